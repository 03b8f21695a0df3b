"""Reads numbers as a text writes them: digits, words, mixed forms, shares, and plurals that stand for a number.

"1,500", "1.5 thousand", "twenty-one", "half a million", "two-thirds", "dozens". A plural says that there are at least
two of them: "hundreds" is 200 or more. Ordinals are no numbers here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from sayso.extract.quantities.shares import Share, share_after, share_at
from sayso.records import Span
from sayso.words import load

LONGEST = 40
"""Characters of the longest number in digits that is read; the diameter of the universe in metres has 27."""
WORDS = 12
"""Words of the longest number in words that is read."""
LOOK_BACK = 16
"""Characters before a scale in which "a", "several" or "a couple of" may stand."""

_TOKEN = re.compile(r"[^\W\d_]+|\.?\d+|[½¼¾⅓⅔]")
_BEGINS = re.compile(
    r"(?<![\w.,/:=@#&?–—‑-])|(?<=[A-Z]{3})(?<!\w{4})|(?<=PS|Rs)(?<!\w{3})|(?<=\$US)|(?<=Y=)"
    r"|(?<=[^A-Za-z.][–—-])|(?<=(?i:nus|sub| to|for)-)"
)
"""What may stand before digits. Behind a letter, or a letter and a hyphen, they are part of a name: "T-72"."""
_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?![\d\u00a0\u202f])(?![.,:/'’]\d)"
)
_VULGAR = re.compile(r"(?:(\d{1,4})[ \u00a0-])?(?P<over>\d{1,2})/(?P<under>2|3|4|5|8|16|32|64)(?![\d/])")
_FRACTIONS: Mapping[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_MINUS = re.compile(r"(?:^|[\s(\[$€£“])(minus[ -]|[-−–])$", re.IGNORECASE)
_A = re.compile(r" an? ")
_OF = re.compile(r"['’”\"]? of\b")
_WORD = re.compile(r"[A-Za-z]+")
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"(?:[ \u00a0\n]{1,2}|-)(and )?([A-Za-z]+)\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands. `vague` is a plural, of which there may be more; a `share` is a fraction of a whole.

    `scaled` tells the factor of "million" and the like, 1 without one; `spelt` whether it is in words.
    """

    span: Span
    value: float
    scaled: float = 1.0
    vague: bool = False
    share: bool = False
    spelt: bool = False


def find_numbers(text: str, within: Span) -> Iterator[Number]:
    """The numbers of a stretch of text, in order, also those that are parts of names and dates."""
    at = within.start
    for start in _beginnings(text, within):
        number = _read(text, start, within) if start >= at else None
        if number is not None and math.isfinite(number.value):
            at = number.span.end
            yield _signed(text, number, within.start)


def _beginnings(text: str, within: Span) -> Iterator[int]:
    """Where a number may begin. One expression for all the words, in place of a look at each, takes twice as long."""
    names = _names()
    for match in _TOKEN.finditer(text, within.start, within.end):
        token, start = match.group(), match.start()
        if token.isalpha():
            if token.lower() in names and text[max(0, start - 1) : start] != "-":
                yield start
        elif _BEGINS.match(text, start):
            yield start


def _signed(text: str, number: Number, floor: int) -> Number:
    """The number with the minus before it, which no range and no compound has: "minus-5", "(-22"."""
    minus = _MINUS.search(text, max(floor, number.span.start - 8), number.span.start)
    if minus is None or number.spelt:
        return number
    return replace(number, span=Span(minus.start(1), number.span.end), value=-number.value)


def _read(text: str, start: int, within: Span) -> Number | None:
    if text[start].isalpha():
        share = share_at(text, start, within)
        if share is not None:
            return _shared(text, share, within)
        return _spelt(text, start, within)
    return _in_digits(text, start, within.end)


def _shared(text: str, share: Share, within: Span) -> Number:
    """A share, or with a scale behind it ("half a million") a number."""
    number = Number(share.span, share.value, share=True, spelt=True)
    scale = _A.match(text, share.span.end, within.end) if share.value == 1 / 2 else None
    if scale and (word := _word(text, scale.end(), within.end)) in load("numbers")["scales"]:
        factor = load("numbers")["scales"][word]
        return Number(Span(share.span.start, scale.end() + len(word)), factor / 2, factor, spelt=True)
    return number


def _in_digits(text: str, start: int, end: int) -> Number | None:
    if text[start] in _FRACTIONS:
        return Number(Span(start, start + 1), _FRACTIONS[text[start]])
    if (vulgar := _VULGAR.match(text, start, end)) and int(vulgar["over"]) < int(vulgar["under"]):
        return Number(Span(start, vulgar.end()), int(vulgar[1] or 0) + int(vulgar["over"]) / int(vulgar["under"]))
    match = _DIGITS.match(text, start, min(end, start + LONGEST))
    if match is None or match.end() == start + LONGEST:
        return None
    value = float(re.sub(r"[,\s]", "", match.group()))
    number = Number(Span(start, match.end()), value)
    if text[match.end() : match.end() + 1] in _FRACTIONS:
        number = Number(Span(start, match.end() + 1), value + _FRACTIONS[text[match.end()]])
    if half := _AND_A_HALF.match(text, match.end(), end):
        number = Number(Span(start, half.end()), value + 0.5)
    scale = _scale_behind().match(text, number.span.end, end)
    if scale is None:
        return number
    factor = _factors()[scale[1] or scale[2].lower()]
    return replace(number, span=Span(start, scale.end()), value=_exact(number.value, factor), scaled=factor)


def _exact(value: float, factor: float) -> float:
    """The product, without what binary fractions add to it: 4.3 million is 4,300,000."""
    product = value * factor
    return float(f"{product:.15g}")


def _spelt(text: str, start: int, within: Span) -> Number | None:
    """A number in words, or `None` where the words are an ordinal or mean no number."""
    first = _word(text, start, within.end).removesuffix("fold")
    if first in load("numbers")["plurals"]:
        return _plural(text, start, first, within)
    if first in load("numbers")["scales"]:
        return _led(text, start, first, within)
    if first not in load("numbers")["cardinals"]:
        return None
    number = _summed(text, start, first, within.end)
    if share := share_after(text, number.span, int(number.value), within):
        return Number(share.span, share.value, share=True, spelt=True)
    return None if _is_ordinal(text, number.span.end, within.end) else number


def _summed(text: str, start: int, first: str, ceiling: int) -> Number:
    """The words that go on with a number, summed: "two hundred and fifty-three thousand"."""
    total, current, end = 0.0, float(load("numbers")["cardinals"][first]), start + len(first)
    scaled = math.inf
    for _ in range(WORDS):
        if half := _AND_A_HALF.match(text, end, ceiling):
            current, end = current + 0.5, half.end()
        following = _NEXT_WORD.match(text, end, ceiling)
        if following is None:
            break
        word = following[2].lower()
        factor = load("numbers")["scales"].get(word)
        if factor and factor < scaled and not following[1]:
            current, end = current * factor, following.end()
            if factor > 100:
                total, current, scaled = total + current, 0.0, factor
        elif _continues(word, current, total, joined=following[1] is not None):
            current, end = current + load("numbers")["cardinals"][word], following.end()
        else:
            break
    return Number(Span(start, end), total + current, 1.0 if scaled == math.inf else scaled, spelt=True)


def _continues(word: str, current: float, total: float, *, joined: bool) -> bool:
    """Whether the word goes on with a number: "twenty" with "one", "two hundred and" with "fifty"."""
    value = load("numbers")["cardinals"].get(word)
    if value is None:
        return False
    if current % 100 == 0:
        return bool(current or total)
    return not joined and current % 100 >= 20 and current % 10 == 0 and value < 10


def _led(text: str, start: int, scale: str, within: Span) -> Number:
    """A scale with what stands before it: "a dozen", "several hundred"."""
    factor, end = load("numbers")["scales"][scale], start + len(scale)
    lead = _lead().search(text, max(within.start, start - LOOK_BACK), start)
    first = lead.start() if lead else start
    vague = lead is not None and lead["vague"] is not None
    number = Number(Span(first, end), 2 * factor if vague else factor, factor, vague=vague, spelt=True)
    following = _NEXT_WORD.match(text, end, within.end)
    larger = load("numbers")["scales"].get(following[2].lower(), 0) if following and not following[1] else 0
    if following and larger > factor:
        number = replace(number, span=Span(first, following.end()), value=number.value * larger, scaled=factor * larger)
    return number


def _plural(text: str, start: int, first: str, within: Span) -> Number | None:
    """A plural that stands for a number, also of another: "hundreds of thousands"."""
    words = load("numbers")
    value, end = 2.0 * words["plurals"][first], start + len(first)
    followed = _OF.match(text, end, within.end)
    if followed is None and first in words["plurals_with_of"]:
        return None
    second = _word(text, followed.end() + 1, within.end) if followed else ""
    if followed and (factor := words["plurals"].get(second) or words["scales"].get(second)):
        value, end = value * factor, followed.end() + 1 + len(second)
    lead = _lead().search(text, max(within.start, start - LOOK_BACK), start)
    begin = lead.start() if lead else start
    return Number(Span(begin, end), value, value / 2, vague=True, spelt=True)


def _is_ordinal(text: str, at: int, end: int) -> bool:
    return text[at : at + 1] == "-" and _word(text, at + 1, end) in load("numbers")["ordinals"]


def _word(text: str, at: int, end: int) -> str:
    """The word that stands at `at`, in lower case; empty where none does."""
    match = _WORD.match(text, at, end)
    return match.group().lower() if match else ""


@cache
def _names() -> frozenset[str]:
    """The words that a number may begin with, in lower case."""
    words = load("numbers")
    names = [*words["cardinals"], *words["scales"], *words["plurals"]]
    names += [f"{name}fold" for name in words["cardinals"]]
    names += [form for name in words["denominators"] for form in (name, f"{name}s")]
    return frozenset(names)


@cache
def _scale_behind() -> re.Pattern[str]:
    words = load("numbers")
    letters = "|".join(sorted(words["letters"], key=len, reverse=True))
    return re.compile(rf"(?: ?({letters})|[ \u00a0-]?((?i:{'|'.join(words['scales'])})))(?![\w²³/])")


@cache
def _factors() -> Mapping[str, float]:
    return {**load("numbers")["letters"], **load("numbers")["scales"]}


@cache
def _lead() -> re.Pattern[str]:
    words = load("numbers")
    vague, single = ("|".join(words[name]) for name in ("vague", "single"))
    return re.compile(rf"\b(?:(?P<vague>{vague})|(?:{single}))[ \u00a0]$", re.IGNORECASE)
