"""`sayso ask`: claims that match words and filters, each with its sentence and its citation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.answers import show_answer, show_legend
from sayso.cli.exits import ExitCode
from sayso.cli.filters import FilteredCommand, filter_options, option_of
from sayso.cli.options import casebook_option, limit_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, machine_output, write_json
from sayso.records import Answer, Order

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


@click.command("ask", cls=FilteredCommand, help=HELP)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@casebook_option
@filter_options
@limit_option
@click.option("--refused", is_flag=True, default=None, help="Also what was read as a claim and is none, by decision.")
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
            full = len(answers) == filters["limit"]
            show_answers(answers, book.count(" ".join(words), **filters) if full else len(answers))
        else:
            _say_nothing_found(book, " ".join(words), filters)
    return ExitCode.OK


def show_answers(answers: Sequence[Answer], fitting: int) -> None:
    """Write the answers for people, with what the marks mean and how many claims are fitting in all."""
    screen = Screen()
    show_legend(screen)
    for number, answer in enumerate(answers, 1):
        show_answer(number, answer, screen)
    screen.say(f"{_told_of(len(answers), fitting)}. `sayso show ID` shows one in its context.")


def _told_of(shown: int, fitting: int) -> str:
    """How many of how many there are; of very many, it is only known that there are more."""
    from sayso.casebook import MOST_COUNTED

    if fitting <= shown:
        return counted(shown, "claim")
    in_all = f"more than {MOST_COUNTED:,}" if fitting > MOST_COUNTED else f"{fitting:,}"
    return f"{shown:,} of {in_all} claims; --limit shows more"


def _write(answers: Sequence[Answer], form: str) -> None:
    from sayso.share.jsonl import answer_record
    from sayso.share.lines import line

    records = [answer_record(answer) for answer in answers]
    if form == "json":
        write_json(records)
    else:
        machine_output().writelines(line(record) for record in records)


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
        options = " or ".join(option_of(each.filter) for each in missed)
        screen.say(f"Each finds something alone, and nothing fits all: try it without {options}.", indent=2)


def _to_blame(missed: Missed, words: str) -> str:
    """A filter that finds nothing alone, with what may be tried in its place."""
    if missed.near:
        held = f" The casebook has: {', '.join(missed.near)}."
    else:
        held = f" Try the beginning of a word: sayso ask '{words[:5]}*'" if missed.filter == "text" else ""
    return f"No claim fits {option_of(missed.filter)}, also with nothing else asked for.{held}"
