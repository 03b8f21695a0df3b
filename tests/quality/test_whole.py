"""What whole reports are told is counted without notices, and drawn from all reports in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from sayso.records import Problem, Severity, Span
from tests.quality import whole
from tests.quality.checked import Checked, read
from tests.quality.whole import draw, heavy, measure

REPORT = Checked.of(read("a.txt", "The mayor said that the bridge is closed. He left.\n"))


def checked(*severities: Severity) -> Checked:
    problems = (Problem(f"p-{number}", "odd", each, "Odd.", (Span(0, 3),)) for number, each in enumerate(severities))
    return Checked(REPORT.report, tuple(problems))


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"few.txt": 1, "most.txt": 12, "many.txt": 13}

    def check(_: Sequence[str]) -> Iterator[tuple[str, Checked]]:
        return ((path, checked(Severity.INFO, *[Severity.LOW] * count)) for path, count in told.items())

    monkeypatch.setattr(whole, "check", check)


def test_notices_do_not_count() -> None:
    assert [each.id for each in heavy(checked(Severity.INFO, Severity.LOW, Severity.HIGH))] == ["p-1", "p-2"]


@pytest.mark.usefixtures("reports")
def test_a_report_with_more_than_a_dozen_problems_is_too_much() -> None:
    measured = measure()
    assert measured.hits == {"few.txt", "most.txt"}
    assert measured.scores == {"reports of at most 12 problems": pytest.approx(2 / 3)}


@pytest.mark.usefixtures("reports")
def test_problems_are_drawn_from_all_reports_in_turn() -> None:
    paths = [path for path, _, _ in draw(5, seed=1)]
    assert sorted(paths[:3]) == ["few.txt", "many.txt", "most.txt"]
    assert "few.txt" not in paths[3:]
    assert [each.id for _, _, each in draw(26, seed=1)] == [each.id for _, _, each in draw(26, seed=1)]
