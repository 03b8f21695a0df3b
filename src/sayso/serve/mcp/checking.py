"""The tool `check`: a draft against its own evidence and against the casebook, with both passages of every problem."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from pydantic import Field

from sayso.casebook import Casebook
from sayso.records import CheckReport, Evidence, Problem, Span
from sayso.serve.mcp.given_text import MOST_CHARACTERS, laid_down
from sayso.serve.mcp.page import Page, headed, window
from sayso.serve.mcp.quoted import Line, Words, joined, line
from sayso.serve.mcp.tool import Paged, Tool

NAME = "draft.md"
"""What a draft is called, which is read as Markdown: as plain text with headings."""


class Draft(Paged):
    """What `check` takes."""

    text: str = Field(max_length=MOST_CHARACTERS, description="The draft, as plain text or Markdown.")
    published: str | None = Field(None, description="The day it is of: 2022-11-09.")
    publisher: str | None = Field(None, description="Who publishes it.")
    against: bool = Field(True, description="Whether it is also compared with the reports in the casebook.")


def check(book: Casebook, draft: Draft) -> Page:
    """The problems of the draft, in the order of the text."""
    with laid_down(draft.text, NAME) as path:
        report = book.check(path, against=draft.against, published=draft.published, publisher=draft.publisher)
    page = window(list(_lines(report)), draft.offset, draft.limit, "problem")
    head = [line(f"{len(report.problems):,} problems, {len(report.passed):,} things that agree.")]
    head += [line("notice: ", Words(notice)) for notice in report.notices]
    head += [line(f"not checked, {each.rule}: ", Words(each.reason)) for each in report.unchecked]
    return headed(page, *head)


def _lines(report: CheckReport) -> Iterator[Line]:
    text = report.document.text
    yield from (_problem(problem, text) for problem in report.problems)


def _problem(problem: Problem, text: str) -> Line:
    where = joined((_passage(span, text) for span in problem.where), ", ")
    evidence = joined((_evidence(each) for each in problem.evidence), ", ")
    said = line(f"{problem.id} {problem.severity} {problem.rule}: ", Words(problem.message))
    return line(*said, " IN THE DRAFT ", *where, *((" COMPARED WITH ", *evidence) if evidence else ()))


def _passage(span: Span, text: str) -> Line:
    return line(f"[{span.start}, {span.end}) ", Words(span.of(text)))


def _evidence(evidence: Evidence) -> Line:
    place = f"{evidence.document} [{evidence.span.start}, {evidence.span.end}) of "
    return line(place, Words(PurePath(evidence.path).name), " ", Words(evidence.text))


TOOL = Tool(
    "check",
    "Check a draft",
    "What a draft says more than its evidence: takeaways against the body, the body against its sources and against "
    "earlier reports in the casebook, figures, doubts that were dropped. Nothing is kept.",
    Draft,
    check,
)
