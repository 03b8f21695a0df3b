"""Says in which part of an attribution a mention stands, whose a doubt or a condition is, and when something was said.

The innermost attribution that holds a mention decides. Doubt inside what a source says is the source's; doubt inside
what the publisher says of itself ("we assess that ...") is the publisher's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from sayso.extract.reading import Chain, Mention, between, inside, is_inside
from sayso.records import Actor, Attribution, Hedge, Passage, Place, Quantity, Span, Time, Verdict, Where
from sayso.words import load

NEAR = 200
"""Code points around source and cue in which a date of saying stands: some thirty words."""
_BARE = re.compile(r"[\s,:“\"‘]*(?:that[\s,]*)?", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:(?:this|that|these|those|the|an?|its|their|his|her|such|several|\w+['’]s) )?")
_EDGES = " ,\n\t\u00a0"
_FIRST_PERSON = frozenset({"we", "our"})
_ACRONYM = re.compile(r"(?:the )?[A-Z][A-Z]+(?:[-/&][A-Z][A-Z]+)*(?:['’]s)?")

Found = TypeVar("Found", Hedge, Time, Place, Quantity, Actor)
Held = TypeVar("Held", bound=Mention)


@dataclass(frozen=True, slots=True)
class Publisher:
    """The names under which the publisher speaks of itself in this document, in lower case."""

    names: frozenset[str]

    def speaks_in(self, links: Chain) -> bool:
        """Whether the innermost source of the chain is the publisher; "we" is one only outside everybody's words."""
        name = _plain(links[-1].source.text)
        return name in self.names or (len(links) == 1 and name in _FIRST_PERSON)


def find_publisher(publisher: str | None, chains: Iterable[Chain]) -> Publisher:
    """The publisher's name and acronym, and acronyms that do what only a text's own author does.

    A report that says "XYZ has previously assessed" calls itself XYZ.
    """
    names = {_plain(publisher), "".join(re.findall(r"\b[A-Z]", publisher)).lower()} if publisher else set()
    for links in chains:
        source = links[0].source.text
        if len(links) == 1 and _ACRONYM.fullmatch(source) and _own_work().search(links[0].cue.text):
            names.add(_plain(source))
    return Publisher(frozenset(names - {""}))


def located(mentions: Sequence[Found], chains: Iterable[Chain]) -> list[Found]:
    """The mentions, given in order, with the part of the innermost attribution that holds each."""
    where = [Where.OTHER] * len(mentions)
    for link in (links[-1] for links in sorted(chains, key=len)):
        for part, name in ((link.content, Where.CONTENT), (link.source, Where.SOURCE), (link.cue, Where.CUE)):
            for number in inside(mentions, part.spans):
                where[number] = name
    return [replace(mention, where=place) for mention, place in zip(mentions, where, strict=True)]


def owned(hedges: Sequence[Hedge], chains: Iterable[Chain], publisher: Publisher) -> list[Hedge]:
    """The hedges, given in order, with whose doubt they are: the innermost source's in whose content they stand."""
    owners: list[Chain] = [()] * len(hedges)
    for links in sorted(chains, key=len):
        for number in inside(hedges, links[-1].content.spans):
            owners[number] = links
    return [_with_owner(hedge, links, publisher) for hedge, links in zip(hedges, owners, strict=True)]


def _with_owner(hedge: Hedge, links: Chain, publisher: Publisher) -> Hedge:
    if not links:
        return hedge
    whose = "publisher" if publisher.speaks_in(links) else "source"
    return replace(hedge, whose=whose, link=len(links) - 1, holder=links[-1].source)


def governing(mentions: Sequence[Held], chains: Iterable[Chain]) -> dict[Chain, list[Held]]:
    """The mentions, given in order, by the chains whose content they stand in: the deepest whose content holds them.

    One in nobody's content is the publisher's, under the empty chain.
    """
    holders: list[list[Chain]] = [[()] for _ in mentions]
    for links in sorted(chains, key=len):
        for number in inside(mentions, links[-1].content.spans):
            beside = [other for other in holders[number] if len(other) == len(links)]
            holders[number] = [*beside, links]
    governed: dict[Chain, list[Held]] = {}
    for mention, holding in zip(mentions, holders, strict=True):
        for links in holding:
            governed.setdefault(links, []).append(mention)
    return governed


def judging(verdicts: Sequence[Verdict], chains: Sequence[Chain], publisher: Publisher) -> dict[Chain, list[Verdict]]:
    """The verdicts, given in order and with whose they are, by the chains that lead to what they judge.

    "Falsely claimed" judges what was claimed: its cue tells which chain that is. Who "spread this false story" did not
    call it so: it is judged by those who tell of it. Any other verdict stays with the claim of those who pass it.
    """
    judged: dict[Chain, list[Verdict]] = {}
    for holder, passed in governing(verdicts, chains).items():
        below = [links for links in chains if links[:-1] == holder]
        for verdict in passed:
            named = [links for links in below if _shares(verdict, links[-1].cue)]
            spread = bool(holder) and not named and _heads(verdict, holder[-1].content)
            judge = holder[:-1] if spread else holder
            for links in named or [holder]:
                judged.setdefault(links, []).append(_by(verdict, judge, publisher))
    return judged


def _heads(verdict: Verdict, content: Passage) -> bool:
    """Whether the content is a phrase that begins with the verdict, and no clause."""
    determiner = _DETERMINER.match(content.text)
    return (
        len(verdict.spans) == 1 and determiner is not None and content.text.startswith(verdict.text, determiner.end())
    )


def _shares(verdict: Verdict, cue: Passage) -> bool:
    return any(piece.overlaps(span) for piece in verdict.spans for span in cue.spans)


def _by(verdict: Verdict, holder: Chain, publisher: Publisher) -> Verdict:
    if not holder:
        return verdict
    whose = "publisher" if publisher.speaks_in(holder) else "source"
    return replace(verdict, whose=whose, holder=holder[-1].source)


def said_on(link: Attribution, times: Sequence[Time], text: str) -> Time | None:
    """The date of saying, among times given in order.

    It stands beside the cue, before the content, before the source, or else in the source: "On Monday, the minister
    said in Riga on May 3 that ...", "footage posted on May 3 shows ...". A date at the content's end may belong to
    what is said, and is left to it.
    """
    near = between(times, (*link.source.spans, *link.cue.spans), NEAR)
    free = [time for time in (times[number] for number in near) if not _overlaps(time, link.content.spans)]
    outside = [time for time in free if not _overlaps(time, link.source.spans)]
    found = (
        _first(time for time in outside if any(_touches(time.spans[0], piece, text) for piece in link.cue.spans))
        or _first(time for time in outside if _leads_to_content(time.spans[0], link, text))
        or _first(time for time in outside if _opens(time.spans[0], link.source.spans, text))
        or _first(time for time in free if is_inside(time, link.source.spans))
    )
    return replace(found, role="said", where=Where.CUE) if found else None


def _first(times: Iterable[Time]) -> Time | None:
    return next(iter(times), None)


def _overlaps(time: Time, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(piece) for span in spans for piece in time.spans)


def _touches(time: Span, cue: Span, text: str) -> bool:
    """Whether nothing but small words stands between the time and the cue."""
    left, right = (cue.end, time.start) if cue.end <= time.start else (time.end, cue.start)
    return left <= right and _small_words().fullmatch(text, left, right) is not None


def _leads_to_content(time: Span, link: Attribution, text: str) -> bool:
    """Whether the time stands between cue and content, right before the latter: "told reporters on May 3 that"."""
    if not link.content.spans or not link.cue.spans:
        return False
    content, cue = link.content.spans[0], link.cue.spans[0]
    return cue.end <= time.start <= time.end <= content.start and bool(_BARE.fullmatch(text, time.end, content.start))


def _opens(time: Span, source: Sequence[Span], text: str) -> bool:
    """Whether the time stands right before the source: "On May 3, the minister"."""
    return bool(source) and time.end <= source[0].start and not text[time.end : source[0].start].strip(_EDGES)


def _plain(name: str) -> str:
    return re.sub(r"^the |['’]s$", "", name.strip().lower())


@cache
def _small_words() -> re.Pattern[str]:
    words = "|".join(load("times")["beside_saying"]).replace(" ", r"\s+")
    return re.compile(rf"[\s,(]*(?:(?:{words})\b[\s,]*){{0,4}}", re.IGNORECASE)


@cache
def _own_work() -> re.Pattern[str]:
    return re.compile("|".join(load("self_reference")["own"]))
