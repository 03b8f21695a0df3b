"""A thread is told by holder and step by step, the newest first, with the words of then beside those of now."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.records import Step, ThreadView
from sayso.serve.pages import thread_story
from sayso.serve.pages.thread_story import positions, steps, turn_item
from sayso.serve.view.quotes import Quotes
from tests.linked import store_at
from tests.threaded import DENIED, MAY_HAVE, SANK, group, view


@pytest.fixture
def told(tmp_path: Path) -> ThreadView:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    return view(store, "Kalliope")


def test_each_holder_stands_by_what_it_said_last(told: ThreadView) -> None:
    made = str(positions(told, Quotes({})))
    assert made.index(DENIED) < made.index(MAY_HAVE)
    assert SANK not in made
    assert "2 said since 2031-05-05" in made


def test_steps_come_the_newest_first_and_by_pages(told: ThreadView, monkeypatch: pytest.MonkeyPatch) -> None:
    made = str(steps(told, Quotes({}), every=False, until=0))
    assert made.index("2031-05-07") < made.index("2031-05-06") < made.index("2031-05-05")
    monkeypatch.setattr(thread_story, "PAGE", 2)
    first, second = (str(steps(told, Quotes({}), every=True, until=start)) for start in (0, 2))
    assert "Earlier: 1 more" in first
    assert f"/thread/{told.thread.id}?every=1&amp;until=2" in first
    assert "To the newest" in second
    assert SANK in second
    assert DENIED not in second


def test_a_step_tells_both_sides_and_why(told: ThreadView) -> None:
    (denial,) = (turn for turn in told.turns if turn.step is Step.DENIED)
    made = str(turn_item(denial, Quotes({}), "on the ferry"))
    assert DENIED in made
    assert "The mayor" in made
    assert "Both tell of one event." in made
    assert "on the ferry" in made
