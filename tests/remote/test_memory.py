"""What looks across reports is asked of the server; what lies here is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.errors import UnreadableFile, UsageError
from sayso.records import Excerpt
from sayso.remote import RemoteCasebook


def test_what_cannot_be_sent_is_told_before_anything_is(there: RemoteCasebook, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Give the words"):
        there.compare(Excerpt(tmp_path / "a.txt"), "Boats leave.")
    with pytest.raises(UsageError, match="baseline"):
        there.check(tmp_path / "monday.txt", baseline="accepted.toml")
    with pytest.raises(UnreadableFile, match=r"none\.txt"):
        there.check(tmp_path / "none.txt")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="0 files"):
        there.check(tmp_path / "empty")


def test_the_state_is_another_after_a_change_and_tells_nothing_of_the_disk(
    here: Casebook, there: RemoteCasebook
) -> None:
    state = there.state()
    assert there.state() == state
    assert len(state) == 32
    assert state not in here.state()
    here.add_watch("rain", "rain")
    assert there.state() != state


def test_all_links_come_as_a_stream(there: RemoteCasebook) -> None:
    assert {link.a.path for link in there.links()} <= {"monday.txt", "tuesday.txt", "wednesday.txt"}
    assert there.links()
