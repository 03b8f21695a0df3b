"""Reviewing in the browser: by keys, by marked words, with an undo for all; what was decided outlives a re-read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import sayso
from sayso.records import quote
from tests.serve.axe import violations
from tests.serve.conftest import serving

MONDAY = "Harbour office\n\nNavy spokesman Dmytro Kovalenko said on May 2 that the 🚢 ferry would sail on Monday.\n"
TUESDAY = "Harbour office\n\nNavy spokesman Dmitry Kovalenko said on May 3 that the ferry had sailed on Tuesday.\n"
MARK = "(field, words) => field.setSelectionRange(...[0, words.length].map((by) => field.value.indexOf(words) + by))"


@pytest.fixture(scope="module")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook of two notes that name an officer in two ways."""
    folder = tmp_path_factory.mktemp("review")
    (folder / "monday.txt").write_text(MONDAY)
    (folder / "tuesday.txt").write_text(TUESDAY)
    with sayso.open(folder / "own.db") as book:
        book.read(folder / "monday.txt", folder / "tuesday.txt", published="2024-05-03", jobs=1)
    return folder / "own.db"


@pytest.fixture(scope="module")
def url(casebook: Path) -> Iterator[str]:
    """A server of that casebook."""
    with serving(casebook) as address:
        yield address


@pytest.fixture
def desk(browser: Browser, url: str) -> Iterator[Page]:
    """A page of that server, without an error at its end."""
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


def test_a_claim_is_accepted_by_a_key_and_taken_back_by_another(desk: Page) -> None:
    desk.goto("/review")
    cases = desk.locator(".case")
    expect(cases).to_have_count(2)
    desk.keyboard.press("j")
    expect(cases.first).to_be_focused()
    desk.keyboard.press("a")
    expect(cases.first).to_contain_text("accept · u takes it back")
    expect(cases.nth(1)).to_be_focused()
    expect(desk.locator(".log li").first).to_contain_text("tester")
    desk.keyboard.press("u")
    expect(cases.first).to_contain_text("It is open again")
    expect(cases.first).to_be_focused()
    expect(desk.locator(".log li").first).to_contain_text("undo of")


def test_a_refused_claim_is_found_no_more_until_it_is_undone_in_the_log(desk: Page) -> None:
    desk.goto("/review")
    desk.locator(".case").first.wait_for()
    desk.keyboard.press("r")
    expect(desk.locator(".outcome").first).to_contain_text("refuse")
    assert len(desk.request.get("/api/v1/claims").json()["claims"]) == 1
    desk.locator(".log li").first.get_by_role("button", name="Undo").click()
    expect(desk.locator(".log li").first).to_contain_text("undo of")
    assert len(desk.request.get("/api/v1/claims").json()["claims"]) == 2


def test_a_span_is_corrected_by_marking_words_and_stays_after_a_re_read(desk: Page, casebook: Path) -> None:
    desk.goto("/review")
    case = desk.locator(".case", has_text="Dmytro")
    case.wait_for()
    case.focus()
    desk.keyboard.press("c")
    text = desk.get_by_label("Its sentence")
    text.wait_for()
    text.evaluate(MARK, "ferry would sail ")
    desk.get_by_role("button", name="is the content").click()
    expect(desk.locator(".parts ins")).to_have_text("ferry would sail")
    desk.get_by_label("Stance").select_option("confirm")
    desk.get_by_label("Your reason").fill("he was asked")
    desk.get_by_role("button", name="Save").click()
    expect(case).to_contain_text("correct · u takes it back")
    expect(desk.locator(".log li").first).to_contain_text("“he was asked”")
    with sayso.open(casebook) as book:
        book.read(casebook.with_name("monday.txt"), published="2024-05-03", jobs=1)
        (answer,) = book.ask("Dmytro")
        document = book.dossier(answer.document.id).document
    assert answer.claim.content.text == "ferry would sail"
    assert quote(document.text, answer.claim.content.spans) == "ferry would sail"
    assert answer.claim.chain[-1].stance == "confirm"
    desk.keyboard.press("u")
    expect(case).to_contain_text("It is open again")


def test_actors_are_merged_by_a_key_and_kept_apart_again_by_undo(desk: Page, casebook: Path) -> None:
    desk.goto("/review?matter=actors")
    case = desk.locator(".case")
    expect(case).to_contain_text("Dmytro and Dmitry may be one given name")
    desk.keyboard.press("m")
    expect(case).to_contain_text("accept · u takes it back")
    with sayso.open(casebook) as book:
        assert len(book.ask(actor="Dmytro")) == 2
    desk.keyboard.press("u")
    expect(case).to_contain_text("It is open again")
    with sayso.open(casebook) as book:
        assert len(book.ask(actor="Dmytro")) == 1


def test_a_claim_is_graded(desk: Page) -> None:
    desk.goto("/review")
    desk.locator(".case").first.wait_for()
    desk.keyboard.press("e")
    desk.get_by_label("Grade", exact=True).select_option("2")
    desk.get_by_role("button", name="Save").click()
    expect(desk.locator(".log li").first).to_contain_text("grade: 2")
    desk.keyboard.press("u")
    expect(desk.locator(".log li").first).to_contain_text("undo of")


def test_what_cannot_be_decided_is_told_in_the_form(desk: Page) -> None:
    desk.goto("/review")
    desk.locator(".case").first.wait_for()
    desk.keyboard.press("e")
    desk.get_by_label("Grade", exact=True).select_option("B")
    desk.get_by_role("button", name="Save").click()
    expect(desk.locator("#form-trouble")).to_contain_text("grade='B' is not known")


def test_the_keys_that_lead_elsewhere_decide_nothing(desk: Page, casebook: Path) -> None:
    with sayso.open(casebook) as book:
        before = len(book.decisions())
    desk.goto("/review")
    desk.locator(".case").first.wait_for()
    desk.keyboard.press("g")
    desk.keyboard.press("a")
    desk.wait_for_url("**/ask")
    with sayso.open(casebook) as book:
        assert len(book.decisions()) == before


def test_a_matter_in_which_nothing_is_open_says_so(desk: Page) -> None:
    desk.goto("/review?matter=state")
    expect(desk.get_by_role("status").filter(has_text="Nothing is open here.")).to_be_visible()


@pytest.mark.parametrize(
    ("matter", "expected"), [("claim", "arcsenu"), ("link", "arcmsenu"), ("actors", "mrenu"), ("state", "arcnu")]
)
def test_only_keys_that_do_something_in_the_matter_are_told(desk: Page, matter: str, expected: str) -> None:
    desk.goto(f"/review?matter={matter}")
    desk.locator(".decide-keys").wait_for()
    assert desk.locator(".decide-keys kbd").all_inner_texts() == sorted(expected, key="arcmsenu".index)


def test_where_nobody_may_decide_no_key_does(browser: Browser, casebook: Path) -> None:
    with serving(casebook, "--read-only") as address:
        page = browser.new_page(base_url=address)
        page.goto("/review")
        page.locator(".case").first.wait_for()
        expect(page.get_by_text("deciding needs the role of a reviewer")).to_be_visible()
        page.keyboard.press("a")
        expect(page.locator(".outcome")).to_have_count(0)
        expect(page.locator("[data-act]:visible")).to_have_count(0)
        page.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
@pytest.mark.parametrize("matter", ["claim", "actors"])
def test_axe_finds_nothing(desk: Page, matter: str, scheme: str, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 844})
    desk.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    desk.goto(f"/review?matter={matter}")
    desk.locator(".case").first.wait_for()
    assert violations(desk) == []
    assert desk.evaluate("document.documentElement.scrollWidth") <= width
    desk.keyboard.press("e")
    desk.get_by_label("Grade", exact=True).wait_for()
    assert violations(desk) == []
