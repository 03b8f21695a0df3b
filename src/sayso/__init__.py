"""sayso reads open-source reporting on conflicts into a casebook of claims, each tied to its exact words.

    import sayso

    book = sayso.open("casebook.db")
    book.read("report.html")
    for answer in book.ask(source="milblogger"):
        print(answer.sentence)

Every error that it raises on purpose is a `SaysoError`, with a message and the next step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from sayso.errors import SaysoError

if TYPE_CHECKING:
    from os import PathLike

    from sayso.casebook import Casebook
    from sayso.remote import RemoteCasebook
    from sayso.settings import Settings

__version__ = "0.1.0"

__all__ = ["Casebook", "SaysoError", "open"]


@overload
def open(  # noqa: A001 - the verb
    path: str | PathLike[str] | None = None, *, settings: Settings | None = None
) -> Casebook: ...


@overload
def open(path: str, *, token: str | None) -> RemoteCasebook: ...  # noqa: A001 - likewise


def open(  # noqa: A001 - the verb
    path: str | PathLike[str] | None = None, *, settings: Settings | None = None, token: str | None = None
) -> Casebook | RemoteCasebook:
    """The casebook at `path`, or at `SAYSO_CASEBOOK`, or `casebook.db` in this folder.

    The file is made when something is first read into it. Where `path` is the address of a server ("https://…"), it is
    the casebook that is served there, with the same verbs; `token` tells it who you are.

    Raises:
        UsageError: a server is given settings, which are its own; or a file a token.

    >>> book = open("casebook.db")
    >>> book
    <Casebook casebook.db>
    """
    from sayso.errors import UsageError

    if isinstance(path, str) and path.startswith(("http://", "https://")):
        return _remote(path, settings, token)
    if token is not None:
        raise UsageError("A casebook in a file needs no token.", "Give the address of a server: https://…")
    from sayso.casebook import Casebook

    return Casebook(path, settings=settings)


def _remote(url: str, settings: Settings | None, token: str | None) -> RemoteCasebook:
    from sayso.errors import UsageError

    if settings is not None:
        raise UsageError("A server has settings of its own.", "Leave them out.")
    try:
        from sayso.remote import RemoteCasebook
    except ModuleNotFoundError as error:
        missing = f"{url} cannot be asked: {error.name} is not installed."
        raise UsageError(missing, "Install it: pip install 'sayso[remote]'") from error
    return RemoteCasebook(url, token)


def __getattr__(name: str) -> Any:
    # The casebook brings the database library, which half of the time of `sayso --help` would go to.
    if name == "Casebook":
        from sayso.casebook import Casebook

        return Casebook
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
