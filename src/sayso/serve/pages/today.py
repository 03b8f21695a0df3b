"""The page that a day begins with: what changed since the last report, what fired, what is open, what was read."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlencode

from sayso.records import DocumentCard
from sayso.serve.pages.today_changes import changes
from sayso.serve.pages.today_register import register_due
from sayso.serve.pages.today_watches import watches_fired
from sayso.serve.view.again import Again
from sayso.serve.view.bench import Bench
from sayso.serve.view.claim_lines import cited
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.shell import use_script
from sayso.serve.view.trouble import nothing

READ: Final = 6
"""Documents that are listed, those read last."""
BACK: Final = {"a week": 7, "a month": 30}
BELOW: Final = {"watches": "Watches", "open": "What is open", "read": "Read last"}
"""What stands below the changes where there is no room beside them."""


def register(bench: Bench) -> None:
    """Answer at /today, and give its pieces, which take longer."""
    again = Again(bench.book)

    def making(since: str, day: str) -> dict[str, Callable[[], Markup]]:
        """The pieces by their names, what one looks for first before the others."""
        return {
            f"changes {since}": lambda: changes(bench.book, since),
            "watches": lambda: watches_fired(bench.book),
            f"register {since} {day}": lambda: register_due(bench.book, since, day),
        }

    def piece(name: str, since: str = "", day: str = "") -> Markup:
        return again.told(name, making(since, day)[name])

    @bench.piece("/today/changes")
    def new_changes(since: str = "") -> Markup:
        return piece(f"changes {since}", since)

    @bench.piece("/today/watches")
    def new_watches() -> Markup:
        return piece("watches")

    @bench.piece("/today/register")
    def new_register(since: str = "", day: str = "") -> Markup:
        return piece(f"register {since} {day}", since, day)

    @bench.page("Today", "/today")
    async def today(since: str = "") -> None:
        use_script(bench.version, "pieces.js")
        cards = await to_thread(bench.book.documents)
        days = Days.of(cards, since.strip())
        if days is not None:
            again.ahead(making(days.since, days.last))
        put(_page(cards, days))


@dataclass(frozen=True, slots=True)
class Days:
    """The days that the page is about: the last that something was published on, the one before, and the one asked for.

    All are ISO days; `before` is that of the last document but one, which may be the same.
    """

    last: str
    before: str
    since: str

    @classmethod
    def of(cls, cards: Sequence[DocumentCard], asked: str) -> Days | None:
        """The days of a casebook with these documents, `None` where none of them has a day."""
        held = sorted(card.published for card in cards if card.published)
        if not held:
            return None
        before = held[-2] if len(held) > 1 else held[-1]
        return cls(held[-1], before, asked or before)

    @property
    def choices(self) -> dict[str, str]:
        """Days to choose from, by their names."""
        last = date.fromisoformat(self.last)
        back = {name: (last - timedelta(min(days, last.toordinal() - 1))).isoformat() for name, days in BACK.items()}
        return {"the last report": self.last, "the one before": self.before} | back


def _page(cards: Sequence[DocumentCard], days: Days | None) -> Markup:
    if days is None:
        steps = ["Read a report into it: sayso read report.html"] if not cards else ["No document has a date."]
        return joined((tag("h1", "Today"), nothing("There is nothing to tell of yet.", *steps)))
    register_query = urlencode({"since": days.since, "day": days.last})
    below = [tag("a", name, href=f"#{place}") for place, name in BELOW.items()]
    return joined(
        (
            _head(days),
            tag("nav", *below, class_="ways below", aria_label="Below on this page"),
            tag(
                "div",
                tag(
                    "div",
                    tag("h2", "What changed"),
                    _piece(
                        f"/today/changes?{urlencode({'since': days.since})}", "Comparing with what was said before…"
                    ),
                    class_="wide",
                ),
                tag(
                    "aside",
                    tag("h2", "Watches", id="watches"),
                    _piece("/today/watches", "Running the watches…"),
                    tag("div", _piece(f"/today/register?{register_query}", "Looking what is open…"), id="open"),
                    tag("h2", "Read last", id="read"),
                    tag("ul", *(tag("li", cited(card)) for card in cards[: -READ - 1 : -1]), class_="read"),
                    aria_label="Watches, open matters and documents",
                ),
                class_="beside",
            ),
        )
    )


def _head(days: Days) -> Markup:
    choices = dict.fromkeys(days.choices.values())
    names = {day: name for name, day in reversed(days.choices.items())}
    links = [
        tag("a", names[day], href=f"/today?since={day}", title=day, aria_current="true" if day == days.since else None)
        for day in choices
    ]
    return tag(
        "header",
        tag("h1", "Today"),
        tag("p", "The newest report is of ", tag("b", days.last), ".", class_="hint"),
        tag(
            "form",
            tag("label", "Changes since", for_="since"),
            tag("input", id="since", name="since", type="date", value=days.since, max=days.last, required=True),
            tag("button", "Show", type="submit"),
            tag("span", *links, class_="ways"),
            action="/today",
            method="get",
            class_="since",
        ),
    )


def _piece(path: str, waiting: str) -> Markup:
    inside = joined((tag("p", waiting, class_="hint"), tag("progress", aria_label=waiting)))
    return tag("div", inside, data_piece=path, aria_live="polite", class_="piece")
