"""Windows hold whole sentences of one paragraph, lose no word, and bound what the network reads at once."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.windows import END, LONGEST, PACKED, START, Window, cut_windows
from sayso.records import Span


def encode(texts: list[str]) -> list[tuple[list[int], list[int], list[tuple[int, int]]]]:
    """A tokenizer for tests: pieces of up to three letters."""
    out = []
    for text in texts:
        pieces = []
        for number, word in enumerate(re.finditer(r"\w+|[^\w\s]", text)):
            pieces += [(number, (at, min(at + 3, word.end()))) for at in range(word.start(), word.end(), 3)]
        out.append(([200 + number for number, _ in pieces], [n for n, _ in pieces], [offset for _, offset in pieces]))
    return out


def cut(text: str, sentences: list[Span], paragraphs: list[Span]) -> list[Window]:
    return list(cut_windows(text, sentences, paragraphs, encode))


def words_of(text: str, windows: list[Window]) -> list[str]:
    return [text[window.words[i].start : window.words[i].end] for window in windows for i in window.core]


def whole(text: str) -> list[Span]:
    return [Span(0, len(text))]


def test_sentences_of_a_paragraph_share_a_window() -> None:
    text = "The pier held. Nobody was hurt."
    windows = cut(text, [Span(0, 14), Span(15, 31)], whole(text))
    assert len(windows) == 1
    assert [word.sentence for word in windows[0].words] == [0, 0, 0, 0, 1, 1, 1, 1]


def test_paragraphs_do_not_share_a_window() -> None:
    text = "The pier held.\nNobody was hurt."
    windows = cut(text, [Span(0, 14), Span(15, 31)], [Span(0, 15), Span(15, 31)])
    assert len(windows) == 2


def test_sentences_outside_every_paragraph_stand_alone() -> None:
    text = "The pier held. Nobody was hurt."
    assert len(cut(text, [Span(0, 14), Span(15, 31)], [])) == 2


def test_a_paragraph_is_packed_up_to_the_limit() -> None:
    text = "it is so. " * 100
    sentences = [Span(at, at + 9) for at in range(0, len(text), 10)]
    windows = cut(text, sentences, whole(text))
    assert all(window.size <= PACKED + 2 for window in windows)
    assert len(windows) == 4
    assert words_of(text, windows) == ["it", "is", "so", "."] * 100


def test_a_sentence_too_long_is_cut_into_windows_that_overlap() -> None:
    text = " ".join(f"w{number}" for number in range(2000))
    windows = cut(text, whole(text), whole(text))
    assert all(window.size <= LONGEST + 2 for window in windows)
    assert words_of(text, windows) == text.split()
    assert all(set(a.words) & set(b.words) for a, b in pairwise(windows))


def test_a_word_longer_than_a_window_is_kept() -> None:
    text = f"so {'x' * 3000} so"
    assert words_of(text, cut(text, whole(text), whole(text))) == text.split()


def test_a_window_knows_where_its_words_begin() -> None:
    text = "Harbour pilots left."
    (window,) = cut(text, whole(text), whole(text))
    assert window.pieces()[0] == START
    assert window.pieces()[-1] == END
    assert window.starts == (1, 4, 6, 8, 9)
    assert window.pieces_in(range(1, 3)) == 4
    assert window.span(range(2)).of(text) == "Harbour pilots"
    assert window.size == len(window.pieces())


def test_what_is_seen_around_a_cue_is_its_sentence_or_so_many_pieces() -> None:
    text = "The pier held. Nobody was hurt."
    (window,) = cut(text, [Span(0, 14), Span(15, 31)], whole(text))
    assert window.sentence_around(5) == range(4, 8)
    assert window.stretch_around(range(4, 5), 2) == range(2, 7)
    assert window.stretch_around(range(4, 5), 100) == range(8)


def test_nothing_gives_no_window() -> None:
    assert cut("", [], []) == []
    assert cut("   ", [Span(0, 3)], [Span(0, 3)]) == []


@given(st.lists(st.text(alphabet="ab .\u00a0é字", max_size=900), max_size=6))
def test_no_word_is_lost_or_read_twice(lines: list[str]) -> None:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    expected = [text[a + s.start : b + s.start] for s in spans for a, b in word_offsets(s.of(text))]
    assert words_of(text, cut(text, spans, spans)) == expected


def word_offsets(text: str) -> list[tuple[int, int]]:
    return [word.span() for word in re.finditer(r"\w+|[^\w\s]", text)]
