"""A document finds the block at an offset and knows how much of it is masked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Block, BlockKind, Completeness, Document, Endnote, NoiseKind, Span


def make(text: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        id="d-1",
        path="report.txt",
        media="text/plain",
        encoding="utf-8",
        text=text,
        sha256="",
        raw_sha256="",
        title=None,
        authors=(),
        publisher=None,
        published=None,
        published_from=None,
        published_reason="",
        url=None,
        language=None,
        completeness=Completeness.UNKNOWN,
        blocks=blocks,
        sentences=(),
        endnotes=(),
    )


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5)), max_size=8), st.integers(0, 80))
def test_the_block_at_an_offset_is_the_one_that_holds_it(layout: list[tuple[int, int]], offset: int) -> None:
    blocks, at = [], 0
    for gap, length in layout:
        blocks.append(Block(Span(at + gap, at + gap + length), BlockKind.PARAGRAPH))
        at += gap + length
    expected = next((block for block in blocks if block.span.start <= offset < block.span.end), None)
    assert make(" " * at, tuple(blocks)).block_at(offset) == expected


def test_the_noise_share_counts_masked_code_points_only() -> None:
    blocks = (
        Block(Span(0, 15), BlockKind.PARAGRAPH),
        Block(Span(15, 20), BlockKind.NOISE, NoiseKind.ADVERTISEMENT, "a line that says so"),
    )
    assert make("x" * 20, blocks).noise_share == 0.25
    assert make("", ()).noise_share == 0.0


def test_an_endnote_without_its_text_is_a_stub() -> None:
    assert Endnote(3, Span(4, 7), Span(0, 4), "marked", None).stub
    assert not Endnote(3, Span(4, 7), Span(0, 4), "marked", Span(90, 99)).stub
