"""A link can be told from either side, and only some relations are links."""

from __future__ import annotations

from sayso.records import Direction, Link, Relation


def test_one_story_is_no_link() -> None:
    assert [relation for relation in Relation if not relation.links] == [Relation.SAME_THREAD, Relation.UNRELATED]


def test_turned_twice_is_as_before() -> None:
    link = Link(Relation.REVISES, Direction.AB, 0.8, ("The later puts it right.",))
    assert link.turned.direction is Direction.BA
    assert link.turned.turned == link
    assert Link(Relation.REPEATS, None, 0.8, ()).turned.direction is None
