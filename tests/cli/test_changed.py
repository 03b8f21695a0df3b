"""What has changed, on the command line: by matter, with both quotes, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.settings import CASEBOOK_VARIABLE
from sayso.store.store import Store
from tests.linked import store_at
from tests.threaded import DENIED, group, view


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    path = tmp_path / "casebook.db"
    store = store_at(path)
    group(store)
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(path))
    return store


@pytest.mark.usefixtures("store")
def test_a_change_has_the_words_of_now_and_of_then(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["changed", "--since", "2031-05-07"]) == 0
    out = capsys.readouterr().out
    assert f"    denied: A pilot “{DENIED}”\n" in out
    assert "        then: The mayor “The mayor said the ferry Kalliope" in out
    assert out.endswith("2 matters changed since 2031-05-07.\n")


@pytest.mark.usefixtures("store")
def test_new_matters_and_what_is_left_out_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["changed", "--since", "2031-05-05", "--until", "2031-05-06", "--limit", "1"]) == 0
    out = capsys.readouterr().out
    assert "    a new matter\n" in out
    assert out.endswith("1 matter changed from 2031-05-05 to 2031-05-06.\n")


def test_one_thread_is_asked_for_as_json(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    harvest = view(store, "barley").thread.id
    assert run(["changed", "--since", "2031-05-05", "--thread", harvest, "--json"]) == 0
    (changes,) = json.loads(capsys.readouterr().out)["threads"]
    assert changes["thread"]["id"] == harvest


@pytest.mark.usefixtures("store")
def test_days_that_are_none_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["changed"]) == 2
    assert run(["changed", "--since", "yesterday"]) == 2
    assert "is no day" in capsys.readouterr().err
