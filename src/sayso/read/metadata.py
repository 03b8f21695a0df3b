"""Reads what a web page says of itself: its title, authors, publisher, day, address and language.

Pages say it in half a dozen ways. Each is asked in turn, the most deliberate first, and nothing is believed that is not
well formed; a page that says nothing leaves it to the steps after this one.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from sayso.read.layout import Layout
from sayso.read.page import Metadata
from sayso.read.stated import read_day
from sayso.words import load

log = logging.getLogger(__name__)

_STATED: dict[str, list[str]] = load("html")["stated"]
_REPORT_TYPES = frozenset(load("html")["report_types"])
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,60}$")
_DATA_LENGTH = 2_000_000
_DATA_OBJECTS = 5_000
_NAME_LENGTH = 300


@dataclass(frozen=True, slots=True)
class _Stated:
    """What the tags of the page state, by name in lower case, and the data object that describes the report."""

    tags: dict[str, list[str]]
    data: dict[str, Any]

    def first(self, what: str) -> str | None:
        for name in _STATED[what]:
            for value in self.tags.get(name, ()):
                if value.strip():
                    return _line(value)
        return None


def read_metadata(layout: Layout, source: str, heading: str | None) -> Metadata:
    """What the page `source` says of itself; `heading` is its title as it stands on the page."""
    stated = _Stated(_tags(layout), _report_data(layout.scripts))
    publisher = _name(stated.data.get("publisher")) or stated.first("publisher")
    return Metadata(
        title=_title(stated, layout.title, heading, publisher),
        authors=_authors(stated),
        publisher=publisher,
        published=_published(stated),
        url=_address(stated, source),
        language=_language(stated),
    )


def page_address(metadata: Metadata, layout: Layout) -> str | None:
    """The address that the page's links are relative to, or `None` where it does not say."""
    for tag, found in layout.heads:
        if tag == "base" and found.get("href"):
            return web_address(found["href"], metadata.url)
    return metadata.url


def web_address(href: str, page: str | None) -> str | None:
    """`href` as an absolute address of the web, or `None` where it is none (a script, a mail address, a broken one)."""
    try:
        address = urljoin(page or "", "".join(href.split("\n")).strip())
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None


def _tags(layout: Layout) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag, found in layout.heads:
        names = [found.get(name, "") for name in ("name", "property", "itemprop", "http-equiv")]
        value = found.get("content") or found.get("datetime") or ""
        if tag == "link":
            names, value = [f"link {found.get('rel', '')}"], found.get("href", "")
        elif tag == "html":
            names, value = ["html lang"], found.get("lang") or found.get("xml:lang") or ""
        elif tag == "time":
            names.append("time")
        if value:
            for name in " ".join(names).lower().split() if tag not in {"link", "html"} else names:
                tags.setdefault(name, []).append(value)
    return tags


def _report_data(scripts: Iterable[str]) -> dict[str, Any]:
    """The first JSON-LD object that describes a report, an article before a mere page; empty where there is none."""
    found: dict[str, Any] = {}
    for script in scripts:
        if len(script) > _DATA_LENGTH:
            continue
        try:
            waiting = [json.loads(script.strip().removesuffix(";"), strict=False)]
        except (ValueError, RecursionError):
            log.debug("a data script of the page is no JSON")
            continue
        for _ in range(_DATA_OBJECTS):
            if not waiting:
                break
            here = waiting.pop(0)
            if isinstance(here, list):
                waiting += here[:_DATA_OBJECTS]
            elif isinstance(here, dict):
                types = here.get("@type")
                types = {kind for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)}
                if types & (_REPORT_TYPES - {"WebPage"}):
                    return here
                if "WebPage" in types:
                    found = found or here
                waiting += [here[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in here]
    return found


def _title(stated: _Stated, page_title: str, heading: str | None, publisher: str | None) -> str | None:
    shown = _SUFFIX.sub("", page_title) if publisher is None else _without(page_title, publisher)
    for title in (_name(stated.data.get("headline")), heading, stated.first("title"), shown):
        if title and title.strip() and title != publisher:
            return _line(title)
    return None


def _without(title: str, publisher: str) -> str:
    cut = _SUFFIX.search(title)
    return title[: cut.start()] if cut and publisher.casefold() in cut[0].casefold() else title


def _authors(stated: _Stated) -> tuple[str, ...]:
    data = stated.data.get("author")
    names = [_name(author) for author in (data if isinstance(data, list) else [data])]
    if not any(names):
        names = [value for name in _STATED["author"] for value in stated.tags.get(name, ())]
    plain = [_line(name) for name in names if name and "://" not in name and not name.startswith("@")]
    return tuple(dict.fromkeys(name for name in plain if name))


def _published(stated: _Stated) -> str | None:
    data = stated.data.get("datePublished")
    values = [data] if isinstance(data, str) else []
    values += [value for name in _STATED["published"] for value in stated.tags.get(name, ())]
    for value in values:
        if day := read_day(value):
            return day
    # A page may show the days of other reports as well; one day everywhere is this one's.
    days = {read_day(value) for value in stated.tags.get("time", ())}
    return days.pop() if len(days) == 1 else None


def _address(stated: _Stated, source: str) -> str | None:
    saved = _SAVED_FROM.search(source[:4096])
    values = [*stated.tags.get("link canonical", ()), *stated.tags.get("og:url", ()), *([saved[1]] if saved else ())]
    for value in values:
        address = web_address(value, saved[1] if saved else None)
        if address and (urlsplit(address).path.strip("/") or urlsplit(address).query):
            return address
    return None


def _language(stated: _Stated) -> str | None:
    language = next(iter(stated.tags.get("html lang", ())), None) or stated.first("language")
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", language or "")
    return found[0].lower() if found else None


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    return _line(value) if isinstance(value, str) and value.strip() else None


def _line(value: str) -> str:
    plain = value[: 4 * _NAME_LENGTH].encode(errors="replace").decode()  # JSON can hold half a surrogate
    return " ".join(plain.replace("\0", " ").split())[:_NAME_LENGTH]
