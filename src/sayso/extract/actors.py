"""Makes actors of the sources and names of a document: each mention with who is meant, in the order of the text.

Names are found again by name, descriptions and pronouns take up who was mentioned before, and what nobody is named for
("a Russian source") gets a name of its own in this document. Where two answers remain, or none, the mention stays
without an id, and says why.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.extract.acronyms import find_acronyms
from sayso.extract.backward import Memory, Said, take_up_description, take_up_pronoun
from sayso.extract.cast import Cast
from sayso.extract.nounphrases import NounPhrase, read_phrase
from sayso.extract.parties import Party
from sayso.extract.reading import Chain, Heard
from sayso.extract.scenes import Scene, Source
from sayso.records import Actor, Document, Span, quote

QUOTED_BACK = 2_000
"""Code points before a pronoun in which the quotation mark that opens is looked for."""
UNNAMED_LENGTH = 80
"""Code points of a description that serve as the name of who is not named."""
KINDS = {"person": "person", "organisation": "organisation"}
"""The names of the network that are actors, with the kind that they tell. Locations and places are none."""


@dataclass(slots=True)
class _Stage:
    """What is known while a document is read from its beginning to its end."""

    document: Document
    cast: Cast
    publishers: frozenset[str]
    memory: Memory = field(default_factory=Memory)
    publisher: Party | None = None
    noted: dict[tuple[str, int], Party] = field(default_factory=dict)
    by_source: dict[tuple[Span, ...], Party | None] = field(default_factory=dict)


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
    hints = {span.of(text).lower(): KINDS[kind] for scene in scenes for span, kind in scene.names if kind in KINDS}
    acronyms = find_acronyms(text)
    meanings = {acronym: found.meaning.of(text) for acronym, found in acronyms.items()}
    scenes = _with_defined(text, scenes, [found.name for found in acronyms.values()])
    stage = _Stage(document, Cast(meanings, hints), publishers)
    starts = [block.span.start for block in document.blocks]
    found = []
    for number, scene in enumerate(scenes):
        paragraph = bisect_right(starts, scene.sentence.start)
        found.append([_resolved(stage, said, spans) for said, spans in _mentions(stage, scene, number, paragraph)])
    return [[_actor(stage.document, *each) for each in mentions] for mentions in found]


def credited(heard: Sequence[Heard], actors: Sequence[Sequence[Actor]]) -> list[Heard]:
    """What was heard, with the id of the actor of each source that is resolved.

    A source may stand sentences before, where a quotation goes on.
    """
    ids = {actor.spans: actor.id for found in actors for actor in found}

    def with_actors(links: Chain) -> Chain:
        return tuple(replace(link, source_actor=ids.get(link.source.spans)) for link in links)

    return [replace(each, chains=tuple(map(with_actors, each.chains))) if each.chains else each for each in heard]


_Resolved = tuple[Said, tuple[Span, ...], Party | None, str]


def _mentions(stage: _Stage, scene: Scene, number: int, paragraph: int) -> Iterator[tuple[Said, tuple[Span, ...]]]:
    """The sources and names of a sentence in order, those of a source within another's words with who speaks there."""
    text = stage.document.text
    taken = [piece for source in scene.sources for piece in source.spans]
    names = [
        Source((span,))
        for span, kind in scene.names
        if kind in KINDS and not any(span.overlaps(piece) for piece in taken)
    ]
    sources = set(scene.sources)
    for source in sorted({*scene.sources, *names}, key=lambda each: (each.spans, each.depth)):
        span = Span(source.spans[0].start, source.spans[-1].end)
        phrase = read_phrase(quote(text, source.spans))
        yield (
            Said(
                span,
                phrase,
                number,
                paragraph,
                depth=source.depth,
                speaker=stage.by_source.get(source.outer),
                opens=source.opens,
                is_quoted=phrase.pronoun in {"speakers", "speaker"} and _is_quoted(text, span.start),
                notes=scene.notes,
                is_source=source in sources,
            ),
            source.spans,
        )


def _resolved(stage: _Stage, said: Said, spans: tuple[Span, ...]) -> _Resolved:
    party, reason = _meant(stage, said)
    if party is not None:
        if not said.phrase.pronoun and not said.phrase.owner:
            party.learn(said.phrase)
        stage.memory.keep(said, party)
    stage.by_source[spans] = party
    return said, spans, party, reason


def _meant(stage: _Stage, said: Said) -> tuple[Party | None, str]:
    """Who is meant, and why; `None` where that stays open."""
    phrase = said.phrase
    if _is_publisher(stage, said):
        return _publisher(stage, said), "the publisher"
    if phrase.pronoun:
        return take_up_pronoun(said, stage.memory, stage.publisher)
    if phrase.owner and phrase.role is not None and phrase.role.kind == "document":
        party, reason = stage.cast.named(read_phrase(phrase.owner), stage.memory.in_paragraph(said.paragraph))
        if party is not None:
            return party, f"{reason}, whose {phrase.role.noun} it is"
    if stage.cast.is_identifying(phrase):
        party, reason = stage.cast.named(phrase, stage.memory.in_paragraph(said.paragraph))
        if party is not None or reason:
            return party, reason
    if phrase.pointing == "definite" and not phrase.name:
        party, reason = take_up_description(said, stage.memory)
        if party is None:
            titled, why = stage.cast.titled(phrase)
            party, reason = (titled, why) if titled is not None else (None, reason)
        if party is not None or not stage.cast.is_identifying(phrase):
            return party, reason
    return _noted(stage, said) or (stage.cast.add(phrase, said.span), "first mentioned here")


def _noted(stage: _Stage, said: Said) -> tuple[Party, str] | None:
    """Who was described in the same words on the same single endnote before: the same source.

    Whoever is new is remembered by that.
    """
    phrase = said.phrase
    if stage.cast.is_identifying(phrase) or len(said.notes) != 1 or phrase.role is None:
        return None
    if phrase.role.kind not in {"person", "media", "organisation"}:
        return None
    key = (said.phrase.text.lower(), said.notes[0])
    if key in stage.noted:
        return stage.noted[key], f"the same words on the same endnote, [{said.notes[0]}]"
    party = stage.cast.add(said.phrase, said.span)
    party.notes = said.notes
    stage.noted[key] = party
    return party, "first mentioned here"


def _with_defined(text: str, scenes: Sequence[Scene], names: Sequence[Span]) -> list[Scene]:
    """The scenes with the names of bodies whose acronyms the text defines, where the network gives none there."""
    starts = [scene.sentence.start for scene in scenes]
    found = list(scenes)
    for name in names:
        number = bisect_right(starts, name.start) - 1
        role = read_phrase(name.of(text)).role
        if (
            number < 0
            or not found[number].sentence.contains(name)
            or role is None
            or role.kind not in {"organisation", "media"}
        ):
            continue
        if not any(name.overlaps(other) for other, _ in found[number].names):
            found[number] = replace(found[number], names=(*found[number].names, (name, "organisation")))
    return found


def _is_publisher(stage: _Stage, said: Said) -> bool:
    if said.phrase.pronoun == "speakers":
        return said.depth == 0 and not said.is_quoted
    name = said.phrase.text.lower().removeprefix("the ")
    return name.removesuffix("’s").removesuffix("'s") in stage.publishers


def _publisher(stage: _Stage, said: Said) -> Party:
    if stage.publisher is None:
        name = stage.document.publisher or next(
            iter(sorted(map(str.upper, stage.publishers), key=len)), "the publisher"
        )
        stage.publisher = Party.of(read_phrase(name), said.span)
        stage.publisher.name, stage.publisher.group, stage.publisher.is_publisher = name, "publisher", True
        if stage.publisher.kind == "person":
            stage.publisher.kind = "organisation"
    return stage.publisher


def _is_quoted(text: str, start: int) -> bool:
    """Whether a quotation mark is open here."""
    before = text[max(0, start - QUOTED_BACK) : start]
    before = before[before.rfind("\n\n") + 1 :]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _actor(document: Document, said: Said, spans: tuple[Span, ...], party: Party | None, reason: str) -> Actor:
    text, phrase = quote(document.text, spans), said.phrase
    if party is None:
        return Actor(spans, text, None, "", _open_kind(phrase), side=phrase.side, reason=reason)
    return Actor(
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


def _open_kind(phrase: NounPhrase) -> str:
    return "group" if phrase.is_plural else phrase.role.kind if phrase.role else "person"


def _name(party: Party) -> str:
    """The name, or for who has none, the description with what tells him from others so described."""
    if party.is_named or party.is_publisher:
        return party.name
    words = party.name if len(party.name) <= UNNAMED_LENGTH else party.name[:UNNAMED_LENGTH].rsplit(" ", 1)[0] + " …"
    if party.notes:
        return f"{words} [{', '.join(map(str, party.notes))}]"
    return words if party.number < 2 else f"{words} ({party.number})"
