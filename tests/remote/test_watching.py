"""Names with odd letters reach their watch."""

from __future__ import annotations

import pytest

from sayso.errors import NotFound
from sayso.remote import RemoteCasebook


@pytest.mark.parametrize("name", ["a/b", "50 %", "ü?#&", "x/undo", "y/history"])
def test_a_watch_of_any_name_is_reached(there: RemoteCasebook, name: str) -> None:
    there.add_watch(name, "bridge")
    assert there.watch_history(name, days=1).watch.name == name
    assert there.watch(name)[0].watch.name == name
    there.remove_watch(name)
    with pytest.raises(NotFound):
        there.remove_watch(name)
    assert there.undo_watch(name).name == name
