"""Says of an answer how it fits a filter, where that is not plain to see in its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.records import Answer, Question


def with_remarks(answers: Iterable[Answer], question: Question) -> list[Answer]:
    """The answers, those to a question about what is near somewhere with how far away each place is."""
    if question.near is None:
        return list(answers)
    from sayso.ask.nearness import remarks_on

    return [replace(answer, remarks=tuple(remarks_on(answer.claim, question.near))) for answer in answers]
