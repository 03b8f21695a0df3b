"""Short reports, read as the package reads them and laid out for the rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sayso.check.checker import lay_out
from sayso.check.earlier import Earlier
from sayso.check.house import House
from sayso.check.report import Report
from sayso.records import DatedFrom, Dossier, Hints, RawItem
from sayso.settings import Limits
from sayso.steps import Steps, load_reader


@cache
def _reader() -> Callable[[RawItem], Dossier]:
    return load_reader(Steps(), Limits(), threads=1)


def report_of(
    text: str, *, published: str = "2022-11-09", house: House | None = None, earlier: Earlier | None = None
) -> Report:
    """A report of the Desk in Markdown, laid out."""
    hints = Hints(published, DatedFrom.GIVEN, "Desk")
    return lay_out(_reader()(RawItem("report.md", "text/markdown", text.encode(), hints)), house, earlier)


def summed_up(takeaway: str, body: str) -> str:
    """A report with one takeaway, a paragraph, and another on a matter that no takeaway has."""
    end = "A library in the capital bought a medieval map of the islands.[9]"
    return f"Key Takeaways\n\n- {takeaway}\n\n{body}\n\n{end}\n"
