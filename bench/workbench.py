"""How long the workbench takes in a real browser: every page from navigation to usable, search, and scrolling.

    python -m bench.workbench casebook.db              every page five times, 40 questions
    python -m bench.workbench casebook.db --times 3 --pages 100

A `sayso serve` in a process of its own answers headless Chromium. A page is usable when what it is for is drawn and
nothing in it waits any more; the first page is opened in a fresh context, as by somebody who comes for the first time.
Questions are words of the casebook's own sentences, typed key by key: "from the last key" has the pause that the page
waits for more keys, "from asking" has not. The long document is made of the casebook's texts, one after the other, and
read into a casebook of its own.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.serving import memory, serve
from playwright.sync_api import Browser, Page, sync_playwright

from sayso.casebook import Casebook
from sayso.serve.view.table import PAGES

WAIT_MS: Final = 120_000
PAGE_CHARACTERS: Final = 3_000
"""A page of a printed report, about 500 words."""
DRAWN: Final = {
    "/ask": "#results .claim, #results .notice",
    "/timeline": ".chart[data-drawn]",
    "/map": ".claims-map[data-drawn][data-coast]",
}
"""What a page is for, where it is more than its words."""
QUIET: Final = "#main:not(:has([aria-busy=true])):not(:has([data-piece]:not([data-asked])))"
ASKED_FOR: Final = """() => {
  performance.clearResourceTimings();
  window.lastKey = window.drawn = 0;
  document.getElementById("ask-form").addEventListener("input", () => { window.lastKey = performance.now(); }, true);
  new MutationObserver(() => { window.drawn = performance.now(); })
    .observe(document.getElementById("results"), { childList: true });
}"""
"""Has the page note when a key was pressed last, and when results were put in their place last."""
FOUND: Final = """() => {
  const asked = performance.getEntriesByType("resource").filter((each) => each.name.includes("/ask/results")).at(-1);
  const done = asked && window.drawn >= asked.responseEnd && asked.startTime > window.lastKey;
  return done ? [window.drawn - window.lastKey, window.drawn - asked.startTime] : null;
}"""
"""The ms from the last key and from asking to the results, once the last question is answered."""
SCROLLED: Final = """() => new Promise((told) => {
  const frames = [];
  let before = performance.now();
  function step(now) {
    frames.push(now - before);
    before = now;
    window.scrollBy({ top: 700, behavior: "instant" });
    if (window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(step);
    else told(frames.slice(1));
  }
  requestAnimationFrame(step);
})"""
"""Scrolls to the end, a window a frame, and gives the ms that each frame took."""


def told(what: str, taken: Sequence[float]) -> None:
    """Print a line of the table: the median, and the least and the most."""
    print(f"{what:<44}{statistics.median(taken):>8,.0f} ms  ({min(taken):,.0f} to {max(taken):,.0f})", flush=True)


def usable(page: Page, path: str) -> float:
    """The ms until a page that was just asked for is usable."""
    started = time.perf_counter()
    # Looked for at every frame: waiting for a selector, Playwright looks twice a second in the end.
    selectors = [DRAWN.get(path, "#main > *"), QUIET]
    page.wait_for_function("all => all.every((each) => document.querySelector(each))", arg=selectors, timeout=WAIT_MS)
    return (time.perf_counter() - started) * 1000


def visited(page: Page, path: str, kind: str = "") -> float:
    """The ms from navigation to usable; `kind` is the path in the table, where parameters follow."""
    started = time.perf_counter()
    page.goto(path, wait_until="commit", timeout=WAIT_MS)
    usable(page, kind or path)
    return (time.perf_counter() - started) * 1000


def clicked(page: Page, path: str) -> float:
    """The ms from a click in the navigation to usable, from the page of documents."""
    visited(page, "/documents")
    started = time.perf_counter()
    page.locator(f"header a[href='{path}']").click(no_wait_after=True)
    page.wait_for_url(f"**{path}", wait_until="commit", timeout=WAIT_MS)
    usable(page, path)
    return (time.perf_counter() - started) * 1000


def first_page(browser: Browser, url: str) -> float:
    """The ms to the first claims of somebody who comes for the first time."""
    with browser.new_context(base_url=url) as context:
        return visited(context.new_page(), "/ask")


def questions(path: Path, number: int) -> list[str]:
    """So many questions of one or two words, from sentences of the casebook."""
    chosen = random.Random(7)
    with Casebook(path) as book:
        texts = [answer.sentence for answer in book.ask(limit=1000)]
    words = sorted({word for text in texts for word in re.findall(r"[A-Za-z]{5,}", text)})
    return [" ".join(chosen.sample(words, 1 + each % 2)) for each in range(number)]


def typed(page: Page, question: str) -> tuple[float, float]:
    """The ms from the last key, and from asking, to the results."""
    visited(page, "/ask")
    page.evaluate(ASKED_FOR)
    page.locator("#ask-form input[type=search], #ask-form input[name=text]").first.press_sequentially(
        question, delay=40
    )
    late, asking = page.wait_for_function(FOUND, timeout=WAIT_MS).json_value()
    return late, asking


def paths_of(page: Page) -> dict[str, str]:
    """A path for each page of the table but those of drawings: its own, or of the first that its list leads to."""
    lists = {"/document": "/documents", "/thread": "/threads", "/actor": "/actors", "/claim": "/ask"}
    found = {}
    for kind in (each.path for each in PAGES):
        found[kind] = kind
        if kind in lists:
            visited(page, lists[kind])
            link = page.locator(f"#main a[href^='{kind}/']").first
            found[kind] = str(link.get_attribute("href", timeout=WAIT_MS)) if link.count() else ""
    return {kind: path for kind, path in found.items() if path}


@contextmanager
def long_document(path: Path, pages: int) -> Iterator[Path]:
    """A casebook with one document of so many pages, made of the texts of another's."""
    with Casebook(path) as book:
        texts: list[str] = []
        for card in book.documents():
            texts.append(book.dossier(card.id).document.text)
            if sum(map(len, texts)) > pages * PAGE_CHARACTERS:
                break
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "long.txt").write_text("\n\n".join(texts)[: pages * PAGE_CHARACTERS])
        with Casebook(Path(folder) / "long.db") as made:
            made.read(Path(folder) / "long.txt", jobs=1)
        yield Path(folder) / "long.db"


def scroll(browser: Browser, path: Path, pages: int, times: int) -> None:
    """Tell how long a long document takes to open and its longest frame while it is scrolled."""
    with long_document(path, pages) as casebook:
        server, url = serve(casebook)
        try:
            with browser.new_context(base_url=url, viewport={"width": 1280, "height": 900}) as context:
                page = context.new_page()
                at = paths_of(page)["/document"]
                opened, frames = [], []
                for _ in range(times):
                    opened.append(visited(page, at, "/document"))
                    frames.append(page.evaluate(SCROLLED))
                told(f"a document of {pages} pages", opened)
                told("  its longest frame while scrolled", [max(each) for each in frames])
                told("  its median frame", [statistics.median(each) for each in frames])
        finally:
            server.terminate()
            server.wait()


def measure(browser: Browser, path: Path, times: int, asked: int) -> None:
    """Tell of every page of a casebook, and of the search."""
    server, url = serve(path)
    try:
        told("first page, a fresh browser", [first_page(browser, url) for _ in range(times)])
        with browser.new_context(base_url=url, viewport={"width": 1280, "height": 900}) as context:
            page = context.new_page()
            for kind, at in paths_of(page).items():
                told(f"{kind} from navigation", [visited(page, at, kind) for _ in range(times)])
            for kind in ("/timeline", "/map"):
                told(f"{kind} from a click", [clicked(page, kind) for _ in range(times)])
            taken = [typed(page, question) for question in questions(path, asked)]
        for what, ms in zip(("from the last key", "from asking"), zip(*taken, strict=True), strict=True):
            p95 = statistics.quantiles(ms, n=20)[-1] if len(ms) > 1 else ms[0]
            print(
                f"search {what}: p50 {statistics.median(ms):,.0f} ms, p95 {p95:,.0f} ms, worst {max(ms):,.0f} ms",
                flush=True,
            )
        print(memory(server.pid))
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path)
    parser.add_argument("--times", type=int, default=5, help="how often each page is opened")
    parser.add_argument("--asked", type=int, default=40, help="how many questions are typed")
    parser.add_argument("--pages", type=int, default=100, help="how long the long document is; 0 leaves it out")
    options = parser.parse_args()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        measure(browser, options.casebook, options.times, options.asked)
        if options.pages:
            scroll(browser, options.casebook, options.pages, options.times)
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
