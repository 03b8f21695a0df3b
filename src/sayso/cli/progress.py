"""Shows how far a long task has come, at what rate and how long it will take: on a terminal, after the first second."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sayso.cli.printable import printable
from sayso.records import LinkingProgress as Linking
from sayso.records import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE_SECONDS = 1.0
"""A bar that comes and goes within a second is noise."""


class LazyBar:
    """A progress bar on standard error that appears only where somebody sees it and the task takes its time."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._seen = sys.stderr.isatty()
        self._started = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def hide(self) -> None:
        """Take the bar away, for words that are about to be written; the next news brings it back."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    @property
    def wanted(self) -> bool:
        """Whether there is anything to show yet."""
        return self._seen and time.monotonic() - self._started >= PATIENCE_SECONDS

    def show(self, done: int, total: int | None, words: str) -> None:
        """Show that `done` of `total` is done; `words` say it in figures. Without a total there is no time left."""
        if self._bar is None:
            self._bar = _make_bar()
            self._task = self._bar.add_task("")
            self._bar.start()
        assert self._task is not None
        self._bar.update(self._task, completed=done, total=total, description=printable(words))


class ReadingProgress(LazyBar):
    """Follows a call of `Casebook.read`: give it as its `progress`. The total is the size of all files."""

    def __init__(self, paths: Iterable[str]) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._total: int | None = None
        self._measured = False

    def __call__(self, progress: Progress) -> None:
        """Take the news of one more item."""
        if not self.wanted:
            return
        if not self._measured:
            self._total, self._measured = total_size(self._paths), True
        name = Path(progress.receipt.path).name
        words = f"{progress.items:,} read · {progress.words_per_second:,.0f} words/s · {name}"
        self.show(progress.size, self._total, words)


class LinkingProgress(LazyBar):
    """Follows the linking of claims: give it as `links` to `Casebook.read`."""

    def __call__(self, progress: Linking) -> None:
        """Take the news of one more document."""
        if self.wanted:
            words = f"linking {progress.total:,} claims · {progress.claims_per_second:,.0f}/s"
            self.show(progress.done, progress.total, words)


class VerifyingProgress(LazyBar):
    """Follows a call of `Casebook.verify`: give it as its `progress`."""

    def __call__(self, done: int, total: int) -> None:
        """Take the news of one more document."""
        if self.wanted:
            self.show(done, total, f"{done:,} of {total:,} documents checked")


class CheckingProgress(LazyBar):
    """Follows a call of `Casebook.checks`: give it as its `progress`. The total is the size of all files."""

    def __init__(self, paths: Iterable[str]) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._total: int | None = None
        self._measured = False

    def __call__(self, items: int, size: int) -> None:
        """Take the news of one more item."""
        if not self.wanted:
            return
        if not self._measured:
            self._total, self._measured = total_size(self._paths), True
        seconds = max(time.monotonic() - self._started, 0.001)
        self.show(size, self._total, f"{items:,} checked · {items / seconds:,.1f}/s")


class ImportingProgress(LazyBar):
    """Follows the import of a file: give it as the `progress`, which is told the bytes that are done."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._total = path.stat().st_size if path.is_file() else None

    def __call__(self, done: int) -> None:
        """Take the news of some more lines."""
        if self.wanted:
            seconds = max(time.monotonic() - self._started, 0.001)
            self.show(done, self._total, f"{done / 1e6 / seconds:,.1f} MB/s")


def total_size(paths: Iterable[str]) -> int | None:
    """The bytes of all files that `paths` name, `None` where that cannot be known beforehand."""
    total = 0
    for path in paths:
        if path == "-" or not Path(path).exists():
            return None
        total += sum(_sizes(Path(path)))
    return total


def _sizes(path: Path) -> Iterator[int]:
    if not path.is_dir():
        yield path.stat().st_size
    for folder, _, names in os.walk(path):
        yield from (file.stat().st_size for name in names if (file := Path(folder, name)).is_file())


def _make_bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    left = TimeRemainingColumn(compact=True)
    words = TextColumn("left · {task.description}", markup=False)
    return Bar(BarColumn(), TaskProgressColumn(), left, words, console=Console(stderr=True), transient=True)
