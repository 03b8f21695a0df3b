"""What `show` gives back can be told apart, compared and not edited."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from sayso.ask.views import NoteView


def test_a_view_is_a_value() -> None:
    note = NoteView(1, "", (), stub=True)
    assert note == NoteView(1, "", (), stub=True)
    with pytest.raises(FrozenInstanceError):
        note.number = 2  # type: ignore[misc]
