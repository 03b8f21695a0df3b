"""The tool `ask`: claims that hold words and fit filters, a line each, page by page; or what was looked for in vain."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sayso.ask.missing import Missed
from sayso.casebook import MOST_COUNTED, Casebook
from sayso.records import HedgeClass, Order, Stance, Voice
from sayso.serve.mcp.page import LIMIT, MOST_ITEMS, Page
from sayso.serve.mcp.quoted import Line, Words, joined, line
from sayso.serve.mcp.telling import answer_line
from sayso.serve.mcp.tool import Arguments, Tool
from sayso.words.likelihood import band_names
from sayso.words.registry import CLASSES

_DAY = "A day (2022-11-09), month (2022-11) or year."


def _one_of(names: Any) -> str:
    return f"One of: {', '.join(names)}."


class Asked(Arguments):
    """The text and the filters of `ask`. Every one that is given must hold."""

    text: str = Field("", description='Words, "quoted phrases" and beginnings* that the claim must hold.')
    source: str | None = Field(None, description="Words for anybody who says it: mayor, milblogger.")
    stance: str | None = Field(None, description=f"What the source does. {_one_of(Stance)}")
    voice: str | None = Field(None, description=f"Whose sentence it is, and what it does. {_one_of(Voice)}")
    hedge: str | None = Field(None, description=f"The kind of doubt in it. {_one_of(HedgeClass)}")
    band: str | None = Field(None, description=f"How likely it is, by ICD 203. {_one_of(band_names())}")
    actor: str | None = Field(None, description="Somebody who speaks or is spoken of, by words or id.")
    group: str | None = Field(None, description=f"The class of who speaks. {_one_of(CLASSES)}")
    side: str | None = Field(None, description="The state that who speaks belongs to: Russia.")
    place: str | None = Field(None, description="Words for a place spoken of.")
    within: str | None = Field(None, description="An area that the place lies in: Luhansk Oblast.")
    near: str | None = Field(None, description="A place and a distance: Bakhmut 20km.")
    quantity: str | None = Field(None, description="A comparison: POW>30.")
    since: str | None = Field(None, description=f"Published since then. {_DAY}")
    until: str | None = Field(None, description=f"Published until then. {_DAY}")
    on: str | None = Field(None, description="A day that the claim speaks of.")
    between: str | None = Field(None, description="Days that the claim speaks of: 2022-11-01..2022-11-05.")
    said_on: str | None = Field(None, description="A day on which somebody said it.")
    said_between: str | None = Field(None, description="Days of saying: 2022-11-01..2022-11-05.")
    document: str | None = Field(None, description="The id of a document.")
    endnote: int | None = Field(None, ge=0, description="The number of an endnote that vouches for it.")
    order: str | None = Field(None, description=_one_of(Order))
    refused: bool | None = Field(None, description="Also what is no claim, by decision.")
    after: str | None = Field(None, description="The id of the last claim of the page before, to turn pages.")
    limit: int = Field(LIMIT, ge=1, le=MOST_ITEMS, description="How many claims at most.")


def ask(book: Casebook, asked: Asked) -> Page:
    """The claims that fit, with where the next page begins; or, where none fits, which filter is to blame."""
    wanted = asked.model_dump(exclude_none=True, exclude={"text", "after", "limit"})
    found = book.ask(asked.text, **wanted, after=asked.after, limit=asked.limit + 1)
    if not found:
        return _not_found(book, asked, wanted)
    answers, fitting = found[: asked.limit], book.count(asked.text, **wanted)
    return Page(
        (line("Claims, each with its id, its words, where they stand and who says it:"),),
        [answer_line(answer) for answer in answers],
        "claim",
        first=None if asked.after else 0,
        total=min(fitting, MOST_COUNTED),
        more_than=fitting > MOST_COUNTED,
        is_last=len(found) <= asked.limit,
        cursors=tuple(answer.claim.id for answer in answers),
    )


def _not_found(book: Casebook, asked: Asked, wanted: dict[str, Any]) -> Page:
    looked = joined((line(name, "=", Words(str(value))) for name, value in _filters(asked, wanted)), ", ")
    if asked.after is not None:
        return Page(head=(line("There are no more claims after ", Words(asked.after), " for: ", *looked),))
    documents = len(book.documents())
    head = [line(f"Not found: no claim in {documents:,} documents fits: ", *(looked or ("anything at all",)))]
    if documents:
        missed = book.missing(asked.text, **wanted)
        head += [_to_blame(each) for each in missed if not each.alone]
        if len(missed) > 1 and all(each.alone for each in missed):
            names = " or ".join(each.filter for each in missed)
            head.append(line(f"Each of these finds something alone, and nothing fits all: try it without {names}."))
    else:
        head.append(line("The casebook is empty: nothing was read into it yet."))
    return Page(head=tuple(head))


def _filters(asked: Asked, wanted: dict[str, Any]) -> list[tuple[str, Any]]:
    return [("text", asked.text)] * bool(asked.text) + list(wanted.items())


def _to_blame(missed: Missed) -> Line:
    """A filter that finds nothing alone, with what may be tried in its place."""
    near = joined((line(Words(word)) for word in missed.near), ", ")
    instead = (" The casebook has: ", *near) if near else (" Try fewer words, or the beginning of one (wor*).",)
    return line(f"Nothing fits {missed.filter} even alone.", *instead)


TOOL = Tool(
    "ask",
    "Ask for claims",
    "Claims that hold all words of `text` and fit every filter: who said what, in which exact words, in which report. "
    "Best first with `text`, newest first without. Not found is an answer: it says which filter is to blame.",
    Asked,
    ask,
)
