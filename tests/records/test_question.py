"""A question without filters asks for everything, a page at a time."""

from __future__ import annotations

from sayso.records import Question


def test_an_empty_question_has_no_filter() -> None:
    question = Question()
    filters = (question.source, question.stance, question.hedge, question.voice, question.since, question.until)
    assert set(filters) == {None}
    assert question.limit == 20
