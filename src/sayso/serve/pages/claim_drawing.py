"""The drawing of a trace: a lane for each origin or each side, with what speaks against the claim below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.records import ClaimLink, LinkEnd, Mention, Origin, Relation, RootKind, Trace
from sayso.records.trace import THIRD
from sayso.serve.view.counted import counted
from sayso.serve.view.lanes import Lane, LaneMark, Look, Shape, Tone, draw_lanes
from sayso.serve.view.links import claim_path, document_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.sides import side_names

MOST_LANES: Final = 12
"""Origins that have a lane each, the first said first; where there are more, lanes are drawn by side at first."""
MOST_MARKS: Final = 400
FIRST: Final = Look(Shape.FIRST, Tone.PLAIN, "first said")
SAID: Final = Look(Shape.ROUND, Tone.PLAIN, "says it again")
OTHER: Final = Look(Shape.PLUS, Tone.GOOD, "first of another origin")
ADDS: Final = Look(Shape.SQUARE, Tone.PLAIN, "only adds to it")
SPOKEN: Final = Look(Shape.DOT, Tone.FAINT, "only speaks of it")
AGAINST: Final = {
    Relation.DENIES: Look(Shape.MINUS, Tone.BAD, "denies it"),
    Relation.CONTRADICTS: Look(Shape.TIMES, Tone.BAD, "contradicts it"),
    Relation.REVISES: Look(Shape.HOURGLASS, Tone.TURN, "revises it"),
    Relation.OVERTAKEN_BY: Look(Shape.RIGHT, Tone.TURN, "overtakes it"),
}
WAYS: Final = {"origin": "by origin", "side": "by side"}


def drawing(trace: Trace, quotes: Quotes, by: str = "") -> Markup:
    """The drawing, with the choice between origins and sides."""
    way = by if by in WAYS else "origin" if len(trace.origins) <= MOST_LANES else "side"
    lanes = list(_by_side(trace, quotes) if way == "side" else _by_origin(trace, quotes))
    links = [
        tag("a", name, href=f"{claim_path(trace.claim)}?by={each}", aria_current="true" if each == way else None)
        for each, name in WAYS.items()
    ]
    left = len(trace.origins) - MOST_LANES if way == "origin" else 0
    rest = tag("p", f"{left:,} more origins are in the list below.", class_="hint") if left > 0 else ""
    return joined(
        (
            tag("div", tag("h2", "Over time"), tag("p", *links, class_="ways"), class_="drawing-head"),
            draw_lanes([*lanes, *_against(trace, quotes)], f"What became of the claim, {WAYS[way]}, over time"),
            rest,
        )
    )


def look_of(mention: Mention, trace: Trace) -> Look:
    """How a mention is drawn, and called."""
    if mention is trace.first:
        return FIRST
    if not mention.vouches:
        return SPOKEN
    if mention.relation is Relation.COMPLEMENTS:
        return ADDS
    firsts = (origin.mentions[0] for origin in trace.origins if origin.is_known and origin.mentions)
    return OTHER if mention.end.claim in firsts else SAID


def what_it_is(origin: Origin) -> tuple[str, str]:
    """The kind of an origin and its party. A page or an outlet has none of its own: the sides are of whom it prints."""
    kind = origin.root.kind
    if kind is RootKind.SPEAKER:
        return str(kind), side_names(origin.sides)
    printed = ", ".join(side for side in origin.sides if side != THIRD)
    return str(kind), f"quotes {printed}" if printed else ""


def _by_origin(trace: Trace, quotes: Quotes) -> Iterator[Lane]:
    for origin in trace.origins[:MOST_LANES]:
        below = " · ".join(filter(None, (*what_it_is(origin), counted(len(origin.mentions), "mention"))))
        yield Lane(origin.root.name, below, _marks(_of([origin], trace), trace, quotes), f"#{origin.id}")
    yield from _spoken_of(trace, quotes)


def _by_side(trace: Trace, quotes: Quotes) -> Iterator[Lane]:
    """A lane for each side: that of who is quoted, and not of all that an outlet prints beside."""
    quoted = {
        claim: origin.sides
        for origin in trace.origins
        if origin.root.kind is RootKind.SPEAKER
        for claim in origin.mentions
    }
    held: dict[str, list[Mention]] = {}
    for mention in _of(trace.origins, trace):
        sides = mention.sides or quoted.get(mention.end.claim, ())
        held.setdefault(side_names(sides, " and "), []).append(mention)
    for side, mentions in sorted(held.items(), key=lambda each: (not each[0], each[0])):
        yield Lane(side or "of no known party", counted(len(mentions), "mention"), _marks(mentions, trace, quotes))
    yield from _spoken_of(trace, quotes)


def _of(origins: Iterable[Origin], trace: Trace) -> list[Mention]:
    claims = {claim for origin in origins for claim in origin.mentions}
    return [mention for mention in trace.mentions if mention.end.claim in claims]


def _spoken_of(trace: Trace, quotes: Quotes) -> Iterator[Lane]:
    rooted = {claim for origin in trace.origins for claim in origin.mentions}
    rest = [mention for mention in trace.mentions if mention.end.claim not in rooted]
    if rest:
        yield Lane("without an origin", "only speaks of it", _marks(rest, trace, quotes))


def _marks(mentions: Sequence[Mention], trace: Trace, quotes: Quotes) -> tuple[LaneMark, ...]:
    return tuple(_mark(mention, look_of(mention, trace), quotes) for mention in mentions[:MOST_MARKS])


def _mark(mention: Mention, look: Look, quotes: Quotes) -> LaneMark:
    head = " · ".join(filter(None, (look.name, mention.said or "no date", mention.speaker)))
    return _drawn(mention.said, look, head, mention.end, quotes)


def _against(trace: Trace, quotes: Quotes) -> Iterator[Lane]:
    marks = tuple(_link_mark(link, quotes) for link in trace.links[:MOST_MARKS])
    if marks:
        yield Lane("against it, or after it", counted(len(trace.links), "link"), marks, "#against")


def _link_mark(link: ClaimLink, quotes: Quotes) -> LaneMark:
    look = AGAINST.get(link.relation, SAID)
    head = " · ".join(filter(None, (look.name, link.b.published or "no date", link.b.publisher)))
    return _drawn(link.b.published, look, head, link.b, quotes)


def _drawn(day: str | None, look: Look, head: str, end: LinkEnd, quotes: Quotes) -> LaneMark:
    return LaneMark(day, look, quotes.level(end), head, end.words, document_path(end.document, end.claim))
