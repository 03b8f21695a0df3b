"""A case quotes both passages, gives the machine's reasons, and offers what can be decided in its matter."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.records import Cited, Matter, Namesake, Proposal
from sayso.serve.pages.review_queue import claim_case, proposal_case, queue
from tests.made import answers

ENDS = tuple(Cited(f"c-{number}", f"c-{number}", f"<b>Words</b> {number}", "d-1", "a.txt") for number in (1, 2))
ACTORS = (Namesake("a-1", "Ada Rahn", "person"), Namesake("a-2", "A. Rahn", "person", names=("A. Rahn", "<i>Rahn")))


def test_a_link_quotes_both_passages_as_text_with_the_reasons() -> None:
    told = proposal_case(Proposal(Matter.LINK, ENDS, 0.3, ("both say <so>",), {"relation": "denies"}), {})
    assert told.count("&lt;b&gt;Words&lt;/b&gt;") == 2
    assert "both say &lt;so&gt;" in told
    assert "Denies?" in told
    assert 'data-about="c-1 c-2"' in told


def test_a_link_quotes_with_the_marks_of_its_claims_and_without_bullets() -> None:
    answer = next(answers())
    ends = (replace(ENDS[0], claim=answer.claim.id), replace(ENDS[1], words="- The ferry sailed."))
    told = proposal_case(Proposal(Matter.LINK, ends, 0.3, (), {"relation": "denies"}), {answer.claim.id: answer})
    assert re.search(f'<blockquote><a [^>]*data-claim="{answer.claim.id}"', told)
    assert 'class="m-source"' in told
    assert "<blockquote>The ferry sailed.</blockquote>" in told


def test_a_score_is_no_reason() -> None:
    told = proposal_case(Proposal(Matter.LINK, ENDS, 0.3, ("a reason",), {"relation": "denies"}), {})
    assert re.findall("<li>([^<]*)</li>", told) == ["a reason"]
    assert '<span class="score">score 0.30</span>' in told


def test_actors_are_merged_or_refused_and_not_corrected() -> None:
    told = proposal_case(Proposal(Matter.ACTORS, ACTORS, 0.3, ("an initial",)), {})
    assert re.findall('data-act="([a-z]+)"', told) == ["merge", "refuse", "grade", "skip"]
    assert "&lt;i&gt;Rahn" in told


def test_of_many_namesakes_a_few_are_shown() -> None:
    many = tuple(Namesake(f"a-{number}", "Rahn", "person") for number in range(9))
    assert "and 3 more of that name" in proposal_case(Proposal(Matter.ACTORS, many, 0.5, ()), {})


@pytest.mark.parametrize(("confidence", "expected"), [(0.004, "less than 1 %"), (0.42, "42 %"), (1.0, "100 %")])
def test_a_claim_tells_how_sure_the_reader_was(confidence: float, expected: str) -> None:
    answer = next(answers())
    assert expected in claim_case(replace(answer, claim=replace(answer.claim, confidence=confidence)))


@pytest.mark.parametrize(("cases", "is_more"), [(25, True), (24, False)])
def test_more_can_be_shown_where_there_may_be_more(cases: int, is_more: bool) -> None:
    told = queue([claim_case(next(answers()))] * cases, "claim", 25, 25)
    assert ("limit=50" in told) is is_more


def test_an_empty_queue_says_so() -> None:
    assert "Nothing is open here." in queue([], "link", 25, 25)
