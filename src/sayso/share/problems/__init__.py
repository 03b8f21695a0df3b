"""What a check found, in the formats of other tools: one file per format.

A format is a function `(reports, writer, showing) -> None`. Adding one is adding a file and its line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from sayso.records import CheckReport
from sayso.share.lines import Writer
from sayso.share.problems.annotations import write_annotations
from sayso.share.problems.comment import write_comment
from sayso.share.problems.page import write_page
from sayso.share.problems.record import write_records
from sayso.share.problems.sarif import write_sarif
from sayso.share.problems.showing import Showing

__all__ = ["FORMATS", "Exporter", "Showing", "Writer"]

Exporter = Callable[[Iterable[CheckReport], Writer, Showing], None]
"""One signature for every format: what was found in, text out, one report in memory at a time."""

FORMATS: Final[dict[str, Exporter]] = {
    "json": write_records,
    "sarif": write_sarif,
    "github": write_annotations,
    "html": write_page,
    "markdown": write_comment,
}
"""Every format, by its name."""
