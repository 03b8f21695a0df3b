"""An answer says who, how sure, and where it stands."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from sayso.cli.answers import cited, details, doubt, limit, nothing, remarks, show_answer, show_legend
from sayso.cli.screen import Screen
from sayso.records import (
    Band,
    Condition,
    ConditionKind,
    Finding,
    First,
    FirstKind,
    Passage,
    Polarity,
    Span,
    Time,
    Verdict,
)
from tests.made import answers

SENTENCE = (
    "«The port authority» _said_ on 3 October that «captain Ilves» had _ordered_ two ferries to stay in Narva.[1]"
)


def test_an_answer_reads_like_this() -> None:
    out = io.StringIO()
    show_legend(Screen(out))
    show_answer(1, list(answers())[1], Screen(out))
    claim = list(answers())[1].claim.id
    assert out.getvalue().splitlines() == [
        "Marked: «source» _cue_ ~hedge~",
        "",
        f"1.  {SENTENCE}",
        "    who says it: The port authority (state, 2022-10-03) > captain Ilves (call)",
        "    what is claimed: two ferries to stay in Narva",
        "    place: “Narva” (city: Narva in Estonia, to 5 km; one)",
        "    quantity: “two”",
        "    2022-10-04 (inferred) · Harbour Desk · Harbour watch · harbour.txt",
        "    endnotes: [1] https://port.example/notice",
        f"    claim: {claim}",
        "",
    ]


def test_the_publisher_s_own_claim_says_so_with_its_doubt() -> None:
    lines = list(details(list(answers())[2]))
    assert lines[0] == "who says it: the publisher (forecast)"
    assert lines[1] == "doubt: “likely” (likelihood, ICD 203 55–80 %, PHIA 55–75 %), the publisher’s"


def test_a_doubt_says_whose_it_is_and_where_a_band_ends_below() -> None:
    (hedge,) = list(answers())[2].claim.hedges
    band = Band("phia", 40, 50, below=True)
    of_source = replace(hedge, whose="source", bands=(band,), holder=Passage((), "captain Ilves"))
    assert doubt(of_source) == "“likely” (likelihood, PHIA 40–<50 %), captain Ilves’s"
    assert doubt(replace(of_source, holder=Passage())).endswith(", the source’s")


def test_a_condition_stands_below_the_sentence_and_a_concessive_one_says_what_it_is() -> None:
    answer = list(answers())[2]
    condition = Condition((), "even if it snows", ConditionKind.CONCESSIVE)
    limited = replace(answer, claim=replace(answer.claim, conditions=(condition,)))
    assert "condition: “even if it snows”, which changes nothing" in list(details(limited))
    assert limit(replace(condition, kind=ConditionKind.IF)) == "“even if it snows”"


def test_a_note_without_an_address_says_so() -> None:
    answer = replace(next(answers()), urls=())
    assert "endnotes: [1] (no address in them)" in list(details(answer))


@pytest.mark.parametrize(
    ("source", "expected"),
    [("given", "2022-10-04 ·"), ("metadata", "2022-10-04 ·"), ("inferred", "2022-10-04 (inferred) ·")],
)
def test_a_day_that_is_inferred_says_so(source: str, expected: str) -> None:
    card = replace(next(answers()).document, published_from=source)
    assert cited(card).startswith(expected)


def test_a_document_without_a_date_and_cut_short_says_both() -> None:
    card = replace(next(answers()).document, published=None, completeness="excerpt")
    assert cited(card).startswith("no date ·")
    assert cited(card).endswith("an excerpt")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("since May", "2022-05-01", "2022-10-04"), "looked for “boats”, since May (2022-05-01 to 2022-10-04)"),
        (("today", "2022-10-04", "2022-10-04"), "looked for “boats”, today (2022-10-04)"),
        (("to date", None, "2022-10-04"), "looked for “boats”, to date (… to 2022-10-04)"),
        (("since then", None, None), "looked for “boats”, since then (which days is not told)"),
        (None, "looked for “boats”"),
    ],
)
def test_a_finding_of_nothing_says_what_was_looked_for_and_when(
    days: tuple[str, str | None, str | None] | None, expected: str
) -> None:
    interval = Time((Span(0, 1),), *days, value="", role="event") if days else None
    assert nothing(Finding((), "", Passage((Span(2, 7),), "boats"), interval)) == expected


def test_what_was_looked_for_may_be_left_untold() -> None:
    assert nothing(Finding((), "")) == "what was looked for is not told"


def test_a_verdict_says_whose_it_is_and_a_first_its_words() -> None:
    (answer, *_) = answers()
    marked = replace(
        answer.claim,
        verdicts=(
            Verdict((), "falsely claimed", Polarity.FALSE),
            Verdict((), "baseless story", Polarity.DOUBTFUL, "source", Passage((Span(0, 9),), "The mayor")),
        ),
        firsts=(First((), "the only ferry", FirstKind.ONLY),),
    )
    assert list(remarks(marked)) == [
        "verdict: “falsely claimed” (false), the publisher’s",
        "verdict: “baseless story” (doubtful), The mayor’s",
        "only: “the only ferry”",
    ]
