"""Shows how far reading has come, at what rate and how long it will take, on a terminal and after the first second."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sayso.cli.printable import printable
from sayso.records import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE_SECONDS = 1.0
"""A bar that comes and goes within a second is noise."""


class ReadingProgress:
    """Follows a call of `Casebook.read`; give it as its `progress`.

    The total is taken from the sizes of the files. Where it is unknown (standard input), there is a rate and no time
    left.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, progress: Progress) -> None:
        """Take the news of one more item."""
        if not self._shown or progress.seconds < PATIENCE_SECONDS:
            return
        if self._bar is None:
            self._bar = _bar()
            self._task = self._bar.add_task("", total=total_size(self._paths), items=0, rate="")
            self._bar.start()
        assert self._task is not None
        self._bar.update(
            self._task,
            completed=progress.size,
            description=printable(Path(progress.receipt.path).name),
            items=progress.items,
            rate=f"{progress.words_per_second:,.0f} words/s",
        )


def total_size(paths: Iterable[str]) -> int | None:
    """The bytes of all files that `paths` name, `None` where that cannot be known beforehand."""
    total = 0
    for path in paths:
        if path == "-" or not Path(path).exists():
            return None
        total += sum(_sizes(path))
    return total


def _sizes(path: str) -> Iterable[int]:
    if not Path(path).is_dir():
        yield Path(path).stat().st_size
    for folder, _, names in os.walk(path):
        for name in names:
            file = Path(folder, name)
            if file.is_file():
                yield file.stat().st_size


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    return Bar(
        TextColumn("{task.fields[items]} read"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} % · {task.fields[rate]} ·"),
        TimeRemainingColumn(compact=True),
        TextColumn("left · {task.description}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
