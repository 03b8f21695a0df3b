"""All planted claims are led back to their planted origins, and to nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.records import BlockKind
from tests.linked import store_at
from tests.quality.origins import dossier_of, measure, traced
from tests.quality.planted import BLOCKS, CLAIMS, make


def test_the_planted_claims_are_always_the_same() -> None:
    planted = make()
    assert len(planted) == CLAIMS
    assert planted == make()
    assert len({report.matter for report in planted}) > len(BLOCKS)


def test_a_planted_report_holds_its_claim_in_its_words() -> None:
    report = next(each for each in make() if each.chains[0] and each.urls)
    dossier = dossier_of(report, "7")
    claim, text = dossier.extraction.claims[0], dossier.document.text
    assert claim.block is BlockKind.PARAGRAPH
    assert claim.content.spans[0].of(text) == claim.content.text
    assert [note.urls for note in dossier.document.endnotes] == [(url,) for url in report.urls]


@pytest.mark.slow
def test_every_origin_is_found_exactly() -> None:
    measured = measure()
    assert measured.scores == {"exact": 1.0}
    assert len(measured.hits) == CLAIMS


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    planted = [report for report in make() if report.matter <= 2]
    found = []
    for name, order in (("one", planted), ("other", planted[::-1])):
        store = store_at(tmp_path / f"{name}.db")
        keys = [(report.publisher, report.day, report.sentence) for report in order]
        found.append(
            {
                (keys[int(number)], frozenset(frozenset(keys[int(each)] for each in origin) for origin in origins))
                for number, origins, _ in traced(store, order)
            }
        )
        store.close()
    assert found[0] == found[1]
    assert len(found[0]) == len(planted)
