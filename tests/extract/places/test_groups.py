"""What the text says of where a place lies decides which places of its name are left."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.containment import find_holders
from sayso.extract.places.groups import Group, gather, holds, meets
from sayso.gazetteer import Entry
from tests.extract.places.named import names_of
from tests.gazetteer.made import gazetteer


def gathered(text: str, folder: Path) -> list[Group]:
    plain, names = names_of(text)
    return gather(names, find_holders(plain, names), gazetteer(folder))


def left(group: Group) -> set[int | None]:
    return {candidate.entry.geonameid for candidate in group.candidates}


def test_only_places_inside_what_is_stated_are_left(tmp_path: Path) -> None:
    village, oblast = gathered("They took [Brama], [West Oblast].", tmp_path)
    assert left(village) == {21}
    assert village.reason == "named with West Oblast"
    assert left(oblast) == {11}


def test_a_place_that_contradicts_its_stated_area_is_no_match(tmp_path: Path) -> None:
    village, _ = gathered("They took [Kolo], [West Oblast].", tmp_path)
    assert left(village) == set()
    assert village.reason == "no Kolo is known in West Oblast"


def test_a_name_without_a_holder_goes_with_the_one_that_has_it(tmp_path: Path) -> None:
    village, oblast = gathered("Near [Brama], guns fired. [Brama], [West Oblast], burns. [Brama] fell.", tmp_path)
    assert village.numbers == [0, 1, 3]
    assert left(village) == {21}
    assert oblast.numbers == [2]


def test_two_places_of_one_name_stay_two(tmp_path: Path) -> None:
    groups = gathered("[Brama], [West Oblast], and [Brama], [East Oblast].", tmp_path)
    assert [left(group) for group in groups if group.name.text == "Brama"] == [{21}, {20}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("shells hit [Kolo], [Sudland].", set()), ("talks in [Brama], [Sudland] said.", {20})],
)
def test_a_place_outside_its_stated_country_is_no_match_unless_it_is_famous(
    text: str, expected: set[int], tmp_path: Path
) -> None:
    place, _ = gathered(text, tmp_path)
    assert left(place) == expected
    assert place.reason == ("" if expected else "no Kolo is known in Sudland")


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (Entry(1, "A", "A.PCLI", 0, 0, country="AA"), Entry(2, "b", "P.PPL", 9, 9, country="AA"), True),
        (Entry(1, "A", "A.PCLI", 0, 0, country="AA"), Entry(2, "b", "P.PPL", 0, 0, country="BB"), False),
        (Entry(1, "A", "A.ADM1", 0, 0, country="AA", admin1="1"), Entry(2, "b", "P.PPL", 9, 9, 1, "AA", "1"), True),
        (Entry(1, "A", "A.ADM1", 0, 0, country="AA", admin1="1"), Entry(2, "b", "P.PPL", 0, 0, 1, "AA", "2"), False),
        (Entry(1, "A", "L.RGN", 0, 0, radius_km=100), Entry(2, "b", "P.PPL", 0.5, 0.5, 1, "AA", "2"), True),
        (Entry(1, "A", "L.RGN", 0, 0, radius_km=100), Entry(2, "b", "P.PPL", 5, 5, 1, "AA", "2"), False),
        (Entry(1, "A", "H.STM", 0, 0, radius_km=100), Entry(2, "b", "P.PPL", 0, 0), False),
    ],
)
def test_codes_say_what_lies_in_what_and_distance_where_there_are_none(
    outer: Entry, inner: Entry, *, expected: bool
) -> None:
    assert holds(outer, inner) is expected


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (Entry(2, "Hills", "T.MTS", 0, 4, radius_km=400), True),
        (Entry(2, "Hills", "T.MTS", 0, 9, radius_km=400), False),
        (Entry(2, "Hill", "P.PPL", 0, 4, radius_km=400), False),
    ],
)
def test_mountains_reach_into_several_countries(inner: Entry, *, expected: bool) -> None:
    assert meets(Entry(1, "A", "A.PCLI", 0, 0, country="AA", radius_km=100), inner) is expected
