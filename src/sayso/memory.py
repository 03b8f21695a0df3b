"""What a casebook remembers beyond single reports: how claims relate, over documents and days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from sayso.ask.changed import changed
from sayso.ask.threads import thread, threads
from sayso.ask.trace import trace
from sayso.ask.waiting import unlinked
from sayso.records import ChangeReport, ClaimLink, Excerpt, Link, Thread, ThreadView, Trace
from sayso.settings import Settings
from sayso.steps import Steps
from sayso.store.fetch import claim_row
from sayso.store.links import all_links, links_of
from sayso.store.store import Store
from sayso.watching import Watching

if TYPE_CHECKING:
    from sayso.ask.register import RegisterAnswer, Wanted
    from sayso.comparing import Comparing


class Memory(Watching):
    """The verbs of a casebook that look across its reports."""

    settings: Settings
    _steps: Steps
    _store: Store
    _comparing: Comparing | None = None

    def links(self, claim: str | None = None) -> list[ClaimLink]:
        """How claims relate to each other: the links of one claim, the surest first, or all of them.

        Raises:
            NotFound: there is no casebook yet, or no such claim.

        >>> book.links()
        []
        """
        with self._store.reading() as connection:
            if claim is None:
                return list(all_links(connection))
            return links_of(connection, claim_row(connection, claim)["number"])

    def unlinked(self) -> int:
        """How many documents are not linked yet, so that no trace, thread or change tells of them.

        Raises:
            NotFound: there is no casebook yet.

        >>> book.unlinked()
        1
        """
        return unlinked(self._store)

    def trace(self, claim: str) -> Trace:
        """What became of a claim: who first said it, its mentions, the origins and parties under them, what denies it.

        Raises:
            NotFound: there is no casebook yet, or no such claim.
            UsageError: several claims go by that name.

        >>> book.trace(book.ask("bridge")[0].claim.id).notices
        ('It is not linked to anything yet. To link what was read: sayso read --links',)
        """
        return trace(self._store, claim)

    def register(self, kind: str | None = None, text: str = "", **wanted: Unpack[Wanted]) -> RegisterAnswer:
        """What later reports may settle, the newest first: "firsts", "findings" of nothing, "forecasts", "questions".

        Each comes with its state, the state that is proposed, and the later claims that bear on it. `text` are words of
        its sentence, `source` words in the name of who says it, `since` and `until` days of publication, and `state` is
        what was decided, or else is proposed. Nothing is settled before it is accepted.

        Raises:
            NotFound: there is no casebook yet.
            UsageError: a value is none of those that it may be.

        >>> [str(each.entry.kind) for each in book.register("forecasts").entries]
        []
        """
        from sayso.ask.register import ask_register

        return ask_register(self._store, kind, text, **wanted)

    def threads(self, words: str = "", since: str | None = None, limit: int = 20) -> list[Thread]:
        """The matters that several statements are about: those that hold `words`, or those of most documents.

        Raises:
            NotFound: there is no casebook yet.
            UsageError: `since` is no day.

        >>> book.threads("bridge")
        []
        """
        return threads(self._store, words, since, limit)

    def thread(self, id: str) -> ThreadView:  # noqa: A002 - the domain's word
        """One matter: where each holder stands, and what each statement does to the ones before it.

        `id` is that of the thread, or that of any of its claims.

        Raises:
            NotFound: there is no casebook yet, or nothing goes by that name.
            UsageError: it is no id of a thread.

        >>> book.thread("t-00")
        Traceback (most recent call last):
            ...
        sayso.errors.NotFound: No thread goes by 't-00'. See which there are: sayso threads
        """
        return thread(self._store, id)

    def changed(self, since: str, until: str | None = None, thread: str | None = None, limit: int = 20) -> ChangeReport:
        """What has changed in the days from `since` to `until`, by thread, each change with the words of then and now.

        Raises:
            NotFound: there is no casebook yet, or no such thread.
            UsageError: a day is none, or they are in the wrong order.

        >>> book.changed("2022-11-09").threads
        ()
        """
        return changed(self._store, since, until, thread, limit)

    def compare(self, a: Excerpt | str, b: Excerpt | str) -> Link:
        """How two passages relate: repeats, corroborates, denies, … or no link, with a score and the reasons.

        A plain string is the words of a passage; an `Excerpt` also tells when and by whom they were published, which
        decides much. Nothing of it is kept.

        Raises:
            ReadError: there are no words in one of them, or its file cannot be read.
            ModelError: a model cannot be loaded.

        >>> link = book.compare("The ferry sank on 3 May, the port said.", "Rain is expected in the west on Friday.")
        >>> str(link.relation)
        'unrelated'
        """
        if self._comparing is None:
            from sayso.comparing import Comparing

            self._comparing = Comparing.load(self._steps, self.settings)
        return self._comparing.compare(*(each if isinstance(each, Excerpt) else Excerpt(each) for each in (a, b)))
