"""Reads how something lies to a place that is named: "northwest of", "within 23km northeast of", "toward", "across".

The point of the place is never that of what is told: the relation says so, and the precision how far it may be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.extract.places.containment import Holder
from sayso.extract.places.lines import Line
from sayso.extract.places.names import PlaceName
from sayso.words import load

LOOK_BACK = 100
"""Code points before a place that are looked at; after it, half as many."""
KM_OF_MILE = 1.609344
NEAR_KM = 10.0
"""How far "near" and a direction without a distance reach beyond the place's own edge, in km: a convention of sayso,
some two hours on foot. A text that means more gives a distance."""
TOWARD_KM = 50.0
"""How far from its aim what moves "toward" it may be, in km; a convention of sayso."""

_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)[ \u00a0-]?(km|kilometers?|kilometres?|miles?|mi|meters?|metres?|m)\b"
_JOINS = re.compile(r"(?:, | and |, and | or |/|-|–|—)(?:the )?(?:(?:city|town|village|settlement|area)s? of )?")
_THE = r"(?:the )?(?:(?:[\w’'-]+-)?(?:occupied|held|controlled|annexed) )?(?:(?:city|town|village|settlement)s? of )?$"
_BANK = r"(north|south|east|west|left|right|opposite)(?:ern)?(?: \(\w+\))?[ -]bank"
_BANK_BEFORE = re.compile(rf"\b{_BANK}s? (?:side )?of {_THE}", re.IGNORECASE)
_BANK_BEHIND = re.compile(rf"['’]s? {_BANK}\b", re.IGNORECASE)
_INHERITED = ("toward", "near", "along", "between")


@dataclass(frozen=True, slots=True)
class Relation:
    """How something lies to a place.

    `words` are the relation ("northwest of"), `bearing` its direction in degrees, `kilometres` the distance as given.
    `reach` is how far from the place's edge it may be, in km.
    """

    words: str = "at"
    bearing: int | None = None
    kilometres: float | None = None
    reach: float = 0.0

    @property
    def is_bank(self) -> bool:
        """Whether it is a bank of a river."""
        return self.words.endswith(" bank of")


_REACHES = {"near": NEAR_KM, "toward": TOWARD_KM, "between": TOWARD_KM, "across": NEAR_KM, "along": NEAR_KM}

AT = Relation()
"""In the place itself."""


def find_relations(
    text: str, names: Sequence[PlaceName], holders: Sequence[Holder | None], lines: Sequence[Line]
) -> list[Relation]:
    """The relation to each of the places named, given in order; in a list, that of the first holds for the others.

    Args:
        text: that of the document.
        names: the names of places.
        holders: the places that the text puts each in; nothing is near those because it is near what lies there.
        lines: those that the text draws through places.
    """
    holding = {holder.number for holder in holders if holder}
    relations: list[Relation] = []
    for number, name in enumerate(names):
        found = _read(text, name)
        if (
            found is AT
            and number
            and number not in holding
            and (before := relations[-1]) is not AT
            and _goes_on(before)
        ):
            between = text[names[number - 1].span.end : name.span.start]
            found = before if _JOINS.fullmatch(between[:LOOK_BACK]) else AT
        relations.append(found)
    for line in lines:
        for number in line.numbers:
            relations[number] = Relation(f"on the line {line.words}", reach=NEAR_KM)
    return relations


def _read(text: str, name: PlaceName) -> Relation:
    before = text[max(0, name.span.start - LOOK_BACK) : name.span.start]
    behind = text[name.span.end : name.span.end + LOOK_BACK // 2]
    for found in (_bank(before, behind), _direction(before), _distance(before), _worded(before)):
        if found:
            return found
    return Relation(f"{name.part} of") if name.part == "central" else _in_part(name)


def _in_part(name: PlaceName) -> Relation:
    return Relation(f"in the {name.part} of", load("place_terms")["directions"].get(name.part)) if name.part else AT


def _goes_on(relation: Relation) -> bool:
    return relation.words in _INHERITED or (relation.bearing is not None and not relation.words.startswith("in the "))


def _bank(before: str, behind: str) -> Relation | None:
    """The bank of a river: "the west (right) bank of the Dnipro", "the Dnipro's left bank"."""
    match = _BANK_BEFORE.search(before) or _BANK_BEHIND.match(behind)
    return Relation(f"{match[1].lower()} bank of", reach=NEAR_KM) if match else None


def _direction(before: str) -> Relation | None:
    """A direction, with a distance where one is given: "within 23km northeast of", "north and west of"."""
    match = _direction_before().search(before)
    if match is None:
        return None
    directions = [each.lower() for each in re.findall(r"[\w-]+", match["directions"]) if each.lower() in _bearings()]
    bearing = _bearings()[directions[0]] if len(directions) == 1 else None
    kilometres = _kilometres(match["number"], match["unit"]) if match["number"] else None
    return Relation(f"{' and '.join(directions)} of", bearing, kilometres, kilometres or NEAR_KM)


def _distance(before: str) -> Relation | None:
    """A distance without a direction: "within 10 km of", "300 m from"."""
    match = _distance_before().search(before)
    if match is None:
        return None
    kilometres = _kilometres(match[1], match[2])
    return Relation("near", None, kilometres, kilometres)


def _worded(before: str) -> Relation | None:
    match = _words_before().search(before)
    if match is None:
        return None
    relation = _relation_of()[" ".join(match[1].lower().split())]
    return Relation(relation, reach=_REACHES.get(relation, 0.0))


def _kilometres(number: str, unit: str) -> float:
    if unit.startswith("mi"):
        return round(float(number) * KM_OF_MILE, 1)
    return float(number) / (1000 if unit == "m" or unit.startswith("met") else 1)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _bearings() -> dict[str, int]:
    bearings: dict[str, int] = load("place_terms")["directions"]
    return bearings


@cache
def _direction_before() -> re.Pattern[str]:
    directions = _any(list(_bearings()))
    return re.compile(
        rf"(?:(?P<number>\d{{1,4}}(?:\.\d{{1,2}})?)[ \u00a0-]?(?P<unit>km|kilomet(?:er|re)s?|miles?|meters?|metres?|m)"
        rf"(?: to the| due)? )?\b(?P<directions>(?:{directions})(?:(?:,| and| or|/|, and) ?(?:{directions}))*)"
        rf"(?: outskirts| edge| side)? (?:of|from)(?: and outside(?: of)?)? {_THE}",
        re.IGNORECASE,
    )


@cache
def _distance_before() -> re.Pattern[str]:
    return re.compile(rf"\b{_NUMBER} (?:away )?(?:from|of|outside) {_THE}", re.IGNORECASE)


@cache
def _relation_of() -> dict[str, str]:
    return {word: relation for relation, words in load("place_terms")["relations"].items() for word in words}


@cache
def _words_before() -> re.Pattern[str]:
    return re.compile(rf"\b({_any(list(_relation_of()))}) {_THE}", re.IGNORECASE)
