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
    assert "The first 1 open proposal: --limit shows more." in capsys.readouterr().out
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


def claim(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["ask", "--jsonl", "--limit", "1"]) == 0
    return str(json.loads(capsys.readouterr().out)["id"])


def test_a_claim_is_put_right_and_every_verb_tells_by_whom(capsys: pytest.CaptureFixture[str]) -> None:
    name = claim(capsys)
    assert run(["review", "correct", name, "--stance", "deny", "--hedge", "none", "--why", "heard it"]) == 0
    assert "stance: deny" in capsys.readouterr().out
    for arguments in (["show", name], ["ask"]):
        assert run(arguments) == 0
        out = capsys.readouterr().out
        assert "corrected: ada, " in out
        assert "the stance was read as state" in out
    for arguments in (["share", "--format", "jsonl"], ["ask", "--jsonl"]):
        assert run(arguments) == 0
        (record,) = [each for each in map(json.loads, capsys.readouterr().out.splitlines()) if each["id"] == name]
        assert (record["chain"][-1]["stance"], record["review"]["status"]) == ("deny", "corrected")
        assert record["review"]["fields"] == ["hedge", "stance"]


def test_what_is_no_claim_is_found_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    name = claim(capsys)
    assert run(["review", "refuse", name, "--why", "a headline"]) == 0
    capsys.readouterr()
    assert run(["ask", "--jsonl"]) == 0
    assert name not in capsys.readouterr().out
    assert run(["ask", "--refused"]) == 0
    out = capsys.readouterr().out
    assert name in out
    assert "no claim, by decision: ada" in out
    assert run(["review", "undo", name]) == 0
    assert run(["ask", "--jsonl"]) == 0
    assert name in capsys.readouterr().out


def test_grades_stand_beside_the_claim(capsys: pytest.CaptureFixture[str]) -> None:
    name = claim(capsys)
    assert run(["review", "grade", name, "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == {"grade": "2"}
    assert run(["show", name]) == 0
    assert "grade: 2, probably true" in capsys.readouterr().out
    assert run(["ask", "--json"]) == 0
    assert {each["id"]: each["grade"] for each in json.loads(capsys.readouterr().out)}[name]["item"]["grade"] == "2"
    assert run(["review", "grade", name, "B"]) == 2
    assert "1 confirmed" in capsys.readouterr().err


def test_words_of_a_claim_may_be_given_by_where_they_stand(capsys: pytest.CaptureFixture[str]) -> None:
    name = claim(capsys)
    assert run(["review", "correct", name, "--content", "@0-3,4-6", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"]["content"]["spans"] == [[0, 3], [4, 6]]
    for place in ("@0", "@3-0", "@a-b", "@0-99999999", "@"):
        assert run(["review", "correct", name, "--content", place]) == 2
    assert run(["review", "correct", name]) == 2


def test_the_log_and_the_list_may_be_of_one_matter(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "merge", "t-1a", "t-2b"]) == 0
    capsys.readouterr()
    assert run(["review", "split", "t-1a", claim(capsys)]) == 0
    assert run(["review", "refuse", FULL, BARE]) == 0
    capsys.readouterr()
    assert run(["review", "log", "--matter", "thread", "--json"]) == 0
    assert [each["judgement"] for each in json.loads(capsys.readouterr().out)] == ["merge", "split"]
    assert run(["review", "undo", "t-1a", "t-2b"]) == 0
    assert run(["review", "--matter", "thread"]) == 0
    assert capsys.readouterr().out.endswith("0 open proposals.\n")
