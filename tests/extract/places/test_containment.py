"""A text says which place lies in which by a comma, a bracket or "in"; a list of places says nothing of the kind."""

from __future__ import annotations

import pytest

from sayso.extract.places.containment import find_holders
from tests.extract.places.named import names_of


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("took [Brama], [East Oblast], on Monday", ["East Oblast", None]),
        ("took [Brama] ([East Oblast])", ["East Oblast", None]),
        ("took [Brama] in western [East Oblast]", ["East Oblast", None]),
        ("took [Brama], [East Oblast], [Norland]", ["East Oblast", "Norland", None]),
        ("took [Brama], [Norland]", ["Norland", None]),
        ("took [Norland]'s capital [Brama]", [None, "Norland"]),
        ("hit the [Hope School] at [Brama]", ["Brama", None]),
        ("hit [Kolo] at [Brama]", [None, None]),
        ("hit the [Hope School] in the northern town of [Brama]", ["Brama", None]),
        ("hit [Kolo], the town of [Brama]", [None, None]),
        ("in [Norland], [Sudland], and [Westland]", [None, None, None]),
        ("in [Brama], [West], and [East oblasts]", [None, None, None]),
        ("from [Brama] to [Kolo]", [None, None]),
        ("in [Brama]. In [East Oblast], nothing moved", [None, None]),
        ("[Brama]", [None]),
    ],
)
def test_what_holds_a_place_is_told_by_the_words_between(text: str, holders: list[str | None]) -> None:
    plain, names = names_of(text)
    found = find_holders(plain, names)
    assert [names[holder.number].text if holder else None for holder in found] == holders


def test_only_the_word_for_an_area_leaves_no_doubt() -> None:
    plain, names = names_of("took [Brama], [East Oblast], and left for [Paris], [Sudland]")
    assert [holder.is_certain for holder in find_holders(plain, names) if holder] == [True, False]
