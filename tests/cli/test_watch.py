"""On the command line a watch is saved, run, shown, removed and brought back; its exit codes are a promise."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sayso.cli.main import run
from sayso.cli.watch import exit_code
from sayso.records import Hints, Signal, SignalStatus, Watch
from sayso.settings import CASEBOOK_VARIABLE, USER_VARIABLE
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.store.conftest import REPORTS
from tests.toy import dossier_of, item_of


@pytest.fixture(autouse=True)
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "casebook.db"
    store = Store(path)
    for name, (published, text) in REPORTS.items():
        item = item_of(text, name, Hints(published=published))
        keep(store, item, dossier_of(item))
    store.close()
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(path))
    monkeypatch.setenv(USER_VARIABLE, "ada")
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    assert run(["watch", *arguments]) == code
    return capsys.readouterr().out


def loaded(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    return json.loads(told(capsys, *arguments, "--json", code=code))


def test_a_watch_is_saved_with_its_question_and_its_threshold(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--count", "3", "--per", "3d", "--against", "2w", "--times", "5", "--stance", "state"]
    out = told(capsys, "add", "crossings", "bridge*", *options)
    assert "crossings: bridge* --stance state" in out
    assert "waits for: 3 claims or more in 3 days, and 5 times the rate of the 14 days before" in out
    (watch,) = loaded(capsys, "list")
    assert watch["question"] == {"text": "bridge*", "stance": "state"}
    assert (watch["count"], watch["per"], watch["against"], watch["times"], watch["who"]) == (3, 3, 14, 5, "ada")


def test_a_run_says_which_fires_and_exits_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "add", "crossings", "bridge", "--count", "2", "--per", "2d")
    out = told(capsys, "run", code=1)
    assert out.startswith("As of 2022-11-08, the day of the newest document.\n")
    assert "FIRES  crossings: bridge" in out
    assert out.count("    claim: c-") == 2
    (signal,) = loaded(capsys, "run", "crossings", code=1)
    assert [claim["document"]["published"] for claim in signal["claims"]] == ["2022-11-08", "2022-11-07"]
    assert all("bridge" in claim["sentence"]["text"] for claim in signal["claims"])


def test_where_none_fires_a_run_exits_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert "No watch is saved." in told(capsys, "run")
    told(capsys, "add", "crossings", "bridge", "--count", "3", "--per", "2d")
    assert "quiet  crossings" in told(capsys, "run")
    assert "As of 2022-11-07.\n" in told(capsys, "run", "--as-of", "2022-11-07")


def test_what_nobody_knows_is_neither(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told(capsys, "add", "crossings", "bridge")
    assert "unknown  crossings" in told(capsys, "run", "--today", code=3)
    told(capsys, "run", "nonsense", code=3)
    told(capsys, "run", "--casebook", str(tmp_path / "none.db"), code=3)
    told(capsys, "run", "--today", "--as-of", "2022-11-07", code=2)
    told(capsys, "run", "--as-of", "soon", code=2)


def test_today_is_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "add", "crossings", "bridge", "--per", "3000d")
    (signal,) = loaded(capsys, "run", "--today", code=1)
    assert signal["as_of"] == date.today().isoformat()


@pytest.mark.parametrize(
    ("statuses", "code"),
    [
        ([], 0),
        (["quiet"], 0),
        (["quiet", "fired"], 1),
        (["failed", "fired"], 1),
        (["failed", "quiet"], 3),
        (["unknown"], 3),
    ],
)
def test_the_exit_code_tells_firing_from_failing(statuses: list[str], code: int) -> None:
    assert exit_code([Signal(Watch("boats", ()), SignalStatus(status), "2022-11-08") for status in statuses]) == code


def test_news_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "add", "crossings", "bridge")
    told(capsys, "run", "--new", code=1)
    assert "All of it was told before." in told(capsys, "run", "--new")


@pytest.mark.parametrize(
    "options",
    [
        ["--times", "3"],
        ["--sum", "boats", "--of", "documents"],
        ["--of", "sum"],
        ["--per", "soon"],
        ["--against", "0d"],
        ["--count", "0"],
        ["--count", "nan"],
        ["--sum", "boats>3"],
        ["--since", "soon"],
        ["--limit", "3"],
    ],
)
def test_what_makes_no_sense_is_not_saved(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    told(capsys, "add", "crossings", "bridge", *options, code=2)
    assert loaded(capsys, "list") == []


def test_a_watch_for_corroboration_names_its_claim(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "strike", "--jsonl"]) == 0
    claim = json.loads(capsys.readouterr().out)["id"]
    out = told(capsys, "add", "second", "--corroboration", claim[:9])
    assert f"second: --corroboration {claim}" in out
    assert "waits for: 2 independent origins or more\n" in out
    assert loaded(capsys, "list")[0]["claim"] == claim
    for wrong in (["strike"], ["--stance", "deny"], ["--of", "claims"], ["--sum", "boats"]):
        told(capsys, "add", "third", "--corroboration", claim, *wrong, code=2)
    told(capsys, "add", "third", "--corroboration", "c-0000", code=1)


def test_a_watch_is_shown_day_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "add", "crossings", "bridge", "--count", "2", "--per", "2d")
    out = told(capsys, "show", "crossings", "--days", "3")
    assert "  2022-11-06 ·██ 2022-11-08\n               ^\n" in out
    assert "  2022-11-08  1 claim, fires\n" in out
    days = loaded(capsys, "show", "crossings", "--days", "2")["days"]
    assert [day["count"] for day in days] == [1.0, 1.0]


def test_a_removed_watch_is_logged_and_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "add", "crossings", "bridge")
    told(capsys, "add", "crossings", "bridge", code=2)
    told(capsys, "add", "crossings", "bridge", "--replace")
    assert "why: enough" in told(capsys, "remove", "crossings", "--why", "enough")
    assert "No watch is saved." in told(capsys, "list")
    assert "takes back 3" in told(capsys, "undo", "crossings")
    assert "crossings: bridge" in told(capsys, "list")
    log = loaded(capsys, "log")
    assert [(change["act"], change["supersedes"]) for change in log] == [
        ("add", None),
        ("add", 1),
        ("remove", 2),
        ("undo", 3),
    ]
    assert "removes 2" in told(capsys, "log")
