"""Errors are one tree, carry a next step, and survive the way from a worker."""

from __future__ import annotations

import pickle

import pytest

from sayso import errors

every_error = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.SaysoError)]


@pytest.mark.parametrize("kind", every_error)
def test_every_error_is_in_the_drawn_tree(kind: type[errors.SaysoError]) -> None:
    assert kind.__name__ in (errors.__doc__ or "")


@pytest.mark.parametrize("kind", every_error)
def test_an_error_keeps_its_hint_across_processes(kind: type[errors.SaysoError]) -> None:
    error = pickle.loads(pickle.dumps(kind("a.txt is empty.", "Leave it out.")))
    assert type(error) is kind
    assert (error.message, error.hint) == ("a.txt is empty.", "Leave it out.")
    assert str(error) == "a.txt is empty. Leave it out."
