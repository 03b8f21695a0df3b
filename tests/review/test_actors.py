"""Actors are decided on by their ids, or by the beginnings of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotFound, UsageError
from sayso.records import Judgement, Matter
from sayso.review.actors import ACTORS, actor_named
from sayso.review.docket import Motion
from tests.review.desk_made import BARE, FULL, made_store


def test_an_actor_goes_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    with made_store(tmp_path).reading() as connection:
        assert actor_named(connection, FULL[:3]) == FULL
        with pytest.raises(UsageError, match="may be any of"):
            actor_named(connection, "a-")
        with pytest.raises(NotFound, match="No actor"):
            actor_named(connection, "p-1")


def test_two_actors_are_for_this_matter_and_one_is_not(tmp_path: Path) -> None:
    assert ACTORS.fits(Motion(Judgement.ACCEPT, (FULL, BARE)))
    assert not ACTORS.fits(Motion(Judgement.GRADE, (FULL,)))
    with made_store(tmp_path).reading() as connection:
        assert ACTORS.case(connection, Motion(Judgement.ACCEPT, (FULL, BARE))).subjects == (FULL, BARE)
        assert {each.matter for each in ACTORS.proposals(connection, 1)} == {Matter.ACTORS}
