"""Sentences with figures that agree, or do not, for reports to have them planted.

They are made up and have nothing to do with the reports; their numbers, days and names are drawn, and so is which of
several ways of saying it is taken.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

Figures = Callable[[random.Random, dt.date, bool], str]
"""Makes a sentence, from what is drawn, the day of the report, and whether the figures shall agree."""

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
TOWNS = ("Aldermere", "Brackwater", "Corvale", "Dunhollow", "Elmsford", "Fennick")
FRACTIONS = (("half", 0.5), ("a third", 1 / 3), ("one quarter", 0.25), ("a fifth", 0.2))


def share(draw: random.Random, _: dt.date, right: bool) -> str:
    """An amount that is a share of another."""
    whole, (words, value) = draw.randrange(40, 400, 4), draw.choice(FRACTIONS)
    some = round(whole * (value if right else value * draw.choice((1.8, 0.5))))
    return draw.choice(
        (
            f"Repairs cost {some} million dollars, {words} of the region’s budget of {whole} million dollars.",
            f"The council spent ${some} million on pumps, or {words} of its annual budget of ${whole} million.",
            f"The fund paid out {some} million euros, amounting to {words} of the {whole} million euros that it holds.",
        )
    )


def percent(draw: random.Random, _: dt.date, right: bool) -> str:
    """A number in percent of another."""
    whole, hundredth = draw.randrange(50, 500), draw.choice((12, 24, 35, 48, 62))
    some = round(whole * hundredth / 100)
    told = round(100 * some / whole) if right else hundredth + draw.choice((9, 17))
    return draw.choice(
        (
            f"In all, {some} of the {whole} houses, or {told} percent, burned down.",
            f"Only {some} of {whole} buses ({told} percent) were running on Sunday.",
            f"The quake damaged {some} of the town’s {whole} houses, {told}% of them.",
        )
    )


def total(draw: random.Random, _: dt.date, right: bool) -> str:
    """Parts and their sum."""
    one, two, three = (draw.randrange(6, 60) for _ in range(3))
    more = 0 if right else draw.randrange(3, 20)
    both, all_three = one + two + more, one + two + three + more
    return draw.choice(
        (
            f"Three convoys of {one}, {two} and {three} trucks reached Corvale, {all_three} trucks in all.",
            f"The crash killed {one} men and {two} women, a total of {both} people.",
            f"The port received {one} ferries and {two} tankers, for a total of {both} ships.",
        )
    )


def part(draw: random.Random, _: dt.date, right: bool) -> str:
    """A part of a whole."""
    less, more = draw.randrange(20, 60), draw.randrange(70, 200)
    small, large = (less, more) if right else (more, less)
    return draw.choice(
        (
            f"Of the {large} pupils at the school, {small} were evacuated.",
            f"Some {small} of the {large} trucks broke down on the way.",
            f"The storm sank {small} of the harbor’s {large} boats.",
        )
    )


def rise(draw: random.Random, _: dt.date, right: bool) -> str:
    """A difference of two numbers."""
    first, more = draw.randrange(30, 90), draw.randrange(10, 60)
    told = more + (0 if right else draw.randrange(5, 25))
    return draw.choice(
        (
            f"The number of patients rose from {first} to {first + more}, an increase of {told}.",
            f"The number of members grew by {told}, from {first} to {first + more}.",
            f"The number of vacant posts fell from {first + more} to {first}, a decrease of {told}.",
        )
    )


def exchange(draw: random.Random, _: dt.date, right: bool) -> str:
    """An exchange said to be equal."""
    one = draw.randrange(10, 90)
    other = one if right else one + draw.randrange(3, 30)
    return draw.choice(
        (
            f"The two sides exchanged {one} prisoners for {other} prisoners in an equal exchange.",
            f"They swapped {one} captured sailors for {other} captured fishermen on a one-for-one basis.",
            f"The exchange of {one} prisoners for {other} prisoners kept to an equal ratio.",
        )
    )


def listed(draw: random.Random, _: dt.date, right: bool) -> str:
    """A count and the list of what it counts."""
    one, two, three = draw.sample(NAMES, 3)
    told = "three" if right else draw.choice(("four", "five"))
    return draw.choice(
        (
            f"All {told} deputies, {one}, {two} and {three}, voted against the bill.",
            f"The {told} envoys ({one}, {two}, and {three}) left on Monday.",
            f"The court acquitted {told} defendants: {one}, {two} and {three}.",
        )
    )


def towns(draw: random.Random, _: dt.date, right: bool) -> str:
    """A count of places and their list."""
    one, two, three, four = draw.sample(TOWNS, 4)
    told = "four" if right else draw.choice(("three", "five", "six"))
    return draw.choice(
        (
            f"Floods cut off {told} towns: {one}, {two}, {three}, and {four}.",
            f"Schools stayed closed in {told} cities ({one}, {two}, {three} and {four}).",
        )
    )


def at_once(draw: random.Random, published: dt.date, right: bool) -> str:
    """Events said to be at one time, and their days."""
    day = published - dt.timedelta(draw.randrange(5, 40))
    other = day if right else day + dt.timedelta(3)
    word = draw.choice(("simultaneous", "concurrent"))
    if right:
        return f"The two {word} power cuts occurred in Aldermere and Brackwater on {_said(day)}."
    return draw.choice(
        (
            f"The two {word} power cuts occurred in Aldermere on {_said(day)} and in Brackwater on {_said(other)}.",
            f"The {word} fires broke out in Corvale on {_said(day)} and in Fennick on {_said(other)}.",
        )
    )


def falling(draw: random.Random, _: dt.date, right: bool) -> str:
    """An increase or a decrease, and its figures."""
    less, more = draw.randrange(20, 60), draw.randrange(70, 150)
    first, last = (less, more) if right else (more, less)
    return draw.choice(
        (
            f"There was an increase in the number of fires, from {first} to {last}.",
            f"The number of fires increased from {first} to {last}.",
            f"The number of births fell from {last} to {first}.",
        )
    )


def period(draw: random.Random, published: dt.date, right: bool) -> str:
    """Days from one to another, in their order or not."""
    day = (published - dt.timedelta(40)).replace(day=draw.randrange(2, 14))
    first, last = (day, day + dt.timedelta(9)) if right else (day + dt.timedelta(9), day)
    return draw.choice(
        (
            f"The bridge at Dunhollow was closed between {_said(first)} and {last.day}.",
            f"The bridge at Elmsford was closed from {_said(first)} to {_said(last)}.",
        )
    )


def lasted(draw: random.Random, published: dt.date, right: bool) -> str:
    """Days and how many they are."""
    day, length = published - dt.timedelta(draw.randrange(20, 40)), draw.randrange(5, 15)
    told = length if right else length + draw.choice((5, 9, 20))
    end = day + dt.timedelta(length)
    return draw.choice(
        (
            f"The strike lasted {told} days, from {_said(day)} to {_said(end)}.",
            f"The {told}-day curfew ran from {_said(day)} to {_said(end)}.",
        )
    )


def _said(day: dt.date) -> str:
    return f"{day:%B} {day.day}"


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
