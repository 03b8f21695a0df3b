"""Threads on the command line: listed by words, told in full, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.settings import CASEBOOK_VARIABLE
from sayso.store.store import Store
from tests.linked import keep_report, store_at
from tests.threaded import SANK, group, view


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    path = tmp_path / "casebook.db"
    store = store_at(path)
    group(store)
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(path))
    return store


def test_threads_are_listed_by_words_without_naming_a_command(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    ferry = view(store, "ferry").thread
    assert run(["threads", "Kalliope", "ferry"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{ferry.id}  {ferry.name}",
        "    3 statements in 3 documents, 2031-05-05 to 2031-05-07",
        "1 thread. `sayso threads show ID` tells one in full.",
    ]


@pytest.mark.usefixtures("store")
def test_all_are_listed_without_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["threads", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert run(["threads", "--since", "2031-06-01"]) == 0
    assert "Threads are made when claims are linked: sayso read --links" in capsys.readouterr().out


def test_what_is_not_linked_yet_is_told_with_the_next_step(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    keep_report(store, ("late.txt", "2031-06-02", "Port Post", SANK + "\n"))
    assert run(["threads", "--since", "2031-06-01"]) == 0
    assert "note: 1 document is not linked yet" in capsys.readouterr().out


def test_a_thread_is_told_with_who_holds_what_and_each_step(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["threads", "show", view(store, "ferry").thread.id]) == 0
    out = capsys.readouterr().out
    holders, steps = out.split("step by step:")
    assert "    A pilot: “A pilot denied the ferry" in holders
    assert "2 statements since 2031-05-05 · c-" in holders
    assert f"new: The mayor “{SANK}”" in steps
    assert "denied: A pilot" in steps


def test_what_is_beyond_the_limit_is_counted(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["threads", "show", view(store, "ferry").thread.id, "--limit", "1"]) == 0
    out = capsys.readouterr().out
    assert "1 holder more" in out
    assert "2 earlier steps more" in out
    assert SANK not in out.split("step by step:")[1].split("then:")[0]


def test_a_thread_in_full_is_json_too(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["threads", "show", view(store, "ferry").thread.id, "--json"]) == 0
    assert [turn["step"] for turn in json.loads(capsys.readouterr().out)["turns"]] == ["new", "weakened", "denied"]


@pytest.mark.usefixtures("store")
def test_an_unknown_thread_ends_with_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["threads", "show", "t-0000"]) == 1
    assert "No thread goes by 't-0000'" in capsys.readouterr().err
    assert run(["threads", "--help"]) == 0
    assert "sayso threads show" in capsys.readouterr().out
