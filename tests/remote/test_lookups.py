"""Lists that come in parts come whole."""

from __future__ import annotations

import pytest

from sayso.casebook import Casebook
from sayso.remote import RemoteCasebook, lookups


def test_lists_are_whole_whatever_is_asked_for_at_a_time(
    here: Casebook, there: RemoteCasebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "MOST", 100)
    assert len(here.actors()) > 100
    assert there.actors() == here.actors()
