"""What changed since a day, for the page that a day begins with: by thread, with the words of then and of now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from sayso.casebook import Casebook
from sayso.records import ChangeReport, Step, ThreadChanges, Turn
from sayso.serve.pages.thread_drawing import LOOKS
from sayso.serve.pages.thread_story import turn_item
from sayso.serve.view.links import thread_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.trouble import nothing

GOING_ON: Final = frozenset({Step.NEW, Step.REPEATED, Step.ADDED, Step.CORROBORATED})
"""What goes on as before: it is told in a line."""


def changes(book: Casebook, since: str) -> Markup:
    """The threads that changed, the most telling first; those that only went on stand below."""
    report = book.changed(since)
    if not report.threads:
        return joined((_notices(report), _none(book, since)))
    said = [each for thread in report.threads for turn in thread.turns for each in (turn.now, turn.then) if each]
    quotes = Quotes.of(book, (each.where for each in said))
    turned = [each for each in report.threads if each.turns[0].step not in GOING_ON]
    going = [each for each in report.threads if each.turns[0].step in GOING_ON]
    return joined(
        (
            _counts(report),
            tag("ol", *(_changed(each, quotes) for each in turned), class_="changes") if turned else "",
            tag("h3", "New, or going on") if going else "",
            tag("ol", *(_going(each, quotes) for each in going), class_="changes going") if going else "",
            _notices(report),
        )
    )


def _counts(report: ChangeReport) -> Markup:
    counts = Counter(turn.step for thread in report.threads for turn in thread.turns)
    parts = [
        tag("span", tag("b", f"{counts[step]:,}"), f" {LOOKS[step].name}", class_=f"what tone-{LOOKS[step].tone}")
        for step in Step
        if counts[step]
    ]
    return tag("p", f"{len(report.threads):,} threads: ", Markup(", ").join(parts), class_="counts")


def _changed(each: ThreadChanges, quotes: Quotes) -> Markup:
    first, rest = each.turns[0], each.turns[1:]
    folded = ""
    if rest:
        items = [turn_item(turn, quotes) for turn in rest]
        folded = tag("details", tag("summary", _more(rest, each.left_out)), tag("ul", *items, class_="story"))
    return tag("li", tag("ul", turn_item(first, quotes, _thread(each)), class_="story"), folded)


def _more(rest: Iterable[Turn], left_out: int) -> str:
    """What is folded, in words: "2 denied, 1 new, and 4 more in the thread"."""
    counts = Counter(LOOKS[turn.step].name for turn in rest)
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    return f"{told}, and {left_out} more in the thread" if left_out else told


def _going(each: ThreadChanges, quotes: Quotes) -> Markup:
    turn = each.turns[0]
    said = turn.now or turn.then
    look = LOOKS[turn.step]
    what = tag("span", look.name, class_=f"what tone-{look.tone}")
    return tag("li", tag("p", what, " ", _thread(each), class_="head"), quotes.quote(said.where) if said else "")


def _thread(each: ThreadChanges) -> Markup:
    """The name of a thread, which leads to it."""
    link = tag("a", each.thread.name, href=thread_path(each.thread.id), class_="thread-name")
    return joined(("on ", link, " ", tag("span", "new matter", class_="badge") if each.is_new else ""))


def _notices(report: ChangeReport) -> Markup:
    told = (notice.replace(" --limit gives more.", "") for notice in report.notices)
    return joined(tag("p", notice, class_="notice-line") for notice in told)


def _none(book: Casebook, since: str) -> Markup:
    left = book.unlinked()
    if left:
        steps = [f"{left:,} documents are not linked yet, and what changed is found by links: sayso read --links"]
        return nothing("What changed is not known yet.", *steps)
    return nothing(f"Nothing has changed since {since}.", "Choose an earlier day, or read what is new: sayso read")
