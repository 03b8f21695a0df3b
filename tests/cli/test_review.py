"""What is open is listed, decided, logged and undone on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.settings import CASEBOOK_VARIABLE, USER_VARIABLE
from tests.review.desk_made import BARE, FULL, made_store


@pytest.fixture(autouse=True)
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_store(tmp_path).close()
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(tmp_path / "casebook.db"))
    monkeypatch.setenv(USER_VARIABLE, "ada")


def test_what_is_open_is_listed_with_its_grounds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review"]) == 0
    out = capsys.readouterr().out
    assert "Jana Ozola (person, Latvia; 1 document) a-full" in out
    assert "because: " in out
    assert run(["review", "--limit", "1"]) == 0
    assert "the first 1: --limit shows more" in capsys.readouterr().out
    assert run(["review", "--actor", "nobody"]) == 0
    assert capsys.readouterr().out == "0 open proposals.\n"


def test_for_programs_it_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "--json"]) == 0
    for each in json.loads(capsys.readouterr().out):
        assert (each["status"], each["matter"]) == ("proposed", "actors")
        assert each["reasons"]
        assert len(each["subjects"]) > 1


def test_a_decision_is_logged_with_who_and_why_and_can_be_undone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "accept", FULL, BARE, "--why", "one office"]) == 0
    assert run(["ask", "--actor", "Jana"]) == 0
    assert "6 claims" in capsys.readouterr().out
    assert run(["review", "undo", "1"]) == 0
    assert run(["review", "refuse", FULL, BARE]) == 0
    capsys.readouterr()
    assert run(["review", "log", "--json"]) == 0
    log = json.loads(capsys.readouterr().out)
    assert [(each["judgement"], each["who"], each["supersedes"]) for each in log] == [
        ("accept", "ada", None),
        ("undo", "ada", 1),
        ("refuse", "ada", None),
    ]
    assert log[0]["why"] == "one office"
    assert run(["review", "log"]) == 0
    out = capsys.readouterr().out
    assert "takes back 1" in out
    assert out.endswith("3 decisions.\n")


def test_exports_go_by_who_was_kept_and_keep_the_id_that_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "accept", FULL, BARE]) == 0
    capsys.readouterr()
    assert run(["share", "--format", "document"]) == 0
    actors = [actor for row in capsys.readouterr().out.splitlines() for actor in json.loads(row)["actors"]]
    assert {(each["id"], each["name"]) for each in actors if each["merged_from"]} == {(FULL, "Jana Ozola")}
    assert [each["merged_from"] for each in actors if each["merged_from"]] == [{"id": BARE, "name": "Ozola"}] * 3


def test_a_proposal_that_is_none_fails_and_says_where_to_look(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "accept", "p-nothing"]) == 1
    assert "sayso review" in capsys.readouterr().err
