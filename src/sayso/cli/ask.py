"""`sayso ask`: claims that match words and filters, each with its sentence and its citation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.answers import show_answer, show_legend
from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, machine_output
from sayso.records import Answer, HedgeClass, Order, Stance, Voice
from sayso.words.registry import CLASSES

if TYPE_CHECKING:
    from sayso.ask.missing import Missed
    from sayso.casebook import Casebook

SORTS = {"rank": Order.RANK, "date": Order.NEWEST, "oldest": Order.OLDEST}

HELP = """Ask a casebook who said what.

TEXT takes words, "quoted phrases" and beginnings of words (mobiliz*); every filter given must hold. Without TEXT, the
filters alone decide. Answers come best first where there is TEXT, newest first where there is none.

\b
Examples
  sayso ask kherson                                what was said about Kherson
  sayso ask '"west bank" withdraw*' --limit 5      a phrase and a beginning
  sayso ask --source milblogger --stance accuse    whom do milbloggers accuse?
  sayso ask --voice forecast --hedge likelihood    the publisher's own forecasts
  sayso ask --voice nofinding                      what was looked for and not found
  sayso ask --class official --side Russia         what Russian officials say
  sayso ask --actor Surovikin                      what he says, and what is said of him
  sayso ask --near "Kherson 30km" --quantity "soldier>100"
  sayso ask --within "Luhansk Oblast"              places that lie in it
  sayso ask --on 2022-11-09 --sort oldest          claims about that day
  sayso ask --between 2022-11-01..2022-11-09       claims about that time
  sayso ask --said-on 2022-11-09                   what was said on that day, whatever it is about
  sayso ask bridge --jsonl | jq .content.text      for other programs
"""


_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
"""A day, a month or a year, as `--between` takes them."""
_BETWEEN = ("--between", "--said-between")


class _Ask(click.Command):
    """The command, whose `--between` and `--said-between` take two days in one word (A..B) or in two."""

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


@click.command("ask", cls=_Ask, help=HELP)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@casebook_option
@click.option("--source", help="Words in the name of a source, anywhere in the chain.")
@click.option("--stance", type=_one_of(Stance), help="What the source does.")
@click.option("--hedge", type=_one_of(HedgeClass), help="Only claims hedged in this way.")
@click.option("--voice", type=_one_of(Voice), help="Whose sentence it is, and what the publisher does in it.")
@click.option("--actor", help="Words in the name of one who speaks or is spoken of, or an actor's id.")
@click.option(
    "--class",
    "group",  # "class" means something else in Python
    type=click.Choice(CLASSES, case_sensitive=False),
    metavar="CLASS",
    help=f"Who says it is of this class, one of: {', '.join(CLASSES)}.",
)
@click.option("--side", help="Who says it is of this side: Ukraine, Russia, …")
@click.option("--place", help="Words in the name of a place, resolved or as it is written.")
@click.option("--within", metavar="AREA", help="Places that lie in this area: 'Luhansk Oblast'.")
@click.option("--near", metavar="'PLACE DISTANCE'", help="Places that lie this near: 'Bakhmut 20km'.")
@click.option(
    "--quantity", metavar="'WHAT>N'", help="So many of something: 'POW>30', 'km<=20', 'soldier=20..40', '>30', 'km'."
)
@click.option("--since", metavar="DAY", help="Published on this day (or in this month, this year) or later.")
@click.option("--until", metavar="DAY", help="Published on this day (or in this month, this year) or earlier.")
@click.option("--on", metavar="DAY", help="Claims about something that happens on this day.")
@click.option("--between", metavar="A..B", help="Claims about something that happens between these days: A..B, or A B.")
@click.option("--said-on", metavar="DAY", help="Claims that somebody made on this day, by the report's own words.")
@click.option("--said-between", metavar="A..B", help="Claims that somebody made between these days: A..B, or A B.")
@click.option("--document", help="Only this document: its id, the beginning of it, or its path.")
@click.option("--endnote", type=click.IntRange(min=0), metavar="N", help="Only claims that rest on this endnote.")
@click.option(
    "--limit", type=click.IntRange(1, 100_000), metavar="N", default=20, show_default=True, help="How many at most."
)
@click.option("--sort", type=click.Choice(list(SORTS)), help="By rank, by date (newest first), or oldest first.")
@click.option("--json", "form", flag_value="json", help="Write one JSON list.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Write one JSON record a line, as share does.")
def ask_command(words: tuple[str, ...], casebook: Path, *, form: str | None, sort: str | None, **filters: Any) -> int:
    """Ask, then show the answers. `filters` are the fields of a `Question`, by the same names."""
    import sayso

    with sayso.open(casebook) as book:
        answers = book.ask(" ".join(words), order=SORTS[sort] if sort else None, **filters)
        if form:
            _write(answers, form)
        elif answers:
            show_answers(answers, filters["limit"])
        else:
            _say_nothing_found(book, " ".join(words), filters)
    return ExitCode.OK


def show_answers(answers: Sequence[Answer], limit: int) -> None:
    """Write the answers for people, with what the marks mean and whether there may be more."""
    screen = Screen()
    show_legend(screen)
    for number, answer in enumerate(answers, 1):
        show_answer(number, answer, screen)
    more = f", the first {limit}: --limit shows more" if len(answers) == limit else ""
    screen.say(f"{counted(len(answers), 'claim')}{more}. `sayso show ID` shows one in its context.")


def _write(answers: Sequence[Answer], form: str) -> None:
    from sayso.share.jsonl import answer_record
    from sayso.share.lines import line, safe_json

    out = machine_output()
    records = [answer_record(answer) for answer in answers]
    if form == "json":
        out.write(safe_json(records, indent=2) + "\n")
    else:
        out.writelines(line(record) for record in records)


def _say_nothing_found(book: Casebook, words: str, filters: dict[str, Any]) -> None:
    screen = Screen()
    held = len(book.documents())
    screen.say(f"Nothing found in {counted(held, 'document')}.")
    if not held:
        screen.say("The casebook is empty: `sayso read report.html` reads a report into it.", indent=2)
        return
    missed = book.missing(words, **filters)
    for each in missed:
        if not each.alone:
            screen.say(_to_blame(each, words), indent=2)
    if len(missed) > 1 and all(each.alone for each in missed):
        options = " or ".join(_option(each.filter) for each in missed)
        screen.say(f"Each finds something alone, and nothing fits all: try it without {options}.", indent=2)


def _to_blame(missed: Missed, words: str) -> str:
    """A filter that finds nothing alone, with what may be tried in its place."""
    if missed.near:
        held = f" The casebook has: {', '.join(missed.near)}."
    else:
        held = f" Try the beginning of a word: sayso ask '{words[:5]}*'" if missed.filter == "text" else ""
    return f"No claim fits {_option(missed.filter)}, also with nothing else asked for.{held}"


def _option(name: str) -> str:
    return {"text": "TEXT", "group": "--class"}.get(name, f"--{name.replace('_', '-')}")
