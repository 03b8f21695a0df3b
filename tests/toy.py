"""Steps of reading that need no model: one sentence a line, and verbs that say what is to happen.

A line such as `The mayor said the bridge may reopen.[1]` is a claim; `1: https://example.org/note` is an endnote;
`Published 2022-11-09` dates the report. A line `CRASH` ends the process that extracts, `DEFECT` raises.
"""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.casebook import Casebook
from sayso.errors import EmptyFile, UnreadableFile
from sayso.read.sources import Found, Unread
from sayso.records import (
    Attribution,
    Block,
    BlockKind,
    Claim,
    Completeness,
    DatedFrom,
    Document,
    Dossier,
    Endnote,
    Extraction,
    Hedge,
    HedgeClass,
    Hints,
    Passage,
    RawItem,
    Span,
    Stance,
    Time,
    Voice,
    claim_id,
    document_id,
    sha256,
)
from sayso.settings import Limits, Settings
from sayso.steps import Steps

STANCES = {"said": Stance.STATE, "denied": Stance.DENY, "urged": Stance.CALL, "claimed": Stance.STATE}
LINE = re.compile(r"[^\n]+")
NOTE = re.compile(r"(\d+): (\S+)")
SAYING = re.compile(r"(?P<source>[^.]+?) (?P<cue>said|denied|urged|claimed) (?P<content>.+)")
MARK = re.compile(r"\[(\d+)\]")
NO_HINTS = Hints()


def find_items(paths: Sequence[str], hints: Hints, limits: Limits) -> Iterator[Found]:  # noqa: ARG001
    """Every path as an item, or why it is none."""
    for path in paths:
        try:
            yield RawItem(path, "text/plain", Path(path).read_bytes(), hints)
        except OSError as error:
            yield Unread(path, UnreadableFile(f"{path} cannot be opened: {error.strerror}.", "Check the path."))


def make_document(item: RawItem, limits: Limits) -> Document:  # noqa: ARG001
    """The document of an item, with a block and a sentence a line."""
    text = item.data.decode()
    if not text.strip():
        raise EmptyFile(f"{item.path} is empty.", "Leave it out.")
    lines = [Span(*match.span()) for match in LINE.finditer(text)]
    notes = {int(match[1]): (line, match[2]) for line in lines if (match := NOTE.fullmatch(line.of(text)))}
    prose = [line for line in lines if not NOTE.fullmatch(line.of(text))]
    endnotes = []
    for line in prose:
        for mark in MARK.finditer(line.of(text)):
            note, url = notes.get(int(mark[1]), (None, None))
            place = Span(*mark.span()).moved(line.start)
            endnotes.append(Endnote(int(mark[1]), place, line, "marked", note, (url,) if url else ()))
    dated = re.search(r"Published (\S+)", text)
    raw = sha256(item.data)
    return Document(
        id=document_id(raw),
        path=item.path,
        media=item.media,
        encoding="utf-8",
        text=text,
        sha256=sha256(text.encode()),
        raw_sha256=raw,
        title=prose[0].of(text) if prose else None,
        authors=(),
        publisher=item.hints.publisher,
        published=item.hints.published or (dated[1] if dated else None),
        published_from=DatedFrom.TEXT if dated else None,
        published_reason="",
        url=None,
        language="en",
        completeness=Completeness.UNKNOWN,
        blocks=tuple(Block(line, BlockKind.PARAGRAPH if line in prose else BlockKind.ENDNOTE) for line in lines),
        sentences=tuple(prose),
        endnotes=tuple(endnotes),
    )


class ToyExtractor:
    """Finds claims by three verbs."""

    def extract(self, document: Document) -> Extraction:
        """The claims of every sentence, outer before inner."""
        if "CRASH" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "DEFECT" in document.text:
            raise KeyError("defect")
        claims = tuple(claim for sentence in document.sentences for claim in _claims(document, sentence))
        return Extraction(document.id, claims, notices=("toy",))


def load_extractor(threads: int) -> ToyExtractor:  # noqa: ARG001
    """An extractor that loads in no time."""
    return ToyExtractor()


def _claims(document: Document, sentence: Span) -> Iterator[Claim]:
    chain: list[Attribution] = []
    end = sentence.start + len(MARK.sub("", sentence.of(document.text)).rstrip("."))
    content = Span(sentence.start, end)
    while match := SAYING.fullmatch(content.of(document.text)):
        source, cue, said = (
            _passage(document.text, Span(*match.span(name)).moved(content.start)) for name in (1, 2, 3)
        )
        chain.append(Attribution(source, cue, said, STANCES[cue.text]))
        yield _claim(document, sentence, tuple(chain))
        content = said.spans[0]


def _claim(document: Document, sentence: Span, chain: tuple[Attribution, ...]) -> Claim:
    text, content = document.text, chain[-1].content
    inside = content.spans[0]
    may = [Span(*match.span()).moved(inside.start) for match in re.finditer(r"\bmay\b", content.text)]
    days = [Span(*match.span()).moved(inside.start) for match in re.finditer(r"\d{4}-\d\d-\d\d", content.text)]
    return Claim(
        id=claim_id(document.id, sentence, chain, content),
        document=document.id,
        block=BlockKind.PARAGRAPH,
        sentence=sentence,
        voice=Voice.ATTRIBUTED,
        chain=chain,
        content=content,
        hedges=tuple(Hedge((span,), span.of(text), HedgeClass.POSSIBILITY, "source", "may") for span in may),
        times=tuple(Time((day,), day.of(text), day.of(text), day.of(text), day.of(text), "event") for day in days),
        endnotes=tuple(place for place, note in enumerate(document.endnotes) if note.scope == sentence),
        confidence=0.5,
        extractor="toy",
    )


def _passage(text: str, span: Span) -> Passage:
    return Passage((span,), span.of(text))


STEPS = Steps(find_items, make_document, load_extractor)


def open_casebook(path: Path, settings: Settings | None = None) -> Casebook:
    return Casebook(path, settings=settings, steps=STEPS)


def item_of(text: str, path: str = "report.txt", hints: Hints = NO_HINTS) -> RawItem:
    return RawItem(path, "text/plain", text.encode(), hints)


def dossier_of(item: RawItem) -> Dossier:
    document = make_document(item, Limits())
    return Dossier(document, ToyExtractor().extract(document))
