"""No words of a document, a name, an address or a reason ever run, on any page, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import cycle
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page

from sayso.serve.view.table import PAGES
from tests.serve.attacks import ELSEWHERE, numbered
from tests.serve.conftest import serving
from tests.serve.hostile_book import make_hostile
from tests.toy import open_casebook

WATCHER = """
window.reported = [];
window.ran = (number) => top.reported.push(`ran ${number}`);
document.addEventListener("securitypolicyviolation", (event) =>
  window.reported.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
"""Stands in every page before anything else, and notes what runs and what the policy had to keep from running."""
USING = """
for (const folded of document.querySelectorAll("details")) folded.open = true;
for (const each of [...document.querySelectorAll("[title], [data-note], [data-claim]")].slice(0, 20))
  for (const kind of ["pointerover", "mouseover", "focusin"]) each.dispatchEvent(new Event(kind, { bubbles: true }));
document.querySelector("[data-note]")?.click();
"""
"""Unfolds what is folded, points at what may be pointed at, and opens a note."""
SETTLE_MS = 100
"""So long a page may still change after it is connected."""
TYPING = "input:visible:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=file]), textarea:visible"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A server on a hostile casebook, and ids of what is in it, by the module of the page that shows it."""

    url: str
    ids: dict[str, list[str]]


@dataclass(slots=True)
class Watched:
    """A page that is watched: what ran, what asked others, which dialogs opened."""

    page: Page
    url: str
    wrong: list[str] = field(default_factory=list)

    def visit(self, path: str) -> None:
        """Open a page, wait until it is connected, and look at what happened."""
        answer = self.page.goto(self.url + path)
        if answer is not None and "x-nicegui-content" in answer.headers:
            self.page.wait_for_function("window.did_handshake === true", timeout=15_000)
        self.look(path)

    def use(self, path: str) -> None:
        """Walk through what is shown, unfold what is folded, and point at what may be pointed at."""
        for _ in range(3):
            self.page.keyboard.press("j")
        self.page.evaluate(USING)
        self.look(path)

    def look(self, where: str) -> None:
        """Note whatever ran so far."""
        self.page.wait_for_timeout(SETTLE_MS)
        self.wrong += [f"{where[:80]}: {each}" for each in self.page.evaluate("window.reported.splice(0)")]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    casebook = tmp_path_factory.mktemp("hostile") / "casebook.db"
    make_hostile(casebook)
    with open_casebook(casebook) as book:
        claims = [book.ask(document=card.id, limit=1)[0] for card in book.documents()]
        ids = {
            "document": [card.id for card in book.documents()],
            "claim": [each.claim.id for each in claims[::4]],
            "trace": [each.claim.id for each in claims[::4]],
            "actor": [str(each.claim.actors[0].id) for each in claims[::4]],
            "place": ["1"],
            "thread": [each.claim.id.replace("c-", "t-") for each in claims[::6]],
        }
    with serving(casebook) as url:
        yield Hostile(url, ids)


@pytest.fixture
def watched(browser: Browser, hostile: Hostile) -> Iterator[Watched]:
    """A page that fails the test on whatever it should not do."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.add_init_script(WATCHER)
    watch = Watched(context.new_page(), hostile.url)
    _listen(context, watch)
    yield watch
    context.close()
    assert not watch.wrong


def _listen(context: BrowserContext, watch: Watched) -> None:
    def close(dialog: Dialog) -> None:
        watch.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    own = (watch.url, watch.url.replace("http", "ws", 1), "data:", "blob:", "about:")
    context.on("request", lambda each: None if each.url.startswith(own) else watch.wrong.append(f"asked {each.url}"))
    watch.page.on("dialog", close)
    # An attack that breaks into a script of ours, and breaks it, shows as one of these.
    broken = ("SyntaxError", "ReferenceError", "EvalError")
    watch.page.on("pageerror", lambda error: watch.wrong.append(f"{error}") if error.name in broken else None)
    watch.page.on("popup", lambda popup: watch.wrong.append(f"popup {popup.url}"))


def paths(hostile: Hostile) -> Iterator[str]:
    """Every page of the table: those of the navigation as they are, the others with what they show."""
    for page in PAGES:
        if page.key:
            yield page.path
        else:
            assert page.module in hostile.ids, f"say with which ids {page.path} is to be visited"
        yield from (f"{page.path}/{id_}" for id_ in hostile.ids.get(page.module, ()))


def test_there_are_so_many_attacks_each_with_its_own_number() -> None:
    attacks = [attack for family in numbered().values() for attack in family]
    assert len(attacks) == len(set(attacks)) >= 200
    calls = [set(re.findall(r"an\((\d+)\)", attack)) for attack in attacks]
    assert all(len(each) <= 1 for each in calls)


def test_the_attacks_work_where_nothing_keeps_them(browser: Browser) -> None:
    """Else the tests below could not fail."""
    page = browser.new_page()
    page.add_init_script(WATCHER)
    page.route(f"{ELSEWHERE}/**", lambda route: route.abort())
    frames = (f'<iframe srcdoc="{escape(attack)}"></iframe>' for family in numbered().values() for attack in family)
    page.goto("about:blank")
    page.set_content("".join(frames))
    page.wait_for_timeout(1_000)
    ran = set(page.evaluate("window.reported"))
    page.close()
    assert len(ran) >= 60


def test_no_page_runs_what_the_casebook_holds(watched: Watched, hostile: Hostile) -> None:
    for path in paths(hostile):
        watched.visit(path)
        watched.use(path)


def test_no_page_runs_what_stands_in_its_address(watched: Watched) -> None:
    several = [" ".join(attacks) for attacks in numbered().values()]
    first = [page.path for page in PAGES if page.key]
    for place, attacks in enumerate(several):
        words = quote(attacks, safe="")
        watched.visit(f"{first[place % len(first)]}?text={words}&source={words}&claim={words}#{words}")
    for page in PAGES:
        watched.visit(f"{page.path}/{quote(several[0][:200], safe='')}")


def test_no_page_runs_what_is_typed_into_it(watched: Watched) -> None:
    several = cycle(" ".join(attacks).replace("\n", " ") for attacks in numbered().values())
    for page in PAGES:
        if not page.key:
            continue
        watched.visit(page.path)
        boxes = watched.page.locator(TYPING)
        for place in range(min(boxes.count(), 4)):
            boxes.nth(place).fill(next(several))
            boxes.nth(place).press("Enter")
            watched.look(f"{page.path} box {place}")
        for button in watched.page.locator("main button.primary:visible, #main button.primary:visible").all()[:1]:
            button.click()
            watched.look(f"{page.path} sent")


def test_no_answer_holds_an_attack_as_markup(hostile: Hostile) -> None:
    """What a browser forgives on one page it may not on another: so each attack is looked for in what is sent, too."""
    for family, attacks in numbered().items():
        for attack in attacks:
            if "<" not in attack:
                continue
            asked = Request(f"{hostile.url}/ask?text={quote(attack, safe='')}", headers={"Accept": "text/html"})
            with urlopen(asked, timeout=20) as answer:
                assert attack not in answer.read().decode(), family
