"""Measures reading on saved web pages whose text and endnotes are known: what is found, what is left in, which notes.

    python bench/html_days.py ../shared/corpus [--worst 10]

For each day that has `isw_html/DAY.html` and `isw/DAY.txt` it reads the page and compares, white space apart:

- paragraphs: each body paragraph of the text file must stand whole in one block that is not noise;
- furniture: characters of such blocks that are in neither the text file nor the day's endnotes;
- endnotes: each note of `isw_endnotes.jsonl` must be there under its number with all its URLs.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from sayso.errors import ReadError
from sayso.read.document import make_document
from sayso.records import BlockKind, Document, RawItem

Notes = dict[str, list[str]]

_SPELLED_DOT = re.compile(
    r"[./]*[(\[]\.?(?:dot)?[)\]]\.?|(?<=\w)/?\.\.(?=\w)|/\.(?=\w)|(?<=\w)\.?dot\.?(?=(?:ru|ua|com|org)\b)|(?<=[\w.])dot$"
)
_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_GLUED = re.compile(r"(?<=.)(?=https?://)")
_NUMBERED = re.compile(r"\[(\w+)\]")


@dataclass
class Tally:
    """What was counted over all days, with every miss."""

    days: int = 0
    seconds: float = 0.0
    size: int = 0
    words: int = 0
    paragraphs: int = 0
    characters: int = 0
    notes: int = 0
    failures: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    furniture: Counter[str] = field(default_factory=Counter)
    furniture_length: int = 0
    lost: list[str] = field(default_factory=list)

    def report(self, worst: int) -> str:
        """The figures, and the worst examples of each kind."""
        longest = sorted(self.furniture, key=lambda words: -len(words) * self.furniture[words])
        lines = [
            f"days {self.days}, failures {len(self.failures)}",
            f"body paragraphs found {_share(self.paragraphs - len(self.missed), self.paragraphs)}",
            f"furniture left in     {_share(self.furniture_length, self.characters)} of characters",
            f"endnotes with URLs    {_share(self.notes - len(self.lost), self.notes)}",
            f"speed {self.size / self.seconds / 1e6:.1f} MB/s of HTML, {self.words / self.seconds:,.0f} words/s",
        ]
        for name, examples in (
            ("failure", self.failures),
            ("missed", self.missed),
            ("left in", [f"{self.furniture[words]} x {words}" for words in longest]),
            ("note", self.lost),
        ):
            lines += [f"  {name}: {example[:200]}" for example in examples[:worst]]
        return "\n".join(lines)


def main() -> None:
    """Read every day and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--worst", type=int, default=10, help="how many examples of each kind of fault to print")
    options = parser.parse_args()
    notes = _notes(options.corpus / "isw_endnotes.jsonl")
    tally = Tally()
    for page in sorted((options.corpus / "isw_html").glob("*.html")):
        _measure(
            page, (options.corpus / "isw" / f"{page.stem}.txt").read_text("utf-8"), notes.get(page.stem, {}), tally
        )
    print(tally.report(options.worst))


def _measure(page: Path, text: str, notes: Notes, tally: Tally) -> None:
    data = page.read_bytes()
    tally.days += 1
    started = time.perf_counter()
    try:
        document = make_document(RawItem(page.name, "text/html", data))
    except ReadError as error:
        tally.failures.append(str(error))
        return
    tally.seconds += time.perf_counter() - started
    tally.size += len(data)
    tally.words += len(document.text.split())
    lines = [_plain(line.removeprefix("- ")) for line in text.splitlines() if line.strip()]
    body = [line for line in lines if not _is_note(line, notes)]
    kept = [block for block in document.blocks if block.kind is not BlockKind.NOISE]
    words = [_plain(block.span.of(document.text)).removeprefix("- ") for block in kept]
    tally.paragraphs += len(body)
    tally.missed += [f"{page.stem} {_reason(document, line)}: {line}" for line in body if not _within(line, words)]
    whole = " ".join(lines)
    for block, line in zip(kept, words, strict=True):
        tally.characters += len(line)
        if block.kind is not BlockKind.ENDNOTE and line not in whole and not _is_note(line, notes):
            tally.furniture[line] += 1
            tally.furniture_length += len(line)
    _compare_notes(page.stem, document, notes, tally)


def _compare_notes(day: str, document: Document, notes: Notes, tally: Tally) -> None:
    found: dict[str, set[str]] = {}
    for endnote in document.endnotes:
        if not endnote.stub:
            found.setdefault(str(endnote.number), set()).update(map(_address, endnote.urls))
    for number, urls in notes.items():
        tally.notes += 1
        missing = [part for url in urls for part in _parts(url) if not _is_cited(part, found.get(number, set()))]
        if number not in found or missing:
            tally.lost.append(f"{day} [{number}] " + (f"lacks {missing[0]}" if number in found else "is not there"))


def _notes(path: Path) -> dict[str, Notes]:
    days: dict[str, Notes] = {}
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        days.setdefault(row["date"], {}).setdefault(row["n"], []).extend(row["urls"])
    return days


def _reason(document: Document, line: str) -> str:
    for block in document.blocks:
        if line in _plain(block.span.of(document.text)):
            return f"masked ({block.reason})"
    return "not whole in one block"


def _is_note(line: str, notes: Notes) -> bool:
    found = _NUMBERED.match(line)
    return found is not None and found[1] in notes


def _within(line: str, words: Iterable[str]) -> bool:
    return any(line in block for block in words)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _parts(url: str) -> list[str]:
    """A listed URL as it would be typed: two in one taken apart, "(dot)" resolved, the quotes around it left off."""
    spelled = _SPELLED_DOT.sub(".", url.replace("&amp", "&"))
    return [_address(part) for part in _GLUED.split(spelled) if part]


def _is_cited(url: str, found: set[str]) -> bool:
    """Whether the note has the URL, or one that the list has only the beginning of (it cuts at white space)."""
    return url in found or any(address.startswith(url) for address in found)


def _address(url: str) -> str:
    return _SCHEME.sub("", unquote(url)).strip(" /.;,)\\`’'&…").lower()


def _share(part: int, whole: int) -> str:
    return f"{part / whole:8.3%} ({part:,} of {whole:,})" if whole else "nothing to count"


if __name__ == "__main__":
    main()
