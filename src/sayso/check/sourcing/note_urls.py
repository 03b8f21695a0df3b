"""Addresses in endnotes that can lead nowhere, by their form alone: nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.link.pages import page_of
from sayso.records import Endnote, Severity, Span

SHORT = 80
"""Characters that are quoted of an address, with what stands behind it."""
HABIT = 3
"""Notes that lead where an earlier one does, from which on a report is taken to give each mark a note of its own."""
LONGEST = 20_000
"""Code points of a note that are looked at; a longer one is no note."""

SHORTENED = ("...", "..", "…")
_CUT = re.compile(r"https?://[^\s;<>]{0,500}?(?:…|\.{3})(?=[\s;,)\]]|$)", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w@/.:-])www\.[\w-]+(?:\.[\w-]+)+/[^\s;,<>]{1,500}", re.IGNORECASE)
_BEHIND = re.compile(r"[ \t]{1,3}(?:/[\w-]|\w{1,4}[./ ]\w)")
_HIDDEN = re.compile(r"%20dot%20|\(dot\)|\[dot\]", re.IGNORECASE)
"""A dot that was written out so that nobody clicks on it."""
_ARCHIVES = re.compile(r"(?:web\.)?archive\.(?:org|ph|today|is|md|li|vn|fo)")


@rule(
    Card(
        id="endnote-url",
        severity=Severity.LOW,
        checks="Whether each address in the notes can lead to a page, by its form: whole, with a host and a path.",
        why="A source that nobody can find again is none (ICD 206: a citation must let a reader find the source).",
        fires=(
            "Police closed the bridge.[1] Trains run.[2]\n\nNotes\n\n"
            "[1] https://town.example/news/the-bridge-is-clo…\n[2] https://towntrains /timetable\n"
        ),
        silent=(
            "Police closed the bridge.[1] Trains run.[2]\n\nNotes\n\n"
            "[1] https://town.example/news/bridge; https://town dot example/police\n[2] hxxps://trains[.]example/today\n"
        ),
    )
)
def endnote_url(report: Report) -> Iterator[Remark]:
    """Tells each address that can lead nowhere, and the notes that lead where an earlier one does."""
    text = report.document.text
    notes = {note.number: note for note in reversed(report.document.endnotes) if note.note}
    for number in sorted(notes):
        yield from _malformed(notes[number], text)
    same = list(_same(notes))
    if len(same) > HABIT:
        numbers = ", ".join(f"[{later.number}]" for _, later in same[:HABIT])
        message = f"The notes {numbers} and {len(same) - HABIT} more lead where an earlier note leads."
        yield Objection(tuple(later.note for _, later in same if later.note), message, severity=Severity.INFO)
        return
    for earlier, later in same:
        if earlier.note and later.note:
            message = f"The notes [{earlier.number}] and [{later.number}] lead to the same: {_shown(later.urls[0])}."
            yield Objection((later.note, earlier.note), message, report.evidence(earlier.note), Severity.INFO)


def _same(notes: Mapping[int, Endnote]) -> Iterator[tuple[Endnote, Endnote]]:
    """The notes that lead to the same pages as an earlier one, each with the first that does."""
    seen: dict[frozenset[str], Endnote] = {}
    for number in sorted(notes):
        pages = frozenset(map(page_of, notes[number].urls)) - {""}
        if pages and (first := seen.setdefault(pages, notes[number])) is not notes[number]:
            yield first, notes[number]


def _malformed(note: Endnote, text: str) -> Iterator[Objection]:
    """What is wrong with the form of the addresses in a note, each at its own place where that is found."""
    span = note.note or Span(0, 0)
    words = text[span.start : min(span.end, span.start + LONGEST)]
    which = f"An address of the note [{note.number}]"
    for cut in _CUT.finditer(words):
        where = Span(span.start + cut.start(), span.start + cut.end())
        yield Objection((where,), f"{which} is cut short: {_shown(cut[0])}.")
    for url in note.urls:
        at = _place(url, words)
        behind = words[at + len(url) :] if at >= 0 else ""
        reason, severity = _reason(url, behind)
        if reason and not behind.startswith(SHORTENED):
            where = Span(span.start + at, span.start + at + len(url)) if at >= 0 else span
            yield Objection((where,), f"{which} {reason}: {_shown(url + behind.split(';')[0])}.", severity=severity)
    for bare in _BARE.finditer(words):
        where = Span(span.start + bare.start(), span.start + bare.end())
        yield Objection((where,), f"{which} has no https:// before it: {_shown(bare[0])}.", severity=Severity.INFO)


def _place(url: str, words: str) -> int:
    """Where an address stands as a whole, not as the beginning of a longer one; -1 where it is written otherwise."""
    at = words.find(url)
    while at >= 0 and words[at + len(url) : at + len(url) + 1].isalnum():
        at = words.find(url, at + len(url))
    return at


def _reason(url: str, behind: str) -> tuple[str, Severity | None]:
    """What is wrong with the form of an address, and how much that weighs; empty where nothing is."""
    try:
        parts = urlsplit(url[:LONGEST])
    except ValueError:
        return "has a host that is none", None
    if _HIDDEN.search(url):
        return "", None
    if "." not in parts.netloc.strip("."):
        return "has no host that could be one; is a dot or a part of it missing?", None
    if parts.path.strip("/") or parts.query or parts.fragment:
        is_empty = _ARCHIVES.fullmatch(parts.netloc) and re.fullmatch(r"/(?:web|save)?/?[\d*]*/?", parts.path)
        return ("leads to an archive, but to no page in it" if is_empty else ""), None
    if _BEHIND.match(behind):
        return "has a space in it, which cuts it after its host", None
    return "leads to a whole site, and to no page of it", Severity.INFO


def _shown(words: str) -> str:
    """An address in quotation marks, cut where it is long."""
    words = " ".join(words[: SHORT + 1].split())
    return f"“{words[:SHORT]}{' …' if len(words) > SHORT else ''}”"
