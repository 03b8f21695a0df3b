"""The tool `changed`: what is new, or other than before, in some days, with the words of then beside those of now."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field

from sayso.casebook import Casebook
from sayso.records import ChangeReport, Said, ThreadChanges, Turn
from sayso.serve.mcp.page import Page, headed, window
from sayso.serve.mcp.quoted import Line, Words, line
from sayso.serve.mcp.telling import end_line
from sayso.serve.mcp.tool import Paged, Tool

MOST_THREADS = 50
"""Threads whose changes are given, the most telling."""
KEPT = 8
"""Answers that are kept, so that the next pages of one come at once: to find changes takes seconds."""


class Since(Paged):
    """What `changed` takes."""

    since: str = Field(description="The first day: 2022-11-09. A month or a year begins on its first day.")
    until: str | None = Field(None, description="The last day; by default there is none.")
    thread: str | None = Field(None, description="The id of a thread (t-…), to look at that one alone.")


def changed(book: Casebook, asked: Since) -> Page:
    """Every change, the most telling thread first."""
    report = _report(book, book.state(), asked.since, asked.until, asked.thread)
    lines = [_turn(turn, thread) for thread in report.threads for turn in thread.turns]
    page = window(lines, asked.offset, asked.limit, "change")
    days = f"{report.since} to {report.until or 'the newest document'}"
    found = f"in {len(report.threads):,} threads" if lines else "nothing has changed"
    return headed(page, line(f"From {days}: {found}."), *(line(Words(notice)) for notice in report.notices))


@lru_cache(KEPT)
def _report(book: Casebook, _state: str, since: str, until: str | None, thread: str | None) -> ChangeReport:
    """What has changed, kept until the state of the casebook is another."""
    return book.changed(since, until, thread, MOST_THREADS)


def _turn(turn: Turn, changes: ThreadChanges) -> Line:
    thread = changes.thread
    about = line(f"{thread.id} ", Words(thread.name), f"{', a new matter' * changes.is_new}, {turn.step}: ")
    now = _said("", turn.now) if turn.now else ()
    then = _said(" BEFORE: ", turn.then) if turn.then else ()
    reason = line(" BECAUSE ", Words(turn.reason)) if turn.reason else ()
    return line(*about, *now, *then, *reason)


def _said(lead: str, said: Said) -> Line:
    doubt = line(" · doubt: ", Words(", ".join(said.doubt))) if said.doubt else ()
    return line(lead, "on the word of ", Words(said.holder.name), " ", *end_line(said.where), *doubt)


TOOL = Tool(
    "changed",
    "What has changed",
    "What is new since a day, or other than what was said before: denied, reversed, revised, weakened, corroborated, "
    "or no longer said; with the words of now and of then.",
    Since,
    changed,
)
