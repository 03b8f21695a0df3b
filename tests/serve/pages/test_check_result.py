"""A draft with its problems: each beside its block, each passage marked once, nothing of the words lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import AcceptedBy, CheckReport, Problem, Severity, Span, Unchecked
from sayso.serve.pages.check_result import checked, lay_out, passages
from sayso.serve.view.markup import joined
from tests.made import dossier, span

DOCUMENT = dossier().document


def problem(*where: Span, name: str = "p-1", severity: Severity = Severity.LOW) -> Problem:
    """A problem of these passages."""
    return Problem(name, "hedge-drift", severity, "Is it <so>?", where)


def test_a_problem_stands_beside_the_block_where_it_begins() -> None:
    found = problem(span("two ferries"), span("will likely"))
    margins, homeless = lay_out(CheckReport(DOCUMENT, (found,)))
    assert [margin.block.span.of(DOCUMENT.text)[:9] for margin in margins if margin.begins] == ["The port "]
    assert len([margin for margin in margins if margin.touches]) == 2
    assert homeless == []


def test_a_problem_of_no_block_is_not_lost() -> None:
    gap = Span(DOCUMENT.text.index("\n\n"), DOCUMENT.text.index("\n\n") + 1)
    assert lay_out(CheckReport(DOCUMENT, (problem(gap),)))[1] == [problem(gap)]
    assert "Outside the text" in checked(CheckReport(DOCUMENT, (problem(gap),)))


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6),
    st.text(alphabet="ab<&>'\" \U0001f6a2\n", min_size=60, max_size=60),
)
def test_the_words_stay_whole_however_passages_overlap(given_spans: list[tuple[int, int]], text: str) -> None:
    problems = [problem(Span(low, low + size), name=f"p-{at}") for at, (low, size) in enumerate(given_spans)]
    told = joined(passages(text, problems, Span(0, 60)))
    assert told.striptags() == joined([text]).striptags()


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "No problems"), (1, "1 problem<"), (2, "2 problems")],
)
def test_problems_are_counted(count: int, expected: str) -> None:
    problems = tuple(problem(span("two ferries"), name=f"p-{number}") for number in range(count))
    assert expected in checked(CheckReport(DOCUMENT, problems))


def test_what_is_accepted_and_what_was_not_applied_is_told_with_the_reason() -> None:
    stands = replace(problem(span("two ferries")), accepted="seen on site", accepted_by=AcceptedBy.MARK)
    silent = (Unchecked("takeaway-order", "there is one takeaway"),)
    told = checked(CheckReport(DOCUMENT, accepted=(stands,), unchecked=silent))
    assert "Accepted: seen on site" in told
    assert "there is one takeaway" in told


def test_a_message_is_text() -> None:
    assert "Is it &lt;so&gt;?" in checked(CheckReport(DOCUMENT, (problem(span("two ferries")),)))
