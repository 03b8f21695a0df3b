"""A mention is indexed by its words and by the name that it was resolved to, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.store.named import actors_of, areas_of, places_of, plain
from tests.store.enriched import Told, actor, enriched, place


def test_who_speaks_and_who_is_spoken_of_are_named_once_each() -> None:
    he = replace(actor("Ada Byron", "a-1"), text="she")
    claim = enriched([Told(actors=(he, actor("Ada Byron", "a-1"), actor("crew")))]).dossier.extraction.claims[0]
    assert actors_of(claim, [actor("Port", "a-2")]) == "Port | a-2 | Ada Byron | she | a-1 | crew"


def test_a_place_is_named_as_it_is_called_and_as_it_is_written() -> None:
    written = replace(place("Narva"), text="Narwa")
    claim = enriched([Told(places=(written, place("Narva")))]).dossier.extraction.claims[0]
    assert places_of(claim) == "Narva | Narwa"


def test_an_area_lies_within_itself_and_a_town_does_not() -> None:
    claim = enriched([Told(places=(place("Viru", kind="admin"), place("Narva")))]).dossier.extraction.claims[0]
    assert areas_of(claim) == "Viru | Viru Province | Utopia | Narva Province"


@pytest.mark.parametrize(
    ("name", "word"),
    [("state media", "statemedia"), ("Côte d’Ivoire", "cotedivoire"), ("Орда", "орда"), ("—", "")],
)
def test_a_name_becomes_one_word(name: str, word: str) -> None:
    assert plain(name) == word
