"""The filters of `ask`, which every verb that takes a question has, by the same names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from sayso.records import HedgeClass, Stance, Voice
from sayso.words.registry import CLASSES

Command = TypeVar("Command", bound=Callable[..., Any])

_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
"""A day, a month or a year, as `--between` takes them."""
_BETWEEN = ("--between", "--said-between")


class FilteredCommand(click.Command):
    """A command with filters, whose `--between` and `--said-between` take two days in one word (A..B) or in two."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Join the two days, before click counts the words."""
        joined: list[str] = []
        rest = list(args)
        while rest:
            word = rest.pop(0)
            joined.append(word)
            if word in _BETWEEN and len(rest) > 1 and all(map(_DAY.fullmatch, rest[:2])):
                joined.append(f"{rest.pop(0)}..{rest.pop(0)}")
        return super().parse_args(ctx, joined)


def _one_of(kind: type[Stance | HedgeClass | Voice]) -> click.Choice[str]:
    return click.Choice([member.value for member in kind], case_sensitive=False)


_OPTIONS = (
    click.option("--source", help="Words in the name of a source, anywhere in the chain."),
    click.option("--stance", type=_one_of(Stance), help="What the source does."),
    click.option("--hedge", type=_one_of(HedgeClass), help="Only claims hedged in this way."),
    click.option(
        "--band", metavar="TERM", help="Only claims of this likelihood by ICD 203: likely, 'very unlikely', …"
    ),
    click.option("--voice", type=_one_of(Voice), help="Whose sentence it is, and what the publisher does in it."),
    click.option("--actor", help="Words in the name of one who speaks or is spoken of, or an actor's id."),
    click.option(
        "--class",
        "group",  # "class" means something else in Python
        type=click.Choice(CLASSES, case_sensitive=False),
        metavar="CLASS",
        help=f"Who says it is of this class, one of: {', '.join(CLASSES)}.",
    ),
    click.option("--side", help="Who says it is of this side: Ukraine, Russia, …"),
    click.option("--place", help="Words in the name of a place, resolved or as it is written."),
    click.option("--within", metavar="AREA", help="Places that lie in this area: 'Luhansk Oblast'."),
    click.option("--near", metavar="'PLACE DISTANCE'", help="Places that lie this near: 'Bakhmut 20km'."),
    click.option(
        "--quantity",
        metavar="'WHAT>N'",
        help="So many of something: 'POW>30', 'km<=20', 'soldier=20..40', '>30', 'km'.",
    ),
    click.option("--since", metavar="DAY", help="Published on this day (or in this month, this year) or later."),
    click.option("--until", metavar="DAY", help="Published on this day (or in this month, this year) or earlier."),
    click.option("--on", metavar="DAY", help="Claims about something that happens on this day."),
    click.option(
        "--between", metavar="A..B", help="Claims about something that happens between these days: A..B, or A B."
    ),
    click.option("--said-on", metavar="DAY", help="Claims that somebody made on this day, by the report's own words."),
    click.option("--said-between", metavar="A..B", help="Claims that somebody made between these days: A..B, or A B."),
    click.option("--document", help="Only this document: its id, the beginning of it, or its path."),
    click.option("--endnote", type=click.IntRange(min=0), metavar="N", help="Only claims that rest on this endnote."),
)


def filter_options(command: Command) -> Command:
    """Give a command every filter, as keyword arguments with the names of the fields of a `Question`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def option_of(name: str) -> str:
    """How the command line calls the field of a `Question` that has this name."""
    return {"text": "TEXT", "group": "--class"}.get(name, f"--{name.replace('_', '-')}")
