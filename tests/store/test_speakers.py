"""Who speaks is told by the mentions of the document, by their place or by who they are."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Extraction
from sayso.store.speakers import Speakers
from tests.store.enriched import Told, actor, enriched


def test_a_speaker_is_the_mention_that_stands_where_the_source_stands() -> None:
    extraction = enriched([Told(actor("Ada")), Told()]).dossier.extraction
    speakers = Speakers(extraction)
    assert [[each.name for each in speakers.of(claim)] for claim in extraction.claims] == [["Ada"], []]


def test_a_source_that_stands_elsewhere_is_known_by_who_it_is() -> None:
    claim = enriched([Told()]).dossier.extraction.claims[0]
    later = replace(claim, chain=(replace(claim.chain[0], source_actor="a-1"),))
    assert [each.name for each in Speakers(Extraction("d", actors=(actor("Ada", "a-1"),))).of(later)] == ["Ada"]
