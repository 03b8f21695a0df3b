"""What a statement is about: rare words count, those of its source little, those around it a little."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from sayso.link.embedding import embedding_of
from sayso.link.telling import UNIT, content_of, telling_of
from tests.made import dossier

WORDS = "Harbour master Ozolina said the dredger Ilmar had left the Narva shipyard."
CONTENT = "the dredger Ilmar had left the Narva shipyard."


def weights(words: str, content: str, around: str) -> dict[str, int]:
    return dict(telling_of(words, content, around).weights)


def test_who_says_it_counts_less_than_what_is_said() -> None:
    told, whole = weights(WORDS, CONTENT, ""), weights(WORDS, WORDS, "")
    assert told["ozolin"] < whole["ozolin"]
    assert told["dredge"] > whole["dredge"]


def test_what_stands_around_counts_a_little() -> None:
    told = weights(WORDS, CONTENT, f"{WORDS} The icebreaker follows on Monday.")
    assert 0 < told["icebre"] < told["dredge"]


def test_what_a_publisher_calls_itself_does_not_count() -> None:
    words = "The Narva Harbour Gazette (NHG) has seen no dredger."
    assert weights(words, words, words).keys() >= {"narva", "gazett", "nhg", "dredge"}
    own = telling_of(words, words, words, "Narva Harbour Gazette").weights
    assert "dredge" in own
    assert not own.keys() & {"narva", "gazett", "nhg"}


def test_words_without_content_of_their_own_do_not_count() -> None:
    assert weights("The forces of the.", "of the.", "") == {}


@given(st.text(max_size=300), st.text(max_size=300))
def test_weights_are_whole_and_of_unit_length_whatever_the_text(words: str, around: str) -> None:
    told = weights(words, words, around)
    length = math.sqrt(sum(weight**2 for weight in told.values()))
    assert all(weight > 0 for weight in told.values())
    assert not told or abs(length - UNIT) <= math.sqrt(len(told))


def test_the_content_of_a_sentence_is_what_is_left_without_who_says_it() -> None:
    made = dossier()
    claim = made.extraction.claims[0]
    words = claim.sentence.of(made.document.text)
    content = content_of(words, claim.sentence.start, made.extraction.claims)
    source, cue = claim.chain[0].source.text, claim.chain[0].cue.text
    assert source in words
    assert source not in content
    assert cue not in content
    assert content_of(words, claim.sentence.start, ()) == words


def test_what_is_said_is_kept_as_an_embedding_beside() -> None:
    assert telling_of(WORDS, CONTENT, "").embedding == embedding_of(WORDS)
