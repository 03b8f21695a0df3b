"""What the parts of sayso log, on standard error and safe to show: warnings as plain sentences; all with `--debug`."""

from __future__ import annotations

import logging
import sys

from sayso.cli.printable import printable


class PrintableFormatter(logging.Formatter):
    """Formats a record, with its traceback, so that no name of a file or quoted text in it commands the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines of the record, each made safe."""
        return "\n".join(printable(line) for line in super().format(record).split("\n"))


def start_logging(*, debug: bool) -> None:
    """Send what is logged to standard error, unless somebody else takes it already."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PrintableFormatter("%(levelname)s %(name)s: %(message)s" if debug else "%(message)s"))
    logging.basicConfig(level=logging.DEBUG if debug else logging.WARNING, handlers=[handler])
