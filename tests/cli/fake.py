"""A casebook that holds the made-up report and remembers what it was asked, for tests of the command line alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest

import sayso
from sayso.ask.missing import Missed
from sayso.ask.views import BlockView, ClaimView, DocumentView, NoteView
from sayso.errors import NotFound
from sayso.records import (
    Answer,
    Aspect,
    CheckReport,
    Direction,
    DocumentCard,
    Excerpt,
    Flaw,
    Link,
    LinkingReport,
    NotChecked,
    Outcome,
    ReadReport,
    Receipt,
    Relation,
)
from sayso.share import FORMATS, Writer
from tests.checked import checked
from tests.made import TEXT, answers, dossier


class FakeCasebook:
    """Answers like a casebook with the made-up report; set its fields to make it answer otherwise."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...], dict[str, Any]]] = []
        self.answers: list[Answer] = list(answers())
        self.fitting = 3
        self.linking: LinkingReport | None = None
        self.missed: list[Missed] = []
        self.receipts: list[Receipt] = []
        self.flaws: list[Flaw] = []
        self.error: BaseException | None = None
        self.checked: list[CheckReport | NotChecked] = [checked()]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    def read(self, *paths: str, **options: Any) -> ReadReport:
        """Give the receipts that were set, or say that every path was added."""
        self._called("read", paths, options)
        made = [Receipt(path, Outcome.ADDED, "d-1", "Harbour watch", "2022-10-04", 3, 2, 40) for path in paths]
        return ReadReport(tuple(self.receipts or made), seconds=0.5, linking=self.linking)

    def ask(self, *texts: str, **filters: Any) -> list[Answer]:
        """Give the answers that were set."""
        self._called("ask", texts, filters)
        return self.answers

    def count(self, *texts: str, **filters: Any) -> int:
        """Give how many were said to fit."""
        self._called("count", texts, filters)
        return self.fitting

    def missing(self, *texts: str, **filters: Any) -> list[Missed]:
        """Give what was set."""
        self._called("missing", texts, filters)
        return self.missed

    def show(self, id: str) -> ClaimView | DocumentView:  # noqa: A002 - the casebook's name for it
        """Give a claim for an id that begins with c, a document otherwise."""
        self._called("show", (id,), {})
        made = list(answers())
        if id.startswith("c-"):
            note = NoteView(1, "https://port.example/notice", ("https://port.example/notice",), stub=False)
            return ClaimView(made[1], ("Before it.",), ("After it.",), (note,), (made[0],), ())
        document = dossier().document
        blocks = tuple(
            BlockView(block.kind, block.span, block.span.of(TEXT), block.noise, block.reason)
            for block in document.blocks
        )
        facts = (document.authors, document.url, document.language, document.published_reason, document.noise_share)
        return DocumentView(made[0].document, *facts, document.notices, blocks, {"claims": 3, "sentences": 2})

    def share(self, format: str, writer: Writer, document: str | None = None) -> None:  # noqa: A002 - likewise
        """Write the made-up report."""
        self._called("share", (format,), {"document": document})
        FORMATS[format]([dossier()], writer)

    def verify(self, progress: object) -> list[Flaw]:
        """Give the flaws that were set."""
        self._called("verify", (), {"progress": progress})
        return self.flaws

    def compare(self, *excerpts: Excerpt) -> Link:
        """Say that the second revises the first."""
        self._called("compare", excerpts, {})
        aspects = (Aspect("words shared", 0.75, "ferry"),)
        return Link(Relation.REVISES, Direction.AB, 0.875, ("The later puts it right.",), aspects)

    def check(self, path: str, **terms: Any) -> CheckReport:
        """Give the first report that was set."""
        self._called("check", (path,), terms)
        (report, *_) = self.checked
        assert isinstance(report, CheckReport)
        return report

    def checks(self, *paths: str, **terms: Any) -> Iterator[CheckReport | NotChecked]:
        """Give the reports that were set."""
        self._called("checks", paths, terms)
        yield from self.checked

    def documents(self) -> list[DocumentCard]:
        """Give the card of the made-up report."""
        return [next(answers()).document]

    def _called(self, name: str, positional: tuple[object, ...], named: dict[str, Any]) -> None:
        self.calls.append((name, positional, named))
        if self.error is not None:
            raise self.error


@pytest.fixture
def book(monkeypatch: pytest.MonkeyPatch) -> FakeCasebook:
    """The casebook that every verb opens in this test, whatever it is called."""
    fake = FakeCasebook()

    def opened(path: str | Path | None = None) -> FakeCasebook:
        if "missing" in str(path):
            raise NotFound(f"There is no casebook at {path}.", "Read something first.")
        return fake

    monkeypatch.setattr(sayso, "open", opened, raising=False)
    return fake
