"""A name means the place that the text and its other places point to; where two are left, none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.containment import find_holders
from sayso.extract.places.resolving import Choice, resolve
from tests.extract.places.named import names_of
from tests.gazetteer.made import gazetteer


def resolved(text: str, folder: Path) -> list[Choice]:
    plain, names = names_of(text)
    return resolve(names, find_holders(plain, names), gazetteer(folder))


def ids(choices: list[Choice]) -> list[int | None]:
    return [choice.entry.geonameid if choice.entry else None for choice in choices]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shells hit [Brama]", [20]),
        ("shells hit [Brama], [West Oblast]", [21, 11]),
        ("shells hit [Kolo], [West Oblast]", [None, 11]),
        ("shells hit [Lipova], [Stare] and [Kolo]", [22, 25, 26]),
        ("shells hit [Lipova]", [None]),
        ("he flew from [Paris] to [Lyon]", [28, None]),
        ("he left [Paris], [Sudland]", [27, 2]),
        ("shells hit [Nowhere]", [None]),
    ],
)
def test_a_name_means_what_the_text_points_to(text: str, expected: list[int | None], tmp_path: Path) -> None:
    assert ids(resolved(text, tmp_path)) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("in [Stare]", "the only place of that name"),
        ("in [Brama]", "the best known of 3 places of that name: Brama, East Oblast, Norland"),
        ("in [Brama], [West Oblast]", "named with West Oblast"),
        ("in [Lipova], [Stare] and [Kolo]", "nearest to the document's other places of 2 places of that name"),
        (
            "in [Lipova]",
            "two places left that it may be: Lipova, East Oblast, Norland and Lipova, West Oblast, Norland",
        ),
        ("in [Nowhere]", "no place of that name is known"),
    ],
)
def test_every_choice_says_why(text: str, reason: str, tmp_path: Path) -> None:
    assert resolved(text, tmp_path)[0].reason.startswith(reason)


def test_no_names_are_no_choices(tmp_path: Path) -> None:
    assert resolved("nothing", tmp_path) == []


def test_a_document_of_many_names_is_resolved(tmp_path: Path) -> None:
    choices = resolved("[Brama] and [Stare]. " * 2000 + "".join(f"[N{number}] " for number in range(500)), tmp_path)
    assert ids(choices[:4000]) == [20, 25] * 2000
    assert ids(choices[4000:]) == [None] * 500
