"""sayso reads open-source reporting on conflicts into a casebook of claims, each tied to its exact words.

    import sayso

    book = sayso.open("casebook.db")
    book.read("report.html")
    for answer in book.ask(source="milblogger"):
        print(answer.sentence)

Every error that it raises on purpose is a `SaysoError`, with a message and the next step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sayso.errors import SaysoError

if TYPE_CHECKING:
    from os import PathLike

    from sayso.casebook import Casebook
    from sayso.settings import Settings

__version__ = "0.1.0"

__all__ = ["Casebook", "SaysoError", "open"]


def open(path: str | PathLike[str] | None = None, *, settings: Settings | None = None) -> Casebook:  # noqa: A001 - the verb
    """The casebook at `path`, or at `SAYSO_CASEBOOK`, or `casebook.db` in this folder.

    The file is made when something is first read into it.

    >>> book = open("casebook.db")
    >>> book
    <Casebook casebook.db>
    """
    from sayso.casebook import Casebook

    return Casebook(path, settings=settings)


def __getattr__(name: str) -> Any:
    # The casebook brings the database library, which half of the time of `sayso --help` would go to.
    if name == "Casebook":
        from sayso.casebook import Casebook

        return Casebook
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
