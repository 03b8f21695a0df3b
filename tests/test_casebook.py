"""The verbs in Python: what the documentation shows is what happens, and errors say what to do."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import sayso
import sayso.casebook
from sayso.ask import question
from sayso.ask.views import ClaimView, DocumentView
from sayso.errors import ModelError, NotACasebook, NotFound, UsageError
from sayso.link.deciding import Decide
from sayso.settings import CASEBOOK_VARIABLE, Settings
from sayso.steps import Steps
from tests.linked import link_all
from tests.shown import run_examples
from tests.toy import ToyExtractor, find_items, make_document, open_casebook

REPORT = "Harbour news\nPublished 2022-11-09\nThe mayor said the bridge may reopen.[1]\n1: https://example.org/bridge\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(CASEBOOK_VARIABLE, raising=False)
    (tmp_path / "report.txt").write_text(REPORT)
    return tmp_path


def test_the_examples_run_as_shown(folder: Path) -> None:
    with open_casebook(folder / "casebook.db") as book:
        methods: list[Callable[..., object]] = [
            book.read,
            book.ask,
            book.count,
            book.show,
            book.documents,
            book.share,
            book.verify,
            book.review,
            book.decisions,
        ]
        methods += [book.add_watch, book.watches, book.watch_log, book.watch, book.watch_history]
        methods += [book.register, book.check, book.checks]
        methods += [book.threads, book.thread, book.changed]
        shown: list[Callable[..., object]] = [*methods, book.unlinked, book.trace, sayso.open, question.make_question]
        for function in shown:
            run_examples(function, book=book, open=sayso.open, make_question=question.make_question)


def test_what_is_exported_is_there_and_documented() -> None:
    for name in sayso.__all__:
        assert getattr(sayso, name).__doc__
    with pytest.raises(AttributeError, match="nonsense"):
        sayso.nonsense  # noqa: B018


def test_opening_makes_no_file_and_asking_names_the_next_step(folder: Path) -> None:
    book = sayso.open()
    for verb in (
        book.ask,
        book.documents,
        book.verify,
        lambda: book.show("c-1"),
        lambda: book.share("jsonl", io.StringIO()),
    ):
        with pytest.raises(NotFound, match="sayso read"):
            verb()
    assert not (folder / "casebook.db").exists()


def test_the_casebook_is_where_the_environment_says(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(folder / "other.db"))
    assert sayso.open().path == folder / "other.db"
    assert sayso.open("mine.db").path == Path("mine.db")


def test_what_is_given_goes_with_every_item(folder: Path) -> None:
    with open_casebook(folder / "casebook.db") as book:
        report = book.read(folder / "report.txt", published="2022-11-10", publisher="Sample Desk")
        (card,) = book.documents()
    assert (report.added, card.published, card.publisher) == (1, "2022-11-10", "Sample Desk")


def test_a_claim_and_a_document_are_shown_by_id_beginning_and_path(folder: Path) -> None:
    (folder / "c-report.txt").write_text("The envoy said boats leave.\n")
    with open_casebook(folder / "casebook.db") as book:
        book.read("report.txt", "c-report.txt")
        (answer,) = book.ask("bridge")
        for name in (answer.claim.id, answer.claim.id[:8]):
            view = book.show(name)
            assert isinstance(view, ClaimView)
            assert view.answer.claim == answer.claim
        for name in (answer.document.id, answer.document.id[:8], "report.txt"):
            shown = book.show(name)
            assert isinstance(shown, DocumentView)
            assert shown.document == answer.document
        assert isinstance(book.show("c-report.txt"), DocumentView)
        with pytest.raises(NotFound, match="c-0000"):
            book.show("c-0000")
        with pytest.raises(NotFound, match=r"nothing\.txt"):
            book.show("nothing.txt")


def test_sharing_writes_every_document_or_one(folder: Path) -> None:
    (folder / "other.txt").write_text("The envoy said boats leave.\n")
    with open_casebook(folder / "casebook.db") as book:
        book.read("report.txt", "other.txt")
        for document, expected in ((None, ["report.txt", "other.txt"]), ("other.txt", ["other.txt"])):
            lines = io.StringIO()
            book.share("jsonl", lines, document=document)
            assert [json.loads(line)["document"]["path"] for line in lines.getvalue().splitlines()] == expected
        with pytest.raises(UsageError, match="jsonl, document"):
            book.share("xml", io.StringIO())


@pytest.mark.parametrize("wrong", [{"jobs": 0}, {"published": "2022-11"}, {"published": "today"}])
def test_what_cannot_be_read_with_is_refused_before_anything_is_read(folder: Path, wrong: dict[str, object]) -> None:
    with open_casebook(folder / "casebook.db") as book, pytest.raises(UsageError):
        book.read("report.txt", **wrong)  # type: ignore[arg-type]
    assert not (folder / "casebook.db").exists()


def test_a_place_where_no_casebook_can_be_is_told_before_the_model_is_loaded(folder: Path) -> None:
    steps = Steps(find_items, make_document, no_model)
    for path, error in ((folder, NotACasebook), (folder / "nowhere" / "casebook.db", UsageError)):
        with sayso.casebook.Casebook(path, steps=steps) as book, pytest.raises(error):
            book.read("report.txt")


def toy_extractor(threads: int) -> ToyExtractor:  # noqa: ARG001 - a step's signature
    return ToyExtractor()


def load_link_all(threads: int) -> Decide:  # noqa: ARG001 - likewise
    return link_all


def test_what_was_read_before_is_linked_without_reading(folder: Path) -> None:
    steps = Steps(find_items, make_document, toy_extractor, load_link_all)
    with sayso.casebook.Casebook(folder / "casebook.db", steps=steps) as book:
        with pytest.raises(NotFound):
            book.read(links=True)
        for name, who in (("one.txt", "mayor"), ("two.txt", "envoy")):
            (folder / name).write_text(f"The {who} said the ferry Kalliope sank beside the Vorontsov lighthouse.\n")
            book.read(name, publisher=name, jobs=1)
        assert book.unlinked() == 2
        linking = book.read(links=True, jobs=1).linking
        assert linking is not None
        assert (linking.documents, linking.links, book.unlinked()) == (2, 1, 0)


def test_a_casebook_can_be_used_again_after_closing(folder: Path) -> None:
    book = open_casebook(folder / "casebook.db", Settings(busy_seconds=1))
    book.read("report.txt")
    book.close()
    assert len(book.ask("bridge")) == 1
    book.close()


def no_model(threads: int) -> ToyExtractor:
    raise ModelError(f"There is no model for {threads} threads.", "Install sayso again.")


@pytest.mark.parametrize("count", [1, 6])
def test_a_missing_model_is_one_error_and_not_one_for_each_item(folder: Path, count: int) -> None:
    steps = Steps(find_items, make_document, no_model)
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"{REPORT}{number}")
    with sayso.casebook.Casebook("casebook.db", steps=steps) as book, pytest.raises(ModelError):
        book.read(*(f"{number}.txt" for number in range(count)), jobs=2)


def test_relatives_are_shown_and_handed_on_as_one_family(folder: Path) -> None:
    lines = [f"The harbour master said ferry number {n} would leave before noon." for n in range(6)]
    for name, part in (("whole.txt", lines), ("part.txt", lines[:3])):
        (folder / name).write_text("Published 2022-11-09\n" + "\n".join(part), encoding="utf-8")
    book = open_casebook(folder / "relatives.db")
    book.read("whole.txt", "part.txt", jobs=1)
    view = book.show("part.txt")
    assert isinstance(view, DocumentView)
    assert view.family is not None
    assert view.family.own.kinship == "excerpt"
    written = io.StringIO()
    book.share("document", written)
    families = [json.loads(line)["family"] for line in written.getvalue().splitlines()]
    assert [(each["id"], each["kind"]) for each in families] == [
        (view.family.id, "original"),
        (view.family.id, "excerpt"),
    ]
