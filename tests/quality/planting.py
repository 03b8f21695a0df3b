"""Operators that plant a sentence in a report: one with an error of its own, or its twin without.

The sentences are made up and have nothing to do with the reports; their numbers, days and names are drawn. They stand
at the end of a paragraph, before its last endnote mark, or behind it where the lack of a mark is the error.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterator

from sayso.records import Span
from tests.quality.checked import Edit
from tests.quality.excerpts import MARK, Excerpt
from tests.quality.figures import FIGURES, NAMES, SEED, TOWNS, Figures
from tests.quality.operators import Case, Edits, Operator

Make = Callable[[random.Random, dt.date], str]
"""Makes a sentence, from what is drawn and the day of the report."""

OFFICES = ("Transport Minister", "Fisheries Commissioner", "Deputy Mayor", "Railway Director", "Harbor Master")

_END = re.compile(r"((?:\[\d{1,3}\])*)$")


def _planted(make: Make, *, before_the_mark: bool = True) -> Edits:
    """An operator that plants a sentence at the end of any paragraph, one for each."""

    def edits(case: Case) -> Iterator[Edit]:
        draw = random.Random(f"{SEED} {case.excerpt.name}")
        for paragraph in case.excerpt.paragraphs:
            end = _END.search(case.text, paragraph.start, paragraph.end)
            if end and case.text[end.start() - 1] in ".!?”":
                place = end.start() if before_the_mark else end.end()
                yield Edit(Span(place, place), f" {make(draw, _day(case.excerpt))}")

    return edits


def _noted(make: Make) -> Edits:
    """An operator that plants a sentence with a note of its own behind the last of a report, or where none has one."""
    planted = _planted(make, before_the_mark=False)

    def edits(case: Case) -> Iterator[Edit]:
        numbers = [int(number) for number in MARK.findall(case.text)]
        for edit in planted(case):
            if not numbers:
                yield edit
            elif case.text[: edit.at.start].endswith(f"[{max(numbers)}]"):
                yield Edit(edit.at, f"{edit.words}[{max(numbers) + 1}]")

    return edits


def _cited(make: Make) -> Edits:
    """An operator that plants a sentence behind the last mark of a paragraph."""
    planted = _planted(make, before_the_mark=False)

    def edits(case: Case) -> Iterator[Edit]:
        return (edit for edit in planted(case) if case.text[edit.at.start - 1] == "]")

    return edits


def _line(make: Make) -> Edits:
    """An operator that plants a line of its own before a paragraph."""

    def edits(case: Case) -> Iterator[Edit]:
        draw = random.Random(f"{SEED} {case.excerpt.name}")
        for paragraph in case.excerpt.paragraphs[1:]:
            yield Edit(Span(paragraph.start, paragraph.start), f"{make(draw, _day(case.excerpt))}\n\n")

    return edits


def _takeaway(make: Make) -> Edits:
    """An operator that plants a takeaway before another."""

    def edits(case: Case) -> Iterator[Edit]:
        draw = random.Random(f"{SEED} {case.excerpt.name}")
        for takeaway in case.excerpt.takeaways[1:]:
            yield Edit(Span(takeaway.start, takeaway.start), f"{make(draw, _day(case.excerpt))}\n- ")

    return edits


def _day(excerpt: Excerpt) -> dt.date:
    return excerpt.day or dt.date(2022, 6, 15)


def headline(draw: random.Random, _: dt.date) -> str:
    """A line that belongs to the page, and to no report."""
    number, town = draw.choice(("Seven", "Ten", "12", "Five")), draw.choice(TOWNS)
    lines = (
        "Advertisement",
        f"{number} Kitchen Gadgets That Chefs Swear By",
        f"{number} Beaches You Need to Visit Before Summer Ends",
        f"Watch: Puppy Rides the Subway to {town} and Back",
        "Sign up for our daily newsletter",
        f"You Won’t Believe What This Baker From {town} Found in Her Attic",
        "Read more: How to Save Money on Your Next Holiday",
        f"Best Mattresses of the Year, According to {number} Sleep Experts",
    )
    return draw.choice(lines)


def uncited(draw: random.Random, _: dt.date) -> str:
    """What somebody said, with no note."""
    who, town = f"{draw.choice(OFFICES)} {draw.choice(NAMES)}", draw.choice(TOWNS)
    cue = draw.choice(("said", "stated", "claimed", "denied", "announced"))
    return f"{who} {cue} that the ferries to {town} had stopped at noon."


def untestable(draw: random.Random, _: dt.date) -> str:
    """A forecast that nothing can settle."""
    what = draw.choice(("This campaign", "The blockade", "This dispute", "The reform", "The shortage"))
    rest = (
        "continue to have far-reaching effects",
        "keep influencing the wider situation",
        "continue to shape relations between the two sides",
        "further complicate matters in various ways",
    )
    return f"{what} will {draw.choice(('likely ', 'probably ', ''))}{draw.choice(rest)}."


def two_doubts(draw: random.Random, _: dt.date) -> str:
    """Likelihood and confidence in one sentence."""
    level, what = draw.choice(("high", "moderate", "low")), draw.choice(("strike", "blockade", "embargo"))
    return f"We assess with {level} confidence that the {what} will likely end by spring."


def without_body(draw: random.Random, _: dt.date) -> str:
    """A takeaway on a matter that no report has."""
    town, other = draw.sample(TOWNS, 2)
    return draw.choice(
        (
            f"Floods closed the harbor of {town} for a third day.",
            f"Bakers in {town} went on strike over the price of flour.",
            f"A museum in {town} returned two paintings to its sister museum in {other}.",
            f"Locusts destroyed the barley harvest around {town}.",
        )
    )


def _wrong(make: Figures) -> Make:
    return lambda draw, day: make(draw, day, False)


def _right(make: Figures) -> Make:
    return lambda draw, day: make(draw, day, True)


PLANTING = (
    *(Operator(f"{name}-wrong", rules, _planted(_wrong(make))) for name, rules, make in FIGURES),
    Operator("foreign-line", ("foreign-text",), _line(headline)),
    Operator("uncited-speech", ("uncited-speech-act",), _cited(uncited)),
    Operator("untestable-forecast", ("forecast-without-test",), _planted(untestable)),
    Operator("likelihood-and-confidence", ("likelihood-with-confidence",), _planted(two_doubts)),
    Operator("takeaway-without-body", ("takeaway-without-body", "body-not-in-this-copy"), _takeaway(without_body)),
)
"""Each with the rules of which one must answer."""

HARMLESS_PLANTING = tuple(
    Operator(f"{name}-right", (), _noted(_right(make)), bears_notices=True) for name, _, make in FIGURES
)
"""The same figures, and right. That a town is in no list, say, may be noticed."""
