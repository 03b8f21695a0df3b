"""Reads the name of a place as it stands: which names to look up, what kind of place is meant, and whose it is now.

"Donetsk City" is a settlement and "Donetsk Oblast" an area, "Kherson and Zaporizhia oblasts" are two; "the town of
Popasna" says its kind before, "northern Israel" a part, "Russian-occupied Crimea" a status.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.records import Span
from sayso.words import load

LOOK_AROUND = 100
"""Code points around a name that are looked at: some fifteen words."""

_LOOK_FOR_PART = 50
"""Code points before a name in which the part of it may be told: "northwestern Sudland-controlled "."""

_POSSESSIVE = re.compile(r"['’]s?$")
_EDGES = " \t\n\u00a0,;:.()[]\"“”‘’'"
_WORD = r"[A-Z\u00c0-\u024f\u0400-\u042f][\w.'’-]*+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
"""A name of up to four words. What a word holds is never given back, or a chain of hyphens takes exponential time."""
_JOINED = re.compile(r"-|–|—|, (?:and |or )?| and | or | & |/")
_LINES = ("line", "road", "region")
"""Kinds of what lies between the places that a name joins: "the Lyman-Yampil-Bilohorivka line"."""
_DASHED = re.compile(r"[-–—]")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place in the text.

    `names` are the names to look up, the best first. `kind` is what the words say that it is, `None` where they do not.
    `part` is the part of it that is meant ("north", "central"), `status` whose it is now ("Russian-occupied"), both as
    they stand, empty where nothing is said. `is_listed` tells that its kind is that of a list ("A and B oblasts"),
    `is_determined` that an article stands before it, as before rivers, seas and regions and hardly ever before towns,
    `is_plain` that it has no words but those for kinds of places ("the southern axis").
    """

    span: Span
    text: str
    names: tuple[str, ...]
    kind: str | None = None
    part: str = ""
    status: str = ""
    is_listed: bool = False
    is_determined: bool = False
    is_plain: bool = False


def read_names(text: str, spans: Sequence[Span]) -> list[PlaceName]:
    """The names of places at `spans`, which are given in order; one that joins several becomes several."""
    names = []
    for span in spans:
        *others, last = _pieces(text, span)
        is_area = _area_at_end().search(span.of(text)) is not None
        names += [read_name(text, piece, is_listed=is_area) for piece in others]
        name = read_name(text, last)
        names.append(replace(name, names=name.names[-1:], kind=None) if others and name.kind in _LINES else name)
    return names


def read_name(text: str, span: Span, *, is_listed: bool = False) -> PlaceName:
    """The name of a place at `span` of the text; `is_listed` tells that it is an area, listed with another."""
    words = _POSSESSIVE.sub("", span.of(text).strip(_EDGES))
    part, whole = _without_part(words)
    is_plain = all(word.lower() in _plain_words() or word.islower() for word in re.findall(r"\w+", whole))
    before = text[max(0, span.start - LOOK_AROUND) : span.start]
    behind = text[span.end : span.end + LOOK_AROUND]
    names, kind = _names_and_kind(whole)
    if part:
        names = (words, *names)
    else:
        part = _part_before(before)
    is_listed = kind is None and (is_listed or _list_of_areas().match(behind) is not None)
    kind = "admin" if is_listed else kind
    kind = kind or _kind_behind(behind) or _kind_before(before)
    determined = kind is None and (whole[:4].lower() == "the " or before[-4:].lower() == "the ")
    return PlaceName(span, span.of(text), names, kind, part, _status(before), is_listed, determined, is_plain)


def is_direction(words: str) -> bool:
    """Whether the words are no name but a direction or a part: "South", "Western"."""
    terms = load("place_terms")
    return words.lower() in terms["directions"] or words.lower() in terms["parts"]


def is_street(name: PlaceName) -> bool:
    """Whether the name is that of a road which lies in one town."""
    words = re.findall(r"\w+", name.text.lower())
    return name.kind == "road" and not set(load("place_terms")["streets"]).isdisjoint(words[:1] + words[-1:])


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The names that a span joins: "Lyman-Yampil-Bilohorivka line", "Kherson and Zaporizhia oblasts"."""
    words = span.of(text)
    joins = list(_JOINED.finditer(words)) if _area_at_end().search(words) else list(_DASHED.finditer(words))
    if not _plural_at_end().search(words) and not (len(joins) > 1 and all(map(_DASHED.fullmatch, _joined(joins)))):
        joins = [join for join in joins if not _DASHED.fullmatch(join[0])]
    start = span.start
    for join in joins:
        yield Span(start, span.start + join.start())
        start = span.start + join.end()
    yield Span(start, span.end)


def _joined(joins: Sequence[re.Match[str]]) -> list[str]:
    return [join[0] for join in joins]


def _names_and_kind(words: str) -> tuple[tuple[str, ...], str | None]:
    """The names to look up for a name, and what kind of place its own words say it is."""
    bare = words[4:] if words[:4].lower() == "the " else words
    for pattern, kind in _shapes():
        if match := pattern.fullmatch(bare):
            return tuple(dict.fromkeys((bare, match[1]))), kind
    return (bare,), None


def _without_part(words: str) -> tuple[str, str]:
    """The part of the place that is meant, and its name: "northern Israel"."""
    match = _parts_pattern().match(words)
    return (load("place_terms")["parts"][match[1].lower()], words[match.end() :]) if match else ("", words)


def _part_before(before: str) -> str:
    """The part of the place that is meant, where the words for it stand before its name: "northern and eastern X"."""
    match = _part_at_end().search(before[-_LOOK_FOR_PART:])
    return load("place_terms")["parts"][match[1].lower()] if match else ""


def _kind_before(before: str) -> str | None:
    match = _of_kind().search(before)
    if match is None:
        return None
    return "settlement" if match[1] else "admin"


def _kind_behind(behind: str) -> str | None:
    match = _kind_after().match(behind)
    if match is None:
        return None
    return "settlement" if match[1] else "admin"


def _status(before: str) -> str:
    match = _status_before().search(before)
    return match[1] if match else ""


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _shapes() -> list[tuple[re.Pattern[str], str]]:
    """What the words of a name say of its kind: patterns whose first group is the name without them."""
    terms = load("place_terms")
    shapes = [
        (rf"(.+?)[ -](?i:{_any(terms['areas']['after'])})s?", "admin"),
        (rf"(?i:{_any(terms['areas']['before'])}) of (?:the )?(.+)", "admin"),
        (rf"(.+?) (?i:{_any(terms['areas']['plural'])})", "admin"),
        (rf"(.+?) (?i:{_any(terms['settlements']['after'])})", "settlement"),
    ]
    for kind in ("river", "sea", "island", "region", "road", "facility", "line"):
        shapes.append((rf"(.+?) (?i:{_any(terms['kinds'][kind])})", kind))
        shapes.append((rf"(?i:{_any(terms['kinds'][kind])}) (?:of )?(?:the )?(.+)", kind))
    return [(re.compile(pattern), kind) for pattern, kind in shapes]


@cache
def _parts_pattern() -> re.Pattern[str]:
    return re.compile(rf"({_any(list(load('place_terms')['parts']))})[ -](?=[A-Z])", re.IGNORECASE)


@cache
def _part_at_end() -> re.Pattern[str]:
    terms = load("place_terms")
    return re.compile(rf"\b({_any(list(terms['parts']))}) (?:(?:\w+-)?(?:{_any(terms['status'])}) )?$", re.IGNORECASE)


@cache
def _plain_words() -> frozenset[str]:
    """Words that name no place by themselves: "Southern Axis"."""
    terms = load("place_terms")
    kinds = (word for words in terms["kinds"].values() for word in words)
    return frozenset((*terms["areas"]["after"], *terms["areas"]["plural"], *terms["settlements"]["before"], *kinds))


@cache
def _area_at_end() -> re.Pattern[str]:
    terms = load("place_terms")["areas"]
    return re.compile(rf"(?i: (?:{_any([*terms['plural'], *terms['sure']])}))$")


@cache
def _plural_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?i: (?:{_any(load('place_terms')['areas']['plural'])}))$")


@cache
def _list_of_areas() -> re.Pattern[str]:
    """What stands behind the first of several areas: "Kherson, Mykolaiv and Odesa oblasts", "Kherson-Odesa Oblast"."""
    terms = load("place_terms")["areas"]
    several, one = _any(terms["plural"]), _any(terms["sure"])
    return re.compile(
        rf"(?:(?:, | and |, and | or |/|-){_NAME}){{1,6}} (?i:{several})\b|[-–/]{_NAME} (?i:{one}) border"
    )


@cache
def _of_kind() -> re.Pattern[str]:
    terms = load("place_terms")
    settled, areas = _any(terms["settlements"]["before"]), _any(terms["areas"]["before"])
    return re.compile(
        rf"\b(?:({settled})|(?:{areas}))(?:s|ies)? (?:of |named |called )?(?:the )?[\"“‘']?$", re.IGNORECASE
    )


@cache
def _kind_after() -> re.Pattern[str]:
    terms = load("place_terms")
    settled, areas = _any(["city", "town", "village", "settlement"]), _any(terms["areas"]["sure"])
    return re.compile(rf" (?:({settled})|(?:{areas}))\b(?! of)", re.IGNORECASE)


@cache
def _status_before() -> re.Pattern[str]:
    words = _any(load("place_terms")["status"])
    parts = _any(list(load("place_terms")["parts"]))
    return re.compile(
        rf"\b((?:\w+-)?(?:{words}))[ ](?:(?:{parts})[ ])?(?:(?:city|town|village|settlement) of )?$", re.IGNORECASE
    )
