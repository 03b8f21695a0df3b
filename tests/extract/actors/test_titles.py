"""A name takes in the title or the state before it, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors.titles import LOOK_BACK, with_title
from sayso.records import Span


@pytest.mark.parametrize(
    ("text", "name", "kind", "whole"),
    [
        (
            "He told Latvian Fisheries Minister Jana Ozola.",
            "Jana Ozola",
            "person",
            "Latvian Fisheries Minister Jana Ozola",
        ),
        ("He told mayor Jana Ozola.", "Jana Ozola", "person", "mayor Jana Ozola"),
        ("He met Gen. Jana Ozola.", "Jana Ozola", "person", "Gen. Jana Ozola"),
        ("He told Latvian Jana Ozola.", "Jana Ozola", "person", "Jana Ozola"),
        ("When mayors met, Jana Ozola left.", "Jana Ozola", "person", "Jana Ozola"),
        ("In Riga Jana Ozola left.", "Jana Ozola", "person", "Jana Ozola"),
        ("the Latvian Ministry of Ports", "Ministry of Ports", "organisation", "Latvian Ministry of Ports"),
        ("Latvia’s Ministry of Ports", "Ministry of Ports", "organisation", "Latvia’s Ministry of Ports"),
        ("Men of the 4th Dike Brigade", "Dike Brigade", "organisation", "4th Dike Brigade"),
        ("The Latvian 4th Dike Brigade", "Dike Brigade", "organisation", "Latvian 4th Dike Brigade"),
        ("He came 4th Jana Ozola", "Jana Ozola", "person", "Jana Ozola"),
        ("minister of the Dike Board", "Dike Board", "organisation", "Dike Board"),
    ],
)
def test_a_name_is_widened_to_what_names_it(text: str, name: str, kind: str, whole: str) -> None:
    at = text.index(name)
    assert with_title(text, Span(at, at + len(name)), kind, 0).of(text) == whole


@given(st.text(alphabet="Latvian minister J.’", max_size=200), st.integers(0, 200))
def test_a_name_only_grows_to_the_left_and_not_far(text: str, at: int) -> None:
    name = Span(min(at, len(text)), len(text))
    found = with_title(text, name, "person", 0)
    assert found.end == name.end
    assert 0 <= name.start - found.start <= LOOK_BACK
