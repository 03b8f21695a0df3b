"""What a document mostly uses as the name of somebody is no place, unless it is a known one or said to be one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.extract.places.people import without_people
from sayso.records import Span
from tests.extract.places.named import names_of
from tests.gazetteer.made import gazetteer


def others(text: str, name: str, kind: str) -> list[tuple[Span, str]]:
    """Every time that the name stands in the text, as a name of this kind."""
    return [(Span(match.start(), match.end()), kind) for match in re.finditer(re.escape(name), text)]


@pytest.mark.parametrize(
    ("text", "name", "kind", "left"),
    [
        ("[Amol] left. Amol spoke, and AMOL slept. Amol.", "Amol", "person", []),
        ("[Amol] left. Amol Group spoke, and Amol Group slept.", "Amol Group", "organisation", ["Amol"]),
        ("[Amol] left. Amol spoke.", "Amol spoke", "person", ["Amol"]),
        ("[Amol] left.", "Amol", "person", ["Amol"]),
        ("[Amol] left. Amol spoke, and Amol slept.", "Amol", "location", ["Amol"]),
        ("In [Lipova] Lipova spoke, Lipova said.", "Lipova", "person", []),
        ("In [Runa] Runa spoke, Runa said.", "Runa", "person", ["Runa"]),
        ("In the village of [Amol] Amol spoke, Amol said.", "Amol", "person", ["Amol"]),
    ],
)
def test_a_name_of_somebody_is_no_place(text: str, name: str, kind: str, left: list[str], tmp_path: Path) -> None:
    plain, names = names_of(text)
    found = without_people(plain, names, others(plain, name, kind), gazetteer(tmp_path))
    assert [place.text for place in found] == left
