"""Finds the URLs in the text of a note, also where they were made unclickable or broken over lines.

Publishers write `name dot ru`, `name[.]ru`, `hxxp://`; typesetters break a long URL; editors forget the space between
two of them. Each URL is returned once, in order, as it would be typed into a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.read.page import Anchor
from sayso.records import Span

DOT = re.compile(
    r"[\s./`]{0,4}[\[({]\s?(?:dot|\.)\s?[\])}][\s.`]{0,4}|(?<=[\w.%/-])\s{1,4}dot\s{1,4}[.`]?(?=[\w%])"
    r"|(?<=[\w-])\s{1,4}dot(?=[a-z]{2,4}\b)",
    re.I,
)
DOT_AT_LABEL = re.compile(r"(?<=[\w-])\.?dot\s*(?=(?:ru|su|ua|com|org|net|by|me|info|gov|рф)\b)", re.I)
DOTS = re.compile(r"(?<=[\w-])/?\.{2}(?=[a-z]{2,})")
SCHEME = re.compile(r"\b(?:hxxp|htxp|h\*\*p|hhtp|htttp)(s?)\s*:\s*/\s*/\s*", re.I)
LOST_HEAD = re.compile(r"(?<![\w/])(?:h?ttp|p)(s?)\s*:\s*/\s*/\s*(?=\w)(?!http)", re.I)
DOUBLE_HEAD = re.compile(r"(?<![\w/])h?ttps?://(?=https?://)|https?://(?:www\s*\.\s*)+(?=https?://)", re.I)
BREAK = re.compile(r"(?<=[/=&?_%-])[ \t]*[\r\n]+[ \t]*(?!https?:)(?=[^\s\[;])")
LONGEST = 4_000
"""No browser takes a longer URL."""
URL = re.compile(rf"https?://[^\s<>\"“”„«»|\\^`]{{1,{LONGEST}}}", re.I)
BARE = re.compile(
    r"(?<![\w@/.:-])(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+(?:com|org|net|me|ru|ua|io|info|gov|uk|de|by|tv)(?=/))"
    r"(?:/[^\s<>\"“”;]*)?",
    re.I,
)
GLUED = re.compile(r"(?<=[^=/%:?&])(?=https?://)", re.I)
SEPARATOR = re.compile(r"[;,’](?:%20|%C2%A0)*(?=https?:|www\.|;|$)|;(?=\W?$)", re.I)
SHORTENED = ("...", "…")


def find_urls(text: str) -> tuple[str, ...]:
    """The URLs in `text`, each once, in order."""
    found: list[tuple[int, str]] = []
    clean = _restored(text)
    for match in URL.finditer(clean):
        at = match.start()
        for part in GLUED.split(match.group()):
            found += [(at, _trimmed(url)) for url in SEPARATOR.split(part)]
            at += len(part)
    others = URL.sub(lambda match: " " * len(match.group()), clean)
    found += [(match.start(), "https://" + _trimmed(match.group())) for match in BARE.finditer(others)]
    return _each_once(url for _, url in sorted(found, key=lambda place: place[0]) if len(url) > len("https://"))


def note_urls(text: str, span: Span, anchors: Sequence[Anchor]) -> tuple[str, ...]:
    """The URLs of the note at `span`: those written in its text, and those its hyperlinks lead to.

    A hyperlink's own target stands in for visible words that are no whole URL: a title, or a URL cut short with an
    ellipsis. Where the visible words are a URL, they are what the author cited. All is then read as one text, since a
    URL may begin in a hyperlink and go on behind it ("dot ru/…").
    """
    parts: list[str] = []
    at = span.start
    for anchor in anchors:
        if anchor.span.start < at or not span.contains(anchor.span):
            continue
        visible = anchor.span.of(text)
        is_shortened = visible.rstrip().endswith(SHORTENED)
        if "://" in visible and find_urls(visible) and not is_shortened:
            continue
        parts += [text[at : anchor.span.start], anchor.url if is_shortened else f" {anchor.url} "]
        at = anchor.span.end
    return find_urls("".join([*parts, text[at : span.end]]))


def _restored(text: str) -> str:
    """The text with dots, schemes and broken lines put back. It serves to find URLs, never as a quote."""
    text = SCHEME.sub(r"http\1://", text)
    text = LOST_HEAD.sub(r"http\1://", text)
    if "dot" in text.lower() or "[.]" in text or "(.)" in text:
        text = DOTS.sub(".", DOT_AT_LABEL.sub(".", DOT.sub(".", text)))
    text = DOUBLE_HEAD.sub("", text.replace("&amp;", "&"))
    return BREAK.sub(lambda found: "" if _is_url_before(text, found.start()) else found.group(), text)


def _is_url_before(text: str, at: int) -> bool:
    """Whether the word that ends at `at` is a URL, which a line break has cut."""
    words = text[max(0, at - LONGEST) : at].rsplit(None, 1)
    return bool(words) and "://" in words[-1]


def _trimmed(url: str) -> str:
    """The URL without the punctuation of the sentence around it; a bracket stays where it was opened inside."""
    while url:
        last = url[-1]
        if last in ".,;:'’‘!*" or (last in ")]}" and url.count(last) > url.count("([{"[")]}".index(last)])):
            url = url[:-1]
        else:
            break
    return url


def _each_once(urls: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(url for url in urls if url))
