"""A party is found again by its name in other words; where two fit, none is."""

from __future__ import annotations

import pytest

from sayso.extract.actors.cast import Cast
from sayso.extract.actors.nounphrases import read_phrase
from sayso.records import Span
from sayso.words.registry import KnownActor, Registry

KNOWN = KnownActor("Talsi Post", "media", "independent media", aliases=("Talsu Zinas", "TZ"))


def cast(*names: str, acronyms: dict[str, str] | None = None) -> Cast:
    made = Cast(acronyms or {}, {}, Registry([KNOWN]))
    for number, name in enumerate(names):
        made.add(read_phrase(name), Span(number, number + 1))
    return made


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Talsi Post", "the Talsu Zinas"),
        ("Latvian Ministry of Defense", "the Latvian Defence Ministry"),
        ("the Latvian Southern Dike Command", "the Latvian Dike Command"),
        ("Latvian minister Jana Ozola", "Ozola"),
        ("Talsi gas agency Lukso", "Lukso"),
    ],
)
def test_another_form_of_a_name_is_found(first: str, later: str) -> None:
    made = cast(first)
    party, reason = made.named(read_phrase(later), ())
    assert party is made.parties[0]
    assert reason


@pytest.mark.parametrize(("first", "later"), [("the 3rd Dike Army", "the Dike Army"), ("Jana Ozola", "Uldis Ozola")])
def test_another_name_is_not(first: str, later: str) -> None:
    assert cast(first).named(read_phrase(later), ())[0] is None


def test_between_two_the_paragraph_decides() -> None:
    made = cast("Latvian Navy", "Estonian Navy")
    assert made.named(read_phrase("the Navy"), ()) == (None, "could be Latvian Navy or Estonian Navy")
    assert made.named(read_phrase("the Navy"), [made.parties[1]])[0] is made.parties[1]


def test_an_acronym_of_the_document_is_not_that_of_the_registry() -> None:
    assert cast().known(read_phrase("TZ")) is KNOWN
    assert cast(acronyms={"TZ": "Talsi Zoo"}).known(read_phrase("TZ")) is None


def test_a_title_leads_to_the_one_who_has_it() -> None:
    made = cast("Latvian fisheries minister Jana Ozola", "Estonian fisheries minister Uldis Kalns")
    assert made.titled(read_phrase("the Estonian fisheries minister"))[0] is made.parties[1]
    assert made.titled(read_phrase("the fisheries minister"))[0] is None
