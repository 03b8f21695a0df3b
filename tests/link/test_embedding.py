"""What says the same is near, what is routine is near nothing, and a text is as near in whatever company."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.link.embedding import LENGTH, SIZE, Embedder, are_alike, are_apart, embedding_of, nearness

FERRY = "The mayor of Narva denied on Sunday that the ferry Kalliope had sunk off the northern mole."
SAME = "Narva's mayor rejected reports that the Kalliope sank near the mole."
OTHER = "The finance ministry of Lorvia plans to raise the duty on imported barley in April."


def test_what_says_the_same_in_other_words_is_nearer_than_what_does_not() -> None:
    assert nearness(embedding_of(FERRY), embedding_of(SAME)) > nearness(embedding_of(FERRY), embedding_of(OTHER))
    assert are_alike(embedding_of(FERRY), embedding_of(SAME))
    assert not are_alike(embedding_of(FERRY), embedding_of(OTHER))
    assert are_apart(embedding_of(FERRY), embedding_of(OTHER))
    assert not are_apart(embedding_of(FERRY), embedding_of(SAME))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_has_an_embedding_and_nearness_knows_no_order(one: str, other: str) -> None:
    a, b = embedding_of(one), embedding_of(other)
    assert a.vector.shape == (SIZE,)
    assert nearness(a, b) == nearness(b, a)


@pytest.mark.parametrize("text", ["", " ", "[12]"])
def test_a_text_without_words_is_near_nothing(text: str) -> None:
    assert not are_alike(embedding_of(text), embedding_of(text))
    assert not are_alike(embedding_of(text), embedding_of(FERRY))


def test_the_marks_of_endnotes_say_nothing() -> None:
    assert nearness(embedding_of(FERRY + "[12]"), embedding_of(FERRY)) == nearness(
        embedding_of(FERRY), embedding_of(FERRY)
    )


def test_a_vector_has_the_length_of_all() -> None:
    lengths = [float((embedding_of(text).vector.astype(float) ** 2).sum() ** 0.5) for text in (FERRY, SAME, OTHER)]
    assert lengths == pytest.approx([LENGTH] * 3, rel=0.05)


def test_a_missing_and_a_damaged_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"has no embedding\.npz"):
        Embedder.load(tmp_path)
    (tmp_path / "embedding.npz").write_bytes(b"cut")
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        Embedder.load(tmp_path)
