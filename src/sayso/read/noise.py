"""Finds what stands on the page and is no part of the report: advertisements, other stories, footers, navigation.

Noise is masked, never removed: the lines stay where they are, with their kind and the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from sayso.read.foreign import find_foreign_headlines
from sayso.read.lines import Line, is_known_heading
from sayso.read.page import Mark
from sayso.read.phrases import is_phrase
from sayso.read.shapes import (
    LONGEST_LINE,
    bare,
    content_words,
    is_closed,
    is_full_paragraph,
    is_news_headline,
    is_title_case,
)
from sayso.records import NoiseKind

Noise = dict[int, tuple[NoiseKind, str]]
"""The masked lines: their indices, with the kind and the reason."""

PHRASES = (
    ("advertisement", NoiseKind.ADVERTISEMENT, "marks an advertisement"),
    ("footer", NoiseKind.FOOTER, "a standing phrase of page footers"),
    ("related_inline", NoiseKind.RELATED, "points to another story"),
    ("related", NoiseKind.RELATED, "opens a block of other stories"),
    ("navigation", NoiseKind.NAVIGATION, "a control of the page"),
)
LONGEST_BLOCK = 16
"""A block of other stories has at most so many lines; site designs seen have three to ten."""
LONGEST_TEASER = 300


def find_noise(lines: Sequence[Line], notes: frozenset[int]) -> Noise:
    """The lines that are noise. `notes` are the indices of the lines that hold endnotes; they are left alone."""
    noise: Noise = {}
    openers: list[int] = []
    for index, line in enumerate(lines):
        if line.piece.noise:
            noise[index] = (line.piece.noise, line.piece.reason)
        elif index not in notes and (phrase := _phrase(line)):
            noise[index] = phrase
            if phrase[0] is NoiseKind.RELATED and phrase[1].startswith("opens"):
                openers.append(index)
    if openers:
        copies = Counter(bare(line.words) for line in lines if len(line.words) <= LONGEST_LINE)
        skipped = noise.keys() | notes
        for opener in openers:
            noise.update(_related_block(lines, opener, skipped, copies))
    noise.update(_repeated(lines, noise))
    kept = [index for index in range(len(lines)) if index not in noise and index not in notes]
    noise.update(find_foreign_headlines(lines, kept))
    return noise


def _phrase(line: Line) -> tuple[NoiseKind, str] | None:
    if line.piece.mark is Mark.TITLE or is_known_heading(line):
        return None
    words = line.words.strip("*_ ")
    for group, kind, reason in PHRASES:
        if is_phrase(words, "noise", group):
            return kind, f"{reason}: “{words[:60]}”"
    return None


def _related_block(lines: Sequence[Line], opener: int, skipped: Collection[int], copies: Counter[str]) -> Noise:
    """The headlines after a line that announces other stories, each with the teaser that follows it."""
    found: Noise = {}
    headline: str | None = None
    for index in range(opener + 1, min(opener + 1 + LONGEST_BLOCK, len(lines))):
        words = lines[index].words
        if index in skipped:
            continue
        if is_full_paragraph(words) or is_known_heading(lines[index]):
            break
        if _is_headline(words, copies):
            found[index] = (NoiseKind.FOREIGN_HEADLINE, f"follows “{lines[opener].words[:60]}”")
            headline = words
        elif headline and _is_teaser(words, headline):
            found[index] = (NoiseKind.TEASER, f"follows the headline “{headline[:60]}”")
            headline = None
        else:
            break
    return found


def _is_headline(words: str, copies: Counter[str]) -> bool:
    if is_closed(words) and not words.endswith("?"):
        return False
    return copies[bare(words)] > 1 or is_news_headline(words) or (is_title_case(words) and "—" not in words)


def _is_teaser(words: str, headline: str) -> bool:
    """Whether the line is the short text of the headline: it closes, and takes words from it."""
    named = set(content_words(headline))
    shared = named & set(content_words(words))
    return len(words) <= LONGEST_TEASER and is_closed(words) and len(shared) >= min(2, len(named))


def _repeated(lines: Sequence[Line], noise: Noise) -> Noise:
    """The other copies of headlines that are known to be foreign."""
    headlines = {bare(lines[index].words) for index, (kind, _) in noise.items() if kind is NoiseKind.FOREIGN_HEADLINE}
    if not headlines:
        return {}
    reason = "repeats the headline of another story"
    return {
        index: (NoiseKind.FOREIGN_HEADLINE, reason)
        for index, line in enumerate(lines)
        if index not in noise and line.piece.mark is not Mark.TITLE and bare(line.words) in headlines
    }
