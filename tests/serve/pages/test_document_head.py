"""Above a document stand what it is, what should be known of it, and its neighbours."""

from __future__ import annotations

from dataclasses import replace

from sayso.serve.pages.document_head import head, legend
from tests.made import answers, dossier


def test_the_facts_and_how_the_day_is_known() -> None:
    told = head(dossier().document, (None, None))
    assert "2022-10-04 (from the days it names) · Harbour Desk · M. Kask · harbour.txt" in told
    assert "endnote 2 is missing" in told
    assert "<nav" not in told


def test_the_title_stands_once() -> None:
    document = dossier().document
    assert "<h1" not in head(document, (None, None)), "the text has it"
    assert "<h1>Another name</h1>" in head(replace(document, title="Another name"), (None, None))
    assert "<h1>harbour.txt</h1>" in head(replace(document, title=None), (None, None))


def test_the_neighbours_are_linked_with_their_days() -> None:
    card = next(answers()).document
    told = head(dossier().document, (card, replace(card, id="d-2", published="2022-10-05")))
    assert f'href="/document/{card.id}" rel="prev"' in told
    assert 'href="/document/d-2" rel="next"' in told
    assert "next: 2022-10-05" in told


def test_the_legend_has_a_switch_for_each_kind_and_a_shade_for_each_band() -> None:
    told = legend()
    assert told.count('type="checkbox"') == 6
    assert all(f"level-{number}" in told for number in range(8))
