"""The reader, in a real browser: marks, the panel, notes, takeaways, the series and the keys."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

import sayso
from tests.serve.axe import violations
from tests.serve.conftest import Served

NESTED = "Hulusi Akar"


def opened(page: Page, served: Served, part: str = "grain-corridor", claim: str = "") -> Page:
    with sayso.open(served.casebook) as book:
        (name,) = (card.id for card in book.documents() if part in card.path)
    page.goto(f"/document/{name}{f'?claim={claim}' if claim else ''}")
    page.locator("#text .sentence").first.wait_for()
    return page


def test_the_claim_under_the_pointer_is_drawn_as_brackets(page: Page, served: Served) -> None:
    opened(page, served)
    page.locator(".sentence", has_text=NESTED).hover()
    panel = page.locator("#panel")
    expect(panel.locator("details[open] .bracket")).to_have_count(2)
    expect(panel.locator("details[open] .bracket .bracket")).to_contain_text("Shoigu")
    trace = panel.locator("details[open]").get_by_role("link", name="Trace this claim")
    expect(trace).to_have_attribute("href", re.compile("/claim/c-"))


def test_the_keys_walk_through_sentences_and_into_the_panel(page: Page, served: Served) -> None:
    opened(page, served)
    page.keyboard.press("j")
    expect(page.locator(".sentence").first).to_be_focused()
    page.locator("#panel .brackets:visible").first.wait_for()
    page.keyboard.press("j")
    expect(page.locator(".sentence").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('panel').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.locator(".sentence").nth(1)).to_be_focused()


def test_an_address_with_a_claim_opens_at_its_sentence(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        claim = book.ask("Akar")[0].claim
    opened(page, served, claim=claim.id)
    expect(page.locator(f"#s{claim.sentence.start}")).to_be_focused()
    expect(page.locator(f"#s{claim.sentence.start}")).to_be_in_viewport()
    expect(page.locator("#panel details[open] .id")).to_have_text(claim.id)


def test_a_switch_takes_marks_away_and_stays(page: Page, served: Served) -> None:
    opened(page, served)
    source = page.locator("#text .m-source").first
    weight = "element => getComputedStyle(element).fontWeight"
    assert source.evaluate(weight) == "600"
    page.get_by_role("checkbox", name="source").uncheck()
    assert source.evaluate(weight) == "400"
    page.reload()
    expect(page.get_by_role("checkbox", name="source")).not_to_be_checked()
    assert page.locator("#text .m-source").first.evaluate(weight) == "400"


def test_an_endnote_opens_beside_its_mark(page: Page, served: Served) -> None:
    opened(page, served)
    page.locator("a.note").first.click()
    note = page.locator("#note-popover")
    expect(note).to_be_visible()
    expect(note.get_by_role("link").first).to_have_attribute("href", re.compile("https://"))
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_takeaways_stand_beside_the_body(page: Page, served: Served) -> None:
    opened(page, served, "kherson-withdrawal")
    page.get_by_text("Takeaways beside the body").click()
    first = page.locator(".ground").first
    first.wait_for(timeout=20_000)
    words = first.locator(".body-words a").first.inner_text()
    first.locator(".body-words a").first.click()
    expect(page.locator(".sentence:focus")).to_have_text(words)


def test_the_series_is_turned_by_keys(page: Page, served: Served) -> None:
    opened(page, served, "kherson-withdrawal")
    page.keyboard.press("]")
    expect(page.locator("#text h1")).to_have_text("Ukrainian Forces Enter Kherson City")
    page.keyboard.press("[")
    expect(page.locator("#text h1")).to_have_text("Russia Orders Its Forces Out of Kherson City")


def test_a_document_that_is_not_there_says_so(page: Page) -> None:
    page.goto("/document/d-00")
    expect(page.get_by_role("alert").first).to_contain_text("No document goes by")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page: Page, served: Served, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, served, "kherson-withdrawal")
    page.locator(".sentence").nth(3).click()
    page.locator("#panel .brackets:visible").first.wait_for()
    page.get_by_text("Takeaways beside the body").click()
    page.locator(".ground").first.wait_for(timeout=20_000)
    page.get_by_text("shades of doubt").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_the_outline_of_a_sentence_at_the_edge_is_not_cut(page: Page, served: Served) -> None:
    opened(page, served)
    page.keyboard.press("j")
    expect(page.locator(".sentence").first).to_be_focused()
    room = page.evaluate(
        """() => {
          const block = document.activeElement.closest(".block").getBoundingClientRect();
          const style = getComputedStyle(document.activeElement);
          const line = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
          return document.activeElement.getClientRects()[0].left - line - block.left;
        }"""
    )
    assert room >= 0
