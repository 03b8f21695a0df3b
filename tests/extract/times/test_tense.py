"""The nearest verb tells whether a clause is about what is to come."""

from __future__ import annotations

import pytest

from sayso.extract.times.tense import is_ahead


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The council will meet on ", ".", True),
        ("The council is expected to meet on ", ".", True),
        ("The council met on ", ".", False),
        ("It said it would leave, and left on ", ".", False),
        ("They have until ", ".", True),
        ("It was not until ", " that he spoke.", False),
        ("", ", the council will meet.", True),
        ("It will rain. On ", ", the council met.", False),
        ("In ", "'s debate he will speak.", False),
        ("The talks would again be held on ", ".", True),
        ("It appears to be one that landed on ", ".", False),
        ("They prepared ahead of ", ".", True),
        ("The news on ", " that it will leave", False),
        (
            "The council is expected to announce its part in the long and joint bid for the games of the bay on ",
            ".",
            True,
        ),
        ("It will open; on ", " it was shut.", False),
        ("They gave the crew until 9 a.m. ", " to sign.", True),
        ("It will leave port at 4 (4 a.m. EDT ", ").", True),
        ("The U.S. crew will, under Gen. Ruiz, sail on ", ".", True),
        ("They did not know of it until ", ".", False),
        ("The mill wasn’t shut till ", ".", False),
        ("", "", False),
    ],
)
def test_the_nearest_verb_counts(before: str, after: str, expected: bool) -> None:
    assert is_ahead(before, after) is expected
