"""The casebook: what is done with reports, verb by verb. The one place that knows in which order the steps go."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, Unpack

from sayso.ask.missing import Missed, missing
from sayso.ask.question import Filters, iso_day
from sayso.ask.remarks import with_remarks
from sayso.ask.show import view_claim, view_document
from sayso.ask.views import ClaimView, DocumentView
from sayso.errors import UsageError
from sayso.memory import Memory
from sayso.records import (
    Answer,
    DatedFrom,
    Decision,
    DocumentCard,
    Flaw,
    Hints,
    Judgement,
    LinkingProgress,
    Matter,
    Progress,
    Proposal,
    ReadReport,
    Value,
)
from sayso.review.desk import decide, decisions_made, open_proposals, read_judgement, read_matter
from sayso.review.docket import Motion
from sayso.review.merging import merged_in
from sayso.review.telling import reviews_in, tell_answers, tell_dossier
from sayso.settings import Settings, default_casebook
from sayso.steps import Steps, load_reader
from sayso.store.fetch import cards, claim_row, document_row, dossier, may_be_claim
from sayso.store.find import count_found, find
from sayso.store.kin import Kin
from sayso.store.links import links_of
from sayso.store.store import Store
from sayso.store.verify import verify

if TYPE_CHECKING:
    from sayso.share import Writer

MOST_COUNTED = 10_000
"""Claims that `count` counts: a full count of a casebook of a million takes seconds, and nobody reads on so far."""


class Casebook(Memory):
    """A store of claims, each with everybody on whose say-so, tied to its exact words.

    Open one with `sayso.open`. It is a context manager; threads may share it, processes each open their own.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        settings: Settings | None = None,
        steps: Steps | None = None,
    ) -> None:
        self.path = Path(path) if path is not None else default_casebook()
        self.settings = settings or Settings()
        self._steps = steps or Steps()
        self._store = Store(self.path, self.settings.busy_seconds)

    def __repr__(self) -> str:
        return f"<Casebook {self.path}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go. Using the casebook again opens it again."""
        self._store.close()

    def read(
        self,
        *paths: str | os.PathLike[str],
        published: str | None = None,
        publisher: str | None = None,
        jobs: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        links: bool | Callable[[LinkingProgress], None] = False,
    ) -> ReadReport:
        """Read files, folders, patterns or "-" (standard input) into the casebook, which is made where there is none.

        The same bytes are never read twice. An item that fails is receipted with its reason, and the rest goes on.
        Stopped at any moment, the casebook holds every item whose progress was told, and reading again does the rest.

        Args:
            paths: What to read.
            published: The day of publication of all of it, where you know better than the files.
            publisher: The publisher of all of it, where you know better than the files.
            jobs: How many processes read; by default one for each processor. A few items are read in this one.
            progress: Called after each item.
            links: Whether claims are linked and dealt into threads afterwards, all that are not yet, also where there
                are no paths; or what to call after each document.

        Raises:
            NotFound: there is no casebook yet, and nothing but its links is asked for.
            CasebookError: the casebook cannot be used or written to.
            ModelError: a model cannot be loaded.

        >>> report = book.read("report.txt")
        >>> [(receipt.path, str(receipt.outcome), receipt.published) for receipt in report]
        [('report.txt', 'added', '2022-11-09')]
        """
        from sayso.reading import Reading

        jobs = self.settings.jobs if jobs is None else jobs
        if jobs < 1:
            raise UsageError(f"jobs={jobs} is too few.", "Give a whole number from 1 on.")
        hints = Hints(iso_day("published", published, parts=False), DatedFrom.GIVEN, publisher)
        limits = self.settings.limits
        if links and not paths:
            self.unlinked()  # there must be something that can be linked
        self._store.check_writable()
        found = self._steps.find_items([os.fspath(path) for path in paths], hints, limits)
        report = Reading(self._store, partial(load_reader, self._steps, limits), jobs, progress).read(found)
        if not links or not self._store.exists():
            return report
        from sayso.grouping import Grouping
        from sayso.judging import judging
        from sayso.linking import Linking

        follow = links if callable(links) else None
        with judging(self._steps.load_decide, jobs) as load:
            report = replace(report, linking=Linking(self._store, load, follow).link())
        Grouping(self._store).group()
        return report

    def ask(self, text: str = "", **filters: Unpack[Filters]) -> list[Answer]:
        """The claims that hold all words of `text` and fit every filter, best first, or newest first without `text`.

        `text` takes words, "quoted phrases" and beginnings*. A `source` matches anybody in the chain, also by the
        beginning of a word; an `actor` also who is spoken of; `group` (a class: "milblogger") and `side` who speaks.
        `place` are words for a place, `within` is an area ("Luhansk Oblast"), `near` a place and a distance ("Bakhmut
        20km"), `quantity` a comparison ("POW>30"). `since` and `until` are days (or months, or years) of publication,
        `on` is a day that the claim speaks of, and so are those `between` two ("2022-11-01..2022-11-05"); `said_on` and
        `said_between` are when somebody said it. `refused` finds what is none by decision, `after` what follows.

        Raises:
            UsageError: a filter has no such value; the message says which there are.
            NotFound: there is no casebook yet, or no such document.
            GazetteerError: the places of the world cannot be looked up, for `near`.

        >>> for answer in book.ask(source="mayor"):
        ...     print(answer.claim.chain[0].source.text, "|", answer.claim.content.text)
        The mayor | the bridge may reopen
        """
        question, merged = self._question(text, filters)
        found = find(self._store, question)
        with self._store.reading() as connection:
            return with_remarks(tell_answers(connection, found, merged), question)

    def missing(self, text: str = "", **filters: Unpack[Filters]) -> list[Missed]:
        """Why `ask` finds nothing: each filter with whether it finds anything alone, and words that are spelled alike.

        Takes what `ask` takes, and raises what it raises.

        >>> [(each.filter, each.alone, each.near) for each in book.missing(source="mayer")]
        [('source', False, ('mayor',))]
        """
        return missing(self._store, self._question(text, filters)[0])

    def count(self, text: str = "", **filters: Unpack[Filters]) -> int:
        """How many claims `ask` would find without its `limit`; of more than `MOST_COUNTED`, that and one.

        Takes what `ask` takes, and raises what it raises.

        >>> book.count("bridge")
        1
        """
        return count_found(self._store, self._question(text, filters)[0], MOST_COUNTED + 1)

    def show(self, name: str) -> ClaimView | DocumentView:
        """A claim in its context, by its id, or a document with its blocks and counts, by its id or path.

        The beginning of an id is enough where nothing else begins so.

        Raises:
            NotFound: nothing goes by that name.
            UsageError: several things do.

        >>> view = book.show(book.ask("bridge")[0].claim.id)
        >>> [(note.number, note.urls) for note in view.notes]
        [(1, ('https://example.org/bridge',))]
        >>> book.show("report.txt").counts["claims"]
        1
        """
        merged = merged_in(self._store)
        with self._store.reading() as connection:
            if may_be_claim(name):
                row = claim_row(connection, name)
                held = tell_dossier(dossier(connection, row["document"]), reviews_in(connection))
                whole = replace(held, merged=merged)
                claim = next(claim for claim in whole.extraction.claims if claim.id == row["id"])
                return replace(view_claim(whole, claim), links=tuple(links_of(connection, row["number"])))
            whole = dossier(connection, document_row(connection, name)["number"])
            return view_document(replace(whole, merged=merged, family=Kin(connection).family(whole)))

    def review(self, actor: str = "", limit: int | None = 20, *, matter: Matter | str | None = None) -> list[Proposal]:
        """What is open for a person to decide, the surest first; of one matter ("actors", "link", …), or of all.

        `actor` leaves the actors of whom somebody goes by these words, or this id. Nothing holds before it is accepted.

        >>> book.review()
        []
        """
        return open_proposals(self._store, actor, limit, read_matter(matter) if matter else None)

    def decide(
        self,
        judgement: Judgement | str,
        *ids: str,
        value: Value | None = None,
        matter: Matter | str | None = None,
        why: str = "",
        who: str | None = None,
    ) -> Decision:
        """Decide on a proposal or on anything else, or undo a decision. It adds a row to the log and changes no claim.

        Args:
            judgement: "accept", "refuse", "correct", "merge", "split", "grade" or "undo".
            ids: a proposal's id or the beginning of it; or the ids of what is decided on, first the one to keep; or, to
                undo, the number of a decision. Undoing a proposal takes back the newest decision on it.
            value: what it shall be: {"relation": "denies"}, {"state": "expired"}, {"stance": "deny"}, {"grade": "B"}.
            matter: what the decision is about, where the ids do not tell.
            why: your reason, which stays in the log.
            who: whose decision it is, where that is not `settings.user`.

        Raises:
            NotFound: nothing goes by that name.
            UsageError: the judgement is none, an id means several things, or it goes against what stands.
        """
        about = read_matter(matter) if matter else None
        motion = Motion(read_judgement(judgement), ids, value or {}, about)
        return decide(self._store, motion, self.settings.user if who is None else who, why)

    def decisions(self, matter: Matter | str | None = None) -> list[Decision]:
        """The log, or all of it on one matter: every decision ever made, oldest first, also those that were undone.

        >>> book.decisions()
        []
        """
        return decisions_made(self._store, read_matter(matter) if matter else None)

    def documents(self) -> list[DocumentCard]:
        """Every document in short, in the order of reading.

        >>> [(card.path, card.published) for card in book.documents()]
        [('report.txt', '2022-11-09')]
        """
        return cards(self._store)

    def share(self, format: str, writer: Writer, document: str | None = None) -> None:  # noqa: A002 - the domain's word
        """Write the whole casebook, or one document, in a format: "jsonl" (claims), "document", "links" or "threads".

        Raises:
            UsageError: there is no such format.
            NotFound: there is no casebook yet, or no such document.

        >>> import io, json
        >>> lines = io.StringIO()
        >>> book.share("jsonl", lines)
        >>> json.loads(lines.getvalue())["voice"]
        'attributed'
        """
        from sayso.sharing import share

        share(self._store, format, writer, document)

    def verify(self, progress: Callable[[int, int], None] | None = None) -> list[Flaw]:
        """Check again that every hash, every span and every row is what it was. An empty list is good news.

        Args:
            progress: Called after each document with how many are done and how many there are.

        >>> book.verify()
        []
        """
        return list(verify(self._store, progress))
