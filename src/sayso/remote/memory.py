"""The verbs that look across the reports of a casebook that somebody serves."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, Unpack
from urllib.parse import quote

from sayso.ask.register import RegisterAnswer
from sayso.errors import ReadError, UsageError
from sayso.records import ChangeReport, CheckReport, ClaimLink, Excerpt, Link, NotChecked, Thread, ThreadView, Trace
from sayso.remote.connection import decode
from sayso.remote.files import Sending, files_at
from sayso.remote.links import read_link
from sayso.remote.watching import RemoteWatching

if TYPE_CHECKING:
    from sayso.ask.register import Wanted
    from sayso.checking import Terms

_LIES_HERE = ("config", "baseline")


class RemoteMemory(RemoteWatching):
    """The verbs of `sayso.memory.Memory`, asked of a server."""

    def state(self) -> str:
        """What differs whenever anything in the casebook may have changed; it is not that of the file itself."""
        return self._connection.get("state", str)

    def links(self, claim: str | None = None) -> list[ClaimLink]:
        """How claims relate to each other: the links of one claim, the surest first, or all of them."""
        if claim is not None:
            return self._connection.get(f"claims/{quote(claim, safe='')}/links", list[ClaimLink])
        text = "".join(self._connection.stream("share/links", {}))
        return [read_link(line) for line in text.split("\n") if line]

    def unlinked(self) -> int:
        """How many documents are not linked yet, so that no trace, thread or change tells of them."""
        return self._connection.get("unlinked", int)

    def trace(self, claim: str) -> Trace:
        """What became of a claim, as `Casebook.trace` tells it."""
        return self._connection.get(f"claims/{quote(claim, safe='')}/trace", Trace)

    def register(self, kind: str | None = None, text: str = "", **wanted: Unpack[Wanted]) -> RegisterAnswer:
        """What later reports may settle, the newest first, as `Casebook.register` tells it."""
        asked: dict[str, Any] = {"kind": kind, "text": text, **wanted}
        given = {name: value if isinstance(value, int) else str(value) for name, value in asked.items() if value}
        return self._connection.get("register", RegisterAnswer, given)

    def threads(
        self, words: str = "", since: str | None = None, limit: int = 20, *, latest: bool = False
    ) -> list[Thread]:
        """The matters that several statements are about: those that hold `words`, or those of most documents."""
        asked = {"words": words, "limit": limit, "latest": latest} | ({"since": since} if since is not None else {})
        return self._connection.get("threads", list[Thread], asked)

    def thread(self, id: str) -> ThreadView:  # noqa: A002 - the domain's word
        """One matter: where each holder stands, and what each statement does to the ones before it."""
        return self._connection.get(f"threads/{quote(id, safe='')}", ThreadView)

    def changed(self, since: str, until: str | None = None, thread: str | None = None, limit: int = 20) -> ChangeReport:
        """What has changed in the days from `since` to `until`, by thread."""
        asked = {"since": since, "until": until, "thread": thread, "limit": limit}
        given = {name: value for name, value in asked.items() if value is not None}
        return self._connection.get("changed", ChangeReport, given)

    def check(self, path: str | PathLike[str], **terms: Unpack[Terms]) -> CheckReport:
        """What the rules say of one report or draft, which is sent there and kept nowhere.

        The house style is the server's, so `config` and `baseline` cannot be given.

        Raises:
            ReadError: it is not one report, or cannot be read.
            UsageError: a term cannot be sent.
        """
        files = list(files_at([path]))
        if len(files) != 1:
            raise UsageError(f"{path} holds {len(files)} files.", "Check them all with: book.checks(path)")
        return self._check(files[0], terms)

    def checks(self, *paths: str | PathLike[str], **terms: Unpack[Terms]) -> Iterator[CheckReport | NotChecked]:
        """The same for each file at these paths, in order; what cannot be read is told."""
        for file in files_at(paths):
            try:
                yield self._check(file, terms)
            except ReadError as error:
                yield NotChecked(file.path, error.message, error.hint)

    def _check(self, file: Sending, terms: Terms) -> CheckReport:
        for name in _LIES_HERE:
            if terms.get(name) is not None:
                raise UsageError(f"{name} cannot be sent to a server.", "Check with it here: sayso check")
        if file.error is not None:
            raise file.error
        known = {name: terms.get(name) for name in ("published", "publisher")}
        asked = {"name": file.name, "against": bool(terms.get("against"))} | {
            name: value for name, value in known.items() if value is not None
        }
        return decode(self._connection.answer("POST", "check", params=asked, content=file.data).content, CheckReport)

    def compare(self, a: Excerpt | str, b: Excerpt | str) -> Link:
        """How two passages relate, as `Casebook.compare` tells it.

        Raises:
            UsageError: a passage is a file.
        """
        pair = {"a": _passage(a), "b": _passage(b)}
        return decode(self._connection.answer("POST", "compare", json=pair).content, Link)


def _passage(given: Excerpt | str) -> dict[str, str | None]:
    excerpt = given if isinstance(given, Excerpt) else Excerpt(given)
    if not isinstance(excerpt.words, str):
        raise UsageError(f"{excerpt.words} cannot be sent to be compared.", "Give the words themselves.")
    return {"words": excerpt.words, "published": excerpt.published, "publisher": excerpt.publisher}
