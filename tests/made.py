"""A small made-up report with everything found in it, for tests that need a dossier and no reader."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import (
    Actor,
    Answer,
    Attribution,
    Band,
    Block,
    BlockKind,
    Claim,
    Completeness,
    DatedFrom,
    Document,
    DocumentCard,
    Dossier,
    Endnote,
    Extraction,
    Hedge,
    HedgeClass,
    NoiseKind,
    Passage,
    Place,
    Quantity,
    Span,
    Stance,
    Time,
    Voice,
    Where,
    claim_id,
    document_id,
    sha256,
)

TEXT = (
    "Harbour watch\n\n"
    "The port authority said on 3 October that captain Ilves had ordered two ferries to stay in Narva.[1]\n\n"
    "Advertisement\n\n"
    "The crossing will likely reopen this week.\n\n"
    "[1] https://port.example/notice"
)


def span(words: str) -> Span:
    """Where `words` stand in the made-up text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def passage(words: str) -> Passage:
    """A passage of the made-up text."""
    return Passage((span(words),), words)


def dossier() -> Dossier:
    """The made-up report: a nested chain of two, and a hedged forecast in the publisher's own voice."""
    raw = sha256(TEXT.encode())
    document = Document(
        id=document_id(raw),
        path="harbour.txt",
        media="text/plain",
        encoding="utf-8",
        text=TEXT,
        sha256=raw,
        raw_sha256=raw,
        title="Harbour watch",
        authors=("M. Kask",),
        publisher="Harbour Desk",
        published="2022-10-04",
        published_from=DatedFrom.INFERRED,
        published_reason="the latest day named is 3 October",
        url=None,
        language="en",
        completeness=Completeness.FULL,
        blocks=tuple(_blocks()),
        sentences=(_reported(), span("The crossing will likely reopen this week.")),
        endnotes=(
            Endnote(1, span("[1]"), _reported(), "marked", span("https://port.example/notice"), (_URL,)),
            Endnote(2, None, None, "marked", None),
        ),
        notices=("endnote 2 is missing",),
    )
    claims = (_outer(document.id), _inner(document.id), _forecast(document.id))
    return Dossier(document, Extraction(document.id, claims, hedges=_forecast(document.id).hedges, times=(_said_on(),)))


def answers() -> Iterator[Answer]:
    """The claims of the made-up report as answers."""
    made = dossier()
    document = made.document
    card = DocumentCard(
        document.id,
        document.path,
        document.title,
        document.published,
        document.published_from,
        document.publisher,
        document.sha256,
        document.raw_sha256,
        document.completeness,
    )
    for claim in made.extraction.claims:
        numbers, urls = ((1,), (_URL,)) if claim.endnotes else ((), ())
        yield Answer(claim, claim.sentence.of(TEXT), card, numbers, urls, 1.5)


_URL = "https://port.example/notice"


def _reported() -> Span:
    return Span(TEXT.index("The port authority"), TEXT.index("[1]") + 3)


def _blocks() -> Iterator[Block]:
    yield Block(span("Harbour watch"), BlockKind.TITLE)
    yield Block(_reported(), BlockKind.PARAGRAPH)
    yield Block(span("Advertisement"), BlockKind.NOISE, NoiseKind.ADVERTISEMENT, "a line of its own")
    yield Block(span("The crossing will likely reopen this week."), BlockKind.PARAGRAPH)
    yield Block(span("[1] https://port.example/notice"), BlockKind.ENDNOTE)


def _said_on() -> Time:
    return Time(
        (span("on 3 October"),), "on 3 October", "2022-10-03", "2022-10-03", "2022-10-03", "said", where=Where.CUE
    )


def _authority() -> Attribution:
    content = passage("that captain Ilves had ordered two ferries to stay in Narva")
    return Attribution(passage("The port authority"), passage("said"), content, Stance.STATE, _said_on(), "a-port")


def _captain() -> Attribution:
    content = passage("two ferries to stay in Narva")
    return Attribution(passage("captain Ilves"), passage("ordered"), content, Stance.CALL)


def _outer(document: str) -> Claim:
    chain = (_authority(),)
    return Claim(
        id=claim_id(document, _reported(), chain, chain[-1].content),
        document=document,
        block=BlockKind.PARAGRAPH,
        sentence=_reported(),
        voice=Voice.ATTRIBUTED,
        chain=chain,
        content=chain[-1].content,
        endnotes=(0,),
        confidence=0.93,
        extractor="made by hand",
    )


def _inner(document: str) -> Claim:
    chain = (_authority(), _captain())
    return Claim(
        id=claim_id(document, _reported(), chain, chain[-1].content),
        document=document,
        block=BlockKind.PARAGRAPH,
        sentence=_reported(),
        voice=Voice.ATTRIBUTED,
        chain=chain,
        content=chain[-1].content,
        places=(
            Place((span("Narva"),), "Narva", "Narva", "city", 590031, 59.38, 28.19, ("Estonia",), "in", 5.0, "one"),
        ),
        quantities=(Quantity((span("two"),), "two", 2.0, unit="", of="ferries", where=Where.CONTENT),),
        actors=(Actor((span("captain Ilves"),), "captain Ilves", "a-ilves", "Ilves", "person"),),
        endnotes=(0,),
        confidence=0.81,
        extractor="made by hand",
    )


def _forecast(document: str) -> Claim:
    sentence = span("The crossing will likely reopen this week.")
    content = Passage((sentence,), sentence.of(TEXT))
    bands = (Band("icd203", 55, 80), Band("phia", 55, 75))
    doubt = Hedge((span("likely"),), "likely", HedgeClass.LIKELIHOOD, "publisher", "likely", bands, Where.CONTENT)
    return Claim(
        id=claim_id(document, sentence, (), content),
        document=document,
        block=BlockKind.PARAGRAPH,
        sentence=sentence,
        voice=Voice.FORECAST,
        chain=(),
        content=content,
        hedges=(doubt,),
        times=(
            Time((span("this week"),), "this week", "2022-10-03", "2022-10-09", "2022-W40", "event", Where.CONTENT),
        ),
        confidence=0.7,
        extractor="made by hand",
    )
