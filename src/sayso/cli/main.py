"""The entry point of the command line: runs a verb, and turns what goes wrong into a message and an exit code."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

import click

from sayso import __version__
from sayso.cli.commands import Verbs
from sayso.cli.exits import ExitCode
from sayso.cli.logs import start_logging
from sayso.cli.printable import printable
from sayso.errors import SaysoError, UsageError

HELP = """On whose say-so? sayso reads reports on conflicts into a casebook of claims: who said what, through whom and
how sure they were, each tied to its exact words.

\b
Start with
  sayso demo                        three sample reports, read and explained
  sayso read report.html            read a report into ./casebook.db
  sayso ask kherson --stance deny   what was denied about Kherson
  sayso ask --help                  every verb has help with examples

\b
Exit codes: 0 done, 1 something failed or does not hold, 2 a wrong command line, 130 interrupted.
"""


@click.group(
    cls=Verbs,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="VERB …",
    invoke_without_command=True,
)
@click.version_option(__version__, "--version", message="sayso %(version)s")
@click.option("--debug", is_flag=True, help="Log what happens, and show the traceback of an error.")
@click.pass_context
def sayso(context: click.Context, *, debug: bool) -> None:
    """Run a verb."""
    start_logging(debug=debug)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments` and give the exit code."""
    try:
        with sayso.make_context("sayso", list(arguments)) as context:
            code = sayso.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KeyboardInterrupt:
        click.echo("Interrupted.", err=True)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _stop_writing()
    except Exception as error:  # noqa: BLE001 - the outermost place: a user gets a message, never a bare traceback
        return _explain(error, debug="--debug" in arguments)
    return code or ExitCode.OK


def main() -> None:
    """Run the command line of this process; the console script `sayso`."""
    sys.exit(run(sys.argv[1:]))


def _explain(error: Exception, *, debug: bool) -> int:
    if debug:
        logging.getLogger(__name__).error("the traceback", exc_info=error)
    if isinstance(error, SaysoError):
        click.echo(f"Error: {printable(error.message)}", err=True)
        if error.hint:
            click.echo(f"  {printable(error.hint)}", err=True)
        return ExitCode.USAGE if isinstance(error, UsageError) else ExitCode.FAILED
    if isinstance(error, OSError):
        click.echo(f"Error: {printable(str(error.filename or 'a file'))}: {error.strerror}.", err=True)
        return ExitCode.FAILED
    click.echo(f"Error: sayso met a case it does not know ({type(error).__name__}: {printable(str(error))}).", err=True)
    if not debug:
        click.echo("  This is a fault of sayso: `sayso --debug …` shows where, for a report to its authors.", err=True)
    return ExitCode.FAILED


def _stop_writing() -> int:
    # A reader that closes the pipe early (`| head`) has seen enough, which is no failure. What is still buffered would
    # fail again when the interpreter flushes it at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.OK
