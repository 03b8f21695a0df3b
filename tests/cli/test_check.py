"""Checking on the command line: what is written where, and which exit code a build gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.check import FORMATS
from sayso.cli.main import run
from sayso.records import NotChecked
from tests.checked import checked
from tests.cli.fake import FakeCasebook

TERMS = {"config": None, "baseline": None, "published": None, "publisher": None, "against": False}


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 1) -> str:
    capsys.readouterr()
    assert run(["check", *arguments]) == code
    return capsys.readouterr().out


def test_a_report_is_told_with_its_problems(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "harbour.md", "--jobs", "1")
    assert "medium  hedge-drift  p-2\n" in out
    assert "p-3" not in out
    ((verb, paths, terms),) = book.calls
    assert (verb, paths) == ("checks", ("harbour.md",))
    assert {name: terms[name] for name in TERMS} == TERMS
    assert terms["jobs"] == 1


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(("fail", "code"), [("info", 1), ("low", 1), ("medium", 1), ("high", 0), ("never", 0)])
def test_the_exit_code_is_one_from_the_chosen_severity_up(
    fail: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys, "harbour.md", "--fail", fail, code=code)


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_to_standard_output_or_to_a_file(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, "harbour.md", "--format", form)
    assert "hedge-drift" in out
    target = tmp_path / "out"
    assert told(capsys, "harbour.md", "--format", form, "--output", str(target)) == ""
    assert target.read_text(encoding="utf-8") == out


@pytest.mark.usefixtures("book")
def test_json_is_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(told(capsys, "harbour.md", "--json"))
    assert [problem["id"] for problem in record["problems"]] == ["p-1", "p-2", "p-3"]


@pytest.mark.usefixtures("book")
def test_what_weighs_less_is_shown_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    assert "info    uncited-fact  p-3" in told(capsys, "harbour.md", "--severity", "info")
    assert "hedge-drift" not in told(capsys, "harbour.md", "--severity", "high")


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.checked = [NotChecked("empty.md", "It is empty\x1b.", "Leave it out."), *book.checked]
    assert run(["check", "empty.md", "harbour.md", "--fail", "never"]) == 1
    shown = capsys.readouterr()
    assert shown.err == "FAILED  empty.md: It is empty␛.\n        Leave it out.\n"
    assert shown.out.endswith("1 report checked, 2 problems; 1 could not be read\n")


def test_where_there_is_nothing_to_check_nobody_can_tell(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.checked = []
    assert told(capsys, "empty/", code=3) == "There was nothing to check.\n"


def test_a_baseline_is_written_of_what_stands(
    book: FakeCasebook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book.checked = [checked("a.md"), checked("b.md")]
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    told(capsys, "a.md", "b.md", "--write-baseline", str(first), code=0)
    written = json.loads(first.read_text())["problems"]
    assert {each["id"] for each in written} == {"p-1", "p-2", "p-3"}
    first.write_text(json.dumps({"problems": [{"id": "p-2", "why": "so it was"}, {"id": "p-4", "why": "seen"}]}))
    told(capsys, "a.md", "--baseline", str(first), "--write-baseline", str(second), code=0)
    reasons = {each["id"]: each["why"] for each in json.loads(second.read_text())["problems"]}
    assert reasons == {"p-1": "", "p-2": "so it was", "p-3": "", "p-4": "seen"}


def test_terms_reach_the_casebook(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    told(
        capsys, "a.md", "--against", "casebook.db", "--date", "2022-11-09", "--publisher", "Desk", "--config", "x.toml"
    )
    ((_, _, terms),) = book.calls
    given = {"against": True, "published": "2022-11-09", "publisher": "Desk", "config": Path("x.toml")}
    assert terms == terms | given


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.md", "--format", "pdf"],
        ["a.md", "--fail", "always"],
        ["a.md", "--jobs", "0"],
        ["a.md", "b.md", "--watch"],
        ["a.md", "--watch", "--json"],
        ["a.md", "--watch", "--output", "out.txt"],
    ],
)
def test_what_makes_no_sense_is_a_wrong_command_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, *arguments, code=2)


def test_watching_checks_again_until_it_is_interrupted(
    book: FakeCasebook, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("one")
    naps = iter(["two", None, "three"])

    def sleep(seconds: float) -> None:
        assert 0 < seconds < 1
        try:
            text = next(naps)
        except StopIteration:
            raise KeyboardInterrupt from None
        if text is None:
            draft.unlink()
        else:
            draft.write_text(text * 3)

    monkeypatch.setattr("sayso.cli.rechecking.time.sleep", sleep)
    out = told(capsys, str(draft), "--watch", code=130)
    assert [verb for verb, _, _ in book.calls] == ["check"] * 3
    assert out.count("hedge-drift") == 3
