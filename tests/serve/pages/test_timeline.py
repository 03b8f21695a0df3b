"""The timeline in a real browser: stacks, the brush, days spoken of, the table, and an address that restores it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serve.axe import violations
from tests.serve.conftest import Served

DAYS = re.compile(r"since=\d{4}-\d{2}-\d{2}&until=\d{4}-\d{2}-\d{2}")


def opened(page: Page, path: str = "/timeline") -> Page:
    page.goto(path)
    page.locator(".chart[data-drawn]").wait_for()
    page.locator("#charted .claim, #charted .notice").first.wait_for()
    return page


def drag(page: Page, begin: float, end: float) -> None:
    """Drag over the chart, from one part of its width to another."""
    box = page.locator(".chart canvas").first.bounding_box()
    assert box
    height = box["y"] + box["height"] * 0.6
    page.mouse.move(box["x"] + box["width"] * begin, height)
    page.mouse.down()
    for part in (0.3, 0.7, 1.0):
        page.mouse.move(box["x"] + box["width"] * (begin + (end - begin) * part), height)
    page.mouse.up()


def listed_days(page: Page) -> Sequence[str]:
    return page.locator("#charted h2.day").all_inner_texts()


def test_days_that_are_brushed_are_listed_and_stand_in_the_address(page: Page) -> None:
    opened(page)
    before = page.locator("#charted .count").inner_text()
    drag(page, 0.08, 0.3)
    page.wait_for_url(DAYS)
    expect(page.locator("#charted .count")).not_to_have_text(before)
    since, until = (page.get_by_label(name, exact=True).input_value() for name in ("From", "To"))
    assert listed_days(page)
    assert all(since <= day <= until for day in listed_days(page))
    page.get_by_role("button", name="All days").click()
    expect(page.locator("#charted .count")).to_have_text(before)
    assert "since" not in page.url


def test_an_address_gives_the_view_back(page: Page) -> None:
    opened(page, "/timeline?text=Kherson&by=side&since=2022-11-01")
    expect(page.get_by_label("Words")).to_have_value("Kherson")
    expect(page.get_by_label("Stacked by")).to_have_value("side")
    expect(page.locator(".chart")).to_have_attribute("data-drawn", "side")
    expect(page.locator("#charted .sentence").first).to_contain_text("Kherson", ignore_case=True)
    expect(page.get_by_role("link", name="Open them in Ask")).to_have_attribute(
        "href", "/ask?text=Kherson&since=2022-11-01"
    )


@pytest.mark.parametrize("by", ["side", "hedge", "band", "group", "voice"])
def test_claims_are_stacked_by_what_is_chosen(page: Page, by: str) -> None:
    opened(page)
    page.get_by_label("Stacked by").select_option(by)
    expect(page.locator(".chart")).to_have_attribute("data-drawn", by)
    page.wait_for_url(f"**by={by}*")
    page.go_back()
    expect(page.locator(".chart")).to_have_attribute("data-drawn", "stance")


def test_the_table_says_what_the_chart_says_and_takes_the_keyboard(page: Page) -> None:
    opened(page)
    page.get_by_text("The same as a table").click()
    row = page.locator("#chart-table tbody tr").first
    day, count = row.locator("th").inner_text(), row.locator("td").first.inner_text()
    row.locator("a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**since={day}&until={day}*")
    expect(page.locator("#charted .count")).to_have_text(re.compile(rf"(^|of ){count} claims?"))


def test_days_spoken_of_are_drawn_against_days_of_saying(page: Page) -> None:
    opened(page, "/timeline?view=spoken")
    expect(page.locator(".chart")).to_have_attribute("data-drawn", "spoken")
    page.get_by_text("The same as a table").click()
    page.locator("#chart-table tbody a").first.click()
    page.wait_for_url("**between=*")
    expect(page.locator("#charted .claim").first).to_be_visible()


def test_words_and_filters_narrow_the_chart(page: Page) -> None:
    opened(page, "/timeline?stance=deny")
    page.get_by_role("link", name="Take away stance: deny").click()
    page.locator(".chart[data-drawn]").wait_for()
    page.get_by_label("Words").fill("nothingatall")
    expect(page.locator("#chart-note")).to_have_text("No claim fits.")
    expect(page.locator("#charted")).to_contain_text("No claim fits.")


def test_what_cannot_be_meant_is_told(browser: Browser, served: Served) -> None:
    # On a page of its own: the browser itself logs each answer that is a refusal.
    with browser.new_context(base_url=served.url) as context:
        page = context.new_page()
        page.goto("/timeline?near=nowhere-at-all")
        expect(page.locator("#charted")).to_contain_text("That did not work")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/timeline", "/timeline?view=spoken", "/timeline?since=2022-11-01&by=side"])
def test_axe_finds_nothing(page: Page, scheme: str, path: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, path)
    page.get_by_text("The same as a table").click()
    assert violations(page) == []


def test_on_a_phone_nothing_sticks_out(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
