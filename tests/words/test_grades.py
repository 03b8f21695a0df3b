"""The two scales of grades are read apart, and both know what cannot be judged."""

from __future__ import annotations

from sayso.words import load


def test_sources_have_letters_and_what_they_tell_has_numbers() -> None:
    assert {scale: "".join(grades) for scale, grades in load("grades").items()} == {
        "source": "ABCDEF",
        "item": "123456",
    }
    assert all(grades[list(grades)[-1]] == "cannot be judged" for grades in load("grades").values())
