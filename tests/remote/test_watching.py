"""Lists that come in parts come whole, and names with odd letters reach their watch."""

from __future__ import annotations

import pytest

from sayso.casebook import Casebook
from sayso.errors import NotFound
from sayso.remote import RemoteCasebook, watching


def test_lists_are_whole_whatever_is_asked_for_at_a_time(
    here: Casebook, there: RemoteCasebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "MOST", 100)
    assert len(here.actors()) > 100
    assert there.actors() == here.actors()


@pytest.mark.parametrize("name", ["a/b", "50 %", "ü?#&", "x/undo", "y/history"])
def test_a_watch_of_any_name_is_reached(there: RemoteCasebook, name: str) -> None:
    there.add_watch(name, "bridge")
    assert there.watch_history(name, days=1).watch.name == name
    assert there.watch(name)[0].watch.name == name
    there.remove_watch(name)
    with pytest.raises(NotFound):
        there.remove_watch(name)
    assert there.undo_watch(name).name == name
