"""Pairs the quotation marks of a text, and tells which have no partner, stand the wrong way round, or are apostrophes.

What a mark does follows from its form and from where the space is. Curly, straight, German and French marks are read,
and each nested in another; of single ones only what is surely a mark of quotation, because the closing one is the
apostrophe too. A quotation of several paragraphs may open each anew and close in the last only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.records import Span


class Fault(StrEnum):
    """What is wrong with a mark."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    CLOSING_OPENS = "a closing mark opens"
    OPENING_CLOSES = "an opening mark closes"
    APOSTROPHE = "no apostrophe"


@dataclass(frozen=True, slots=True, order=True)
class Misplaced:
    """A mark with a fault, and where it stands in the text."""

    at: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text writes its marks: whether ” opens too, as in Swedish, and » opens and « closes, as in German."""

    both_ways: bool
    inward: bool

    @classmethod
    def of(cls, text: str) -> Manner:
        """The manner of a text."""
        both_ways = "“" not in text and "„" not in text and len(_OPENING_LATE.findall(text)) > 1
        return cls(both_ways, len(_INWARD.findall(text)) > len(_OUTWARD.findall(text)))


_DOUBLE = re.compile(r"[“”„‟«»\"]")
_OPENING = re.compile(r"\s*(?:[-*•·]\s+)?[“”„‟«»\"]")
_INWARD, _OUTWARD = re.compile(r"(?<!\S)»(?=\w)"), re.compile(r"(?<!\S)«(?=\s?\w)")
_OPENING_LATE, _OPENING_SINGLE = re.compile(r"(?<!\S)”(?=\w)"), re.compile(r"(?<!\w)‘(?=\w)")
_BEFORE, _BEHIND = frozenset("([{—–-/‘‚'“„«»\"…"), frozenset(")]}—–-/’'”»«\".,;:!?…[")
_INCHES = re.compile(r"\d[\s]?\Z")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[‘‛`´](?=(?:s|t|re|ve|ll|d|m)\b)|(?<=[a-z]s)[‘‛](?=\s)")
_SINGLE = re.compile(r"[‘‚’]")
_GUILLEMETS = frozenset("«»")
_AYIN = re.compile(r"‘[AEIOUaeiou\d]|‘(?:em|n|til|tis|twas|cause|round|bout)\b", re.IGNORECASE)
"""Arabic names open with this sign too (‘Ali), always before a vowel; years and clipped words get it by mistake."""


def misplaced_marks(text: str, blocks: Sequence[Span]) -> Iterator[Misplaced]:
    """The marks with a fault in the blocks of a text, which are given in order, block by block."""
    manner = Manner.of(text)
    pending: list[int] = []
    for block in blocks:
        found, left = _pair(text, block, manner)
        if pending and _opens_anew(text, block, left):
            pending = []
        elif pending and found and found[0].fault is Fault.UNOPENED:
            pending.pop()
            found = found[1:]
        if _DOUBLE.search(text, block.start, block.end):
            yield from (Misplaced(at, Fault.UNCLOSED) for at in pending)
            pending = []
        yield from sorted((*found, *_singles(text, block), *_apostrophes(text, block)))
        last = _last_mark(text, block)
        yield from (Misplaced(at, Fault.UNCLOSED) for at in left if at != last)
        pending += [at for at in left if at == last]
    yield from (Misplaced(at, Fault.UNCLOSED) for at in pending)


def _pair(text: str, block: Span, manner: Manner) -> tuple[list[Misplaced], list[int]]:
    """The double marks of a block that have a fault, and those that are open at its end."""
    found: list[Misplaced] = []
    open_marks: list[int] = []
    for match in _DOUBLE.finditer(text, block.start, block.end):
        at = match.start()
        top = text[open_marks[-1]] if open_marks else ""
        if _opens(text, at, top, manner):
            if text[at] == "”" and not manner.both_ways:
                found.append(Misplaced(at, Fault.CLOSING_OPENS))
            open_marks.append(at)
            continue
        partner = _partner(text, at, open_marks)
        if partner is not None:
            if text[at] == "“" and text[open_marks[partner]] in "“”":
                found.append(Misplaced(at, Fault.OPENING_CLOSES))
            found += (Misplaced(each, Fault.UNCLOSED) for each in open_marks[partner + 1 :])
            del open_marks[partner:]
        elif not (text[at] in '”"' and _INCHES.search(text, max(block.start, at - 2), at)):
            found.append(Misplaced(at, Fault.UNOPENED))
    return found, open_marks


def _opens(text: str, at: int, top: str, manner: Manner) -> bool:
    """Whether a mark opens a quotation, given the mark that is open now, "" where none is."""
    mark, may_open, may_close = text[at], *_places(text, at)
    if mark in _GUILLEMETS:
        return (mark == "»") is manner.inward
    if mark == "“":
        return not (may_close and top in {"“", "„", "”"}) and not (top == "„" and not may_open)
    if mark in "„‟":
        return True
    if mark == "”" and not manner.both_ways:
        follows = text[at - 1 : at].isspace() and text[at + 1 : at + 3].strip() != ""
        return not top and (may_open or follows)
    return may_open or (not may_close and top != mark)


def _places(text: str, at: int) -> tuple[bool, bool]:
    """Whether the space around a mark lets it open a quotation, and whether it lets it close one."""
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    free_before, free_behind = not before or before.isspace(), not behind or behind.isspace()
    may_open = (free_before or before in _BEFORE) and not free_behind
    may_close = not free_before and (free_behind or behind in _BEHIND)
    return may_open and not may_close, may_close and not may_open


def _partner(text: str, at: int, open_marks: Sequence[int]) -> int | None:
    """The place among the open marks of the one that this mark closes; French ones close French ones only."""
    french = text[at] in _GUILLEMETS
    for place in range(len(open_marks) - 1, max(-1, len(open_marks) - 4), -1):
        if (text[open_marks[place]] in _GUILLEMETS) is french:
            return place
    return None


def _opens_anew(text: str, block: Span, left: Sequence[int]) -> bool:
    """Whether a block begins with a mark, as one in which a quotation goes on."""
    opening = _OPENING.match(text, block.start, block.end)
    return opening is not None and (opening.end() - 1 in left or text[opening.end() - 1] in '“„«"')


def _last_mark(text: str, block: Span) -> int:
    return max(text.rfind(mark, block.start, block.end) for mark in '“”„‟«»"')


def _singles(text: str, block: Span) -> Iterable[Misplaced]:
    """The single marks that open a quotation which nothing closes."""
    opened: list[int] = []
    for match in _SINGLE.finditer(text, block.start, block.end):
        at = match.start()
        may_open, may_close = _places(text, at)
        is_german = bool(opened) and text[opened[-1]] == "‚"
        if opened and may_close and (text[at] == "’" or is_german):
            opened.pop()
        elif may_open and text[at] != "’" and not _AYIN.match(text, at):
            opened.append(at)
    return [Misplaced(at, Fault.UNCLOSED) for at in opened]


def _apostrophes(text: str, block: Span) -> Iterable[Misplaced]:
    """The marks that stand where only an apostrophe can."""
    quotes = _OPENING_SINGLE.search(text, block.start, block.end) is not None
    for match in _APOSTROPHE.finditer(text, block.start, block.end):
        if match.end() < block.end and text[match.end()].isspace() and quotes:
            continue  # It may close a quotation.
        yield Misplaced(match.start(), Fault.APOSTROPHE)
