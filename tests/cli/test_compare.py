"""Comparing on the command line: two passages for people, or pairs for machines, where a bad line stops nothing."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.cli.main import run
from sayso.errors import EmptyFile
from sayso.records import Excerpt
from tests.cli.fake import FakeCasebook

PAIR = {"id": 7, "a": {"text": "It sank.", "date": "2031-05-03", "src": "Desk"}, "b": {"text": "It floats."}}


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_two_passages_are_told_with_relation_score_and_reason(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "b.txt"
    path.write_text("It floats.")
    assert run(["compare", "It sank.", str(path), "--date-a", "2031-05-03", "--source-b", "Wire"]) == 0
    assert book.calls == [("compare", (Excerpt("It sank.", "2031-05-03"), Excerpt(path, None, "Wire")), {})]
    assert capsys.readouterr().out.splitlines() == [
        "revises · B does it to A · linked with probability 0.88",
        "  The later puts it right.",
    ]


@pytest.mark.usefixtures("book")
def test_json_tells_every_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "a", "b", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["relation"], told["direction"], told["score"]) == ("revises", "ab", 0.875)
    assert told["aspects"] == {"words shared": 0.75}


@pytest.mark.parametrize("arguments", [[], ["a"], ["a", "b", "c"], ["a", "b", "--pairs", "x"]])
@pytest.mark.usefixtures("book")
def test_anything_but_two_passages_or_a_file_is_a_wrong_command(arguments: list[str]) -> None:
    assert run(["compare", *arguments]) == 2


def test_a_line_of_pairs_is_answered_by_a_line(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(PAIR) + "\n\n" + json.dumps(PAIR | {"id": "x"}))
    assert run(["compare", "--pairs", str(path)]) == 0
    assert book.calls[0] == ("compare", (Excerpt("It sank.", "2031-05-03", "Desk"), Excerpt("It floats.")), {})
    told = answers(capsys)
    assert [each["id"] for each in told] == [7, "x"]
    assert told[0] == {
        "id": 7,
        "relation": "revises",
        "direction": "ab",
        "score": 0.875,
        "reasons": ["The later puts it right."],
    }


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        '{"id": 1}',
        '{"id": 1, "a": {"text": 3}, "b": {"text": "x"}}',
        '{"id": 1, "a": {"text": "x", "date": "May"}, "b": {"text": "x"}}',
        '{"id": 1, "a": {"text": "x", "date": 5}, "b": {"text": "x"}}',
        "[" * 100_000,
        "\\ud800",
    ],
)
@pytest.mark.usefixtures("book")
def test_a_bad_line_gets_its_error_and_the_rest_goes_on(
    line: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(f"{line}\n{json.dumps(PAIR)}\n")
    assert run(["compare", "--pairs", str(path)]) == 1
    bad, good = answers(capsys)
    assert bad["line"] == 1
    assert bad["error"]
    assert good["relation"] == "revises"


def test_a_passage_that_cannot_be_read_is_an_error_of_its_line(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    book.error = EmptyFile("There is no text in passage.", "Check it.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(PAIR).encode())))
    assert run(["compare", "--pairs", "-"]) == 1
    (told,) = answers(capsys)
    assert told == {"id": 7, "line": 1, "error": "There is no text in passage. Check it."}


@pytest.mark.usefixtures("book")
def test_a_file_that_is_not_there_is_a_wrong_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "--pairs", "nowhere.jsonl"]) == 2
    assert "nowhere.jsonl" in capsys.readouterr().err


@pytest.mark.usefixtures("book")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(data=st.binary(max_size=200).filter(lambda data: b"\n" not in data and data.strip()))
def test_any_bytes_on_a_line_get_an_answer(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(data)
    capsys.readouterr()
    assert run(["compare", "--pairs", str(path)]) in {0, 1}
    assert len(answers(capsys)) == 1
