"""A new version tells what changed, and no span of the old one leads to other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.revision import carry, changes_between
from sayso.link.sentences import bare_words
from sayso.records import Fate, Span
from tests.link.made import LINES, aligned, report

A, B, C, D, E, F = LINES
EDITED = B.replace("by night", "at dawn")
Case = tuple[str, list[str], list[str], str, Fate, str | None]
CARRIED: list[Case] = [
    ("the same place", [A, B], [A, B, C], "members", Fate.SAME, "members"),
    ("behind a new sentence", [A, B], [C, A, B], "members", Fate.MOVED, "members"),
    ("in an edited sentence, kept", [A, B, C], [D, A, EDITED, C], "any of its", Fate.MOVED, "any of its"),
    ("in an edited sentence, gone", [A, B, C], [D, A, EDITED, C], "by night", Fate.ORPHANED, None),
    ("in a sentence that went", [A, B], [B], "old piers", Fate.ORPHANED, None),
    ("with other quotes", ["He said the “old” pier of Orsk burns."], ['Now.\nHe said the "old" pier of Orsk burns.'],
     "“old” pier", Fate.MOVED, 'old" pier'),
    ("the second of two", ["The tug met the tug at noon in port."], ["Now.", "The tug met the tug at noon in port."],
     "tug at", Fate.MOVED, "tug at"),
]  # fmt: skip


@pytest.mark.parametrize("case", CARRIED, ids=lambda case: case[0])
def test_a_span_is_the_same_moved_or_orphaned(case: Case) -> None:
    _, old, new, words, fate, expected = case
    before, after = report(*old), report(*new)
    start = before.document.text.index(words)
    found = carry(Span(start, start + len(words)), aligned(before, after), before.document, after.document)
    assert found.fate is fate
    assert (found.span.of(after.document.text) if found.span else None) == expected


def test_words_that_stand_twice_keep_their_place() -> None:
    text = "The tug met the tug at noon in port."
    before, after = report(text), report("Now.", text)
    second = text.index("tug", 10)
    found = carry(Span(second, second + 3), aligned(before, after), before.document, after.document)
    assert found.span == Span(second, second + 3).moved(len("Now.\n"))


EDITS = st.lists(st.sampled_from([*LINES, EDITED, "The tug met the tug.", "So."]), min_size=1, max_size=8)


@given(EDITS, EDITS, st.data())
def test_no_span_leads_to_other_words(old: list[str], new: list[str], data: st.DataObject) -> None:
    before, after = report(*old), report(*new)
    length = len(before.document.text)
    start = data.draw(st.integers(0, length))
    span = Span(start, data.draw(st.integers(start, length)))
    found = carry(span, aligned(before, after), before.document, after.document)
    assert (found.span is None) == (found.fate is Fate.ORPHANED)
    if found.span is not None:
        words = span.of(before.document.text)
        assert bare_words(found.span.of(after.document.text)) == bare_words(words)
        assert found.fate is Fate.MOVED or found.span.of(after.document.text) == words


def test_changed_new_and_gone_sentences_and_claims_are_told() -> None:
    old, new = report(A, B, C, E), report(A, EDITED, C, D, "The captain said nothing of it is true, and left the pier.")
    found = changes_between(aligned(old, new), old, new)
    assert [(each.old, each.new) for each in found.sentences] == [
        (B, EDITED),
        ("", D),
        ("", "The captain said nothing of it is true, and left the pier."),
        (E, ""),
    ]
    assert all(each.before is None or each.before.of(old.document.text) == each.old for each in found.sentences)
    assert all(each.after is None or each.after.of(new.document.text) == each.new for each in found.sentences)
    assert [(each.old[:12], each.new[:12]) for each in found.claims] == [
        ("that any of ", "that any of "),
        ("", "nothing of i"),
        ("the town may", ""),
    ]
    ids = [{claim.id for claim in each.extraction.claims} | {None} for each in (old, new)]
    assert all(each.before in ids[0] and each.after in ids[1] for each in found.claims)


def test_nothing_differs_in_the_same_report() -> None:
    old, new = report(*LINES), report(*LINES, " ")
    found = changes_between(aligned(old, new), old, new)
    assert (found.sentences, found.claims) == ((), ())
