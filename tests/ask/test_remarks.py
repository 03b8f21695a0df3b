"""Only a question about what is near somewhere needs a remark."""

from __future__ import annotations

from sayso.ask.remarks import with_remarks
from sayso.records import Circle, Question
from tests.made import answers


def test_answers_about_what_is_near_say_how_near() -> None:
    near = Question(near=Circle("Narva", 59.38, 28.19, 20))
    remarks = [answer.remarks for answer in with_remarks(answers(), near)]
    assert remarks == [(), ("near: in “Narva”, 0 km from Narva",), ()]


def test_other_answers_are_left_as_they_are() -> None:
    assert with_remarks(answers(), Question(text="ferries")) == list(answers())
