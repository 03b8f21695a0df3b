"""An endnote vouches for every sentence that its scope touches; its mark stands in one of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.vouchers import find_vouchers
from sayso.records import Endnote, Span

cuts = st.sets(st.integers(0, 60), min_size=2, max_size=12).map(sorted)
spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], sum(pair)))


def note(mark: Span | None, scope: Span | None) -> Endnote:
    return Endnote(1, mark, scope, "marked", None)


def test_a_note_vouches_for_the_sentences_of_its_scope() -> None:
    sentences = [Span(0, 10), Span(11, 20), Span(21, 30)]
    found = find_vouchers(
        [note(Span(17, 20), Span(0, 20)), note(Span(27, 30), Span(21, 30)), note(None, None)], sentences
    )
    assert [each.endnotes for each in found] == [(0,), (0,), (1,)]
    assert [each.marks for each in found] == [(), (Span(17, 20),), (Span(27, 30),)]


@given(cuts, st.lists(spans, max_size=8))
def test_exactly_the_overlapping_sentences_are_found(ends: list[int], scopes: list[Span]) -> None:
    sentences = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    found = find_vouchers([note(None, scope) for scope in scopes], sentences)
    for sentence, vouchers in zip(sentences, found, strict=True):
        assert vouchers.endnotes == tuple(i for i, scope in enumerate(scopes) if scope.overlaps(sentence))
