"""Where nothing else is known, a name means the place that is known best."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.notability import notabilities
from sayso.gazetteer import Entry
from tests.extract.places.named import names_of
from tests.gazetteer.made import gazetteer


def best(text: str, folder: Path, home: str = "") -> int | None:
    _, (name,) = names_of(text)
    candidates = gazetteer(folder).find(name.names[-1])
    scores = notabilities(candidates, name, home)
    return candidates[scores.index(max(scores))].entry.geonameid


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shells hit [Brama]", 20),
        ("shells hit [Paris]", 28),
        ("they crossed the [Runa]", 30),
        ("they live in [Runa]", 31),
        ("they live in [Norland]", 1),
    ],
)
def test_the_best_known_place_of_a_name_comes_first(text: str, expected: int, tmp_path: Path) -> None:
    assert best(text, tmp_path) == expected


def test_the_country_of_the_document_counts(tmp_path: Path) -> None:
    _, (name,) = names_of("in [Lipova]")
    candidates = gazetteer(tmp_path).find("Lipova")
    abroad, at_home = (notabilities(candidates, name, home)[0] for home in ("SL", "NL"))
    assert at_home > abroad


def test_a_city_is_not_meant_by_its_old_name_where_several_near_it_are_called_so(tmp_path: Path) -> None:
    villages = [(Entry(50 + each, "Sadove", "P.PPL", 50.0, 20.0, 400, "NL", "01"), (), ()) for each in range(3)]
    city = Entry(60, "Hradek", "P.PPL", 50.0, 20.0, 800_000, "NL", "01")
    same = Entry(61, "Sadovye", "P.PPL", 50.0, 20.0, 500_000, "NL", "01")
    _, (name,) = names_of("shells hit [Sadove]")
    found = gazetteer(tmp_path, (*villages, (city, (), ("Sadove",)), (same, (), ("Sadove",)))).find("Sadove")
    scores = dict(zip([each.entry.geonameid for each in found], notabilities(found, name), strict=True))
    assert scores[60] < scores[50] < scores[61]


def test_a_town_comes_before_the_district_that_is_called_so(tmp_path: Path) -> None:
    district = Entry(70, "Dolna District", "A.ADM2", 50.0, 20.0, 350_000, "NL", "02", "7")
    town = Entry(71, "Dolna", "P.PPL", 50.0, 22.0, 90_000, "NL", "01")
    _, (name,) = names_of("shells hit [Dolna]")
    found = gazetteer(tmp_path, ((district, (), ("Dolna",)), (town, (), ()))).find("Dolna")
    scores = dict(zip([each.entry.geonameid for each in found], notabilities(found, name), strict=True))
    assert scores[71] > scores[70]
