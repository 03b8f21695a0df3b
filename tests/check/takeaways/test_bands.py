"""Where hedges leave a claim on a scale, also where the scale does not define them."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.bands import band_of
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port is closed.", (100, 100)),
        ("The port will likely close.", (55, 80)),
        ("The port may close.", (1, 55)),
        ("The port reportedly closed.", (20, 95)),
    ],
)
def test_each_kind_of_doubt_has_its_place(text: str, expected: tuple[int, int]) -> None:
    band = band_of("icd203", report_of(text).sentences[0].hedges)
    assert (band.low, band.high) == expected
