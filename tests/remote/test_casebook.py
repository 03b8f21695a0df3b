"""A casebook that is served does what one that lies here does: one table of calls, asked of both."""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.casebook import Casebook
from sayso.cli.commands import VERBS
from sayso.errors import NotFound, SaysoError, Unreachable, UsageError
from sayso.records import Circle, Excerpt, Outcome, Progress, Stance, Threshold
from sayso.remote import RemoteCasebook

Book = Any
"""Either of the two."""
FIRST_CLAIM = "first claim"


def shared(book: Book, name: str, document: str | None = None) -> str:
    lines = io.StringIO()
    book.share(name, lines, document)
    return lines.getvalue()


def claim(book: Book, text: str = "reopen") -> str:
    return str(book.ask(text, order="oldest")[0].claim.id)


CALLS: dict[str, Callable[[Book], object]] = {
    "ask": lambda book: book.ask(),
    "ask words": lambda book: book.ask("bridge"),
    "ask by rank in pages": lambda book: book.ask("the", limit=3),
    "ask oldest": lambda book: book.ask(order="oldest", limit=2),
    "ask stance": lambda book: book.ask(stance=Stance.DENY),
    "ask a day": lambda book: book.ask(on=date(2022, 11, 5)),
    "ask between": lambda book: book.ask(between=("2022-11-01", None)),
    "ask near": lambda book: book.ask(near=Circle("here", 59.4, 28.2, 20.0)),
    "ask a document": lambda book: book.ask(document="monday.txt", endnote=1),
    "ask after": lambda book: book.ask("bridge", after=book.ask("bridge")[0].claim.id),
    "ask nothing found": lambda book: book.ask("xylophone"),
    "ask a stance that is none": lambda book: book.ask(stance="shout"),
    "ask a filter that is none": lambda book: book.ask(colour="red"),
    "ask a document that is none": lambda book: book.ask(document="sunday.txt"),
    "ask limit 0": lambda book: book.ask(limit=0),
    "missing": lambda book: book.missing("bridge", source="mayr"),
    "count": lambda book: book.count("bridge", source="mayor"),
    "facets": lambda book: book.facets("bridge", stance="deny"),
    "facets of a stance that is none": lambda book: book.facets(stance="shout"),
    "claims": lambda book: book.claims(claim(book, "strike"), "c-00", claim(book)),
    "claims of no ids": lambda book: book.claims(),
    "timeline": lambda book: book.timeline(),
    "timeline of a question": lambda book: book.timeline("voice", "bridge", since=date(2022, 11, 8), limit=1),
    "timeline by nothing": lambda book: book.timeline("colour"),
    "spoken": lambda book: book.spoken(),
    "spoken of a question": lambda book: book.spoken("strike", on="2022-11-05"),
    "spots": lambda book: book.spots(),
    "spots of a stance that is none": lambda book: book.spots(stance="shout"),
    "claims at a place": lambda book: book.claims_at(["spot1400000x2100000x10"], "bridge", limit=3),
    "claims at no place": lambda book: book.claims_at([]),
    "dossier": lambda book: book.dossier("monday.txt"),
    "dossier by id": lambda book: book.dossier(book.documents()[1].id),
    "dossier of nothing": lambda book: book.dossier("sunday.txt"),
    "beside": lambda book: book.beside("tuesday.txt"),
    "beside the first": lambda book: book.beside("monday.txt"),
    "beside nothing": lambda book: book.beside("sunday.txt"),
    "sizes": lambda book: book.sizes(),
    "grounds": lambda book: book.grounds("monday.txt"),
    "grounds of nothing": lambda book: book.grounds("sunday.txt"),
    "cast": lambda book: book.cast(),
    "cast of a name": lambda book: book.cast("mayor", 1),
    "cast of none": lambda book: book.cast(limit=0),
    "profile of nobody": lambda book: book.profile("a-00"),
    "due": lambda book: book.due("2022-11-09", limit=500),
    "due on no day": lambda book: book.due("May"),
    "due too far": lambda book: book.due("2022-11-09", days=1000),
    "show a claim": lambda book: book.show(claim(book)),
    "show a document": lambda book: book.show("monday.txt"),
    "show nothing": lambda book: book.show("sunday.txt"),
    "documents": lambda book: book.documents(),
    "links": lambda book: book.links(claim(book)),
    "all links": lambda book: book.links(),
    "links of nothing": lambda book: book.links("c-00"),
    "unlinked": lambda book: book.unlinked(),
    "trace": lambda book: book.trace(claim(book)),
    "trace nothing": lambda book: book.trace("c-00"),
    "register": lambda book: book.register("findings", since="2022-11", limit=3),
    "register of nothing": lambda book: book.register("dreams"),
    "threads": lambda book: book.threads("bridge"),
    "threads, the latest": lambda book: book.threads(latest=True),
    "thread": lambda book: book.thread(claim(book).replace("c-", "t-")),
    "thread of nothing": lambda book: book.thread("t-00"),
    "changed": lambda book: book.changed("2022-11-08"),
    "changed on no day": lambda book: book.changed("yesterday"),
    "changed backwards": lambda book: book.changed("2022-11-08", "2022-11-01"),
    "compare": lambda book: book.compare(Excerpt("Boats leave.", "2022-11-09"), "Rain is expected."),
    "compare no words": lambda book: book.compare(" ", "Rain is expected."),
    "review": lambda book: book.review(),
    "review links": lambda book: book.review(matter="link", limit=2),
    "review of nothing": lambda book: book.review(matter="weather"),
    "doubtful": lambda book: book.doubtful("link"),
    "all that is doubtful": lambda book: book.doubtful("link", None),
    "doubtful of nothing": lambda book: book.doubtful("weather"),
    "decisions": lambda book: book.decisions(),
    "watches": lambda book: book.watches(),
    "watch log": lambda book: book.watch_log(),
    "watch": lambda book: book.watch("reopening", as_of="2022-11-09", cited=1),
    "watch all": lambda book: book.watch(),
    "watch nothing": lambda book: book.watch("closing"),
    "watch history": lambda book: book.watch_history("reopening", days=3),
    "actors": lambda book: book.actors(),
    "places": lambda book: book.places("Reykjavik"),
    "verify": lambda book: book.verify(),
    "share jsonl": lambda book: shared(book, "jsonl"),
    "share links": lambda book: shared(book, "links"),
    "share threads": lambda book: shared(book, "threads"),
    "share a document": lambda book: shared(book, "document", "monday.txt"),
    "share in no format": lambda book: shared(book, "poetry"),
    "decide on nothing": lambda book: book.decide("accept", "p-00"),
    "remove no watch": lambda book: book.remove_watch("closing"),
    "save what is saved": lambda book: book.add_watch("reopening", "bridge"),
}


def outcome(call: Callable[[Book], object], book: Book) -> object:
    try:
        return call(book)
    except SaysoError as error:
        return type(error)


@pytest.mark.parametrize("name", CALLS)
def test_both_give_the_same(here: Casebook, there: RemoteCasebook, name: str) -> None:
    told = outcome(CALLS[name], here)
    assert outcome(CALLS[name], there) == told
    assert told is not None


def public(kind: type) -> dict[str, inspect.Signature]:
    return {
        name: inspect.signature(getattr(kind, name))
        for name in dir(kind)
        if not name.startswith("_") and callable(getattr(kind, name))
    }


def bound(signature: inspect.Signature) -> inspect.Signature:
    """The signature without `self`, which a static method has none of."""
    return signature.replace(parameters=[each for name, each in signature.parameters.items() if name != "self"])


ONLY_HERE = {
    "by": "who asks is whoever the token is of",
    "named": "files go by the names that they are sent under",
}
"""What a casebook that is served does not offer, and why."""


def test_both_have_the_same_verbs_with_the_same_signatures() -> None:
    verbs, remote = public(Casebook), public(RemoteCasebook)
    assert set(VERBS) - {"demo", "serve", "token"} <= remote.keys()
    assert verbs.keys() - ONLY_HERE.keys() == remote.keys()
    for name, signature in remote.items():
        assert bound(signature) == bound(verbs[name]), name


ASKED_APART = {"close", "read", "check", "checks", "undo_watch", "state", *ONLY_HERE}
"""What the table has no call of: it gives nothing, changes something, or gives what is a server's own."""


def test_every_verb_is_in_the_table() -> None:
    called = "".join(inspect.getsource(call) for call in CALLS.values()) + inspect.getsource(shared)
    assert {name for name in public(Casebook) if f"book.{name}(" not in called} == ASKED_APART


def test_what_is_decided_here_is_undone_there(here: Casebook, there: RemoteCasebook) -> None:
    refused = there.decide("refuse", claim(here), why="It is none.")
    assert here.decisions() == there.decisions() == [refused]
    assert refused.who == "ana"
    assert len(there.ask("reopen")) == len(here.ask("reopen"))
    undone = here.decide("undo", str(refused.number))
    assert there.decisions() == [refused, undone]
    with pytest.raises(UsageError, match="by itself"):
        there.decide("refuse", claim(here), who="bob")


def test_watches_are_saved_run_and_removed(here: Casebook, there: RemoteCasebook) -> None:
    saved = there.add_watch("strikes / docks", "strike", Threshold(2, 7), since="2022-11")
    assert here.watches()[-1] == saved
    assert len(there.watch("reopening", new=True)[0].answers) == 3
    assert not there.watch("reopening", new=True)[0].answers
    removed = there.remove_watch("strikes / docks", why="done")
    assert there.undo_watch("strikes / docks").supersedes == removed.number
    assert here.watches() == there.watches()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_text("Harbour\n\nThe mayor said rain may come.\n")
    (inbox / "b.txt").write_text("")
    (inbox / "c.txt").write_text("Harbour\n\nThe envoy denied the rain.\n")
    return inbox


def test_a_folder_is_read_there_file_by_file(folder: Path, here: Casebook, there: RemoteCasebook) -> None:
    told: list[Progress] = []
    report = there.read(folder, folder / "none.txt", published="2022-11-10", progress=told.append, links=True)
    assert [(receipt.path, receipt.outcome) for receipt in report] == [
        ("a.txt", Outcome.ADDED),
        (str(folder / "b.txt"), Outcome.FAILED),
        ("c.txt", Outcome.ADDED),
        (str(folder / "none.txt"), Outcome.FAILED),
    ]
    assert [progress.items for progress in told] == [1, 2, 3, 4]
    assert report.linking is not None
    assert report.linking.documents == 2
    assert here.unlinked() == 0
    assert [receipt.outcome for receipt in there.read(folder / "a.txt")] == [Outcome.KNOWN]


def test_a_report_is_checked_there(folder: Path, here: Casebook, there: RemoteCasebook) -> None:
    def checked(book: Book) -> object:
        report = book.check(folder / "a.txt", against=True, published="2022-11-10")
        return report.problems, report.passed, report.unchecked, report.document.text

    assert checked(there) == checked(here)
    assert [type(each).__name__ for each in there.checks(folder)] == ["CheckReport", "NotChecked", "CheckReport"]
    with pytest.raises(UsageError, match="config"):
        there.check(folder / "a.txt", config="house.toml")


def test_an_address_is_opened_and_a_file_needs_no_token(tmp_path: Path) -> None:
    with sayso.open("http://127.0.0.1:9", token="x") as book, pytest.raises(Unreachable, match="does not answer"):
        book.documents()
    assert repr(book) == "<RemoteCasebook http://127.0.0.1:9>"
    with pytest.raises(UsageError, match="no token"):
        sayso.open(str(tmp_path / "casebook.db"), token="x")
    with pytest.raises(NotFound):
        sayso.open(tmp_path / "casebook.db").documents()
