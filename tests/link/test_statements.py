"""Statements are sentences with all that is claimed in them, headings and asides left out."""

from __future__ import annotations

from dataclasses import replace

from sayso.link.statements import LONGEST, statements_of
from sayso.records import BlockKind, Claim, DocumentCard, Voice
from tests.made import TEXT, answers, dossier


def numbered(*claims: Claim) -> list[tuple[int, str, Claim]]:
    return [(number, claim.sentence.of(TEXT), claim) for number, claim in enumerate(claims, 100)]


def card() -> DocumentCard:
    return next(answers()).document


CLAIMS = dossier().extraction.claims


def test_the_claims_of_a_sentence_are_one_statement() -> None:
    first, second = statements_of(numbered(*CLAIMS), 7, card())
    assert (first.number, first.last, first.document, first.claim) == (100, 101, 7, CLAIMS[0].id)
    assert first.passage.claims == CLAIMS[:2]
    assert (second.number, second.last) == (102, 102)
    assert first.passage.text == first.span.of(TEXT)


def test_what_is_found_in_nested_claims_is_there_once() -> None:
    (statement,) = statements_of(numbered(*CLAIMS[:2]), 7, card())
    assert len(statement.passage.times) == len({time.spans for time in statement.passage.times})
    assert statement.passage.day is not None
    assert (statement.passage.publisher, statement.passage.document) == (card().publisher, card().id)


def test_headings_and_asides_state_nothing() -> None:
    heading = replace(CLAIMS[2], block=BlockKind.HEADING)
    aside = replace(CLAIMS[2], voice=Voice.META)
    assert not list(statements_of(numbered(heading), 7, card()))
    assert not list(statements_of(numbered(aside), 7, card()))


def test_the_same_words_have_the_same_key_in_another_printing() -> None:
    claims = numbered(CLAIMS[2])
    (one,) = statements_of(claims, 7, card())
    (other,) = statements_of([(5, f"  {claims[0][1].upper()} [3]", CLAIMS[2])], 8, card())
    assert one.key == other.key


def test_of_a_sentence_without_end_the_beginning_is_compared() -> None:
    (statement,) = statements_of([(5, "ferry " * 100_000, CLAIMS[2])], 7, card())
    assert len(statement.passage.text) == LONGEST
