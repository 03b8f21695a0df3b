"""Days and months by their names are resolved, and told from other words."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import valued

CASES = [
    ("It sank on Friday, November 18.", [("Friday, November 18", "2022-11-18")]),
    (
        "It sank on November 18, 20, and 22.",
        [("November 18", "2022-11-18"), ("20", "2022-11-20"), ("22", "2022-11-22")],
    ),
    ("It sank on 17 and 21 June.", [("17", "2022-06-17"), ("21 June", "2022-06-21")]),
    ("It sank in early March.", [("early March", "2022-03")]),
    ("It opened in January and February 2023.", [("January", "2023-01"), ("February 2023", "2023-02")]),
    ("It opened in June last year.", [("June last year", "2021-06")]),
    ("It opened last June.", [("last June", "2022-06")]),
    ("The week of November 14 was calm.", [("The week of November 14", "2022-W46")]),
    ("The May vote is void.", [("May", "2022-05")]),
    ("On November 3, 25 people left.", [("November 3", "2022-11-03")]),
    (
        "The siege began on 24 February 2021. On 3 March it froze.",
        [("24 February 2021", "2021-02-24"), ("3 March", "2021-03-03")],
    ),
    ("It was built on 4 May 2020. On May 9 it fell.", [("4 May 2020", "2020-05-04"), ("May 9", "2020-05-09")]),
    (
        "It was built on 4 May 2020. On November 20 it fell.",
        [("4 May 2020", "2020-05-04"), ("November 20", "2022-11-20")],
    ),
    (
        "It leaked on 20 November 2021. On November 22 it fell.",
        [("20 November 2021", "2021-11-20"), ("November 22", "XXXX-11-22")],
    ),
    ("School goes on through March.", [("March", "2023-03")]),
    ("Sales through October rose.", [("October", "2022-10")]),
    ("The December 2020-January 2021 frost.", [("December 2020", "2020-12"), ("January 2021", "2021-01")]),
    ("It rained in April–May.", [("April", "2022-04"), ("May", "2022-05")]),
    ("April Jones and May Smith march on. The March on the capital began.", []),
    ("On February 30 and on March 0 and on May 45 nothing happens.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_named_day_has_its_value(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected
