"""Sets out who may be meant in each sentence: the sources of its chains with who speaks around them, and its names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.extract.reading import Chain, Heard
from sayso.extract.vouchers import Vouchers
from sayso.records import Document, Span, merged

_MARKS = r"[\s\"“‘(\[•–—-]*"
_OPENING = re.compile(rf"{_MARKS}(?:(?:that\b)?[\s\"“‘,]*|[\w ’-]{{1,60}},[\s\"“‘]*)(?:[\w’-]+\s+)?")
"""What may stand before the subject of a sentence or of somebody's words: a conjunction, an adverb, "on Monday,"."""
_ALONE = 8
"""Code points on each side of a name in which other words would begin, were there any: more than a bullet has."""
_OPENS_WITHIN = 80


@dataclass(frozen=True, slots=True)
class Source:
    """The source of one link of a chain.

    `outer` holds the pieces of the source in whose words it stands, if any, and `depth` how many those are. `opens`
    says that it is the first in its sentence or in those words.
    """

    spans: tuple[Span, ...]
    outer: tuple[Span, ...] = ()
    depth: int = 0
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its sources, the names in it with their kinds, and the numbers of its endnotes."""

    sentence: Span
    sources: tuple[Source, ...] = ()
    names: tuple[tuple[Span, str], ...] = ()
    notes: tuple[int, ...] = ()


def set_scenes(document: Document, heard: Sequence[Heard], vouchers: Sequence[Vouchers]) -> list[Scene]:
    """The scene of each sentence, of what was heard in it and of the endnotes that vouch for it."""
    numbers = [note.number for note in document.endnotes]
    return [
        Scene(
            each.sentence,
            tuple(dict.fromkeys(_sources(document.text, each))),
            each.names,
            tuple(dict.fromkeys(numbers[index] for index in notes.endnotes)),
        )
        for each, notes in zip(heard, vouchers, strict=True)
    ]


def _sources(text: str, heard: Heard) -> Iterator[Source]:
    for links in heard.chains:
        spans = links[-1].source.spans
        if spans and heard.sentence.contains(spans[0]):
            yield Source(spans, _outer(links), len(links) - 1, _opens(text, heard.sentence, links))


def _outer(links: Chain) -> tuple[Span, ...]:
    return links[-2].source.spans if len(links) > 1 else ()


def _opens(text: str, sentence: Span, links: Chain) -> bool:
    start = links[-1].source.spans[0].start
    around = [piece.start for piece in links[-2].content.spans if piece.start <= start] if len(links) > 1 else []
    begin = max([sentence.start, *around])
    return start - begin <= _OPENS_WITHIN and _OPENING.fullmatch(text, begin, start) is not None


def with_names(scenes: Sequence[Scene], text: str, is_nobody: Callable[[str], bool]) -> list[Scene]:
    """The scenes with the names that may be somebody's.

    Left out are those that are nobody's by their words, and what is all of its sentence, as a title or an entry of a
    list is.
    """

    def named(scene: Scene) -> Scene:
        kept = (
            (span, kind)
            for span, kind in scene.names
            if not (is_nobody(span.of(text)) or _is_alone(text, scene.sentence, span))
        )
        return replace(scene, names=tuple(kept))

    return [named(scene) if scene.names else scene for scene in scenes]


def _is_alone(text: str, sentence: Span, name: Span) -> bool:
    """Whether nothing but a bullet stands beside the name in its sentence."""
    before = text[max(sentence.start, name.start - _ALONE) : name.start]
    after = text[name.end : min(sentence.end, name.end + _ALONE)]
    return not any(character.isalnum() for character in before + after)


def with_bodies(scenes: Sequence[Scene], bodies: Iterable[Span]) -> list[Scene]:
    """The scenes with the names of bodies that stand in them, beside those that are known there already."""
    starts = [scene.sentence.start for scene in scenes]
    added: dict[int, list[Span]] = {}
    for name in bodies:
        number = bisect_right(starts, name.start) - 1
        if number >= 0 and scenes[number].sentence.contains(name):
            added.setdefault(number, []).append(name)
    out = list(scenes)
    for number, names in added.items():
        taken = merged([span for span, _ in scenes[number].names])
        new = tuple((name, "organisation") for name in names if not overlaps_any(name, taken))
        out[number] = replace(scenes[number], names=scenes[number].names + new)
    return out


def overlaps_any(span: Span, others: Sequence[Span]) -> bool:
    """Whether the span overlaps one of others that stand in order and do not overlap each other."""
    at = bisect_left(others, span.end, key=lambda other: other.start)
    return at > 0 and others[at - 1].end > span.start
