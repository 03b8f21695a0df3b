"""The page that a day begins with, in a real browser: changes, watches, what is open, and what was read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import sayso
from sayso.records import DocumentCard
from sayso.serve.pages.today import Days
from tests.serve.axe import violations
from tests.serve.conftest import Served


def card(day: str | None) -> DocumentCard:
    return DocumentCard("d-1", "report.txt", None, day, None, None, "", "", "full")


@pytest.mark.parametrize(
    ("held", "asked", "days"),
    [
        (["2022-11-09", None, "2022-11-11", "2022-11-10"], "", Days("2022-11-11", "2022-11-10", "2022-11-10")),
        (["2022-11-09", "2022-11-09"], "", Days("2022-11-09", "2022-11-09", "2022-11-09")),
        (["2022-11-09"], "2022-11-01", Days("2022-11-09", "2022-11-09", "2022-11-01")),
        ([None], "", None),
    ],
)
def test_changes_are_told_since_the_last_document_but_one(
    held: list[str | None], asked: str, days: Days | None
) -> None:
    assert Days.of([card(day) for day in held], asked) == days


def opened(page: Page, path: str = "/today") -> Page:
    page.goto(path)
    page.locator("#read").wait_for()
    expect(page.locator("[data-piece] progress")).to_have_count(0)
    return page


def test_everything_is_there_at_a_glance(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        cards = book.documents()
        report = book.changed(Days.of(cards, "").since)  # type: ignore[union-attr]
    opened(page)
    for each in report.threads:
        expect(page.locator(f'.changes a[href="/thread/{each.thread.id}"]')).not_to_have_count(0)
    expect(page.locator("aside")).to_contain_text("bridges")
    expect(page.get_by_role("heading", name="Open questions")).to_be_visible()
    expect(page.locator(".read li")).to_have_count(min(6, len(cards)))


def test_the_headings_of_both_columns_stand_on_one_line(page: Page) -> None:
    opened(page)
    boxes = [page.get_by_role("heading", name=name).bounding_box() for name in ("What changed", "Watches")]
    ends = [box["y"] + box["height"] for box in boxes if box]
    assert len(ends) == 2
    assert abs(ends[0] - ends[1]) < 2


def test_another_day_is_chosen(page: Page) -> None:
    opened(page)
    page.get_by_role("link", name="a month").click()
    page.wait_for_url("**/today?since=*")
    page.get_by_label("Changes since").fill("2022-11-01")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/today?since=2022-11-01")
    expect(page.get_by_label("Changes since")).to_have_value("2022-11-01")


def test_lines_lead_to_words_and_keys_walk_through_them(page: Page) -> None:
    opened(page, "/today?since=2022-10-01")
    page.keyboard.press("j")
    expect(page.locator("#main .sentence").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/document/d-*?claim=c-*")


def test_a_day_that_is_none_is_told_in_its_place(page: Page) -> None:
    opened(page, "/today?since=yesterday")
    expect(page.get_by_role("alert").first).to_contain_text("since")
    expect(page.locator(".read li").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, "/today?since=2022-10-01")
    assert violations(page) == []


def test_on_a_phone_nothing_sticks_out(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, "/today?since=2022-10-01")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_role("link", name="What is open")).to_be_visible()
