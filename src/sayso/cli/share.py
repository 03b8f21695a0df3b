"""`sayso share`: claims, documents or links in an open format, to standard output or a file, never half written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option
from sayso.cli.screen import UNPRINTABLE, machine_output
from sayso.errors import UsageError
from sayso.share import NAMES

HELP = """Hand claims, documents, links or threads on in an open format.

\b
Formats
  jsonl      one claim a line: its chain, its doubts, every offset into the stored text
  document   one document a line: its text, blocks, sentences, endnotes and every mention
  links      one link between two claims a line: where both stand, how they relate, how sure and why
\b
Examples
  sayso share --format jsonl > claims.jsonl
  sayso share --format jsonl --output claims.jsonl    the file appears whole, or not at all
  sayso share --format document --document d-77b1
"""


@click.command("share", help=HELP)
@click.option("--format", "form", type=click.Choice(NAMES), required=True, help="What to write.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write, in place of stdout."
)
@click.option("--document", help="Only this document: its id, the beginning of it, or its path.")
@casebook_option
def share_command(form: str, output: Path | None, document: str | None, casebook: Path) -> int:
    """Write the format to the file or to standard output."""
    import sayso

    with sayso.open(casebook) as book:
        if output is None:
            book.share(form, machine_output(), document=document)
        else:
            with whole_file(output) as writer:
                book.share(form, writer, document=document)
            click.echo(f"wrote {output}", err=True)
    return ExitCode.OK


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text file that takes the place of `path` when it is complete, and leaves `path` alone when that fails.

    Raises:
        UsageError: the folder is missing or cannot be written to.
    """
    path = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Name a file in a folder that exists and is yours."
        ) from error
    try:
        with open(handle, "w", encoding="utf-8", errors=UNPRINTABLE, newline="\n") as file:  # noqa: PTH123 - a handle
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    # mkstemp makes files that only their owner may read; an export gets the usual rights, or those of the file before.
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
