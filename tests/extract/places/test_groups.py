"""What the text says of where a place lies decides which places of its name are left."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.containment import find_holders
from sayso.extract.places.groups import Group, gather, holds
from sayso.gazetteer import Entry, Gazetteer
from sayso.gazetteer.entry import Listed
from tests.extract.places.named import names_of
from tests.gazetteer.made import LISTED, gazetteer


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
    [
        ("the [Runa River]", {30}),
        ("[Runa City]", {31}),
        ("[Brama Airport]", {20}),
        ("[Brama Oblast]", {10}),
        ("[E99 highway]", set()),
        ("[the southern axis]", set()),
        ("[US]", set()),
        ("[Norland Institute]", set()),
        ("[Coast Guard Brama Base]", set()),
    ],
)
def test_the_kind_that_is_told_is_the_kind_that_is_found(text: str, expected: set[int], tmp_path: Path) -> None:
    (group,) = gathered(text, tmp_path)
    assert left(group) == expected
    assert bool(group.reason) == (not expected)


MORE: tuple[Listed, ...] = (
    *LISTED,
    (Entry(40, "Zelenyvka Oblast", "A.ADM1", 52.0, 20.0, 900_000, "NL", "03", radius_km=60), ("Zelenivka",), ()),
    (Entry(41, "Zelenyvka", "P.PPL", 52.0, 20.1, 300_000, "NL", "03"), (), ("Selenivka",)),
    (Entry(42, "Ironworks of Brama", "S.FCL", 50.1, 22.2, 0, "NL", "01", radius_km=2), ("Bramstal",), ()),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[Zelenivka City]", {41}), ("[Selenivka Province]", {40}), ("the [Bramstal plant]", {42})],
)
def test_a_word_for_the_kind_finds_other_spellings_and_names(text: str, expected: set[int], tmp_path: Path) -> None:
    plain, names = names_of(text)
    (group,) = gather(names, find_holders(plain, names), gazetteer(tmp_path, MORE))
    assert left(group) == expected


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


def test_a_name_that_only_the_list_of_all_towns_may_have_says_so(tmp_path: Path) -> None:
    plain, names = names_of("Guns fired near [Selo].")
    cities = Gazetteer(gazetteer(tmp_path)._indexes, has_towns=False)
    (group,) = gather(names, find_holders(plain, names), cities)
    assert group.candidates == []
    assert "the towns are in the extra sayso[places]" in group.reason
    (group,) = gathered("Guns fired near [Selo].", tmp_path)
    assert group.reason == "no place of that name is known"
