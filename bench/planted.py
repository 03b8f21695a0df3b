"""Copies, excerpts and new versions made of a report, to see whether its family is found: what other pages do to it."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable
from typing import Final

from sayso.records import Hints, Kinship, RawItem

NOISE: Final = (
    "Advertisement",
    "Read also: Ten things to know about the ferries this winter",
    "Subscribe to our newsletter",
    "Share this article",
    "Harbour prices rise for the third week in a row, dealers say",
)
PERIOD = 20
"""Every so manieth sentence is edited."""


def cut_at_the_end(text: str) -> str:
    """The first 55 % of the paragraphs' words."""
    return _paragraphs_until(text, 0.55)


def cut_at_the_start(text: str) -> str:
    """The last 60 % of the text, from a paragraph on."""
    start = text.index("\n", int(len(text) * 0.4))
    return text[start:].lstrip()


def reflowed(text: str) -> str:
    """Every paragraph wrapped at 76 columns, an empty line between two."""
    return "\n\n".join(textwrap.fill(line, 76) for line in text.splitlines() if line.strip())


def other_marks(text: str) -> str:
    """Other quotation marks, apostrophes, dashes and white space."""
    swapped = text.translate(str.maketrans("“”’–", '""\'-'))
    return re.sub(r"(?<=[a-z]) (?=of|in|the)", "\u00a0", swapped).replace("\n", "\n\n")


def with_page_noise(text: str) -> str:
    """What a page puts around and between the paragraphs."""
    lines = [line for line in text.splitlines() if line.strip()]
    noisy = ["Home", "News", "About us"]
    for place, line in enumerate(lines):
        noisy += [line] if place % 4 else [NOISE[place // 4 % len(NOISE)], line]
    return "\n\n".join([*noisy, "See the full report here.", "© Harbour Herald. All rights reserved."])


def edited(text: str) -> str:
    """Every twentieth sentence says something else."""
    sentences = re.split(r"(?<=[.!?]) ", text)
    for place in range(PERIOD // 2, len(sentences), PERIOD):
        words = sentences[place].split(" ")
        middle = len(words) // 2
        sentences[place] = " ".join([*words[:middle], "reportedly", *words[middle + 1 :]])
    return " ".join(sentences)


def as_page(text: str) -> str:
    """The text as a web page with a bar to navigate and a footer."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    return (
        "<html><head><title>Harbour Herald</title></head><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
        f"<article>{paragraphs}</article><footer>© Harbour Herald</footer></body></html>"
    )


def _paragraphs_until(text: str, share: float) -> str:
    return text[: text.index("\n", int(len(text) * share))]


PLANTED: Final[dict[str, tuple[Callable[[str], str], Kinship, str]]] = {
    "cut at the end": (cut_at_the_end, Kinship.EXCERPT, "text/plain"),
    "cut at the start": (cut_at_the_start, Kinship.EXCERPT, "text/plain"),
    "reflowed": (reflowed, Kinship.COPY, "text/plain"),
    "other quotes and white space": (other_marks, Kinship.COPY, "text/plain"),
    "page noise": (with_page_noise, Kinship.COPY, "text/plain"),
    "every 20th sentence edited": (edited, Kinship.REVISION, "text/plain"),
    "as a web page": (as_page, Kinship.COPY, "text/html"),
}
"""What is planted: how it is made, what it is to the report, and its media type."""


def planted(name: str, path: str, text: str, published: str) -> RawItem:
    """The item of a planted document."""
    make, _, media = PLANTED[name]
    hints = Hints(published=published, publisher="Harbour Herald")
    return RawItem(f"{path} {name}", media, make(text).encode(), hints)
