"""A thread is drawn with a lane for each holder and a mark for what each of its statements does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayso.records import Holder, Step
from sayso.serve.pages.thread_drawing import LOOKS, drawing, holder_name
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


def test_holders_of_one_name_are_told_apart_by_their_days(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    held = view(store, "Kalliope")
    pilot = next(each for each in held.positions if each.holder.name == "A pilot")
    other = replace(pilot, holder=replace(pilot.holder, actor="a-other"))
    told = str(drawing(replace(held, positions=(*held.positions, other)), Quotes({})))
    day = pilot.last.now.where.published if pilot.last.now else None
    assert f"1 said · of {day}" in told
    assert "of no date" in told, "the other has said nothing"
    assert " · of " not in told.split("A pilot", maxsplit=1)[0]


def test_who_publishes_without_a_name_is_not_the_publisher_of_others() -> None:
    assert holder_name(Holder("the publisher")) == "a publisher that is not named"
    assert holder_name(Holder("the publisher", "a-1")) == "the publisher"
    assert holder_name(Holder("Sample Desk")) == "Sample Desk"
