"""The tool `decide`: a row in the log of decisions. It is offered only where writing is allowed, and can be undone."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sayso.casebook import Casebook
from sayso.records import Judgement, Matter
from sayso.serve.mcp.page import Page
from sayso.serve.mcp.quoted import Words, line
from sayso.serve.mcp.tool import Arguments, Tool


class Motion(Arguments):
    """What `decide` takes."""

    judgement: str = Field(description=f"One of: {', '.join(Judgement)}.")
    ids: tuple[str, ...] = Field(
        min_length=1,
        max_length=50,
        description="What is decided on, first the one to keep; to undo, the number of a decision.",
    )
    value: dict[str, Any] | None = Field(None, description='What it shall be: {"stance": "deny"}, {"grade": "B"}.')
    matter: str | None = Field(None, description=f"What it is about, where ids do not tell: {', '.join(Matter)}.")
    why: str = Field(min_length=3, max_length=2_000, description="The reason, which stays in the log.")


def decide(book: Casebook, motion: Motion) -> Page:
    """Write the decision, and tell how to take it back."""
    made = book.decide(motion.judgement, *motion.ids, value=motion.value, matter=motion.matter, why=motion.why)
    told = f"Decision {made.number}: {made.judgement} on {made.matter} of {', '.join(made.subjects)}, by "
    return Page(head=(line(told, Words(made.who), f". To undo it: decide undo {made.number}."),))


TOOL = Tool(
    "decide",
    "Decide",
    "Writes a decision (accept, refuse, correct, merge, split, grade, undo) into the log, which only grows. Only what "
    "a person asked you to decide, in their words.",
    Motion,
    decide,
    writes=True,
)
