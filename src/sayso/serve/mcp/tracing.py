"""The tool `trace`: who said a claim first, who repeats it, from how many origins, and who denies or revises it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from sayso.ask.views import ClaimView
from sayso.casebook import Casebook
from sayso.records import Mention, Origin, Registered, Trace, Uncorroborated
from sayso.serve.mcp.page import Page, headed, window
from sayso.serve.mcp.quoted import Line, Words, joined, line
from sayso.serve.mcp.showing import link_line
from sayso.serve.mcp.telling import answer_line, card_line, end_line
from sayso.serve.mcp.tool import Paged, Tool

MOST_LISTED = 10
"""Claims of one origin that are named; the others are counted."""


class Traced(Paged):
    """What `trace` takes."""

    claim: str = Field(min_length=1, description="The id of a claim (c-…), or its beginning.")


def trace(book: Casebook, traced: Traced) -> Page:
    """What became of the claim, the mentions first, in the order of saying."""
    found = book.trace(traced.claim)
    page = window(list(_lines(found)), traced.offset, traced.limit, "line")
    view = book.show(found.claim)
    head = [answer_line(view.answer)] if isinstance(view, ClaimView) else []
    head += [line(f"{found.claim}: ", Words(found.summary)), *(line(Words(notice)) for notice in found.notices)]
    if found.more:
        head.append(line(f"{found.more:,} mentions, the least sure ones, are left out."))
    return headed(page, *head)


def _lines(found: Trace) -> Iterator[Line]:
    yield from (_mention(mention, found) for mention in found.mentions)
    yield from (_origin(origin) for origin in found.origins)
    yield from (link_line(link) for link in found.links)
    yield from (_became(each) for each in found.became)
    yield from (_doubted(doubt) for doubt in found.uncorroborated)


def _mention(mention: Mention, found: Trace) -> Line:
    again = "said again" if mention.vouches else "spoken of"
    role = "first said" if mention is found.first else again
    relation = f", {mention.relation} ({mention.strength:.2f})" if mention.relation else ""
    this = ", the one that is traced" if mention.end.claim == found.mention else ""
    who = line(" by ", Words(mention.speaker)) if mention.speaker else ()
    day = f" on {mention.said}{' as told' * mention.is_told}" if mention.said else " on no known day"
    return line(f"{role}{this}{relation}{day}", *who, ": ", *end_line(mention.end))


def _origin(origin: Origin) -> Line:
    listed = ", ".join(origin.mentions[:MOST_LISTED])
    more = f" and {len(origin.mentions) - MOST_LISTED:,} more" if len(origin.mentions) > MOST_LISTED else ""
    who = line(f"origin {origin.id} ({origin.root.kind}) ", Words(origin.root.name))
    named = who if origin.is_known else line("of no known origin")
    reasons = joined((line(Words(reason)) for reason in origin.reasons), " ")
    return line(*named, f": {listed}{more}", *((" BECAUSE ", *reasons) if reasons else ()))


def _became(registered: Registered) -> Line:
    entry = registered.entry
    proposed = f", proposed: {registered.proposal.state}" if registered.proposal else ""
    decided = f"decision {registered.decided}" if registered.decided is not None else "nobody has decided"
    told = line(entry.claim.id, " ", Words(registered.sentence), " · ", *card_line(registered.document))
    return line(f"{entry.kind} {entry.id} is {registered.state} ({decided}{proposed}): ", *told)


def _doubted(doubt: Uncorroborated) -> Line:
    since = (doubt.later or doubt.independent)[:1]
    other = f"; from another origin: {since[0]}" if since else "; no other origin is known so far"
    return line("said to have no second source (", Words(doubt.words), f"){other}: ", *end_line(doubt.end))


TOOL = Tool(
    "trace",
    "Trace a claim",
    "Who said a claim first, every mention of it in the order of saying, from how many independent origins, of which "
    "parties, and what denies, contradicts, revises or overtakes it.",
    Traced,
    trace,
)
