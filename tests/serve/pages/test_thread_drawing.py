"""A thread is drawn with a lane for each holder and a mark for what each of its statements does."""

from __future__ import annotations

from pathlib import Path

from sayso.records import Step
from sayso.serve.pages.thread_drawing import LOOKS, drawing
from sayso.serve.view.quotes import Quotes
from tests.linked import store_at
from tests.serve.pages.test_claim_drawing import looks
from tests.threaded import group, view


def test_every_step_has_a_shape_of_its_own_in_whatever_colour() -> None:
    assert LOOKS.keys() == set(Step)
    drawn = [look.shape for step, look in LOOKS.items() if step is not Step.SILENT]
    assert len(set(drawn)) == len(drawn)


def test_each_holder_has_a_lane_with_its_steps(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    held = looks(str(drawing(view(store, "Kalliope"), Quotes({}))))
    assert held == {"The mayor": ["new", "weakened"], "A pilot": ["denied"]}
