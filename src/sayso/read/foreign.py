"""Finds the headlines of other stories between the paragraphs of a report, and leaves its own headings alone.

A section heading takes its words from the paragraph below it and is a phrase without a verb; a news headline has a
verb, names a speaker or quotes, and speaks of something else. A report whose own headings have verbs gets the benefit
of doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.read.lines import Line, is_item, is_known_heading
from sayso.read.page import Mark
from sayso.read.shapes import content_words, is_full_paragraph, is_news_headline, is_open_line, is_title_case
from sayso.records import NoiseKind

Headlines = dict[int, tuple[NoiseKind, str]]
"""The lines that are headlines of other stories: their indices, with the kind and the reason."""

STEM = 5
"""So many first letters tell one word from another, and not its forms."""
OWN_TOPIC = 0.4
"""A section heading takes more than this share of its words from the paragraph below it."""
MOSTLY_KNOWN = 0.5
"""A headline that takes more than this share of its words from the report may be one of its own headings."""
HARDLY_KNOWN = 0.34
"""Up to this share, a line in title case is foreign even without a verb. All three were set on 295 daily reports and 90
other texts, in which none of their own headings is masked, and on 17 headlines put into one of them."""


def find_foreign_headlines(lines: Sequence[Line], kept: Sequence[int]) -> Headlines:
    """Headlines of other stories that stand alone between two paragraphs of the report; `kept` are its own lines."""
    candidates = dict(_between_paragraphs(lines, kept))
    own = {
        at
        for at, after in candidates.items()
        if _known_share(lines[at].words, _words_of([lines[after].words])) > OWN_TOPIC
    }
    sections = own.union(_sections(lines, kept))
    if len(candidates) == 1 and sections <= own:
        own, sections = set(), set()  # one headline alone is no structure, whatever it speaks of
    strange = candidates.keys() - own
    if not strange:
        return {}
    report = _words_of(lines[index].words for index in kept if is_full_paragraph(lines[index].words))
    has_verbs = any(is_news_headline(lines[index].words) for index in own)
    found: Headlines = {}
    for index in sorted(strange):
        line = lines[index]
        has_sections = bool(sections - {index}) or line.piece.mark is Mark.HEADING
        limit = HARDLY_KNOWN if has_verbs else MOSTLY_KNOWN if has_sections else 1.0
        if _is_foreign(line.words, _known_share(line.words, report), limit):
            reason = "a headline between two paragraphs that do not speak of it"
            found[index] = (NoiseKind.FOREIGN_HEADLINE, reason)
    return found


def _between_paragraphs(lines: Sequence[Line], kept: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The open lines that have a full paragraph right before and right after them, each with the latter."""
    for before, index, after in zip(kept, kept[1:], kept[2:], strict=False):
        line = lines[index]
        is_section = line.words.endswith((":", ")")) or "—" in line.words
        is_candidate = is_open_line(line.words) and not (is_section or is_item(line) or is_known_heading(line))
        if is_candidate and all(is_full_paragraph(lines[neighbour].words) for neighbour in (before, after)):
            yield index, after


def _sections(lines: Sequence[Line], kept: Sequence[int]) -> Iterator[int]:
    """The lines after the first paragraph that look like section headings of the report."""
    in_body = False
    for index in kept:
        line = lines[index]
        is_heading = is_open_line(line.words) and not is_news_headline(line.words) and not is_item(line)
        if in_body and is_heading and not is_known_heading(line, "takeaways"):
            yield index
        in_body = in_body or is_full_paragraph(line.words)


def _is_foreign(words: str, known: float, limit: float) -> bool:
    """Whether a line is foreign of whose words the report uses the share `known`; a headline may have up to `limit`."""
    if is_news_headline(words):
        return known <= limit
    return limit == 1.0 and is_title_case(words) and known <= HARDLY_KNOWN


def _known_share(words: str, report: frozenset[str]) -> float:
    """The share of the line's words that the report uses too, in whatever form (`continues`, `continued`)."""
    named = content_words(words)
    return sum(word[:STEM] in report for word in named) / len(named) if named else 1.0


def _words_of(paragraphs: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for paragraph in paragraphs for word in content_words(paragraph))
