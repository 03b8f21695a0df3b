"""Text that no reader wants: no crash, exact words, bounded work, and a word on the document where it abstains.

Small sizes and no clocks; `bench/steady.py` measures that time grows with length and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench.generated import SHAPES, report

import sayso
from sayso.extract.pipeline import Extractor
from sayso.extract.reader import WHOLE, Reader
from sayso.read import make_document
from sayso.read.sentences import LONGEST
from sayso.records import Document, Extraction, Passage, RawItem, Span, quote
from tests.extract.test_language import FOREIGN

LENGTH = 2_500
LONG_CUE = 24
"""Word pieces of a cue and of the words that the edges of the stretch around it fall into."""
ENGLISH = "The harbour master said that two ferries had left before dawn."
NOTICE = "3 of 4 sentences are not in English (Ukrainian): no claims were taken from them."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load(threads=1)


def extracted(extractor: Extractor, text: str) -> tuple[Document, Extraction]:
    document = make_document(RawItem("made.txt", "text/plain", text.encode()))
    return document, extractor.extract(document)


def passages(found: Extraction) -> Iterator[Passage]:
    for claim in found.claims:
        yield claim.content
        for link in claim.chain:
            yield from (link.source, link.cue, link.content)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_breaks_the_reader(extractor: Extractor, shape: str) -> None:
    document, found = extracted(extractor, SHAPES[shape](LENGTH))
    assert all(0 < len(sentence) <= LONGEST for sentence in document.sentences)
    assert all(passage.text == quote(document.text, passage.spans) for passage in passages(found))
    assert all(claim.sentence.contains(span) for claim in found.claims for span in claim.content.spans)


@pytest.mark.parametrize("shape", ["pure numbers", "quotation marks", "full stops", "no space, no letter", "emoji"])
def test_nobody_says_anything_where_there_are_no_words(extractor: Extractor, shape: str) -> None:
    _, found = extracted(extractor, SHAPES[shape](LENGTH))
    assert not any(claim.chain for claim in found.claims)


@pytest.mark.parametrize("shape", ["sentences of 5,000 words", "no sentence end", "all capitals"])
def test_who_says_what_is_heard_in_misshapen_english(extractor: Extractor, shape: str) -> None:
    _, found = extracted(extractor, SHAPES[shape](LENGTH))
    assert sum(1 for claim in found.claims if claim.chain) >= 10
    assert found.notices == ()


def test_a_report_brings_no_notice(extractor: Extractor) -> None:
    _, found = extracted(extractor, report(LENGTH))
    assert found.claims
    assert found.notices == ()


@pytest.mark.parametrize(("sentence", "language"), FOREIGN)
def test_nothing_is_claimed_in_another_language_and_the_document_says_so(
    extractor: Extractor, sentence: str, language: str
) -> None:
    _, found = extracted(extractor, f"{ENGLISH}\n\n{sentence}\n")
    assert {claim.sentence.start for claim in found.claims} == {0}
    assert found.notices == (f"1 of 2 sentences is not in English ({language}): no claims were taken from it.",)


def test_the_notice_is_told_shown_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_text("\n\n".join([ENGLISH, *["Начальник порту сказав, що пороми пішли."] * 3]), encoding="utf-8")
    with sayso.open(tmp_path / "casebook.db") as book:
        (receipt,) = book.read(path, jobs=1)
        assert NOTICE in receipt.notices
    with sayso.open(tmp_path / "casebook.db") as book:
        view = book.show(str(receipt.document))
        assert NOTICE in view.notices  # type: ignore[union-attr]
        assert book.verify() == []


class _Watched:
    """The roles network, with a note of how many word pieces it was shown at once."""

    def __init__(self, network: Any) -> None:
        self.network = network
        self.seen: list[int] = []

    def run_each(self, given: Any) -> Any:
        for each in given:
            self.seen.append(each["marks"].shape[1])
            yield self.network.run(each)


def test_no_cue_has_the_network_look_at_all_of_an_endless_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader.load(threads=1)
    watched = _Watched(reader._roles)
    monkeypatch.setattr(reader, "_roles", watched)
    stretch = 2 * int(reader._settings["around"]) + LONG_CUE
    for times in (1, 3):
        text = SHAPES["no sentence end"](times * LENGTH)
        reader.read(text, [Span(0, len(text))], [])
    assert watched.seen
    assert max(watched.seen) <= max(WHOLE, stretch)
