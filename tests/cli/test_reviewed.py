"""Below a claim stands who decided what on it, what was read before, and how far it is trusted."""

from __future__ import annotations

from dataclasses import replace

from sayso.cli.reviewed import reviewed
from sayso.records import PUBLISHER, Decision, Judgement, Matter, Reviews, Ruling
from tests.made import answers

ANSWER = next(answers())


def ruled(judgement: Judgement, value: dict[str, object], *grounds: str) -> Ruling:
    decision = Decision(1, Matter.CLAIM, (ANSWER.claim.id,), judgement, "ada", "noon", "heard it", None, grounds, value)
    return Ruling(decision, value, (decision,))


def test_nothing_is_said_where_nothing_was_decided() -> None:
    assert list(reviewed(ANSWER)) == []


def test_a_correction_says_what_was_read() -> None:
    ruling = ruled(Judgement.CORRECT, {"stance": "deny"}, "the stance was read as state")
    told = replace(ANSWER, reviews=Reviews({ANSWER.claim.id: ruling}))
    assert list(reviewed(told)) == ["corrected: ada, noon, heard it", "the stance was read as state"]
    refused = replace(ANSWER, reviews=Reviews({ANSWER.claim.id: ruled(Judgement.REFUSE, {})}))
    assert list(reviewed(refused)) == ["no claim, by decision: ada, noon, heard it"]


def test_grades_say_what_they_mean_and_of_whom() -> None:
    document = replace(ANSWER.document, publisher="Desk")
    graded = {
        PUBLISHER + "Desk": ruled(Judgement.GRADE, {"grade": "B"}),
        ANSWER.claim.id: ruled(Judgement.GRADE, {"grade": "3"}),
    }
    assert list(reviewed(replace(ANSWER, document=document, reviews=Reviews(graded=graded)))) == [
        "grade of the source: B, usually reliable (publisher:Desk; ada, noon, heard it)",
        f"grade: 3, possibly true ({ANSWER.claim.id}; ada, noon, heard it)",
    ]
