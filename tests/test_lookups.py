"""Who is known and which places there are can be asked without a casebook."""

from __future__ import annotations

from sayso.casebook import Casebook
from sayso.lookups import Lookups


def test_the_actors_that_ship_are_known() -> None:
    assert any(actor.name == "Reuters" for actor in Lookups.actors())


def test_a_casebook_has_the_same_verbs() -> None:
    assert Casebook.actors is Lookups.actors
    assert Casebook.places is Lookups.places
