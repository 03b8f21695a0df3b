"""An area is asked for by any of its names."""

from __future__ import annotations

import logging

import pytest

from sayso.ask import areas
from sayso.ask.areas import read_areas
from sayso.errors import GazetteerError
from tests.ask.atlas import Atlas


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Upper Province", ("Upper Province",)),
        (" The Uplands ", ("The Uplands", "Upper Province")),
        ("Mill", ("Mill",)),
        ("Old Orel", ("Old Orel", "Orel")),
        ("Atlantis", ("Atlantis",)),
    ],
)
def test_an_area_has_the_name_asked_for_and_those_of_the_gazetteer(asked: str, names: tuple[str, ...]) -> None:
    assert read_areas(asked, Atlas()) == names


def test_without_a_gazetteer_the_words_have_to_do(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Atlas:
        raise GazetteerError("it is cut")

    monkeypatch.setattr(areas, "known_places", broken)
    with caplog.at_level(logging.WARNING):
        assert read_areas("Utopia") == ("Utopia",)
    assert "it is cut" in caplog.text
