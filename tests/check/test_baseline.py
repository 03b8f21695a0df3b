"""A baseline hides the problems that it lists, with the reasons that people gave, and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.baseline import LISTED, accept_listed, baseline_text, read_baseline
from sayso.errors import UsageError
from sayso.records import CheckReport, Problem, Severity, Span
from tests.made import dossier


def problem_of(name: str) -> Problem:
    return Problem(name, "hedge-drift", Severity.LOW, f"It is {name}.", (Span(0, 4),))


def test_what_is_listed_is_set_apart_with_its_reason() -> None:
    found = CheckReport(dossier().document, tuple(map(problem_of, ("p-1", "p-2", "p-3"))))
    settled = accept_listed(found, {"p-1": "the body was cut", "p-3": "", "p-9": "gone"})
    assert [each.id for each in settled.problems] == ["p-2"]
    assert [(each.id, each.accepted) for each in settled.accepted] == [("p-1", "the body was cut"), ("p-3", LISTED)]


@given(st.dictionaries(st.text("abc", min_size=1), st.text(max_size=9)))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, reasons: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("baseline") / "baseline.json"
    path.write_text(baseline_text(map(problem_of, reasons), reasons), encoding="utf-8")
    assert read_baseline(path) == reasons


def test_writing_anew_keeps_the_reasons_and_drops_what_is_gone() -> None:
    written = json.loads(baseline_text([problem_of("p-2"), problem_of("p-1")], {"p-1": "the body was cut", "p-3": "?"}))
    assert [(each["id"], each["why"]) for each in written["problems"]] == [("p-1", "the body was cut"), ("p-2", "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read"),
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", 'no list of "problems"'),
        ('{"problems": [{"id": "p-1"}, {"rule": "hedge-drift"}]}', 'entry 2 has no "id"'),
        ('{"problems": [{"id": "p-1", "why": 3}]}', 'the "why" of its entry 1'),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str | None, told: str) -> None:
    path = tmp_path / "baseline.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(UsageError, match=told) as refused:
        read_baseline(path)
    assert "--write-baseline" in refused.value.hint
