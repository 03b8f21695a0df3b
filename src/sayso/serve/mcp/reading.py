"""The tool `read`: adds the text of a report to the casebook. It is offered only where writing is allowed."""

from __future__ import annotations

from pydantic import Field

from sayso.casebook import Casebook
from sayso.errors import ReadError
from sayso.records import Outcome
from sayso.serve.mcp.given_text import MOST_CHARACTERS, laid_down
from sayso.serve.mcp.page import Page
from sayso.serve.mcp.quoted import Words, line
from sayso.serve.mcp.tool import Arguments, Tool


class Report(Arguments):
    """What `read` takes."""

    text: str = Field(max_length=MOST_CHARACTERS, description="The report, as plain text or Markdown.")
    name: str = Field(
        "report.txt",
        pattern=r"^[\w \-,()]{1,100}\.(txt|md)$",
        description="What the report is called, as the name of a file: report.txt, or report.md for Markdown.",
    )
    published: str | None = Field(None, description="The day of publication, where the text does not tell it.")
    publisher: str | None = Field(None, description="The publisher, where the text does not tell it.")


def read(book: Casebook, report: Report) -> Page:
    """Read the report, and tell what became of it."""
    with laid_down(report.text, report.name) as path:
        [receipt] = book.read(path, published=report.published, publisher=report.publisher, jobs=1)
    if receipt.outcome is Outcome.FAILED:
        raise ReadError(receipt.reason, receipt.hint)
    added = receipt.outcome is Outcome.ADDED
    became = f"was read: {receipt.claims:,} claims" if added else "was in the casebook already"
    notices = (line("notice: ", Words(notice)) for notice in receipt.notices)
    return Page(head=(line(f"{receipt.document} ", Words(receipt.path), f" {became}."), *notices))


TOOL = Tool(
    "read",
    "Read a report",
    "Adds a report to the casebook, once, and finds its claims. Only what a person asked you to add.",
    Report,
    read,
    writes=True,
)
