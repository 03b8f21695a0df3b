"""What is counted ends where its phrase ends, and is named by the singular of its head."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.counted import counted_among, counted_behind, is_plural, plural, singular, whole_behind

BEHIND = [
    (" ferries", "ferry", "ferries"),
    (" new harbour rescue teams arrived", "team", "new harbour rescue teams"),
    (" wounded sailors and", "sailor", "wounded sailors"),
    (" people fled", "person", "people"),
    (" aircraft, all old", "aircraft", "aircraft"),
    (" such barges", "barge", "such barges"),
    (" more boats", "boat", "more boats"),
    (" “stray” dogs", "dog", "“stray” dogs"),
    (" pieces of heavy brass equipment were", "piece", "pieces of heavy brass equipment"),
    (" rocket, flare and smoke signals", "signal", "rocket, flare and smoke signals"),
    ("-person crews", "person", "person"),
    (" Baltic Mk-40", "mk-40", "Baltic Mk-40"),
    (" US rangers", "ranger", "US rangers"),
    (" times", "time", "times"),
]


@pytest.mark.parametrize(("text", "unit", "words"), BEHIND)
def test_what_is_counted_is_named_by_its_head(text: str, unit: str, words: str) -> None:
    counted = counted_behind(text, 0, len(text), one=False)
    assert counted is not None
    assert (counted.unit, counted.full.of(text).lstrip("“")) == (unit, words.lstrip("“"))


@pytest.mark.parametrize(("text", "unit"), [(" old tug sank", "tug"), (" Latvian diver noted that", "diver")])
def test_one_of_a_thing_ends_before_its_verb(text: str, unit: str) -> None:
    counted = counted_behind(text, 0, len(text), one=True)
    assert counted is not None
    assert counted.unit in (unit, text.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize("text", [" of them", " and", ", boats", "", " in boats", " (boats)"])
def test_a_phrase_that_ends_at_once_counts_nothing(text: str) -> None:
    assert counted_behind(text, 0, len(text), one=False) is None


def test_what_a_number_is_of_is_counted() -> None:
    text = " of these wells"
    counted = counted_among(text, 0, len(text))
    assert counted is not None
    assert counted.unit == "well"


@pytest.mark.parametrize(
    ("text", "bare", "expected"),
    [
        (" of its 2021 budget", False, "its 2021 budget"),
        (" of barley farms and", False, "barley farms"),
        (" the town", True, "the town"),
        (" the town", False, None),
        (" of", False, None),
    ],
)
def test_a_share_has_its_whole(text: str, bare: bool, expected: str | None) -> None:
    whole = whole_behind(text, 0, len(text), bare=bare)
    assert (whole.of(text) if whole else None) == expected


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("men", "man"),
        ("servicemen", "serviceman"),
        ("houses", "house"),
        ("viruses", "virus"),
        ("boxes", "box"),
        ("torches", "torch"),
        ("bases", "base"),
        ("cities", "city"),
        ("POWs", "pow"),
        ("potatoes", "potato"),
        ("first-year-students", "first-year-student"),
        ("boat", "boat"),
    ],
)
def test_a_plural_has_its_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize("word", ["glass", "news", "basis", "virus", "captain's", "has"])
def test_not_every_s_makes_a_plural(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("person", "people"), ("ferry", "ferries"), ("day", "days"), ("torch", "torches"), ("troop", "troops")],
)
def test_a_noun_has_a_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected
