"""Threads and what happens in them are records: frozen, and the steps are told from the most telling on."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.records import Holder, Step, Thread


def test_the_steps_go_from_what_overturns_to_what_is_silent() -> None:
    first, *_, last = Step
    assert (first, last) == (Step.REVERSED, Step.SILENT)
    assert [str(step) for step in (Step.NEW, Step.OVERTAKEN)] == ["new", "overtaken"]


def test_nobody_edits_a_thread() -> None:
    thread = Thread("t-1", "Kalliope, ferry", 3, 2, "2031-05-05", "2031-05-07")
    with pytest.raises(dataclasses.FrozenInstanceError):
        thread.name = "ferry"  # type: ignore[misc]
    assert thread.merged == ()


def test_a_holder_may_be_known_by_its_name_alone() -> None:
    assert Holder("the mayor") == Holder("the mayor", None, "")
