"""The tool `watch`: which saved questions fire as of a day, and why, with the claims that count."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from sayso.casebook import Casebook
from sayso.records import Signal, SignalStatus
from sayso.serve.mcp.page import MOST_ITEMS, Page, headed, window
from sayso.serve.mcp.quoted import Line, Words, joined, line
from sayso.serve.mcp.telling import answer_line
from sayso.serve.mcp.tool import Paged, Tool


class Watched(Paged):
    """What `watch` takes."""

    names: tuple[str, ...] = Field((), max_length=MOST_ITEMS, description="Which watches to run; none means all.")
    as_of: str | None = Field(None, description="The last day that counts; by default that of the newest document.")


def watch(book: Casebook, watched: Watched) -> Page:
    """What each watch has to tell, those that fire first, each with claims that were counted. Nothing is kept."""
    signals = book.watch(*watched.names, as_of=watched.as_of, cited=MOST_ITEMS)
    if not signals:
        return Page(head=(line("No watch is saved in this casebook."),))
    signals.sort(key=lambda signal: list(SignalStatus).index(signal.status))
    lines = [each for signal in signals for each in _signal(signal)]
    fired = sum(signal.status is SignalStatus.FIRED for signal in signals)
    page = window(lines, watched.offset, watched.limit, "line")
    return headed(page, line(f"{fired:,} of {len(signals):,} watches fire as of {signals[0].as_of}."))


def _signal(signal: Signal) -> Iterator[Line]:
    name = Words(signal.watch.name)
    if signal.error:
        yield line("watch ", name, f" {signal.status}: ", Words(f"{signal.error} {signal.hint}".strip()))
        return
    reasons = joined((line(Words(reason)) for reason in signal.reasons), " ")
    more = f"; {len(signal.answers):,} claims follow, {signal.more:,} more were counted" if signal.answers else ""
    yield line("watch ", name, f" {signal.status}: ", *reasons, more)
    yield from (line("counted for ", name, ": ", *answer_line(answer)) for answer in signal.answers)


TOOL = Tool(
    "watch",
    "Run watches",
    "Runs the saved questions of the casebook: which fire as of a day, against which threshold, and on which claims.",
    Watched,
    watch,
)
