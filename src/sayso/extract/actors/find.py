"""Makes actors of the sources and names of a document: each mention with who is meant, in the order of the text.

Names are found again by name, descriptions and pronouns take up who was mentioned before, and what nobody is named for
("a Russian source") gets a name of its own in this document. Where two answers remain, or none, the mention stays
without an id, and says why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.actors.acronyms import find_acronyms, find_common_acronyms
from sayso.extract.actors.backward import Said
from sayso.extract.actors.cast import Cast
from sayso.extract.actors.nounphrases import NounPhrase, read_phrase
from sayso.extract.actors.parties import Party, kind_of
from sayso.extract.actors.rolewords import states
from sayso.extract.actors.scenes import Scene, Source, overlaps_any, with_bodies, with_names
from sayso.extract.actors.stage import Meant, Stage
from sayso.extract.actors.titles import with_title
from sayso.extract.reading import Chain, Heard
from sayso.records import Actor, Document, Span, merged, quote
from sayso.words.registry import known_actors

_PASSIVE = r"(?:is|was|(?:has|had) (?:also )?been|will be|can be)\s+(?:\w+ly |also |not )?\w+(?:ed|wn|en|id|ught)\b"
_EMPTY = re.compile(rf"\s+(?:(?:appears?|seems?)\b|{_PASSIVE})")
"""What follows an "it" that stands for nobody: "it was confirmed that"."""
QUOTED_BACK = 2_000
"""Code points before a pronoun in which the quotation mark that opens is looked for."""
UNNAMED_LENGTH = 80
"""Code points of a description that serve as the name of who is not named."""
KINDS = {"person": "person", "organisation": "organisation"}
"""The names of the network that are actors, with the kind that they tell. Locations and places are none."""
SEAT = "state"
"""The kind of a place that speaks: it stands for those who rule there."""


def find_actors(
    document: Document, scenes: Sequence[Scene], publishers: frozenset[str] = frozenset()
) -> list[list[Actor]]:
    """The actors of each sentence, in the order of their place.

    Args:
        document: what is read.
        scenes: its sentences, in order.
        publishers: the names under which the publisher speaks of itself, in lower case.
    """
    text = document.text
    hints, common = _hints(text, scenes), find_common_acronyms(text)
    places = {name for name, kind in hints.items() if kind == SEAT} - states().keys()
    scenes = with_names(scenes, text, lambda name: name in common or name.lower() in places)
    acronyms = find_acronyms(text)
    meanings = {acronym: found.meaning.of(text) for acronym, found in acronyms.items()}
    bodies = [found.name for found in acronyms.values() if _is_body(found.name.of(text))]
    registry = known_actors()
    urls = {note.number: note.urls for note in document.endnotes if note.urls}
    stage = Stage(Cast(meanings, hints, registry), registry, publishers, document.publisher, urls)
    starts = [block.span.start for block in document.blocks]
    resolved: list[list[_Resolved]] = []
    for number, scene in enumerate(with_bodies(scenes, bodies)):
        paragraph = bisect_right(starts, scene.sentence.start)
        mentions = _mentions(stage, text, scene, (number, paragraph))
        resolved.append([(said, spans, stage.resolve(said, spans)) for said, spans in mentions])
    return [[_actor(document, stage.cast, *each) for each in mentions] for mentions in resolved]


def credited(heard: Sequence[Heard], actors: Sequence[Sequence[Actor]]) -> list[Heard]:
    """What was heard, with the id of the actor of each source that is resolved.

    A source may stand sentences before, where a quotation goes on.
    """
    ids = {actor.spans: actor.id for found in actors for actor in found}

    def with_actors(links: Chain) -> Chain:
        return tuple(replace(link, source_actor=ids.get(link.source.spans)) for link in links)

    return [replace(each, chains=tuple(map(with_actors, each.chains))) if each.chains else each for each in heard]


def _hints(text: str, scenes: Sequence[Scene]) -> dict[str, str]:
    """The kind of names, in lower case, by what the network says of them most often; a place is no person."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for scene in scenes:
        for span, kind in scene.names:
            said[span.of(text).lower()][KINDS.get(kind, SEAT)] += 1
    return {name: kinds.most_common(1)[0][0] for name, kinds in said.items()}


_Resolved = tuple[Said, tuple[Span, ...], Meant]


def _mentions(stage: Stage, text: str, scene: Scene, place: tuple[int, int]) -> Iterator[tuple[Said, tuple[Span, ...]]]:
    """The sources and names of a sentence in order, those of a source within another's words with who speaks there."""
    taken = merged([piece for source in scene.sources for piece in source.spans])
    found = [(span, kind) for span, kind in scene.names if kind in KINDS and not overlaps_any(span, taken)]
    wide = [with_title(text, span, KINDS[kind], scene.sentence.start) for span, kind in found]
    names = [Source((span,)) for span in wide if not overlaps_any(span, taken)]
    sources = set(scene.sources)
    for source in sorted({*scene.sources, *names}, key=lambda each: (each.spans, each.depth)):
        span = Span(source.spans[0].start, source.spans[-1].end)
        phrase = read_phrase(quote(text, source.spans))
        yield (
            Said(
                span,
                phrase,
                *place,
                depth=source.depth,
                speaker=stage.by_source.get(source.outer),
                opens=source.opens,
                is_quoted=phrase.pronoun in {"speakers", "speaker"} and _is_quoted(text, span.start),
                notes=scene.notes,
                is_empty=phrase.pronoun == "thing" and _EMPTY.match(text, span.end) is not None,
                is_source=source in sources,
            ),
            source.spans,
        )


def _is_quoted(text: str, start: int) -> bool:
    """Whether a quotation mark is open here."""
    before = text[max(0, start - QUOTED_BACK) : start]
    before = before[before.rfind("\n\n") + 1 :]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _actor(document: Document, cast: Cast, said: Said, spans: tuple[Span, ...], meant: Meant) -> Actor:
    text, phrase, (party, reason) = quote(document.text, spans), said.phrase, meant
    if party is None:
        return Actor(spans, text, None, "", _open_kind(phrase), side=phrase.side, reason=reason)
    actor = Actor(
        spans,
        text,
        party.id_in(document.id),
        _name(party),
        party.kind,
        group=party.group,
        side=party.side,
        affiliation=phrase.affiliation or party.phrase.affiliation,
        bound=phrase.bound,
        count=phrase.count,
        reason=reason,
        antecedent=None if party.first == said.span else party.first,
    )
    known = cast.known_party(party)
    if known is None:
        return actor
    group = party.group if party.is_publisher else known.group or party.group
    return replace(actor, id=known.id, name=known.name, kind=known.kind, group=group, side=known.side or party.side)


def _is_body(name: str) -> bool:
    role = read_phrase(name).role
    return role is not None and role.kind in {"organisation", "media"}


def _open_kind(phrase: NounPhrase) -> str:
    if phrase.pronoun in {"many", "speakers"}:
        return "group"
    return "organisation" if phrase.pronoun == "thing" else kind_of(phrase)


def _name(party: Party) -> str:
    """The name, or for who has none, the description with what tells him from others so described."""
    if party.is_named or party.is_publisher:
        return party.name
    words = party.name if len(party.name) <= UNNAMED_LENGTH else party.name[:UNNAMED_LENGTH].rsplit(" ", 1)[0] + " …"
    if party.notes:
        return f"{words} [{', '.join(map(str, party.notes))}]"
    return words if party.number < 2 else f"{words} ({party.number})"
