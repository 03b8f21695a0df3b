"""Cuts the text of a block into sentences: with endnote marks, quotations, abbreviations, ranks and initials in mind.

A boundary is looked for after every full stop, question mark, exclamation mark and ellipsis, and refused where what
stands before (an abbreviation, an initial) or behind (a small letter) shows that the sentence goes on. Closing quotes
and the endnote marks that follow belong to the sentence that they close. A text that goes on and on without a stop is
cut between words. No character is lost: the sentences of a span hold all of it but the white space between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.read.abbreviations import is_abbreviated, opens_in_lower_case
from sayso.records import Span

MARK = r"\[\^?\s?\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\s?\]"
"""An endnote mark: `[7]`, `[7, 8]`, `[7-9]`, Markdown's `[^7]`."""
FULL_WIDTH = "。！？؟۔।"
"""Stops of scripts that have no capitals, and partly no spaces: they always end a sentence."""
END = re.compile(
    rf"(?P<stop>[.!?…]+|[{FULL_WIDTH}]+)(?P<close>(?:[”’»)\]*_]|[\"'“‘](?=[\s\[]|$))*)"
    rf"(?P<marks>(?:\s*{MARK})*)(?P<gap>\s*)"
)
OPENER = re.compile(r"[\"'“‘«„(\[¿¡•·▪◦*_–—-]*\s?")
NAME_OR_WORD = re.compile(r"[A-Z][a-z]+(?=[\s,])|[AI](?=\s)")
LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
WINDOW = 40
"""How far around a stop is looked; longer words are no abbreviations."""
LONGEST = 2_000
"""Code points that a sentence may have. The longest of 40 daily reports has 470; the longest of 840 news articles, a
list of names, has 1,094. What is longer is a text without stops, which nobody reads as one sentence."""
PAUSES, SPACES = re.compile(r".*[;:,—–]\s", re.DOTALL), re.compile(r".*\s", re.DOTALL)
ENOUGH = LONGEST * 3 // 4
"""A sentence that is too long is cut at the last pause or space after so many code points."""


def split_sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `text` inside `span`, in order."""
    start = span.start
    while start < span.end and text[start].isspace():
        start += 1
    for end in END.finditer(text, span.start, span.end):
        if end.end() >= span.end:
            break
        if end.end("marks") > start and _is_boundary(text, start, end):
            yield from cut_overlong(text, Span(start, end.end("marks")))
            start = end.end()
    yield from cut_overlong(text, Span(start, span.end))


def cut_overlong(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence without the white space behind it, in several parts where it is longer than any sentence."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        low, high = start + ENOUGH, start + LONGEST
        pause = PAUSES.match(text, low, high) or SPACES.match(text, low, high)
        end = pause.end() if pause else high
        yield Span(start, _last_word(text, start, end))
        start = end
        while start < sentence.end and text[start].isspace():
            start += 1
    if start < (last := _last_word(text, start, sentence.end)):
        yield Span(start, last)


def _last_word(text: str, start: int, end: int) -> int:
    """Where the words of a stretch end: before the white space at its end."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _is_boundary(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with the stop that `end` has found."""
    stop = end.group("stop")
    following = text[end.end() : end.end() + WINDOW]
    opener = OPENER.match(following)
    rest = following[opener.end() :] if opener else following
    if stop[0] in FULL_WIDTH:
        return True
    if not (end.group("gap") or _lacks_space(text, end, rest)) or _is_elision(text, end):
        return False
    if not rest or (rest[0].islower() and not opens_in_lower_case(rest)):
        return False
    return stop != "." or _full_stop_ends(text, start, end, rest)


def _is_elision(text: str, end: re.Match[str]) -> bool:
    """Whether an ellipsis with a space before it stands for words left out in the middle of a sentence."""
    stop, at = end.group("stop"), end.start()
    is_ellipsis = "…" in stop or len(stop) >= 3
    return is_ellipsis and at > 0 and text[at - 1].isspace() and not end.group("close") and not end.group("marks")


def _lacks_space(text: str, end: re.Match[str], rest: str) -> bool:
    """Whether a space was forgotten: `meals.[1]A source`, `the front.”The ministry`, `the area.Russian forces`."""
    if not rest[:1].isupper():
        return False
    if end.group("marks") or end.group("close")[-1:] in ("”", "»"):
        return True
    before = text[max(0, end.start() - WINDOW) : end.start()].split()[-1:]
    is_prose = bool(before) and re.fullmatch(r"\W*[a-z’'-]{3,}", before[0]) is not None
    return is_prose and not end.group("close") and NAME_OR_WORD.match(rest) is not None


def _full_stop_ends(text: str, start: int, end: re.Match[str], rest: str) -> bool:
    """Whether a single full stop ends the sentence, and is not that of a list number or an abbreviation."""
    tokens = text[max(start, end.start() - WINDOW) : end.start()].split()
    before = tokens[-1].lstrip("\"'“‘«„(*_[") if tokens else ""
    is_first = len(tokens) == 1 and start >= end.start() - WINDOW
    if is_first and LIST_NUMBER.match(before) and not end.group("marks"):
        return False
    return bool(end.group("close") or end.group("marks")) or not is_abbreviated(before, rest)
