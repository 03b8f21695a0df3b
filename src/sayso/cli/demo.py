"""`sayso demo`: three sample reports read and explained, and commands to try next."""

from __future__ import annotations

import shlex
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.answers import show_answer, show_legend
from sayso.cli.exits import ExitCode
from sayso.cli.printable import counted
from sayso.cli.screen import Screen
from sayso.records import Answer, Order, Outcome, Stance, Voice
from sayso.samples import NAMES, PUBLISHER, THREAD

if TYPE_CHECKING:
    from sayso.casebook import Casebook

ALL = 10_000
"""More claims than the samples hold."""

NAMELESS = {"", "it", "he", "she", "they", PUBLISHER.lower()}
"""Who is not counted among those who are heard: nobody named, and the publisher itself."""

HELP = """Read three sample reports and show what was found.

The samples ship with sayso: two follow the withdrawal from Kherson in November 2022, one the grain corridor and a
finding of nothing. The casebook is made in a temporary folder unless you name one.

\b
Examples
  sayso demo
  sayso demo --casebook demo.db
"""


@click.command("demo", help=HELP)
@click.option("--casebook", type=click.Path(path_type=Path), help="Keep the casebook here, not in a temporary folder.")
def demo_command(casebook: Path | None) -> int:
    """Read the samples, then walk through what was found."""
    import sayso

    path = casebook or Path(tempfile.mkdtemp(prefix="sayso-demo-"), "casebook.db")
    screen = Screen()
    with sayso.open(path) as book:
        if not _read_samples(book, screen):
            return ExitCode.FAILED
        _walk(book, screen)
    _say_next(path, screen)
    return ExitCode.OK


def _read_samples(book: Casebook, screen: Screen) -> bool:
    screen.say("Three short reports ship with sayso. This is what reading them gives.")
    screen.say()
    with ExitStack() as stack:
        paths = [str(stack.enter_context(as_file(files("sayso.samples") / name))) for name in NAMES]
        report = book.read(*paths, publisher=PUBLISHER, jobs=1)
    for receipt in report:
        if receipt.outcome is Outcome.FAILED:
            screen.say(f"FAILED  {receipt.path}: {receipt.reason} {receipt.hint}")
    for card in book.documents():
        screen.say(f"{card.published} · {card.title} · {Path(card.path).name}", indent=2)
    new = f"in {report.seconds:.1f} s" if report.added else "all known already"
    claims = book.ask(limit=ALL)
    screen.say(f"{counted(len(claims), 'claim')} in {counted(len(book.documents()), 'document')}, {new}.")
    screen.say()
    return not report.failed


def _walk(book: Casebook, screen: Screen) -> None:
    claims = book.ask(limit=ALL, order=Order.OLDEST)
    show_legend(screen)
    nested = sorted(claims, key=lambda answer: len(answer.claim.chain), reverse=True)
    _show("Who says it, through whom: the longest chain.", [a for a in nested[:1] if len(a.claim.chain) > 1], screen)
    _show("How sure the publisher is: a doubt of its own.", _doubting(claims, "publisher"), screen)
    _show("How sure a source is: a doubt in what it said.", _doubting(claims, "source"), screen)
    nothing = book.ask(voice=Voice.NOFINDING, limit=1) or book.ask(stance=Stance.NOFINDING, limit=1)
    _show("What was looked for and not found.", nothing, screen)
    _show(f"One thread in two reports: what each says first of {THREAD!r}.", _first_of_each(book), screen)
    screen.say("Who is heard most.", style="bold")
    heard = Counter(link.source.text for answer in claims for link in answer.claim.chain)
    for name, count in Counter({name: heard[name] for name in heard if name.lower() not in NAMELESS}).most_common(5):
        screen.say(f"{count:>3}  {name}", indent=2)
    screen.say()


def _doubting(claims: Sequence[Answer], whose: str) -> list[Answer]:
    return [answer for answer in claims if any(hedge.whose == whose for hedge in answer.claim.hedges)][:1]


def _first_of_each(book: Casebook) -> list[Answer]:
    first: dict[str, Answer] = {}
    for answer in book.ask(THREAD, order=Order.OLDEST, limit=ALL):
        first.setdefault(answer.document.id, answer)
    return list(first.values())


def _show(heading: str, answers: Sequence[Answer], screen: Screen) -> None:
    screen.say(heading, style="bold")
    for number, answer in enumerate(answers, 1):
        show_answer(number, answer, screen)
    if not answers:
        screen.say("none found", indent=4)
        screen.say()


def _say_next(path: Path, screen: Screen) -> None:
    where = f"--casebook {shlex.quote(str(path))}"
    screen.say("Try next:", style="bold")
    for command in (
        f"sayso ask --source Shoigu {where}",
        f"sayso ask --stance deny {where}",
        f"sayso ask '\"west bank\" withdraw*' --sort oldest {where}",
        f"sayso share --format jsonl {where}",
        f"sayso serve --open {where}",
        "sayso check your-draft.md",
        "sayso read your-report.html",
    ):
        # Not wrapped, however long the path is: a command must survive being copied.
        click.echo(f"  {command}")
