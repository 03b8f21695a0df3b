"""`sayso places` shows what a name may mean, and adds a dump of GeoNames or says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.gazetteer.folders import world_index
from sayso.gazetteer.index import write_index
from tests.gazetteer.made import LISTED
from tests.gazetteer.test_geonames import LINE, dump


@pytest.fixture(autouse=True)
def _world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path / "places"))
    write_index(world_index(), LISTED)


def test_every_place_of_a_name_is_shown_the_best_known_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["places", "show", "Stare"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Stare, East Oblast, Norland",
        "    settlement · 50.0000, 22.6000 · 2,000 inhabitants · GeoNames 25",
    ]
    assert run(["places", "show", "Sea of Fog"]) == 0
    assert "sea · 45.0000, 25.0000 · no GeoNames id" in capsys.readouterr().out


def test_an_unknown_name_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["places", "show", "Nowhere"]) == 1
    assert "`sayso places import FILE`" in capsys.readouterr().out


def test_a_name_alone_leads_to_the_command_that_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["places", "Sea", "of", "Fog"]) == 2
    assert "sayso places show 'Sea of Fog'" in capsys.readouterr().err


def test_an_imported_place_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["places", "import", str(dump(tmp_path, LINE))]) == 0
    assert "1 place added" in capsys.readouterr().out
    assert run(["places", "show", "Neufeld"]) == 0
    assert "Nové Pole" in capsys.readouterr().out


def test_a_damaged_file_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["places", "import", str(dump(tmp_path, LINE, "cut"))]) == 1
    err = capsys.readouterr().err
    assert "line 2: it has 1 columns instead of 19" in err
    assert "Nothing was imported" in err
