"""A sentence is the same in every printing, and a document is the list of its sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.sentences import MOST_SENTENCES, Sketch, bare_words, sentences_of, sketch_of
from sayso.read import make_document
from sayso.records import RawItem

ALIKE = [
    ("The mayor of Orsk said so.", "the  Mayor\nof Orsk said so"),
    ("The “old” bridge isn’t open.[12]", 'The "old" bridge isn\'t open.'),
    ("Two ferries left.[3, 4]", "Two ferries left.[1–2]"),
    ("Ｆｕｌｌ width", "full width"),
    ("A ﬁre broke out", "A fire broke out"),
]
DIFFERENT = [
    ("Two ferries left.", "Two ferries left again."),
    ("He saw 3 boats.", "He saw 4 boats."),
    ("in 2022", "in [2022] weeks 2022"),
]
REPORT = (
    "Harbour watch\n\nThe port authority closed both of the old piers on Monday morning.\n\n"
    "“We could not keep them open any longer than that,” the harbour master said. Crews left.\n\n"
    "“We are going to reopen the first of them before the end of the week.” The ferries wait outside the harbour."
)


def sketched(text: str) -> Sketch:
    return sketch_of(sentences_of(make_document(RawItem("made.txt", "text/plain", text.encode()))))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_printings_of_a_sentence_have_the_same_words(one: str, other: str) -> None:
    assert bare_words(one) == bare_words(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_words_or_numbers_are_another_sentence(one: str, other: str) -> None:
    assert bare_words(one) != bare_words(other)


def test_headings_short_sentences_and_the_words_of_others_tell_nothing() -> None:
    document = make_document(RawItem("made.txt", "text/plain", REPORT.encode()))
    telling = [each.span.of(document.text) for each in sentences_of(document) if each.telling]
    assert telling == [
        "The port authority closed both of the old piers on Monday morning.",
        "“We could not keep them open any longer than that,” the harbour master said.",
        "The ferries wait outside the harbour.",
    ]


def test_other_quotes_and_white_space_make_the_same_document() -> None:
    printed = REPORT.replace("“", '"').replace("”", '"').replace(" of the ", " of\u00a0\u00a0the ")
    assert sketched(printed) == sketched(REPORT)


def test_another_quotation_makes_another_content_of_the_same_sketch() -> None:
    changed = sketched(REPORT.replace("first", "second"))
    assert changed.content != sketched(REPORT).content
    assert changed.keys == sketched(REPORT).keys


def test_a_script_without_spaces_has_words() -> None:
    text = "港口当局于星期一上午关闭了两个旧码头并表示渡轮将在本周末之前停留在港口以外的锚地等待进一步的通知和安排。"
    assert sketched(text).size >= 5


def test_of_an_endless_document_the_first_sentences_are_looked_at() -> None:
    text = " ".join(f"The boat with number {n} left the harbour." for n in range(MOST_SENTENCES + 500))
    assert len(sketched(text).keys) == MOST_SENTENCES


@given(st.text(alphabet='a7 .\n"“”«»[]1²ﬁИ港\ud800', max_size=300))
def test_any_text_is_cut_into_sentences_that_stand_in_it(text: str) -> None:
    document = make_document(RawItem("made.txt", "text/plain", f"A. {text}".encode("utf-8", "ignore")))
    for sentence in sentences_of(document):
        assert sentence.words == bare_words(sentence.span.of(document.text))
        assert sentence.size >= 1
