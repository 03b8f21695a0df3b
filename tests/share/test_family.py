"""A family is handed on with what the document is to which other, and with both sides of every change."""

from __future__ import annotations

from sayso.records import Family
from sayso.share.family import family
from tests.records.test_family import CHANGES, RELATIVE


def test_a_document_without_relatives_has_none() -> None:
    assert family(None) is None


def test_a_family_is_handed_on_whole() -> None:
    kinship = {"kind": "excerpt", "of": "d-2", "share": 1.0, "covers": 0.5}
    assert family(Family("f-1", 2, "d-2", "d-3", RELATIVE, (RELATIVE,), CHANGES)) == {
        "id": "f-1",
        "size": 2,
        "original": "d-2",
        "fullest": "d-3",
        **kinship,
        "members": [{"document": "d-1", "path": "a.txt", **kinship}],
        "changes": {
            "sentences": [{"before": None, "after": {"start": 0, "end": 3, "text": "Yes"}}],
            "claims": [{"before": {"id": "c-1", "text": "it burns"}, "after": None}],
        },
    }
