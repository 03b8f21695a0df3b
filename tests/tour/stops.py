"""Where the tour stops: each picture, the page that it shows, what is done there first, and how large it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from playwright.sync_api import Page

from tests.tour.morning import DRAFT

WIDE: Final = (1280, 800)
PHONE: Final = (390, 800)


@dataclass(frozen=True, slots=True)
class Stop:
    """A picture. `path` may name the ids of `addresses`; `until` is what stands on the page when it can be taken."""

    name: str
    path: str
    until: str
    does: Callable[[Page], None] | None = None
    theme: Literal["light", "dark"] = "light"
    size: tuple[int, int] = WIDE


def check_draft(page: Page) -> None:
    """Paste the draft, have it checked, and put the first problem in sight."""
    page.get_by_label("The draft").fill(DRAFT.read_text(encoding="utf-8"))
    page.get_by_role("button", name="Check", exact=True).click()
    page.locator("#checked h2").first.wait_for()
    page.locator("#checked").evaluate("element => element.scrollIntoView()")
    page.keyboard.press("j")


def open_place(page: Page) -> None:
    """Choose the first place of the list beside the map."""
    page.locator("#places button").first.press("Enter")
    page.wait_for_url("**at=spot*")
    page.locator("#charted .claim").first.wait_for()


STOPS: Final = (
    Stop("today", "/today", "[data-claim], .change"),
    Stop("ask", "/ask?text=pontoon", ".claim"),
    Stop("document", "/document/{document}?claim={claim}", "[data-claim]"),
    Stop("trace", "/claim/{traced}", "svg"),
    Stop("thread", "/thread/{thread}", "svg"),
    Stop("threads", "/threads", "main a[href^='/thread/']"),
    Stop("timeline", "/timeline", "#charted .claim"),
    Stop("map", "/map", ".claims-map[data-coast]", open_place),
    Stop("actors", "/actors", "main a[href^='/actor/']"),
    Stop("actor", "/actor/{actor}", ".claim"),
    Stop("documents", "/documents", "main a[href^='/document/']"),
    Stop("review", "/review?matter=link", ".case"),
    Stop("check", "/check", "#draft", check_draft),
    Stop("thread-dark", "/thread/{thread}", "svg", theme="dark"),
    Stop("document-phone", "/document/{document}?claim={claim}", "[data-claim]", theme="dark", size=PHONE),
)
"""In the order in which docs/tour.md tells of them."""
