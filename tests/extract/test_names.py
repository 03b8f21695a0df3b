"""Names and places come from tags that the network gives words."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.extract.names import PLACE, Name, Tagger
from sayso.extract.paths import Chain
from sayso.extract.windows import Window, Word
from sayso.records import Span

TEXT = "Ilse Varga left Port Salm"
KINDS = ("person", "location")
NEUTRAL = Chain(np.zeros((5, 5), np.float32), np.zeros(5, np.float32), np.zeros(5, np.float32))
BARRED = -1e4


def window(core: range | None = None) -> Window:
    starts = [0, 5, 11, 16, 21]
    words = [Word(at, at + len(TEXT[at:].split(maxsplit=1)[0]), (1000 + at,), 7) for at in starts]
    return Window.of(words, core or range(5))


def scores(*tags: int) -> NDArray[np.float32]:
    return (np.eye(5)[list(tags)] * 9).astype(np.float32)


def test_words_that_continue_a_name_belong_to_it() -> None:
    found = list(Tagger(KINDS, NEUTRAL).find([window()], [scores(1, 2, 0, 3, 4)]))
    assert found == [(7, Name(Span(0, 10), "person")), (7, Name(Span(16, 25), "location"))]


def test_two_names_side_by_side_stay_two() -> None:
    found = [name.span for _, name in Tagger(KINDS, NEUTRAL).find([window()], [scores(1, 1, 0, 0, 0)])]
    assert found == [Span(0, 4), Span(5, 10)]


def test_a_name_outside_the_core_is_left_to_the_window_whose_core_it_is_in() -> None:
    found = [name.span for _, name in Tagger(KINDS, NEUTRAL).find([window(range(2, 5))], [scores(1, 2, 0, 3, 4)])]
    assert found == [Span(16, 25)]


def test_the_chain_forbids_what_cannot_follow() -> None:
    follow = np.zeros((5, 5), np.float32)
    follow[:, 2] = BARRED
    follow[1, 2] = follow[2, 2] = 0
    barred = Chain(follow, np.array([0, 0, BARRED, 0, BARRED], np.float32), np.zeros(5, np.float32))
    assert [name.span for _, name in Tagger(KINDS, barred).find([window()], [scores(2, 2, 0, 0, 0)])] == [Span(0, 10)]
    assert [name.span for _, name in Tagger(KINDS, NEUTRAL).find([window()], [scores(2, 2, 0, 0, 0)])] == []


def test_places_are_one_kind_beside_the_names() -> None:
    three = Chain(np.zeros((3, 3), np.float32), np.zeros(3, np.float32), np.zeros(3, np.float32))
    tags = (np.eye(3)[[0, 0, 0, 1, 2]] * 9).astype(np.float32)
    assert list(Tagger([PLACE], three).find([window()], [tags])) == [(7, Name(Span(16, 25), PLACE))]


def test_nothing_read_gives_no_names() -> None:
    assert list(Tagger(KINDS, NEUTRAL).find([], [])) == []
