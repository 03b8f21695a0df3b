"""No claim without its exact words: whatever is read, every span of every record quotes what it says it quotes."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import cast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.extract.pipeline import Extractor
from sayso.read import make_document
from sayso.records import Claim, Document, Extraction, Passage, RawItem, Span, merged, quote, sha256

OPENINGS = [
    "The mayor said",
    "Officials denied",
    "According to a “source”,",
    "הדובר said",
    "Le préfet a dit",
    "ISW assesses",
]
MIDDLES = [
    "that\u00a0ten boats",
    "30\u202fpeople\u00a0🚢",
    "rain & hail < snow",
    "na\u0308ive re\u0301sume\u0301",
    "ציוד may",
]
ENDINGS = [" left on November 4.[1]", " may leave.", " likely “stay.”[2][3]", " did not arrive 👩‍🚒!", " — maybe"]
BREAKS = ["\n\n", "\r\n\r\n", "\n", " ", "\u00a0", "\r\n  • ", "\n- ", "\u2028"]

sentences = st.tuples(*map(st.sampled_from, (OPENINGS, MIDDLES, ENDINGS))).map(
    lambda parts: " ".join(parts[:2]) + parts[2]
)
texts = st.lists(st.tuples(sentences, st.sampled_from(BREAKS)), min_size=1, max_size=8).map(
    lambda pairs: "".join(sentence + gap for sentence, gap in pairs)
)
anything = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t"), max_size=200)
wrappers = st.sampled_from(
    ["{}", "<b>{}</b>", "<span><i>{}</i></span>", "<a href='https://example.org/?a=1&amp;b'>{}</a>"]
)

extractor = Extractor.load(threads=1)


def passages(extraction: Extraction) -> Iterator[tuple[tuple[Span, ...], str]]:
    """Every passage and mention of an extraction, as its spans and the words it says stand there."""

    def of(passage: Passage) -> tuple[tuple[Span, ...], str]:
        return passage.spans, passage.text

    groups: list[Extraction | Claim] = [extraction, *extraction.claims]
    for group in groups:
        for mentions in (group.hedges, group.times, group.places, group.quantities, group.actors):
            for mention in cast("tuple[Passage, ...]", mentions):
                yield of(mention)
    for claim in extraction.claims:
        yield of(claim.content)
        for link in claim.chain:
            yield from map(of, (link.source, link.cue, link.content))
            if link.said_on:
                yield link.said_on.spans, link.said_on.text


def check(document: Document, extraction: Extraction) -> None:
    """Every span lies in the text, quotes its words, and stands in no masked block."""
    length = len(document.text)
    for spans, words in passages(extraction):
        assert quote(document.text, spans) == words
        assert all(span.end <= length for span in spans)
    assert document.sha256 == sha256(document.text.encode("utf-8", "surrogatepass"))
    for left, right in zip(document.blocks, document.blocks[1:], strict=False):
        assert left.span.end <= right.span.start
    for sentence in document.sentences:
        block = document.block_at(sentence.start)
        assert block is not None
        assert block.span.contains(sentence)
    assert list(merged(document.sentences)) == sorted(document.sentences) or not document.sentences
    for claim in extraction.claims:
        assert claim.sentence in document.sentences
    for note in document.endnotes:
        for span in (note.mark, note.scope, note.note):
            assert span is None or span.end <= length


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_plain_text_is_stored_as_it_is_and_quoted_exactly(text: str) -> None:
    document = make_document(RawItem("report.txt", "text/plain", text.encode()))
    assert document.text == text
    check(document, extractor.extract(document))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(anything.filter(str.strip))
def test_any_text_at_all_is_quoted_exactly(text: str) -> None:
    document = make_document(RawItem("report.txt", "text/plain", ("A" + text).encode()))
    assert document.text == "A" + text
    check(document, extractor.extract(document))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(sentences, wrappers), min_size=1, max_size=6))
def test_a_web_page_leads_back_to_the_words_as_published(paragraphs: list[tuple[str, str]]) -> None:
    body = "".join(f"<p>{wrap.format(html.escape(text))}</p>\r\n" for text, wrap in paragraphs)
    source = f"<html><head><title>Report</title></head><body><article>{body}</article></body></html>"
    document = make_document(RawItem("report.html", "text/html", source.encode()))
    check(document, extractor.extract(document))
    assert document.offsets is not None
    for sentence in document.sentences:
        first = sentence.of(document.text)[0]
        at = document.offsets.to_source(sentence.start)
        assert source[at] in (first, "&")
