"""Cuts reports to some takeaways and the paragraphs that say the same, so that hundreds of edits are read in a minute.

A report of the shared corpora becomes its title, up to three takeaways, and for each the paragraph with the sentence
that has most of its words, filled up with short ones. Of a report without takeaways some paragraphs in a row are left.
Marks of endnotes are numbered anew. Nothing of sayso decides what is cut, so a takeaway that sayso leads to the wrong
paragraph stays a case.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, takewhile

from sayso.records import Span
from tests.shared import SHARED

MOST_TAKEAWAYS = 3
PARAGRAPHS = 5
"""Paragraphs that are left, or one for each takeaway where those are more; the shortest besides what says takeaways."""
LEAST_PARAGRAPH = 200
"""Characters of the shortest line that is a paragraph."""
LEAST_TITLE = 20
"""Characters of the shortest line that can be the title, and no button of the page."""
LEAST_SHARED = 0.6
"""The share of a takeaway's longer words that the sentence of its paragraph must have."""

MARK = re.compile(r"\[(\d{1,3})\]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"]?(?:\[\d{1,3}\])*(?=\s+[A-Z“\"])|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is left of a report.

    `takeaways` are led to `topics`, the sentences of the body that say them again, one to one; both are empty where the
    report has no takeaways. `day` is when it was published, `None` where its name does not say so.
    """

    name: str
    day: dt.date | None
    text: str
    takeaways: tuple[Span, ...]
    topics: tuple[Span, ...]
    paragraphs: tuple[Span, ...]

    @property
    def is_scored(self) -> bool:
        """Whether it belongs to the half that is only scored: by an even day, or a digest where no day is known."""
        return (self.day.day if self.day else hashlib.sha256(self.name.encode()).digest()[0]) % 2 == 0


def excerpts(paths: Sequence[str]) -> Iterator[Excerpt]:
    """The excerpts of those reports that can be cut to one."""
    return (made for path in paths if (made := cut(path, (SHARED / path).read_bytes().decode("utf-8"))))


def cut(path: str, text: str) -> Excerpt | None:
    """The excerpt of a report, `None` where too little of it is a report."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    body = [line for line in lines if _is_paragraph(line)]
    pairs = list(_pairs(_takeaways(lines), body))[:MOST_TAKEAWAYS]
    said = {paragraph for _, paragraph, _ in pairs}
    others = sorted((line for line in body if line not in said), key=len)
    chosen = said.union(others[: PARAGRAPHS - len(said)]) if said else {*body[len(body) // 3 :][:PARAGRAPHS]}
    kept = [line for line in dict.fromkeys(body) if line in chosen]
    top = ["Key Takeaways", *(f"- {takeaway}" for takeaway, _, _ in pairs)] if pairs else []
    if len(kept) < 2:
        return None
    title = next(line for line in lines if len(line) >= LEAST_TITLE)
    words, numbers = _numbered("\n\n".join(("\n".join([title, *top]), *kept)))
    days = [dt.date.fromisoformat(day) for day in _DAY.findall(path)]
    return Excerpt(
        path,
        days[-1] if days else None,
        words,
        tuple(_place(words.index, takeaway, numbers) for takeaway, _, _ in pairs),
        tuple(_place(words.rindex, topic, numbers) for _, _, topic in pairs),
        tuple(_place(words.rindex, paragraph, numbers) for paragraph in kept),
    )


def _is_paragraph(line: str) -> bool:
    """Whether a line is long and ends as a sentence does, which no heading and no list of notes does."""
    ends = line.endswith((".", "!", "?", "]", "”", '"'))
    return len(line) >= LEAST_PARAGRAPH and ends and not MARK.match(line) and not line.startswith("-")


def _takeaways(lines: Sequence[str]) -> list[str]:
    """The lines under the heading of takeaways, down to the first that is shorter than a sentence or a note."""
    if "Key Takeaways" not in lines:
        return []
    after = lines[lines.index("Key Takeaways") + 1 :]
    if after and after[0].startswith("- "):
        return [line[2:] for line in takewhile(lambda line: line.startswith("- "), after)]
    return list(takewhile(lambda line: line.endswith((".", "]")), after))


def _pairs(takeaways: Sequence[str], body: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each takeaway that the body says again, with the paragraph and the sentence that do so."""
    sentences = [(line, part, _words(part)) for line in body if line not in takeaways for part in sentences_of(line)]
    for takeaway in takeaways:
        said = _words(takeaway)
        best = max(sentences, key=lambda each: len(said & each[2]), default=None)
        if best and said_again(takeaway, best[1]) >= LEAST_SHARED:
            yield takeaway, *best[:2]


def sentences_of(line: str) -> list[str]:
    """The sentences of a line, each with its endnote marks."""
    return _SENTENCE.findall(line)


def said_again(takeaway: str, sentence: str) -> float:
    """The share of a takeaway's longer words that a sentence has."""
    said = _words(takeaway)
    return len(said & _words(sentence)) / len(said) if said else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _numbered(text: str) -> tuple[str, dict[str, str]]:
    """The text with its endnote marks numbered from 1 by first appearance, and the new number of each."""
    numbers: dict[str, str] = {}
    fresh = count(1)
    for old in MARK.findall(text):
        if old not in numbers:
            numbers[old] = str(next(fresh))
    return MARK.sub(lambda mark: f"[{numbers[mark[1]]}]", text), numbers


def _place(find: Callable[[str], int], words: str, numbers: dict[str, str]) -> Span:
    """Where a passage of the report stands in the excerpt: the first place of a takeaway, the last of what follows."""
    words = MARK.sub(lambda mark: f"[{numbers[mark[1]]}]", words)
    start = find(words)
    return Span(start, start + len(words))
