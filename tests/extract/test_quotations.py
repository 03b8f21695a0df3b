"""A quotation of many sentences or paragraphs stays with the one who says it; a stray mark gives nobody words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.extract.quotations import LONGEST, carry_on
from sayso.extract.reading import Chain, Heard
from sayso.records import Span
from tests.extract.made import link


def heard(text: str, sentence: str, *chains: Chain) -> Heard:
    start = text.index(sentence)
    return Heard(
        Span(start, start + len(sentence)), chains, tuple(0.9 for _ in chains), {"fact": 0.9, "attributed": 0.1}
    )


def blocks(text: str) -> list[Span]:
    out, at = [], 0
    for line in text.split("\n"):
        if line:
            out.append(Span(at, at + len(line)))
        at += len(line) + 1
    return out


def contents(text: str, *sentences: tuple[str, tuple[str, str, str] | None]) -> list[list[str]]:
    """For each sentence the contents of what is attributed in it once quotations are carried on, outermost first."""
    given = [heard(text, words, *([(link(text, *said),)] if said else [])) for words, said in sentences]
    return [
        [" > ".join(part.content.text for part in chain) for chain in each.chains]
        for each in carry_on(text, given, blocks(text))
    ]


def test_quotation_runs_on_after_the_speaker_is_named() -> None:
    text = "The pilot said: “We saw the bridge. It was still whole. Nobody fired.” Rain set in."
    assert contents(
        text,
        ("The pilot said: “We saw the bridge.", ("The pilot", "said", "“We saw the bridge")),
        ("It was still whole.", None),
        ("Nobody fired.”", None),
        ("Rain set in.", None),
    ) == [["“We saw the bridge"], ["It was still whole."], ["Nobody fired.”"], []]


def test_speaker_named_at_the_end_said_the_sentences_before() -> None:
    text = '"The dam holds. We have looked at every gate," the engineer said.'
    assert contents(
        text,
        ('"The dam holds.', None),
        (
            'We have looked at every gate," the engineer said.',
            ("the engineer", "said", "We have looked at every gate"),
        ),
    ) == [['"The dam holds.'], ["We have looked at every gate"]]


def test_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark() -> None:
    text = "“The camp is full,” she said. “We turn people away.\n“There is no water.”\nThe river rose."
    assert contents(
        text,
        ("“The camp is full,” she said.", ("she", "said", "“The camp is full,”")),
        ("“We turn people away.", None),
        ("“There is no water.”", None),
        ("The river rose.", None),
    ) == [["“The camp is full,”"], ["“We turn people away."], ["“There is no water.”"], []]


def test_quotation_after_words_that_are_not_quoted_has_no_speaker_yet() -> None:
    text = "The mayor said that it rained. “Nobody was hurt.”"
    assert contents(
        text,
        ("The mayor said that it rained.", ("The mayor", "said", "that it rained")),
        ("“Nobody was hurt.”", None),
    ) == [["that it rained"], []]


def test_colon_above_a_quoted_paragraph_introduces_it() -> None:
    text = "The envoy wrote:\n“The talks are over. Both sides left.”\nThe hall was empty."
    assert contents(
        text,
        ("The envoy wrote:", ("The envoy", "wrote", "")),
        ("“The talks are over.", None),
        ("Both sides left.”", None),
        ("The hall was empty.", None),
    ) == [[""], ["“The talks are over."], ["Both sides left.”"], []]


def test_what_is_attributed_inside_a_quotation_stands_one_level_further_in() -> None:
    text = "The nurse said: “It was dark. Soldiers told us that the road was mined. We stayed.”"
    found = contents(
        text,
        ("The nurse said: “It was dark.", ("The nurse", "said", "“It was dark")),
        ("Soldiers told us that the road was mined.", ("Soldiers", "told", "that the road was mined")),
        ("We stayed.”", None),
    )
    assert found[1] == [
        "Soldiers told us that the road was mined.",
        "Soldiers told us that the road was mined. > that the road was mined",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk said “it is late. The office closed. Nobody came.",
        "The clerk said “it is late. The office closed.\nNobody came.”",
    ],
)
def test_mark_that_nobody_closes_gives_the_speaker_no_more_words(text: str) -> None:
    assert contents(
        text,
        ("The clerk said “it is late.", ("The clerk", "said", "“it is late")),
        ("The office closed.", None),
        ("Nobody came", None),
    )[1:] == [[], []]


def test_quotation_as_long_as_a_report_is_nobodys() -> None:
    text = "He said “yes. " + "So it is. " * LONGEST + "The end.”"
    rows = [heard(text, "He said “yes.", (link(text, "He", "said", "“yes"),))]
    start = text.index("So it")
    rows += [Heard(Span(start + 10 * i, start + 10 * i + 9), (), (), {"fact": 1.0}) for i in range(LONGEST)]
    assert carry_on(text, rows, [Span(0, len(text))]) == rows


def test_sentence_of_a_quotation_is_not_in_the_publishers_voice() -> None:
    text = "The pilot said: “We saw it. It was whole.”"
    rows = [
        heard(text, "The pilot said: “We saw it.", (link(text, "The pilot", "said", "“We saw it"),)),
        heard(text, "It was whole.”"),
    ]
    carried = carry_on(text, rows, [Span(0, len(text))])
    assert max(carried[1].voices, key=carried[1].voices.__getitem__) == "attributed"


def test_sentence_of_a_quotation_keeps_the_names_in_it() -> None:
    text = "The pilot said: “We saw the bridge. It was at Kolo.” Rain set in."
    names = ((Span(46, 50), "place"),)
    first = heard(text, "The pilot said: “We saw the bridge.", (link(text, "The pilot", "said", "“We saw the bridge"),))
    second = replace(heard(text, "It was at Kolo.”"), names=names)
    carried = carry_on(text, [first, second], blocks(text))
    assert [(bool(each.chains), each.names) for each in carried] == [(True, ()), (True, names)]
