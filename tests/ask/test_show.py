"""A claim is shown among its neighbours and relatives, a document with its blocks and counts."""

from __future__ import annotations

from dataclasses import replace

from sayso.ask.show import CONTEXT, answer, view_claim, view_document
from sayso.records import Block, BlockKind, Dossier, Family, Kinship, NoiseKind, Relative, Span
from tests.toy import dossier_of, item_of

TEXT = """\
Harbour
One. Two.
The mayor said the envoy denied the pilot urged boats may leave.[1][2]
Three.
1: https://example.org/a
"""
LINES = dossier_of(item_of(TEXT))


def in_one_block(dossier: Dossier) -> Dossier:
    """The same, all in one paragraph."""
    everything = Block(Span(0, len(dossier.document.text)), BlockKind.PARAGRAPH)
    return replace(dossier, document=replace(dossier.document, blocks=(everything,)))


def test_a_claim_is_shown_with_the_sentences_of_its_block_around_it() -> None:
    whole = in_one_block(LINES)
    view = view_claim(whole, whole.extraction.claims[0])
    assert (view.before, view.after) == (("Harbour", "One. Two."), ("Three.",))
    assert len(view.before) == CONTEXT


def test_the_context_does_not_reach_over_the_block() -> None:
    view = view_claim(LINES, LINES.extraction.claims[0])
    assert (view.before, view.after) == ((), ())


def test_nested_claims_name_each_other_nearest_first() -> None:
    outer, middle, inner = LINES.extraction.claims
    view = view_claim(LINES, middle)
    assert [relative.claim for relative in view.outer] == [outer]
    assert [relative.claim for relative in view.inner] == [inner]
    assert [relative.claim for relative in view_claim(LINES, inner).outer] == [middle, outer]


def test_claims_of_the_same_sentence_that_are_not_nested_are_no_relatives() -> None:
    outer, middle, inner = LINES.extraction.claims
    beside = replace(inner, id="c-beside", chain=middle.chain[1:])
    both = replace(LINES, extraction=replace(LINES.extraction, claims=(outer, beside)))
    view = view_claim(both, outer)
    assert (view.outer, view.inner) == ((), ())


def test_notes_come_with_their_urls_and_a_stub_says_that_it_is_one() -> None:
    notes = view_claim(LINES, LINES.extraction.claims[0]).notes
    assert [(note.number, note.text, note.urls, note.stub) for note in notes] == [
        (1, "1: https://example.org/a", ("https://example.org/a",), False),
        (2, "", (), True),
    ]


def test_an_answer_names_each_note_and_url_once() -> None:
    claim = replace(LINES.extraction.claims[0], endnotes=(0, 1, 0))
    made = answer(LINES.document, claim)
    assert (made.endnote_numbers, made.urls) == ((1, 2), ("https://example.org/a",))


def test_a_document_is_shown_with_its_blocks_and_counts() -> None:
    masked = replace(LINES.document.blocks[0], kind=BlockKind.NOISE, noise=NoiseKind.TEASER, reason="a teaser")
    document = replace(LINES.document, blocks=(masked, *LINES.document.blocks[1:]))
    view = view_document(Dossier(document, LINES.extraction))
    assert [(block.text, block.noise, block.reason) for block in view.blocks[:2]] == [
        ("Harbour", NoiseKind.TEASER, "a teaser"),
        ("One. Two.", None, ""),
    ]
    assert view.counts == {
        "words": 17,
        "blocks": 5,
        "sentences": 4,
        "endnotes": 2,
        "endnotes without text": 1,
        "claims": 3,
        "claims: attributed": 3,
    }
    assert view.notices == ("toy",)
    assert 0 < view.noise_share < 0.1


def test_a_document_is_shown_with_its_family() -> None:
    own = Relative("d-1", "a.txt", None, None, Kinship.ORIGINAL, None, 1.0, 1.0)
    family = Family("f-1", 2, "d-1", "d-1", own, (own,))
    whole = dossier_of(item_of("A man said nothing."))
    assert view_document(whole).family is None
    assert view_document(replace(whole, family=family)).family == family
