"""Comparing reads words or files as any report is read, and keeps nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.comparing import Comparing
from sayso.errors import EmptyFile, UnreadableFile
from sayso.records import Excerpt, Relation
from sayso.settings import Settings
from tests.toy import STEPS, open_casebook

SAID = "The mayor said the bridge Qwzxvk may reopen on 2022-11-09."


@pytest.fixture(scope="module")
def comparing() -> Comparing:
    return Comparing.load(STEPS, Settings())


def test_the_same_words_of_one_publisher_are_linked(comparing: Comparing) -> None:
    link = comparing.compare(Excerpt(SAID, "2022-11-09", "Desk"), Excerpt(SAID, "2022-11-09", "Desk"))
    assert link.relation is Relation.REPEATS


def test_a_file_is_compared_like_its_words(comparing: Comparing, tmp_path: Path) -> None:
    path = tmp_path / "said.txt"
    path.write_text(SAID)
    other = Excerpt("Wheat prices fell.", "2022-11-09")
    assert comparing.compare(Excerpt(path), other).aspects == comparing.compare(Excerpt(SAID), other).aspects


def test_no_words_are_no_passage(comparing: Comparing) -> None:
    with pytest.raises(EmptyFile):
        comparing.compare(Excerpt(" \n"), Excerpt(SAID))


def test_a_file_that_is_not_there_is_named(comparing: Comparing, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"missing\.txt"):
        comparing.compare(Excerpt(tmp_path / "missing.txt"), Excerpt(SAID))


def test_the_casebook_compares_and_keeps_nothing(tmp_path: Path) -> None:
    with open_casebook(tmp_path / "book.db") as book:
        assert book.compare(SAID, "Wheat prices fell.").relation is Relation.UNRELATED
    assert not (tmp_path / "book.db").exists()
