"""What is written to an index is found in it again; a file that is cut or something else is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import GazetteerError
from sayso.gazetteer.entry import Candidate, Entry, Listed, Match
from sayso.gazetteer.index import Index, write_index
from sayso.gazetteer.spelling import key_of
from tests.gazetteer.made import LISTED

NAMES = st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x4FF), min_size=1, max_size=20)
ENTRIES = st.builds(
    Entry,
    geonameid=st.none() | st.integers(1, 2**32 - 1),
    name=NAMES,
    feature=st.sampled_from(["P.PPL", "A.ADM1", "H.STM"]),
    latitude=st.integers(-90, 90).map(float),
    longitude=st.integers(-180, 180).map(float),
    population=st.integers(0, 10**8),
    country=st.sampled_from(["", "UA", "NO"]),
    admin1=st.sampled_from(["", "05"]),
)


@given(st.lists(ENTRIES, min_size=1, max_size=20))
def test_every_place_is_found_by_its_name_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, made: list[Entry]
) -> None:
    path = tmp_path_factory.mktemp("index") / "made.places"
    write_index(path, [(entry, (), ()) for entry in made])
    index = Index(path)
    for entry in made:
        assert Candidate(entry, Match.NAME) in list(index.find(key_of(entry.name)))


def found(index: Index, name: str) -> list[tuple[int | None, Match]]:
    return [(each.entry.geonameid, each.match) for each in index.find(key_of(name))]


def test_a_place_is_found_by_each_of_its_names_with_how_it_belongs_to_it(tmp_path: Path) -> None:
    path = tmp_path / "made.places"
    assert write_index(path, LISTED) == len(LISTED)
    index = Index(path)
    assert found(index, "NORLANDER") == [(1, Match.NAME)]
    assert found(index, "Брама") == [(20, Match.ALTERNATE)]
    assert [(each.entry.geonameid, each.match) for each in index.find_loose("guljajske")] == [(24, Match.SPELLING)]
    assert found(index, "Nowhere") == []
    assert [area.name for area in index.areas()] == ["Norland", "Sudland", "East Oblast", "West Oblast"]


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "made.places"
    assert write_index(path, []) == 0
    assert list(Index(path).find("brama")) == []


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.99])
def test_a_cut_index_is_refused(tmp_path: Path, share: float) -> None:
    path = tmp_path / "made.places"
    write_index(path, LISTED)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(GazetteerError, match=r"made\.places"):
        Index(path)


def failing() -> list[Listed]:
    raise KeyboardInterrupt


def test_nothing_is_left_of_an_index_that_could_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "made.places"
    with pytest.raises(KeyboardInterrupt):
        write_index(path, (place for place in failing()))
    assert list(tmp_path.iterdir()) == []
