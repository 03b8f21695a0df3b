"""A name may mean the places of the kind that its words tell, and a facility the town that it is called after."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.candidates import find_candidates
from sayso.gazetteer import Entry, Gazetteer
from sayso.gazetteer.entry import Listed
from tests.extract.places.named import names_of
from tests.gazetteer.made import LISTED, gazetteer

MORE: tuple[Listed, ...] = (
    *LISTED,
    (Entry(40, "Zelenyvka Oblast", "A.ADM1", 52.0, 20.0, 900_000, "NL", "03", radius_km=60), ("Zelenivka",), ()),
    (Entry(41, "Zelenyvka", "P.PPL", 52.0, 20.1, 300_000, "NL", "03"), (), ("Selenivka",)),
    (Entry(42, "Ironworks of Brama", "S.FCL", 50.1, 22.2, 0, "NL", "01", radius_km=2), ("Bramstal",), ()),
    (Entry(43, "Port Kolo", "P.PPL", 50.4, 22.2, 30_000, "NL", "01"), (), ()),
    (Entry(44, "South", "A.ADM1", 31.0, 20.0, 900_000, "SL", "03", radius_km=60), (), ()),
)


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
        ("[Zelenivka City]", {41}),
        ("[Selenivka Province]", {40}),
        ("the [Bramstal plant]", {42}),
        ("[Port Kolo]", {43}),
        ("[South Bend Hospital]", set()),
        ("[Zelenivka]", {40, 41}),
        ("[South Norland]", {1}),
        ("[South Kolo]", set()),
        ("the [Kolo region]", {26}),
        ("the [Lipova region]", set()),
        ("the capital of the [Lipova] region", set()),
    ],
)
def test_the_kind_that_is_told_is_the_kind_that_is_found(text: str, expected: set[int], tmp_path: Path) -> None:
    _, (name,) = names_of(text)
    candidates, reason = find_candidates(name, gazetteer(tmp_path, MORE))
    assert {one.entry.geonameid for one in candidates} == expected
    assert bool(reason) == (not expected)


def test_a_name_that_only_the_list_of_all_towns_may_have_says_so(tmp_path: Path) -> None:
    _, (name,) = names_of("Guns fired near [Selo].")
    known = gazetteer(tmp_path)
    assert find_candidates(name, known) == ([], "no place of that name is known")
    _, reason = find_candidates(name, Gazetteer(known._indexes, has_towns=False))
    assert "the towns are in the extra sayso[places]" in reason
