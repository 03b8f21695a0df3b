"""What a casebook remembers beyond single reports: how claims relate, over documents and days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import replace
from functools import partial
from os import PathLike, fspath
from typing import TYPE_CHECKING, Self, Unpack

from sayso.ask.changed import changed
from sayso.ask.threads import thread, threads
from sayso.ask.trace import trace
from sayso.ask.waiting import unlinked
from sayso.records import ChangeReport, CheckReport, ClaimLink, Excerpt, Link, NotChecked, Thread, ThreadView, Trace
from sayso.settings import Settings, default_jobs
from sayso.steps import Steps
from sayso.store.fetch import claim_row
from sayso.store.links import all_links, links_of
from sayso.store.store import Store
from sayso.watching import Watching

if TYPE_CHECKING:
    from sayso.ask.register import RegisterAnswer, Wanted
    from sayso.checking import Checking, Terms
    from sayso.comparing import Comparing
    from sayso.read.sources import Found


class Memory(Watching):
    """The verbs of a casebook that look across its reports."""

    settings: Settings
    _steps: Steps
    _store: Store
    _comparing: Comparing | None = None
    _checking: Checking | None = None

    def state(self) -> str:
        """What differs whenever anything in the casebook may have changed, for whoever keeps what it told."""
        return self._store.state()

    def named(self, name_of: Callable[[str], str]) -> Self:
        """The same casebook, where what is read or checked goes by other names: `name_of` gives that of a path."""
        other = copy(self)
        other._steps = self._steps.named(name_of)
        return other

    def by(self, who: str) -> Self:
        """The same casebook in somebody's hands: what is decided or watched from now on is theirs."""
        other = copy(self)
        other.settings = replace(self.settings, user=who)
        return other

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

    def threads(
        self, words: str = "", since: str | None = None, limit: int = 20, *, latest: bool = False
    ) -> list[Thread]:
        """The matters that several statements are about: those that hold `words`, or those of most documents.

        With `latest`, those that were spoken of last come first.

        Raises:
            NotFound: there is no casebook yet.
            UsageError: `since` is no day.

        >>> book.threads("bridge")
        []
        """
        return threads(self._store, words, since, limit, latest=latest)

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

    def check(self, path: str | PathLike[str], **terms: Unpack[Terms]) -> CheckReport:
        """What the rules say of one report or draft: problems, each with its passages, what agrees, what is unchecked.

        Nothing is kept, and no casebook is needed but for `against=True`, which compares the report with the earlier
        reports and the sources in this casebook.

        Raises:
            ReadError: it is not one report, or cannot be read.
            UsageError: the house style, the baseline or a day cannot be used.
            NotFound: it is to be checked against a casebook that is not there yet.
            ModelError: a model cannot be loaded.

        >>> report = book.check("report.txt")
        >>> [problem.rule for problem in report.problems], report.document.published
        ([], '2022-11-09')
        """
        from sayso.checking import Checking, Run

        if self._checking is None:
            self._checking = Checking.load(self._steps, self.settings, None, default_jobs())
        checking = self._checking.against_store(self._store if terms.get("against") else None)
        return Run.of(lambda _: checking, 1, terms).check_one(fspath(path), self._found([path], terms))

    def checks(self, *paths: str | PathLike[str], **terms: Unpack[Terms]) -> Iterator[CheckReport | NotChecked]:
        """The same for each report in files, folders, patterns or "-", in order; what cannot be read is told.

        Raises:
            UsageError: the house style, the baseline or a day cannot be used.
            NotFound: they are to be checked against a casebook that is not there yet.
            ModelError: a model cannot be loaded.

        >>> [checked.document.path for checked in book.checks("report.txt")]
        ['report.txt']
        """
        from sayso.checking import Checking, Run

        against = self._store.path if terms.get("against") else None
        load = partial(Checking.load, self._steps, self.settings, against)
        return Run.of(load, self.settings.jobs, terms).check(self._found(paths, terms))

    def _found(self, paths: Iterable[str | PathLike[str]], terms: Terms) -> Iterator[Found]:
        """What there is to check, once it is clear that it can be checked by these terms."""
        from sayso.checking import hints_of

        if terms.get("against"):
            with self._store.reading():
                pass
        return self._steps.find_items([fspath(path) for path in paths], hints_of(terms), self.settings.limits)

    def compare(self, a: Excerpt | str, b: Excerpt | str) -> Link:
        """How two passages relate: repeats, corroborates, denies, … or no link, with a score and the reasons.

        A plain string is the words of a passage; an `Excerpt` also tells when and by whom they were published, which
        decides much. Nothing of it is kept.

        Raises:
            UsageError: what is given for a day is none.
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
