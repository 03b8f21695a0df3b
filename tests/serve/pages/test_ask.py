"""The page that asks, in a real browser: search as you type, facets, order, pages, the address, and watches."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

import sayso
from tests.serve.axe import violations
from tests.serve.conftest import Served


def opened(page: Page, path: str = "/ask") -> Page:
    page.goto(path)
    page.locator("#results .count").wait_for()
    return page


def sentences(page: Page) -> list[str]:
    return page.locator("#results .sentence").all_inner_texts()


def test_answers_change_while_words_are_written(page: Page) -> None:
    opened(page)
    page.keyboard.press("/")
    page.keyboard.type("bridge")
    page.wait_for_url("**/ask?text=bridge")
    expect(page.locator("#results .count")).to_contain_text("the best first")
    assert sentences(page)
    assert all("bridge" in each.lower() for each in sentences(page))


def test_an_address_gives_the_view_back_exactly(page: Page) -> None:
    opened(page, "/ask?text=Kherson&stance=state&order=oldest")
    before = sentences(page)
    expect(page.get_by_label("Words to look for")).to_have_value("Kherson")
    expect(page.get_by_label("Order", exact=True)).to_have_value("oldest")
    expect(page.locator('[data-facet="stance"] a[aria-current]')).to_contain_text("state")
    page.reload()
    page.locator("#results .count").wait_for()
    assert sentences(page) == before


def test_a_facet_narrows_down_and_is_taken_away(page: Page) -> None:
    opened(page)
    link = page.locator('[data-facet="stance"] a').first
    value, count = link.locator(".value").inner_text(), link.locator(".count").inner_text()
    link.click()
    page.wait_for_url(f"**/ask?stance={value}")
    expect(page.locator("#results .count b")).to_have_text(count)
    page.get_by_role("link", name=f"Take away stance: {value}").click()
    page.wait_for_url("**/ask")
    page.go_back()
    expect(page.locator("#results .count b")).to_have_text(count)


@pytest.mark.parametrize("name", ["group", "side", "voice", "hedge", "place", "document", "day"])
def test_each_facet_finds_as_many_claims_as_it_says(page: Page, name: str) -> None:
    opened(page)
    link = page.locator(f'[data-facet="{name}"] a').first
    count = link.locator(".count").inner_text()
    link.click()
    expect(page.locator("#results .count b")).to_have_text(count)


def test_pages_go_on_where_the_last_ended(page: Page) -> None:
    opened(page)
    first = sentences(page)
    page.get_by_role("link", name=re.compile("The next")).click()
    page.wait_for_url("**after=c-*")
    expect(page.locator("#results .sentence").first).not_to_have_text(first[0])
    page.get_by_role("link", name="To the first").click()
    expect(page.locator("#results .sentence").first).to_have_text(first[0])


def test_more_filters_are_written(page: Page) -> None:
    opened(page)
    page.get_by_text("More filters").click()
    page.get_by_label("Source", exact=True).fill("Zelensky")
    page.wait_for_url("**/ask?source=Zelensky")
    expect(page.locator("#results .who").first).to_contain_text("Zelensky")


def test_a_question_is_saved_as_a_watch(page: Page, served: Served) -> None:
    opened(page, "/ask?text=grain")
    page.get_by_role("button", name="Save as a watch").click()
    page.get_by_label("Name").fill("grain ships")
    page.get_by_label("Claims, at least").fill("2")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Saved")
    with sayso.open(served.casebook) as book:
        saved = {watch.name: watch for watch in book.watches()}
        assert saved["grain ships"].threshold.count == 2
        book.remove_watch("grain ships")


def test_what_is_not_there_says_what_may_be_asked(page: Page) -> None:
    page.goto("/ask?text=Zelenski")
    expect(page.get_by_role("status").first).to_contain_text("The casebook has")
    page.get_by_role("link", name="zelensky").click()
    expect(page.locator("#results .sentence").first).to_be_visible()


def test_a_filter_that_cannot_be_meant_is_told(page: Page) -> None:
    page.goto("/ask?since=yesterday")
    expect(page.get_by_role("alert").first).to_contain_text("Write it as year-month-day")


def test_the_keys_walk_through_the_claims(page: Page) -> None:
    opened(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#results .sentence").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/document/d-*")


def test_a_claim_leads_to_its_sentence(page: Page) -> None:
    opened(page, "/ask?text=bridge")
    page.locator("#results .sentence").first.click()
    page.locator("#panel .bracket").first.wait_for()
    assert "bridge" in page.locator(".sentence.pointed").inner_text().lower()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/ask", "/ask?text=Kherson&stance=state", "/ask?text=nothingatall", "/documents"])
def test_axe_finds_nothing(page: Page, scheme: str, path: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(path)
    page.locator("#results .claim, #results .notice, .documents").first.wait_for()
    assert violations(page) == []


def test_on_a_phone_the_facets_are_folded_and_nothing_sticks_out(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, "/ask?text=Kherson")
    expect(page.locator("#facets")).to_be_hidden()
    page.get_by_role("button", name="Narrow down").click()
    expect(page.locator("#facets")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []


def test_the_results_end_where_the_form_ends(page: Page) -> None:
    page.goto("/ask")
    page.locator("#results .claim").first.wait_for()
    ends = "(selector) => Math.round(document.querySelector(selector).getBoundingClientRect().right)"
    assert page.evaluate(ends, "#results .claim") == page.evaluate(ends, "#ask-form")
    words, told = (page.locator(f"#results .claim {part}").first.bounding_box() for part in (".sentence", ".says"))
    assert words is not None
    assert told is not None
    assert words["x"] + words["width"] <= told["x"]
