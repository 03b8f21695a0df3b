"""Where nothing else is known, a name means the place that is known best."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.notability import notabilities
from tests.extract.places.named import names_of
from tests.gazetteer.made import gazetteer


def best(text: str, folder: Path, home: str = "") -> int | None:
    _, (name,) = names_of(text)
    candidates = gazetteer(folder).find(name.names[-1])
    scores = notabilities(candidates, name, home)
    return candidates[scores.index(max(scores))].entry.geonameid


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shells hit [Brama]", 20),
        ("shells hit [Paris]", 28),
        ("they crossed the [Runa]", 30),
        ("they live in [Runa]", 31),
        ("they live in [Norland]", 1),
    ],
)
def test_the_best_known_place_of_a_name_comes_first(text: str, expected: int, tmp_path: Path) -> None:
    assert best(text, tmp_path) == expected


def test_the_country_of_the_document_counts(tmp_path: Path) -> None:
    _, (name,) = names_of("in [Lipova]")
    candidates = gazetteer(tmp_path).find("Lipova")
    abroad, at_home = (notabilities(candidates, name, home)[0] for home in ("SL", "NL"))
    assert at_home > abroad
