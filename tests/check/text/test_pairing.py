"""Every mark of quotation is paired, or its fault told; apostrophes and other manners of quoting are no faults."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.text.pairing import Fault, misplaced_marks
from sayso.records import Span

SOUND = [
    "The mayor said “the pier is closed.” He left.",
    'The mayor said "the pier is closed." He left.',
    "The mayor said “the pier, or ‘the old lady’, is closed.”[4] He left.",
    "The pilots’ union met; it wasn’t the pilots’ first meeting, nor the harbour’s.",
    "Der Lotse sagte: „Der Hafen ist zu.“ Dann ging er.",
    "Der Lotse sagte: »Der Hafen ist zu.« Dann ging er.",
    "Le pilote a dit : « Le port est fermé. » Il est parti.",
    "Lotsen sade ”hamnen är stängd” och gick. Han sade ”aldrig mer” sedan.",
    "The crane is 12” wide and 6’ 4” high.",
    "‘Ali al-Qasim of Ba‘albek met the pilots.",
    "They called it a “bridge”—of “steel and ‘other things’”—twice.",
    "She read: “He told me ‘stop.’” Nobody stopped.",
    "A “first”, a (“second”) and a [“third”] quotation/“fourth”.",
    "The harbour master said “he called it “a ruin” at once” on Monday.",
    "The ferry “Astrid\" sailed.",
    "",
]  # fmt: skip
FAULTY = [
    ("The mayor said “the pier is closed. He left.", [("“", Fault.UNCLOSED)]),
    ("The mayor said the pier is closed.” He left.", [("”", Fault.UNOPENED)]),
    ("He called it ”a ruin” at once.", [("”", Fault.CLOSING_OPENS)]),
    ("He called it “a ruin“ at once.", [("“", Fault.OPENING_CLOSES)]),
    ("He called it ”a ruin“ and “a shame”.", [("”", Fault.CLOSING_OPENS), ("“", Fault.OPENING_CLOSES)]),
    ('He called it "a ruin and left.', [('"', Fault.UNCLOSED)]),
    ("Il a dit « Le port est fermé. Il est parti.", [("«", Fault.UNCLOSED)]),
    ("Er sagte: „Der Hafen ist zu. Dann ging er.", [("„", Fault.UNCLOSED)]),
    ("She said “he told me ‘stop and left.”", [("‘", Fault.UNCLOSED)]),
    ("The harbour‘s pier, the pilots‘ union, it isn‘t.", [("‘", Fault.APOSTROPHE)] * 3),
    ("The harbour`s pier.", [("`", Fault.APOSTROPHE)]),
    ("A “ruin,” a “shame, a “loss” and a “waste.”", [("“", Fault.UNCLOSED)]),
]
CARRIED = [
    "He said: “The pier is closed.\n“The ferry is gone.” Then he left.",
    "He said: “The pier is closed.\nThe ferry is gone.” Then he left.",
    "He said: “The pier is closed.\n“The ferry is gone.\n“The crane is sold.”",
]


def faults(text: str) -> list[tuple[str, Fault]]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [(text[each.at], each.fault) for each in misplaced_marks(text, blocks)]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_has_no_fault(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(("text", "expected"), FAULTY)
def test_a_fault_is_told_with_its_mark(text: str, expected: list[tuple[str, Fault]]) -> None:
    assert faults(text) == expected


@pytest.mark.parametrize("text", CARRIED)
def test_a_quotation_may_run_over_paragraphs(text: str) -> None:
    assert faults(text) == []


def test_a_quotation_that_runs_over_paragraphs_must_close_in_the_last() -> None:
    assert faults("He said: “The pier is closed.\n“The ferry is gone.\nThe crane is sold.") == [("“", Fault.UNCLOSED)]


def test_a_later_quotation_does_not_close_one_of_another_paragraph() -> None:
    text = "He said “the pier is closed and left.\nShe said “the ferry is gone” too."
    assert faults(text) == [("“", Fault.UNCLOSED)]


def test_a_mark_that_others_follow_does_not_run_on() -> None:
    text = "A “ruin, he said, or a “shame.”\n“The ferry is gone,” she said."
    assert faults(text) == [("“", Fault.UNCLOSED)]


@given(st.text(alphabet="ab ’‘“”„‟«»\"'.\n[1]-", max_size=60))
def test_hostile_marks_are_told_once_and_where_they_stand(text: str) -> None:
    blocks = [Span(0, len(text))]
    found = list(misplaced_marks(text, blocks))
    assert len(found) == len({(each.at, each.fault) for each in found})
    assert all(text[each.at] in '“”„‟«»"‘‚' for each in found)
