"""Says of a finding of nothing what was looked for, and for which days it holds.

"Inspectors have seen no new wells since May" holds for some days only; a year later it tells little. Which days are
meant follows from where they stand: beside the finding they are its own, inside what others claim ("cannot confirm the
raid of May 3") they are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.extract.entries import expression
from sayso.extract.reading import Chain, Reading, between
from sayso.extract.times import Interval, find_intervals, published_day
from sayso.records import Attribution, Document, Finding, Passage, Span, Stance, Time, Voice, quote
from sayso.words import load

FAR = 3000
"""Code points that "since then" looks back at most: a paragraph without end is searched no further."""
_BLANK = re.compile(r"[\s,.(“\"]*")
_REST = re.compile(r"[\s,.)”\"]*")
_EDGES = " ,.\n\t\u00a0"


@dataclass(frozen=True, slots=True)
class _Heard:
    """A finding whose days are not known yet: who looked, the words for finding nothing, what was looked for.

    `start` is where its clause begins.
    """

    start: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    sought: tuple[Span, ...]


def find_findings(document: Document, reading: Reading, times: Sequence[Time]) -> dict[Chain, Finding]:
    """The findings of nothing in one sentence, by the chain that leads to each; under the empty one the publisher's.

    Args:
        document: what the sentence stands in.
        reading: what was heard in the sentence.
        times: the days that the document names, in order.
    """
    nothing = [links for links in reading.chains if links[-1].stance is Stance.NOFINDING]
    heard = {links: _attributed(document.text, links[-1], reading.sentence) for links in nothing}
    if reading.voice is Voice.NOFINDING:
        first = next((found for links, found in heard.items() if len(links) == 1), None)
        heard[()] = first or _worded(document.text, reading.sentence)
    if not heard:
        return {}
    named = _named_before(document, reading.sentence, times)
    intervals = list(find_intervals(document.text, reading.sentence, named, published_day(document.published)))
    return {links: _finding(document.text, found, intervals) for links, found in heard.items()}


def finds_nothing(text: str, sentence: Span, chains: Sequence[Chain]) -> bool:
    """Whether a sentence of the publisher's opens with a finding of nothing, by its attributions or by its words."""
    if chains:
        heard = {_attributed(text, links[0], sentence).start: links[0] for links in chains}
        start = min(heard)
        finds = heard[start].stance is Stance.NOFINDING
    else:
        found = _worded_as("plain").search(text, sentence.start, sentence.end)
        start, finds = found.start() if found else sentence.start, found is not None
    lead = [_listed(name).search(text, sentence.start, start) for name in ("begins", "subordinate")]
    return finds and not any(lead)


def _named_before(document: Document, sentence: Span, times: Sequence[Time]) -> list[Time]:
    """The days named in the paragraph of the sentence, up to its end."""
    block = document.block_at(sentence.start)
    start = max(block.span.start if block else sentence.start, sentence.start - FAR)
    return [times[number] for number in between(times, (Span(start, sentence.end),))]


def _attributed(text: str, link: Attribution, sentence: Span) -> _Heard:
    """What an attribution tells; where its content was not heard, what follows its cue."""
    source, cue, content = link.source.spans, link.cue.spans, link.content.spans
    sought = content or tuple(_behind(text, Span(piece.end, sentence.end)) for piece in cue[-1:])
    start = min((span.start for span in (*source, *cue, *content)), default=sentence.start)
    return _Heard(start, source, cue, sought)


def _behind(text: str, rest: Span) -> Span:
    """The rest of the sentence up to where the clause ends."""
    ends = [_listed(name).search(text, rest.start, rest.end) for name in ("closing", "told")]
    return Span(rest.start, min((found.start() for found in ends if found), default=rest.end))


def _worded(text: str, sentence: Span) -> _Heard:
    """What the words alone tell, where the publisher does not name itself."""
    for place in ("plain", "behind", "before"):
        found = _worded_as(place).search(text, sentence.start, sentence.end)
        if found:
            begins = [match.end() for match in _listed("begins").finditer(text, sentence.start, found.start())]
            start = begins[-1] if begins else sentence.start
            sought = _behind(text, Span(found.end(), sentence.end)) if place != "before" else Span(start, found.start())
            return _Heard(start, (), (Span(found.start(), found.end()),), (sought,))
    return _Heard(sentence.start, (), (), ())


def _finding(text: str, heard: _Heard, intervals: Iterable[Interval]) -> Finding:
    interval = next((interval for interval in intervals if _holds_for(text, heard, interval)), None)
    sought = tuple(_trimmed(text, heard.sought, interval))
    return Finding(
        spans=heard.cue,
        text=quote(text, heard.cue),
        sought=Passage(sought, quote(text, sought)),
        interval=interval.time if interval else None,
    )


def _holds_for(text: str, heard: _Heard, interval: Interval) -> bool:
    """Whether the days are those of the finding, by where they stand."""
    place = interval.span
    if any(piece.contains(place) for piece in heard.sought):
        return _holds_inside(text, heard, interval)
    if any(piece.overlaps(place) for piece in heard.source):
        return False
    last = max((span.end for span in (*heard.source, *heard.cue, *heard.sought)), default=heard.start)
    if place.end <= heard.start:
        return _BLANK.fullmatch(text, place.end, heard.start) is not None
    told = _listed("told").match(text, last)
    gap = text[told.end() if told else last : place.start].rstrip()
    return place.start < last or not _listed("before_days").sub("", gap).strip(_EDGES)


def _holds_inside(text: str, heard: _Heard, interval: Interval) -> bool:
    """The same for days that stand in what was looked for: at its end, or telling how long."""
    closes = _REST.fullmatch(text, interval.span.end, heard.sought[-1].end) is not None
    cue = quote(text, heard.cue)
    if interval.now:
        return closes
    sought = heard.sought[0].of(text)
    if _listed("of_claims").search(cue):
        return closes and interval.lasting and not _listed("claims").search(sought)
    return interval.lasting or (closes and not _listed("of_events").search(f"{cue} {sought}"))


def _trimmed(text: str, pieces: Sequence[Span], interval: Interval | None) -> Iterator[Span]:
    """What was looked for without the small words before it and without the days at its end."""
    for number, piece in enumerate(pieces):
        start, end = piece.start, piece.end
        if number == 0 and (opening := _listed("opening").match(text, start, end)):
            start = opening.end()
        if interval and piece.contains(interval.span) and _REST.fullmatch(text, interval.span.end, end):
            end = max(start, interval.span.start)
            while before := _listed("before_days").search(text[start:end].rstrip()):
                end = start + before.start()
        if start < end and (left := Span(start, end).stripped(text, _EDGES)):
            yield left


@cache
def _worded_as(place: str) -> re.Pattern[str]:
    return expression(rf"(?<!\w)(?:{'|'.join(load('findings')['worded'][place])})\b")


@cache
def _listed(name: str) -> re.Pattern[str]:
    """An expression of the list by its name."""
    return expression(load("findings")[name])
