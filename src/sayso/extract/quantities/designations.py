"""Tells numbers that are quantities from those that name or date something: "Article 5", "S-300", "6 pm", "in 2019".

Only what stands around a number is looked at, so each is told in the same short time however long its text.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.extract.entries import expression
from sayso.records import Span
from sayso.words import load

LOOK_BACK = 32
"""Characters before a number that are looked at: some four words."""
LONGEST_BARE = 9
"""Digits without a comma that may be a number of something; longer ones are identifiers."""

_WORD_BEFORE = re.compile(r"([#№§]|[\w.&'’/-]*\w[.]?)$")
_YEAR = re.compile(r"([12]\d{3})(?:\s?(?:-|–|to|and|or)\s?(?:[12]\d{3}|\d\d))?")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|of|from|until|till|to|and|year|the|during|early|late|mid|before|after|between|around|or"
    r"|summer|winter|spring|autumn|fall|[A-Z]\w+\.?,?|\d+,?)[\s-]*$"
)
_BOUNDED = re.compile(
    r"\b(?:[Aa]bout|[Nn]early|[Ss]ome|[Aa]lmost|[Rr]oughly|[Aa]pproximately|[Oo]nly|[Aa]t least|[Oo]ver) $"
)
_NUMBER_BESIDE = re.compile(r"[ \u00a0]?[-–/.:]?[ ]?\d")
_NUMBER_BEFORE = re.compile(r"\d[ \u00a0]?[-–/.:]?[ ]?$")
_COORDINATE = re.compile(r"\d+\.\d{4,}")


def is_named(text: str, number: Span, floor: int, ceiling: int, *, counted: bool) -> bool:
    """Whether the number at this place is part of a name, a mark or a time.

    Args:
        text: the text of the document.
        number: where the number stands, without words around it.
        floor: where its block begins; nothing before is looked at.
        ceiling: where its block ends.
        counted: whether a unit or what is counted stands behind it. After a capitalised word, only then it is no name.
    """
    before, written = text[max(floor, number.start - LOOK_BACK) : number.start], number.of(text)
    if (
        _is_marked(text, before, number, ceiling)
        or _is_day(before, text, number, ceiling)
        or _behind().match(text, number.end, ceiling)
    ):
        return True
    word = _word_before(before)
    if written.isalpha():
        numbered = word is not None and not counted and _designates(word[1], counted=False)
        return numbered or _is_named_in_words(before, written)
    if not counted and not before.strip() and number.start - len(before) <= floor and _heads(text, number, ceiling):
        return True
    if word is None or written[0] in "-–−":
        return False
    behind = text[number.end + 1 : min(ceiling, number.end + 2)]
    counting = counted and behind.islower() and written != "1" and not (word[1].isupper() and len(written) <= 3)
    return _designates(word[1], counted=counted) or (_is_capitalised(word[1]) and not counting)


def _word_before(before: str) -> re.Match[str] | None:
    """The word, or the sign, that ends the text before a number."""
    last = before.rstrip(" \u00a0").rpartition(" ")[2]
    return _WORD_BEFORE.search(last) if last else None


def _heads(text: str, number: Span, ceiling: int) -> bool:
    """Whether one or two digits stand before a capital, as the number of a question or of an item."""
    return len(number) < 3 and text[number.end : min(ceiling, number.end + 2)].strip()[:1].isupper()


def _designates(word: str, *, counted: bool) -> bool:
    """Whether a number behind the word is its name: "Article 5"; "in phases 12 boats" only where nothing is counted."""
    lower = word.lower().rstrip(".")
    if lower in _designating():
        return True
    return lower.removesuffix("s") in _designating() and not (counted and word.islower())


def is_year(text: str, number: Span, floor: int, *, counted: bool) -> bool:
    """Whether a number is a year: four digits of this age or the last, or behind a word that a year stands behind.

    Where something is `counted` it must be both ("the 2014 harvests"), and round hundreds count ("2000 boats").
    """
    match = _YEAR.fullmatch(number.of(text))
    if match is None:
        return False
    year = int(match[1])
    recent = 1900 <= year < 2100
    behind = _YEAR_BEFORE.search(text, max(floor, number.start - LOOK_BACK), number.start) is not None
    if counted:
        return recent and behind and year % 100 != 0
    return recent or (behind and _BOUNDED.search(text, max(floor, number.start - LOOK_BACK), number.start) is None)


def is_loose(text: str, number: Span, ceiling: int) -> bool:
    """Whether a bare number is a piece of a longer one: of a telephone number, a score, a place on the map."""
    written = number.of(text)
    if _NUMBER_BESIDE.match(text, number.end, ceiling) or _COORDINATE.fullmatch(written):
        return True
    if (written.isdigit() and len(written) > LONGEST_BARE) or written[1:2] == "/":
        return True
    return _NUMBER_BEFORE.search(text, max(0, number.start - 4), number.start) is not None


def is_pronoun(text: str, number: Span, floor: int, ceiling: int) -> bool:
    """Whether the number is a "one" that is a pronoun or part of an idiom: "no one", "one another", "one day"."""
    if number.of(text).lower() != "one":
        return False
    before = text[max(floor, number.start - LOOK_BACK) : number.start]
    return _before_one().search(before) is not None or _behind_one().match(text, number.end, ceiling) is not None


def looks_back(text: str, number: Span, floor: int) -> bool:
    """Whether a bare number in words stands for what was named before: "all three", "the other two"."""
    before = text[max(floor, number.start - LOOK_BACK) : number.start]
    if number.of(text).lower() in load("numbers")["plurals"]:
        return False  # "losses in the thousands"
    return number.of(text).isalpha() and _before_bare().search(before) is not None


def _is_marked(text: str, before: str, number: Span, ceiling: int) -> bool:
    """Whether it is the number of a note or of an item of a list: "[12]", "(2)", "1)"."""
    written, following = number.of(text), text[number.end : min(ceiling, number.end + 1)]
    if (len(written) > 1 and written[0] == "0" and written.isdigit()) or before.endswith("+"):
        return True
    if before.endswith("[") and following in ("]", ",", "-", "–"):
        return True
    if following == ")" and written.isdigit() and len(written) < 3:
        return before.endswith("(") or "(" not in before
    return following == "." and written.isdigit() and not before.strip(" \t")


def _is_day(before: str, text: str, number: Span, ceiling: int) -> bool:
    """Whether it is the day of a month: "14 August", "Oct. 31"."""
    return len(number) < 3 and (
        _months_before().search(before) is not None or _months_behind().match(text, number.end, ceiling) is not None
    )


def _is_named_in_words(before: str, written: str) -> bool:
    """Whether a number in words is a name by its capital inside a sentence: "the Group of Seven", "Air Force One"."""
    inside = before.rstrip(" \u00a0“\"‘'(")
    return (
        written[0].isupper() and not written.isupper() and bool(inside) and (inside[-1].isalnum() or inside[-1] == ",")
    )


def _is_capitalised(word: str) -> bool:
    """Whether the word is a name by its capitals; a small word in capitals just begins a sentence."""
    return word.lower() not in _small_words() and any(letter.isupper() for letter in word)


@cache
def _designating() -> frozenset[str]:
    return frozenset(map(str, load("designations")["before"]))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(map(str, load("counted")["ends"]))


@cache
def _behind() -> re.Pattern[str]:
    forms = "|".join(expression(form).pattern for form in load("designations")["behind"])
    return re.compile(rf"(?:[ \u00a0-]?(?i:{forms})|(?:st|nd|rd|th|s)\b|[/:]\d)")


@cache
def _months() -> str:
    names = (name for names in load("dates")["months"].values() for name in names)
    return "|".join(form for name in names for form in (name.capitalize(), name.upper()))


@cache
def _months_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_months()})\.? $")


@cache
def _months_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{_months()})\b")


@cache
def _before_one() -> re.Pattern[str]:
    words = "|".join(load("designations")["before_one"])
    return re.compile(rf"\b(?:{words})[\s-]+$", re.IGNORECASE)


@cache
def _before_bare() -> re.Pattern[str]:
    words = "|".join(load("designations")["before_bare"])
    return re.compile(rf"\b(?:{words})\s+$", re.IGNORECASE)


@cache
def _behind_one() -> re.Pattern[str]:
    words = "|".join(map(str, load("designations")["behind_one"]))
    return re.compile(rf"(?:[\s-]+(?:{words})\b|['’]s\b)", re.IGNORECASE)
