"""Every error that sayso raises on purpose, in one tree.

    SaysoError
    ├── UsageError          a value that was given cannot be used (an option, a date, an id)
    ├── NotAllowed          the role of who asks is not enough for it
    ├── NotFound            nothing goes by that name in the casebook
    │   └── NoCasebook      there is no casebook yet
    ├── ReadError           one item could not be read; the others go on
    │   ├── UnreadableFile  it cannot be opened, vanished, or is not to be opened
    │   ├── EmptyFile       there is nothing in it
    │   ├── UnknownFormat   it is no kind of file that sayso reads
    │   ├── BadEncoding     its bytes are no text
    │   ├── BadRecord       a line of a JSON Lines file is no source item
    │   └── TooLarge        it would take more than the limits allow
    ├── ModelError          the reader's model is missing or cannot be loaded
    ├── GazetteerError      a file of places is cut, or is none
    └── CasebookError       the casebook cannot be used
        ├── NotACasebook    the file is something else
        ├── NewerCasebook   it was written by a newer sayso
        ├── ReadOnlyCasebook  it cannot be written to
        ├── CasebookBusy    another process holds it for too long
        ├── CasebookGone    it was deleted or moved away while it was in use
        ├── Unreachable     the server that has it does not answer, or not as it should
        └── CasebookFull    the disk is full

Each carries a `message` (what happened, to which file or value, and why) and a `hint` (the next step).
"""

from __future__ import annotations


class SaysoError(Exception):
    """The root of the tree: catch this to catch everything that sayso raises on purpose."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()

    def __reduce__(self) -> tuple[type[SaysoError], tuple[str, str]]:
        # Errors cross process borders when several workers read; the default pickling would lose the hint.
        return type(self), (self.message, self.hint)


class UsageError(SaysoError):
    """A value that was given cannot be used."""


class NotAllowed(SaysoError):
    """The role of who asks is not enough for what is asked."""


class NotFound(SaysoError):
    """Nothing goes by that name in the casebook."""


class NoCasebook(NotFound):
    """There is no casebook yet."""


class ReadError(SaysoError):
    """One item could not be read; the others go on."""


class UnreadableFile(ReadError):
    """The file cannot be opened, vanished, or is not to be opened."""


class EmptyFile(ReadError):
    """There is nothing in the file."""


class UnknownFormat(ReadError):
    """The file is no kind that sayso reads."""


class BadEncoding(ReadError):
    """The bytes are no text."""


class BadRecord(ReadError):
    """A line of a JSON Lines file is no source item."""


class TooLarge(ReadError):
    """Reading the item would take more than the limits allow."""


class ModelError(SaysoError):
    """The reader's model is missing or cannot be loaded."""


class GazetteerError(SaysoError):
    """A file of places is cut, or is none."""


class CasebookError(SaysoError):
    """The casebook cannot be used."""


class NotACasebook(CasebookError):
    """The file is something else."""


class NewerCasebook(CasebookError):
    """The casebook was written by a newer sayso."""


class ReadOnlyCasebook(CasebookError):
    """The casebook cannot be written to."""


class CasebookBusy(CasebookError):
    """Another process holds the casebook for too long."""


class CasebookGone(CasebookError):
    """The casebook was deleted or moved away while it was in use."""


class Unreachable(CasebookError):
    """The server that has the casebook does not answer, or not as it should."""


class CasebookFull(CasebookError):
    """The disk is full."""
