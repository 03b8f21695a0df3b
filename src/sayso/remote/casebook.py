"""A casebook that somebody serves, with the same verbs and the same records as one that lies here."""

from __future__ import annotations

import os
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack

import msgspec

from sayso.ask.missing import Missed
from sayso.ask.question import Filters, iso_day
from sayso.ask.views import ClaimView, DocumentView
from sayso.errors import UsageError
from sayso.records import (
    Answer,
    Decision,
    DocumentCard,
    Flaw,
    Judgement,
    LinkingProgress,
    Matter,
    Progress,
    Proposal,
    ReadReport,
    Value,
)
from sayso.remote.connection import Connection, decode
from sayso.remote.files import files_at
from sayso.remote.filters import narrowing, sent
from sayso.remote.lookups import MOST
from sayso.remote.memory import RemoteMemory
from sayso.remote.proposals import MOST_PROPOSALS, SENT, read_proposal
from sayso.remote.reading import RemoteReading

if TYPE_CHECKING:
    from sayso.share import Writer

PAGE = 500
"""Claims that are asked for at a time."""


class RemoteCasebook(RemoteMemory):
    """The verbs of `Casebook`, asked of a server: parameters, records and errors are the same.

    Open one with `sayso.open("http://…", token=…)`. It is a context manager; threads may share it.
    """

    def __init__(self, url: str, token: str | None = None, *, connection: Connection | None = None) -> None:
        self._connection = connection or Connection(url, token)

    def __repr__(self) -> str:
        return f"<RemoteCasebook {self._connection.url}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the connection go."""
        self._connection.close()

    def read(
        self,
        *paths: str | os.PathLike[str],
        published: str | None = None,
        publisher: str | None = None,
        jobs: int | None = None,  # noqa: ARG002 - the server reads as it sees fit
        progress: Callable[[Progress], None] | None = None,
        links: bool | Callable[[LinkingProgress], None] = False,
    ) -> ReadReport:
        """Send files to be read there, each by its name without its folders, and wait for the end.

        What cannot be read is receipted with its reason, and the rest goes on. `jobs` does nothing: a server reads one
        file at a time.
        """
        day = iso_day("published", published, parts=False)
        known = {name: value for name, value in (("published", day), ("publisher", publisher)) if value is not None}
        reading = RemoteReading(self._connection, known, progress)
        for file in files_at(paths):
            reading.send(file)
        follow = links if callable(links) else None
        return reading.report(reading.link(follow) if links else None)

    def ask(self, text: str = "", **filters: Unpack[Filters]) -> list[Answer]:
        """The claims that hold all words of `text` and fit every filter, as `Casebook.ask` finds them."""
        asked = sent(text, filters)
        wanted = int(asked.get("limit", 20))
        found: list[Answer] = []
        for page in self._connection.pages("claims", Answer, asked | {"limit": min(wanted, PAGE)}):
            found += page
            if len(found) >= wanted:
                break
        return found[:wanted]

    def missing(self, text: str = "", **filters: Unpack[Filters]) -> list[Missed]:
        """Why `ask` finds nothing: each filter with whether it finds anything alone, and words spelled alike."""
        return self._connection.get("claims/missing", list[Missed], narrowing(text, filters))

    def count(self, text: str = "", **filters: Unpack[Filters]) -> int:
        """How many claims `ask` would find without its `limit`; of more than 10,000, that and one."""
        return self._connection.get("claims/count", int, narrowing(text, filters))

    def show(self, name: str) -> ClaimView | DocumentView:
        """A claim in its context, by its id, or a document with its blocks and counts, by its id or path."""
        content = self._connection.answer("GET", "show", params={"name": name}).content
        fields = decode(content, dict[str, msgspec.Raw])
        return decode(content, ClaimView) if "answer" in fields else decode(content, DocumentView)

    def review(self, actor: str = "", limit: int | None = 20, *, matter: Matter | str | None = None) -> list[Proposal]:
        """What is open for a person to decide, the surest first; of one matter, or of all."""
        asked: dict[str, Any] = {"actor": actor, "limit": MOST_PROPOSALS if limit is None else limit}
        held = self._connection.get("proposals", list[SENT], asked | ({"matter": str(matter)} if matter else {}))
        return [read_proposal(each) for each in held]

    def decide(
        self,
        judgement: Judgement | str,
        *ids: str,
        value: Value | None = None,
        matter: Matter | str | None = None,
        why: str = "",
        who: str | None = None,
    ) -> Decision:
        """Decide on a proposal or on anything else, or undo a decision. Whose it is, the token tells.

        Raises:
            UsageError: `who` is given; or as `Casebook.decide` says.
        """
        if who is not None:
            raise UsageError("A server knows by itself who decides.", "Leave `who` out, and open it with their token.")
        wanted = {
            "judgement": str(judgement),
            "ids": list(ids),
            "value": dict(value) if value else None,
            "matter": str(matter) if matter else None,
            "why": why,
        }
        return decode(self._connection.answer("POST", "decisions", json=wanted).content, Decision)

    def decisions(self, matter: Matter | str | None = None) -> list[Decision]:
        """The log, or all of it on one matter: every decision ever made, oldest first."""
        asked = {"limit": MOST} | ({"matter": str(matter)} if matter else {})
        return [each for page in self._connection.pages("decisions", Decision, asked) for each in page]

    def documents(self) -> list[DocumentCard]:
        """Every document in short, in the order of reading."""
        pages = self._connection.pages("documents", DocumentCard, {"limit": MOST})
        return [card for page in pages for card in page]

    def share(self, format: str, writer: Writer, document: str | None = None) -> None:  # noqa: A002 - the domain's word
        """Write the whole casebook, or one document, in a format."""
        asked = {} if document is None else {"document": document}
        for text in self._connection.stream(f"share/{format}", asked):
            writer.write(text)

    def verify(self, progress: Callable[[int, int], None] | None = None) -> list[Flaw]:  # noqa: ARG002 - nothing is told
        """Check again that every hash, every span and every row is what it was. Nothing is told on the way."""
        return self._connection.get("verify", list[Flaw])
