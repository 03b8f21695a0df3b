"""Text that an assistant hands over, laid down as a file for as long as it is read.

Tools take words and no path: an assistant that was led astray must not be able to have files of this machine read out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from sayso.errors import UsageError

MOST_CHARACTERS = 400_000
"""Of a text: as much as a report of 100 pages has."""


@contextmanager
def laid_down(text: str, name: str) -> Iterator[Path]:
    """A file of this name that holds the text, in a folder of its own that goes when the file is not needed any more.

    Raises:
        UsageError: there are no words in it, or what no text holds.
    """
    if not text.strip():
        raise UsageError("There are no words in the text.", "Give the words of the report as text.")
    try:
        data = text.encode()
    except UnicodeEncodeError:
        raise UsageError("The text holds half a character.", "Give it as Unicode text.") from None
    with TemporaryDirectory(prefix="sayso-") as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        yield path


def name_alone(path: str) -> str:
    """What such a file is called in a casebook: its name, without the folder."""
    return PurePath(path).name
