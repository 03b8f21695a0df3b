"""A claim in a list: its sentence without the mark of a list, who says it, and where it leads."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Passage
from sayso.serve.view.claim_lines import badges, claim_line, claim_list, speakers
from tests.made import answers

HOSTILE = "<img src=x onerror=alert(1)>"


def test_a_line_says_who_and_leads_to_the_sentence_and_the_trace() -> None:
    _, inner, _ = answers()
    line = claim_line(inner)
    assert f'href="/document/{inner.document.id}?claim={inner.claim.id}"' in line
    assert f'href="/claim/{inner.claim.id}"' in line
    assert '<span class="m-source">captain Ilves</span>' in line
    assert "2022-10-04" in line
    assert "[1]" in line


def test_the_chain_is_told_outermost_first() -> None:
    _, inner, forecast = answers()
    told = speakers(inner.claim)
    assert told.index("The port authority") < told.index("captain Ilves")
    assert "(state, 2022-10-03)" in told
    assert "the publisher" in speakers(forecast.claim)
    assert "likely 55–80 %" in badges(forecast.claim)


def test_the_mark_of_a_list_is_left_out_and_the_marks_stay_on_their_words() -> None:
    _, _, forecast = answers()
    begun = forecast.claim.sentence
    moved = replace(forecast.claim, sentence=replace(begun, start=begun.start - 2))
    line = claim_line(replace(forecast, claim=moved, sentence="- The crossing will likely reopen this week."))
    assert '<span class="m-hedge level-5">likely</span>' in line
    assert "- The" not in line


def test_hostile_names_are_words() -> None:
    answer = next(answers())
    named = replace(answer.document, title=HOSTILE, publisher=HOSTILE, id=HOSTILE)
    chain = tuple(replace(link, source=Passage((), HOSTILE)) for link in answer.claim.chain)
    line = claim_list([replace(answer, document=named, claim=replace(answer.claim, chain=chain))], HOSTILE)
    assert "<img" not in line
