"""Every operator edits a report that bears it out, and leaves another alone."""

from __future__ import annotations

import pytest

from tests.quality.excerpts import cut
from tests.quality.mutations import OPERATORS
from tests.quality.operators import Case, Operator
from tests.quality.planting import HARMLESS_PLANTING, PLANTING
from tests.quality.rewording import REWORDING
from tests.quality.spoiling import SPOILING

FILLER = "The council then talked about the harvest, the weather, the price of bread and the timetable of the railway."
FIRST = (
    "Council officials stated that limited repairs of the counteroffensive memorial in Odesa damaged four statues, and "
    "Ukrainian President Maria Keller likely planned to visit Odesa, where Ukrainian forces reportedly "
    "rebuilt the wall due to floods."
)
SECOND = "Ukrainian forces continued to look for four children near Lviv, and Pavlo Hnatiuk may join them."
REPORT = f"""Assessment of the Desk, June 8

Key Takeaways
- {FIRST}
- {SECOND}

{FIRST}[1] Russian forces said on June 7 that “nobody saw the 3,000 birds.”[2] On June 6, the ferry sank near the shore.
Nobody’s boat—an old one—was hurt on June 5 in Kyiv.[3] {FILLER}[4]

{SECOND}[5] Maria Keller and the engineer Ivan Petrenko left on June 4. {FILLER} {FILLER}[6]
""".replace("shore.\n", "shore. ")
EMPTY = f"Assessment of the Desk\n\n{FILLER} {FILLER}\n\n{FILLER} {FILLER} {FILLER}\n"


def case_of(text: str) -> Case:
    excerpt = cut("desk-2022-06-08.txt", text)
    assert excerpt
    return Case(excerpt)


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda each: each.name)
def test_an_operator_edits_what_bears_it_out(operator: Operator) -> None:
    case = case_of(REPORT)
    edits = list(operator.edits(case))
    assert edits
    assert all(edit.done(case.text) != case.text for edit in edits)


@pytest.mark.parametrize("operator", SPOILING, ids=lambda each: each.name)
def test_nothing_is_spoilt_where_nothing_stands(operator: Operator) -> None:
    assert not list(operator.edits(case_of(EMPTY)))


def test_errors_have_rules_that_answer_and_harmless_edits_none() -> None:
    assert all(each.rules for each in (*SPOILING, *PLANTING))
    assert not any(each.rules for each in (*REWORDING, *HARMLESS_PLANTING))
    assert len({each.name for each in OPERATORS}) == len(OPERATORS)
