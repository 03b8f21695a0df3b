"""The register on the command line: for people with both quotes, for programs as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.settings import CASEBOOK_VARIABLE
from sayso.store.store import Store
from tests.registering import AMNESTY, FERRY, PARTIAL, SAILED, STRIKE, STRIKE_AGAIN, keep_all, report


@pytest.fixture(autouse=True)
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = report("2024-05-02", FERRY, AMNESTY, STRIKE), report("2024-05-06", SAILED, PARTIAL, STRIKE_AGAIN)
    keep_all(Store(tmp_path / "casebook.db", busy_seconds=0.2), *reports).close()
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(tmp_path / "casebook.db"))


def test_an_entry_is_told_with_what_bears_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "forecasts"]) == 0
    out = capsys.readouterr().out
    assert f"“{FERRY.words}”" in out
    assert "Harbour Desk · The ferry" in out, "the publisher and the title"
    assert "until: 2024-05-05" in out
    assert "state: open, nobody has decided" in out
    assert "proposed: borne out" in out
    assert f"“{SAILED.words}”" in out
    assert "1 claim of the register." in out


def test_a_first_tells_the_words_that_another_drops(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "firsts", "--limit", "1"]) == 0
    out = capsys.readouterr().out
    assert "limited by: “since 1998”" in out
    assert "adds “openly”" in out
    assert "older ones were left out" in out


def test_a_decision_is_told_with_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    run(["register", "forecasts", "--json"])
    (found,) = json.loads(capsys.readouterr().out)
    run(["register", "forecasts"])
    command = capsys.readouterr().out.split("decide with: sayso ")[1].split("\n")[0]
    assert run(command.split()) == 0
    capsys.readouterr()
    assert run(["register", "forecasts", "--state", "borne out"]) == 0
    assert "state: borne out, by decision 1" in capsys.readouterr().out
    assert found["state"] == "open"


def test_filters_are_passed_on(capsys: pytest.CaptureFixture[str]) -> None:
    filters = ["--source", "desk", "--since", "2024", "--until", "2024-05"]
    assert run(["register", "findings", "amnesty", *filters, "--json"]) == 0
    assert [each["text"] for each in json.loads(capsys.readouterr().out)] == [AMNESTY.words]
    assert run(["register", "--since", "2025", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_kind_that_there_is_not_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "gossip"]) == 2
    assert "kind='gossip' is not known" in capsys.readouterr().err
