"""Takes the pictures of the tour: makes the casebook, serves it, and has a browser stop at each page."""

from __future__ import annotations

import sys
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

import sayso
from tests.serve.conftest import CHROMIUM, serving
from tests.tour.morning import addresses, make_morning
from tests.tour.stops import STOPS, Stop
from tests.transcripts import ROOT

PICTURES: Final = ROOT / "docs" / "tour"
QUALITY: Final = 82
"""Of WebP, from 0 to 100. Measured on Ask and Today: 70 saves 17% and greys the ground around small print, 90 costs 21
to 24% more and shows no more."""
DRAWN_MS: Final = 700
"""How long a page may go on drawing after what was waited for has come: maps and lanes are drawn in steps."""


def taken(browser: Browser, url: str, stop: Stop, ids: dict[str, str]) -> bytes:
    """The picture of one stop, as WebP."""
    width, height = stop.size
    context = browser.new_context(
        base_url=url, viewport={"width": width, "height": height}, color_scheme=stop.theme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(stop.path.format(**ids))
    page.locator(stop.until).first.wait_for()
    page.evaluate("document.fonts.ready.then(() => true)")
    if stop.does:
        stop.does(page)
    page.wait_for_timeout(DRAWN_MS)
    shot = context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    context.close()
    return b64decode(shot["data"])


def main() -> None:
    """Take every picture into docs/tour, or into the folder named on the command line."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        casebook = Path(place) / "morning.db"
        make_morning(casebook)
        with sayso.open(casebook) as book:
            ids = addresses(book)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with serving(casebook) as url:
            for stop in STOPS:
                (folder / f"{stop.name}.webp").write_bytes(taken(browser, url, stop, ids))
        browser.close()


if __name__ == "__main__":
    main()
