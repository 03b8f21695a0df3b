"""A house that has set nothing uses every rule, and the scale of the directive."""

from __future__ import annotations

from sayso.check.house import House


def test_a_house_that_sets_nothing_uses_every_rule() -> None:
    house = House()
    assert not house.off
    assert house.scale == "icd203"
