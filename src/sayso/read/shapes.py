"""What the mere shape of a line shows: a closed sentence, a headline, a bullet, a list of names."""

from __future__ import annotations

import re
from functools import cache

from sayso.read.sentences import MARK
from sayso.words import load

CLOSED = re.compile(rf"[.!?…。！？؟][\"'”’“‘»)\]*_]*(?:\s*{MARK})*[\"'”’»)\]*_]*\s*$")
BULLET = re.compile(r"(?:[-*+•·▪◦‣–—]|\(?\d{1,2}[.)])\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SPEAKER_LAST = re.compile(r":\s+[^\s(:][^:()]{1,50}$")
QUOTED = re.compile(r"(?:^|\s)[“‘’'\"][^\s“”‘’\"][^“”‘’\"]{1,60}[”’'\"](?=[\s,:;]|$)")
NAME = r"(?:[A-ZÀ-Þ][\w’'.-]*|(?:de|van|von|der|den|la|le|el|al|bin|ibn|di|da|dos)(?=\s))"
NAMES = re.compile(
    rf"{NAME}(?:\s+{NAME}){{1,4}}(?:\s*(?:,\s*and|,|;|&|\band\b|\bwith\b)\s+{NAME}(?:\s+{NAME}){{1,4}})*$"
)
JOINED = re.compile(r",|;|&|\band\b|\bwith\b")
DANGLING = re.compile(r"[,;]$|\b(?:and|or|of|the)$")
"""How a line ends that goes on in the next."""
LONGEST_LINE = 300
"""Lines beyond this are paragraphs, whatever they look like."""


def is_closed(words: str) -> bool:
    """Whether the line ends as a sentence does: a stop, closing quotes, endnote marks."""
    return CLOSED.search(words[-80:]) is not None


def is_full_paragraph(words: str) -> bool:
    """Whether the line is a paragraph of prose: it closes, and is longer than a teaser or a headline."""
    return len(words) >= 200 and is_closed(words)


def has_bullet(words: str) -> bool:
    """Whether the line opens with the mark of a list item."""
    return BULLET.match(words) is not None


def bare(words: str) -> str:
    """The line without bullet and final punctuation, in lower case: to tell whether two lines are the same."""
    without = BULLET.sub("", words, count=1) if has_bullet(words) else words
    return " ".join(without.casefold().split()).rstrip(".:!?…")


def content_words(words: str) -> list[str]:
    """The words of the line that carry meaning (four letters or more), in lower case."""
    return [word.casefold() for word in WORD.findall(words) if len(word) > 3]


def is_title_case(words: str) -> bool:
    """Whether most longer words have a capital, as in English headlines."""
    longer = [word for word in WORD.findall(words) if len(word) > 3]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def is_open_line(words: str) -> bool:
    """Whether the line could be a heading or a headline: short, in one piece, and not a sentence that closes."""
    is_short = 3 < len(words) <= LONGEST_LINE and "\n" not in words
    return (
        is_short
        and not has_bullet(words)
        and (not is_closed(words) or words.endswith("?"))
        and not DANGLING.search(words)
    )


def is_news_headline(words: str) -> bool:
    """Whether an open line reads like the headline of a story: it has a verb, names a speaker, or quotes.

    A section heading of a report is a phrase without any of these.
    """
    if not 4 <= len(words.split()) <= 25 or words.endswith((":", ")")) or "—" in words:
        return False
    tokens = [word.casefold().replace("’", "'") for word in WORD.findall(words)]
    if is_title_case(words) and (SPEAKER_LAST.search(words) or QUOTED.search(words)):
        return True
    return any(word in _headline_verbs() for word in tokens[1:])


def is_name_list(words: str) -> bool:
    """Whether the line holds nothing but names of people: one, or several with commas and `and`."""
    return len(words) <= LONGEST_LINE and NAMES.match(words) is not None


def split_names(words: str) -> tuple[str, ...]:
    """The names in a line that `is_name_list`."""
    return tuple(name.strip() for name in JOINED.split(words) if name.strip())


@cache
def _headline_verbs() -> frozenset[str]:
    lists = load("headlines")
    return frozenset(lists["verbs"]) | frozenset(lists["auxiliaries"])
