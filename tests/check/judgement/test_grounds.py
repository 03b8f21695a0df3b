"""A judgement stands on something in its paragraph, and an open question has an answer that may be."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.judgement.grounds import alternatives_missing, judgement_without_basis
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("It is unclear why the brigade left the ridge on Monday. The villagers came back by the evening.", True),
        ("The cause of the fire at the depot remains unknown. The depot held 40 tons of grain.", True),
        ("The motive of the attackers is still unclear. The police closed the road.", True),
        ("It is not clear who fired the rockets. Nobody was hurt.", True),
        ("It is unclear why the brigade left. The road was closed. It may have run out of shells.", False),
        ("It is unclear who fired the rockets, the rebels or the army.", False),
        ("It is unclear how many ships were hit. Nobody was hurt.", False),
        ("It is unclear whether the brigade will stay. Nobody was hurt.", False),
        ("The minister said that it is unclear who fired the rockets. Nobody was hurt.", False),
        ("It is unclear why the brigade left.\n\nIt may have run out of shells.", True),
    ],
)
def test_an_open_question_offers_an_answer(text: str, is_told: bool) -> None:
    assert bool(check(report_of(text), [alternatives_missing]).problems) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The strike is likely meant to ruin the mills. It may be part of a larger plan of the union.", True),
        ("The strike is likely meant to ruin the mills because they buy flour abroad.", False),
        ("The strike is likely meant to ruin the mills.[1]", False),
        ("The strike is likely meant to ruin the mills. The mayor said that they should close.", False),
        ("- The strike is likely meant to ruin the mills.\n- The mayor left.", False),
        ("Key Takeaways\n\n- The strike is likely meant to ruin the mills.\n", False),
        ("The strike began on Monday. It went on until Friday.", False),
    ],
)
def test_a_judgement_gives_its_grounds(text: str, is_told: bool) -> None:
    assert bool(check(report_of(text), [judgement_without_basis]).problems) is is_told


def test_a_paragraph_is_told_once() -> None:
    text = "The strike is likely meant to ruin the mills. It is probably part of a larger plan of the union."
    (problem,) = check(report_of(text), [judgement_without_basis]).problems
    assert problem.message.startswith("“The strike is likely meant to ruin the mills” is a judgement")
