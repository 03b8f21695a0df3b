"""Where the command line writes: words for people in colours or plain, records for machines in UTF-8."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from sayso.cli.marking import Segment, coloured, plain
from sayso.cli.printable import printable

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 110
"""Lines longer than this are hard to read, however wide the window is."""

UNPRINTABLE = "backslashreplace"
"""What becomes of half a surrogate pair, from the name of a file that is no UTF-8: in JSON, a valid escape."""


class Screen:
    """Standard output, for people.

    On a terminal with colours, lines are wrapped and roles coloured. Elsewhere (a pipe, a file, NO_COLOR) a sentence
    stays on one line, to be searched, and roles are marked with signs.
    """

    def __init__(self, file: TextIO | None = None) -> None:
        self._file = file or sys.stdout
        self._console = _console(self._file)

    def say(self, text: str = "", indent: int = 0, style: str = "") -> None:
        """Write a line of words, made safe to show."""
        self.show((Segment(printable(text), ()),), indent, style)

    def show(self, parts: Iterable[Segment], indent: int = 0, style: str = "", label: str = "") -> None:
        """Write a line in which sources, cues and hedges are marked, its `label` in the indent before it."""
        if self._console is None:
            self._file.write((label.ljust(indent) + plain(parts)).rstrip() + "\n")
            return
        from rich.table import Table

        text = coloured(parts)
        text.stylize(style)
        line = Table.grid()
        line.add_row(*([label.ljust(indent)] if indent else []), text)
        self._console.print(line)


def write_json(record: object) -> None:
    """Write a record to standard output, for other programs."""
    from sayso.share.lines import safe_json

    machine_output().write(safe_json(record, indent=2) + "\n")


def _console(file: TextIO) -> Console | None:
    if not file.isatty():
        return None
    from rich.console import Console

    console = Console(file=file, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDEST)
    return console if console.color_system and not console.no_color else None


def machine_output() -> TextIO:
    """Standard output for JSON: UTF-8 whatever the locale says, lines ended by a line feed."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors=UNPRINTABLE, newline="\n")
    return sys.stdout
