"""The log tells who decided what, when and why, and offers an undo for what is in force."""

from __future__ import annotations

from sayso.records import Decision, Judgement, Matter
from sayso.serve.pages.review_log import log_view

FIRST = Decision(
    1,
    Matter.CLAIM,
    ("c-1",),
    Judgement.CORRECT,
    "ada",
    "2024-05-03T10:00:00+00:00",
    "<misread>",
    value={"stance": "deny"},
)
SECOND = Decision(2, Matter.ACTORS, ("a-1", "a-2"), Judgement.ACCEPT, "ben", "2024-05-03T11:00:00+00:00")
UNDONE = Decision(3, Matter.ACTORS, ("a-1", "a-2"), Judgement.UNDO, "ada", "2024-05-03T12:00:00+00:00", supersedes=2)


def test_who_when_why_and_what_are_told() -> None:
    told = log_view([FIRST], 10, {"c-1": "The port is <open>."})
    for words in ("ada, 2024-05-03 10:00", "stance: deny", "“&lt;misread&gt;”", "The port is &lt;open&gt;."):
        assert words in told


def test_only_what_is_in_force_can_be_undone() -> None:
    told = log_view([FIRST, SECOND, UNDONE], 10, {})
    assert 'data-undo="1"' in told
    assert 'data-undo="2"' not in told
    assert "undo of 2" in told
    assert told.index("undo of 2") < told.index("accept · actors")


def test_a_long_log_shows_its_end_first() -> None:
    told = log_view([FIRST, SECOND], 1, {})
    assert "ben" in told
    assert "ada" not in told
    assert "/review/log?limit=2" in told


def test_an_empty_log_says_so() -> None:
    assert "Nothing was decided yet." in log_view([], 10, {})
