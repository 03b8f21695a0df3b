"""Ids come from content: the same content, the same id; another place in the text, another id."""

from __future__ import annotations

from sayso.records import Attribution, Passage, Span, Stance, claim_id, document_id, sha256


def link(at: int) -> Attribution:
    return Attribution(
        Passage((Span(at, at + 2),), "he"), Passage((Span(3, 7),), "said"), Passage((Span(8, 10),), "so"), Stance.STATE
    )


def test_a_document_is_named_by_its_bytes() -> None:
    assert document_id(sha256(b"one")) == document_id(sha256(b"one"))
    assert document_id(sha256(b"one")) != document_id(sha256(b"two"))


def test_a_claim_is_named_by_where_its_words_stand() -> None:
    sentence, content = Span(0, 10), Passage((Span(8, 10),), "so")
    same = claim_id("d-1", sentence, [link(0)], content)
    assert same == claim_id("d-1", sentence, [link(0)], content)
    others = [
        claim_id("d-2", sentence, [link(0)], content),
        claim_id("d-1", sentence, [link(1)], content),
        claim_id("d-1", sentence, [], content),
        claim_id("d-1", Span(0, 11), [link(0)], content),
    ]
    assert len({same, *others}) == 5
