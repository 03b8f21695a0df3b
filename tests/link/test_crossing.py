"""Two passages go to the network behind one another, with words between them for what else is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer

from sayso.errors import ModelError
from sayso.link.crossing import BEGIN, BETWEEN, FILES, LONGEST, MODELS, CrossReader, Pair, joined, lead
from sayso.records import Relation

FIRST = "The harbour office said that two ferries had run aground off Brama."
SECOND = "Two ferries are aground off Brama, the harbour office says.[4]"


class Counting:
    """A graph that scores a pair by how many pieces stand on either side."""

    def run_each(self, given: Iterable[dict[str, Any]]) -> Iterator[list[Any]]:
        """The scores of each pair."""
        for each in given:
            second = int(each["sides"].sum())
            yield [np.array([[each["pieces"].shape[1] - second, second]], dtype=np.float32) / 100]


@pytest.fixture(scope="module")
def reader() -> CrossReader:
    tokenizer = Tokenizer.from_file(str(MODELS / "tokenizer.json"))
    return CrossReader(Counting(), tokenizer, [Relation.REPEATS, Relation.DENIES])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "same_publisher", "same_document", "words"),
    [
        (0, True, True, "the same day, the same text:"),
        (1, True, False, "one day later, the same source:"),
        (3, False, False, "3 days later, another source:"),
        (20, False, False, "weeks later, another source:"),
        (400, True, False, "months later, the same source:"),
        (None, False, False, "some day, another source:"),
    ],
)
def test_second_passage_is_led_by_its_day_and_publisher(
    days: int | None, same_publisher: bool, same_document: bool, words: str
) -> None:
    assert lead(Pair(FIRST, SECOND, days, same_publisher, same_document)) == words


def test_relations_are_weighed_against_one_another(reader: CrossReader) -> None:
    (found,) = reader.read([Pair(FIRST, SECOND, 0, same_publisher=False)])
    assert set(found) == set(reader.relations)
    assert sum(found.values()) == pytest.approx(1.0, abs=1e-5)
    assert all(0 <= share <= 1 for share in found.values())


def test_each_piece_stands_on_the_side_of_its_passage(reader: CrossReader) -> None:
    longer = Pair("Ferries.", SECOND, 0, same_publisher=False)
    ahead, behind = reader.read([Pair(SECOND * 5, "Ferries.", 0, same_publisher=False), longer])
    assert ahead[Relation.REPEATS] > ahead[Relation.DENIES]
    assert behind[Relation.REPEATS] < behind[Relation.DENIES]


def test_a_pair_is_read_alike_whatever_is_read_beside_it(reader: CrossReader) -> None:
    pair = Pair(FIRST, SECOND, 1, same_publisher=True)
    (alone,) = reader.read([pair])
    first, *_ = reader.read([pair, Pair(SECOND * 9, FIRST, 2, same_publisher=False)])
    assert first == alone


def test_endnote_marks_and_the_rest_of_long_passages_are_not_read(reader: CrossReader) -> None:
    unmarked = Pair(FIRST, SECOND.removesuffix("[4]"), 0, same_publisher=True)
    pair = Pair(FIRST, SECOND, 0, same_publisher=True)
    assert list(reader.read([pair])) == list(reader.read([unmarked]))
    pieces, second = joined(reader.tokenizer, Pair("ferry " * 100_000, SECOND, 0, same_publisher=True))
    assert second == LONGEST + 2
    assert pieces[0] == BEGIN
    assert pieces[second - 1] == pieces[-1] == BETWEEN


@pytest.mark.parametrize("text", ["", "\x00", "\ufeff \u202e", "[1][2][3]", "🛥️" * 500, "a" * 100_000])
def test_hostile_text_is_read_like_any_other(reader: CrossReader, text: str) -> None:
    (found,) = reader.read([Pair(text, text, None, same_publisher=False)])
    assert sum(found.values()) == pytest.approx(1.0, abs=1e-5)


def test_incomplete_model_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=", ".join(FILES)):
        CrossReader.load(folder=tmp_path)


def test_damaged_model_says_that_it_cannot_be_loaded(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(b"{")
    with pytest.raises(ModelError, match="cannot be loaded"):
        CrossReader.load(folder=tmp_path)
