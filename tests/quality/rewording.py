"""Operators that change nothing that matters: other words for the same, other marks, and what the calendar confirms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sayso.records import Span
from tests.quality.checked import Edit
from tests.quality.operators import Case, Operator, replaced
from tests.quality.spoiling import NUMBERS, WEEKDAYS, dates

SAME: Mapping[str, str] = {
    "stated": "said",
    "additionally": "also",
    "began": "started",
    "approximately": "about",
    "attempted to": "tried to",
    "due to": "because of",
    "ongoing": "continuing",
    "numerous": "many",
    "in order to": "to",
    "assist": "help",
    "residents": "inhabitants",
    "troops": "soldiers",
    "purchase": "buy",
    "throughout": "across",
    "significant": "considerable",
    "prior to": "before",
}
"""Words that others may stand for, in any report."""

_SAME = re.compile(rf"\b({'|'.join(SAME)})\b(?! (?:the|a) (?:day|week))")
_LIKELY = re.compile(r"\b(likely)\b(?= [a-z]+(?:ing|ed)\b)")
_WORD_NUMBER = re.compile(rf"(?<=[a-z] )({'|'.join(NUMBERS)})(?= [a-z]{{4,}})")
_THOUSANDS = re.compile(r"\b(\d{1,3}),(\d{3})\b(?!,)")
_SPELLING = re.compile(r"\bcounter(-?)(?=offensive|attack)")
_TITLE = re.compile(
    r"\b(?:Russian|Ukrainian|Iranian|Israeli) (?=(?:President|Prime Minister|Defense Minister|Foreign Minister) [A-Z])"
)
_FIRST_DATE = re.compile(r"(?<=[.\]] )On ([A-Z][a-z]+ \d{1,2}), (the|[A-Z][a-z]+) ([^.,;:“”\[\]]{20,90})(?=\.)")


def synonyms(case: Case) -> Iterator[Edit]:
    """Another word for the same, in a takeaway or the sentence that says it again."""
    for span in (*case.excerpt.takeaways, *case.excerpt.topics):
        yield from (replaced(match, SAME[match[1]]) for match in case.found(_SAME, span))


def other_terms(case: Case) -> Iterator[Edit]:
    """The other word that the scale has for the same band, in a takeaway."""
    for takeaway in case.excerpt.takeaways:
        yield from (replaced(match, "probably") for match in case.found(_LIKELY, takeaway))


def digits(case: Case) -> Iterator[Edit]:
    """A number in digits where it stood in words."""
    for span in (*case.excerpt.takeaways, *case.excerpt.topics):
        for match in case.found(_WORD_NUMBER, span):
            yield replaced(match, str(NUMBERS.index(match[1]) + 2))


def no_commas(case: Case) -> Iterator[Edit]:
    """A number without a comma."""
    return (replaced(match, match[1] + match[2]) for match in _THOUSANDS.finditer(case.text))


def straight_apostrophes(case: Case) -> Iterator[Edit]:
    """An apostrophe that is straight."""
    return (replaced(match, "'") for match in re.finditer(r"(?<=\w)’(?=s\b)", case.text))


def straight_quotations(case: Case) -> Iterator[Edit]:
    """A quotation in straight marks."""
    return (replaced(match, f'"{match[1]}"') for match in re.finditer(r"“([^“”\"\n]{4,})”", case.text))


def wider_spaces(case: Case) -> Iterator[Edit]:
    """Two spaces after a sentence."""
    return (replaced(match, "  ") for match in re.finditer(r"(?<=[.\]]) (?=[A-Z])", case.text))


def other_bullets(case: Case) -> Iterator[Edit]:
    """Another bullet before a takeaway."""
    return (replaced(match, "• ") for match in re.finditer(r"^- ", case.text, re.MULTILINE))


def other_dashes(case: Case) -> Iterator[Edit]:
    """A dash that is longer, with spaces."""
    return (replaced(match, " — ") for match in re.finditer(r"(?<=[a-z])—(?=[a-z])", case.text))


def weekdays(case: Case) -> Iterator[Edit]:
    """A date with its weekday."""
    for match, day in dates(case):
        yield replaced(match, f"on {WEEKDAYS[day.weekday()]}, {match['month']} {match['day']}")


def spellings(case: Case) -> Iterator[Edit]:
    """The same word with a hyphen, or without, in a takeaway."""
    for takeaway in case.excerpt.takeaways:
        yield from (replaced(match, "" if match[1] else "-", 1) for match in case.found(_SPELLING, takeaway))


def shorter_titles(case: Case) -> Iterator[Edit]:
    """An office without its country, in a takeaway or the sentence that says it again."""
    for span in (*case.excerpt.takeaways, *case.excerpt.topics):
        yield from (replaced(match, "") for match in case.found(_TITLE, span))


def dates_put_last(case: Case) -> Iterator[Edit]:
    """A date at the end of its sentence, where it stood at the beginning."""
    for match in _FIRST_DATE.finditer(case.text):
        first = match[2].capitalize() if match[2] == "the" else match[2]
        yield replaced(match, f"{first} {match[3]} on {match[1]}")


def one_mark_more(case: Case) -> Iterator[Edit]:
    """A space before an endnote mark."""
    return (replaced(match, " [", 1) for match in re.finditer(r"(?<=[.”])(\[)(?=\d)", case.text))


def no_title(case: Case) -> Iterator[Edit]:
    """The report without the line that is its title."""
    end = case.text.index("\n")
    if end < case.excerpt.paragraphs[0].start:
        yield Edit(Span(0, end + 1), "")


REWORDING = tuple(
    Operator(name, (), edits)
    for name, edits in (
        ("synonym", synonyms),
        ("other-term", other_terms),
        ("digits", digits),
        ("no-comma", no_commas),
        ("straight-apostrophe", straight_apostrophes),
        ("straight-quotation", straight_quotations),
        ("wider-space", wider_spaces),
        ("other-bullet", other_bullets),
        ("other-dash", other_dashes),
        ("weekday-right", weekdays),
        ("other-spelling", spellings),
        ("shorter-title", shorter_titles),
        ("date-put-last", dates_put_last),
        ("spaced-mark", one_mark_more),
        ("no-title", no_title),
    )
)
"""Each must add no problem of any rule."""
