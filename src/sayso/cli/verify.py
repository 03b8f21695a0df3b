"""`sayso verify`: whether everything in a casebook still is what was read."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option
from sayso.cli.printable import counted
from sayso.cli.progress import VerifyingProgress
from sayso.cli.screen import Screen

HELP = """Check every hash and every quoted word of a casebook.

The raw bytes and the stored text of each document are hashed again, and the words of every claim are compared with the
text at their offsets. The exit code is 1 where something does not hold.

\b
Examples
  sayso verify
  sayso verify --casebook archive.db
"""


@click.command("verify", help=HELP)
@casebook_option
def verify_command(casebook: Path) -> int:
    """Verify, and name each flaw."""
    import sayso

    screen = Screen()
    with sayso.open(casebook) as book, VerifyingProgress() as progress:
        held = len(book.documents())
        flaws = book.verify(progress)
    for flaw in flaws:
        screen.say(f"FLAW  {flaw.record}: {flaw.message}")
    if flaws:
        screen.say(f"{counted(len(flaws), 'flaw')} in {counted(held, 'document')} of {casebook}.")
        screen.say("Read the documents named again into a new casebook, from the files they came from.", indent=2)
        return ExitCode.FAILED
    screen.say(f"{casebook} holds {counted(held, 'document')}: every hash and every quoted word is as it was read.")
    return ExitCode.OK
