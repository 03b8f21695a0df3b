"""What all endpoints work with: the casebook, what may be done to it, and the reports that wait to be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import BoundedSemaphore, Lock
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from sayso.casebook import Casebook
from sayso.errors import NotAllowed
from sayso.serve.api.kept import Kept
from sayso.serve.api.queue import ReadingQueue
from sayso.serve.api.uploads import Uploads

AT_ONCE = 4
"""Questions that are worked on at once, the others wait: more only wait for each other's turn with the interpreter, and
a casebook keeps no more than five connections with what they have read at hand."""
SLOW_SECONDS = 30.0
"""For so long a request waits for another one that checks, compares or verifies; then it is told to come again."""

MOST_WAITING = 4
"""Such requests that wait or are worked on. Each holds one of the threads that everything else is answered by, too."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What endpoints share.

    `writable` says whether anything may be changed at all. `kept` is what was told lately. Who asks takes one of the
    `turns`, and who asks for what is `slow` stands in `line` for it.
    """

    book: Casebook
    uploads: Uploads
    queue: ReadingQueue
    writable: bool = True
    kept: Kept = field(default_factory=Kept)
    turns: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(AT_ONCE))
    slow: Lock = field(default_factory=Lock)
    line: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_WAITING))


def make_desk(book: Casebook, upload_bytes: int, *, writable: bool = True) -> Desk:
    """A desk for a casebook. What is uploaded goes by the name that it was uploaded under."""
    uploads = Uploads(upload_bytes)
    named = book.named(uploads.name_of)
    return Desk(named, uploads, ReadingQueue(named), writable)


def desk_of(request: Request) -> Desk:
    """The desk of the application that a request came to."""
    desk = request.app.state.desk
    assert isinstance(desk, Desk)
    return desk


def writing_desk(request: Request) -> Desk:
    """The same, for what changes something.

    Raises:
        NotAllowed: this server changes nothing.
    """
    desk = desk_of(request)
    if not desk.writable:
        raise NotAllowed("This server only reads.", "Use one that may write, or the command line.")
    return desk


def own_book(request: Request) -> Casebook:
    """The casebook in the hands of whoever makes this request, as the guards know them; what they decide is theirs.

    Raises:
        NotAllowed: this server changes nothing.
    """
    book, visitor = writing_desk(request).book, request.scope.get("state", {}).get("visitor")
    return book.by(visitor.name) if visitor else book


Reads = Annotated[Desk, Depends(desk_of)]
Writes = Annotated[Desk, Depends(writing_desk)]
Own = Annotated[Casebook, Depends(own_book)]
