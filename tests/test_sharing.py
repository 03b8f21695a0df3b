"""A casebook is shared by the name of a format, whole or one document of it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from sayso.errors import NotFound, UsageError
from sayso.share import NAMES
from sayso.sharing import share
from sayso.store.store import Store
from tests.linked import keep_report, linked, store_at

FERRY = "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = store_at(tmp_path / "casebook.db")
    keep_report(made, ("monday.txt", "2022-11-07", "Harbour Desk", FERRY))
    keep_report(made, ("tuesday.txt", "2022-11-08", "Port Post", FERRY + "Later.\n"))
    keep_report(made, ("alone.txt", "2022-11-08", "Port Post", "The envoy said rain would come.\n"))
    linked(made)
    return made


def shared(store: Store, name: str, document: str | None = None) -> list[dict[str, object]]:
    out = io.StringIO()
    share(store, name, out, document)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(("name", "count"), [("jsonl", 3), ("document", 3), ("links", 1)])
def test_every_format_writes_what_there_is(store: Store, name: str, count: int) -> None:
    assert name in NAMES
    assert len(shared(store, name)) == count


def test_the_links_of_one_document_are_those_that_touch_it(store: Store) -> None:
    assert len(shared(store, "links", "tuesday.txt")) == 1
    assert shared(store, "links", "alone.txt") == []


def test_an_end_of_a_link_is_its_exact_sentence(store: Store) -> None:
    (link,) = shared(store, "links")
    texts = {each["document"]["path"]: each["text"] for each in shared(store, "document")}  # type: ignore[index]
    for name in ("a", "b"):
        end = link[name]
        assert texts[end["path"]][end["start"] : end["end"]] == end["text"]  # type: ignore[index]


def test_an_unknown_format_or_document_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="no format"):
        shared(store, "stone")
    with pytest.raises(NotFound):
        shared(store, "links", "nowhere.txt")
