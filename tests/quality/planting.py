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
from tests.quality.excerpts import Excerpt
from tests.quality.operators import Case, Edits, Operator

Make = Callable[[random.Random, dt.date], str]
"""Makes a sentence, from what is drawn and the day of the report."""
Figures = Callable[[random.Random, dt.date, bool], str]
"""Makes a sentence with figures that agree, or do not."""

SEED = 20_310_503
NAMES = (
    "Arvo Lind",
    "Marek Ilin",
    "Oto Vass",
    "Jana Petrik",
    "Tiit Sorok",
    "Mila Havran",
    "Piet Dornik",
    "Rena Olbrich",
)
OFFICES = ("Transport Minister", "Fisheries Commissioner", "Deputy Mayor", "Railway Director", "Harbor Master")
TOWNS = ("Aldermere", "Brackwater", "Corvale", "Dunhollow", "Elmsford", "Fennick")
THINGS = ("trucks", "ferries", "buses", "pumps", "generators", "tents")
FRACTIONS = (("half", 0.5), ("a third", 1 / 3), ("one quarter", 0.25), ("a fifth", 0.2))
COUNTS = ("two", "three", "four", "five", "six", "seven")

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


def _cited(make: Make) -> Edits:
    """The same in reports that cite, behind the last mark of a paragraph."""
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


def _said(day: dt.date) -> str:
    return f"{day:%B} {day.day}"


def share(draw: random.Random, _: dt.date, right: bool) -> str:
    """An amount that is a share of another."""
    whole, (words, value) = draw.randrange(40, 400, 4), draw.choice(FRACTIONS)
    part = round(whole * (value if right else value * draw.choice((1.8, 0.5))))
    return f"Repairs cost {part} million dollars, {words} of the region’s budget of {whole} million dollars."


def percent(draw: random.Random, _: dt.date, right: bool) -> str:
    """A number in percent of another."""
    whole, hundredth = draw.randrange(50, 500), draw.choice((12, 24, 35, 48, 62))
    part = round(whole * hundredth / 100)
    told = round(100 * part / whole) if right else hundredth + draw.choice((9, 17))
    return f"In all, {part} of the {whole} houses, or {told} percent, burned down."


def total(draw: random.Random, _: dt.date, right: bool) -> str:
    """Parts and their sum."""
    parts, thing, town = [draw.randrange(6, 60) for _ in range(3)], draw.choice(THINGS), draw.choice(TOWNS)
    whole = sum(parts) + (0 if right else draw.randrange(3, 20))
    return f"Three convoys of {parts[0]}, {parts[1]} and {parts[2]} {thing} reached {town}, {whole} {thing} in all."


def part(draw: random.Random, _: dt.date, right: bool) -> str:
    """A part of a whole."""
    less, more = draw.randrange(20, 60), draw.randrange(70, 200)
    small, large = (less, more) if right else (more, less)
    return f"Of the {large} pupils at the school, {small} were evacuated."


def rise(draw: random.Random, _: dt.date, right: bool) -> str:
    """A difference of two numbers."""
    first, more = draw.randrange(30, 90), draw.randrange(10, 60)
    told = more + (0 if right else draw.randrange(5, 25))
    return f"The number of patients rose from {first} to {first + more}, an increase of {told}."


def exchange(draw: random.Random, _: dt.date, right: bool) -> str:
    """An exchange said to be equal."""
    one = draw.randrange(10, 90)
    other = one if right else one + draw.randrange(3, 30)
    return f"The two sides exchanged {one} prisoners for {other} prisoners in an equal exchange."


def listed(draw: random.Random, _: dt.date, right: bool) -> str:
    """A count and the list of what it counts."""
    names = draw.sample(NAMES, 3)
    told = "three" if right else draw.choice(("four", "five"))
    return f"All {told} deputies, {names[0]}, {names[1]} and {names[2]}, voted against the bill."


def towns(draw: random.Random, _: dt.date, right: bool) -> str:
    """A count of places and their list."""
    names, told = draw.sample(TOWNS, 4), "four" if right else draw.choice(("three", "five", "six"))
    return f"Floods cut off {told} towns: {names[0]}, {names[1]}, {names[2]}, and {names[3]}."


def at_once(draw: random.Random, published: dt.date, right: bool) -> str:
    """Events said to be at one time, and their days."""
    day = published - dt.timedelta(draw.randrange(5, 40))
    days = [day + dt.timedelta(more) for more in ((0, 0) if right else (0, 3))]
    ends = f"in {TOWNS[0]} and {TOWNS[1]} on {_said(days[0])}"
    if not right:
        ends = f"in {TOWNS[0]} on {_said(days[0])} and in {TOWNS[1]} on {_said(days[1])}"
    return f"The two simultaneous power cuts occurred {ends}."


def falling(draw: random.Random, _: dt.date, right: bool) -> str:
    """An increase, and its figures."""
    less, more = draw.randrange(20, 60), draw.randrange(70, 150)
    first, last = (less, more) if right else (more, less)
    return f"Officials noted an increase in the number of fires, from {first} to {last}."


def period(draw: random.Random, published: dt.date, right: bool) -> str:
    """Days from one to another, in their order or not."""
    day = (published - dt.timedelta(40)).replace(day=draw.randrange(2, 14))
    first, last = (day, day + dt.timedelta(9)) if right else (day + dt.timedelta(9), day)
    return f"The bridge at {draw.choice(TOWNS)} was closed between {_said(first)} and {last.day}."


def lasted(draw: random.Random, published: dt.date, right: bool) -> str:
    """Days and how many they are."""
    day, length = published - dt.timedelta(draw.randrange(20, 40)), draw.randrange(5, 15)
    told = length if right else length + draw.choice((5, 9, 20))
    end = day + dt.timedelta(length)
    return f"The strike lasted {told} days, from {_said(day)} to {_said(end)}."


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


ARITHMETIC = ("arithmetic", "number-mismatch")
WORDS = ("word-vs-data", "arithmetic", "number-mismatch")
FIGURES: tuple[tuple[str, tuple[str, ...], Figures], ...] = (
    ("share", ARITHMETIC, share),
    ("percent", ARITHMETIC, percent),
    ("total", (*ARITHMETIC, "count-vs-list"), total),
    ("part", ARITHMETIC, part),
    ("rise", ARITHMETIC, rise),
    ("exchange", WORDS, exchange),
    ("list", ("count-vs-list",), listed),
    ("list-of-towns", ("count-vs-list",), towns),
    ("at-once", ("word-vs-data", "calendar"), at_once),
    ("falling", WORDS, falling),
    ("period", ("calendar",), period),
    ("lasted", ("calendar", "arithmetic"), lasted),
)
"""What has an error in its figures, or none: its name, the rules of which one must answer, and what makes it."""


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
    Operator(f"{name}-right", (), _planted(_right(make)), bears_notices=True) for name, _, make in FIGURES
)
"""The same figures, and right. That a town is in no list, say, may be noticed."""
