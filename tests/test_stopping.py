"""Long work ends where it is told to, and nothing that catches errors keeps it going."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

import sayso
from sayso.stopping import Stopped, go_on, stoppable

SENTENCES = 60
DRAFT = "# Ferry news\n\n9 November 2022\n\n## Key Takeaways\n\n- The ferry will return on Monday.\n\n" + "\n\n".join(
    f"The port of town {number} said that the ferry may return on Monday." for number in range(SENTENCES)
)


class Patience(Event):
    """Is set once it was asked for so often."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.most = looks
        self.looks = 0

    def is_set(self) -> bool:
        """Whether it was asked for too often."""
        self.looks += 1
        return self.looks > self.most


def test_work_that_nobody_can_stop_goes_on() -> None:
    go_on()


def test_work_ends_where_it_looks_once_it_is_not_wanted() -> None:
    stop = Event()
    with stoppable(stop):
        go_on()
        stop.set()
        with pytest.raises(Stopped):
            go_on()
    go_on()


def test_what_catches_errors_does_not_go_on() -> None:
    assert not issubclass(Stopped, Exception)


def test_a_check_can_be_stopped_at_every_sentence_and_goes_well_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    book = sayso.open(tmp_path / "casebook.db")
    whole = Patience(1_000_000)
    with stoppable(whole):
        report = book.check(tmp_path / "draft.md")
    assert whole.looks > 2 * SENTENCES
    for looks in (0, 1, SENTENCES, whole.looks // 2, whole.looks - 1):
        with stoppable(Patience(looks)), pytest.raises(Stopped):
            book.check(tmp_path / "draft.md")
    assert book.check(tmp_path / "draft.md") == report
