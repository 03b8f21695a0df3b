"""From what the model hears to claims, with hedges and times in their place: here the model is a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

import pytest

import sayso
from sayso.extract.pipeline import Extractor
from sayso.extract.places import find
from sayso.extract.reading import Chain, Heard
from sayso.records import Attribution, Block, BlockKind, Document, Passage, Span, Stance, Where
from tests.extract.made import document, link, paragraph
from tests.gazetteer.made import gazetteer

SAID = "The mayor said on November 3 that rain may fall by November 9."
OWN = "The river will likely rise on November 10."
NOISE = "Prices may rise on November 11."
TEXT = f"{SAID}\n{OWN}\n{NOISE}"
CHAIN = (link(TEXT, "The mayor", "said", "that rain may fall by November 9"),)


def made() -> Document:
    starts = [TEXT.index(part) for part in (SAID, OWN, NOISE)]
    kinds = (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.NOISE)
    lengths = map(len, (SAID, OWN, NOISE))
    return document(
        TEXT,
        tuple(
            Block(Span(start, start + length), kind) for start, length, kind in zip(starts, lengths, kinds, strict=True)
        ),
    )


def listen(heard: Document, sentences: Sequence[Span]) -> list[Heard]:
    """Hears the mayor in the first sentence, and a forecast in the other; there is no third to hear."""
    assert [sentence.of(heard.text) for sentence in sentences] == [SAID, OWN]
    attributed: tuple[tuple[Chain, ...], Mapping[str, float]] = ((CHAIN,), {"attributed": 1.0})
    forecast: tuple[tuple[Chain, ...], Mapping[str, float]] = ((), {"forecast": 1.0})
    return [
        Heard(sentence, chains, tuple(0.8 for _ in chains), voices)
        for sentence, (chains, voices) in zip(sentences, (attributed, forecast), strict=True)
    ]


def test_claims_carry_the_mentions_inside_their_content() -> None:
    said, own = Extractor(listen, "a table").extract(made()).claims
    assert [(hedge.text, hedge.whose) for hedge in said.hedges] == [("may", "source")]
    assert [time.value for time in said.times] == ["2022-11-09"]
    assert said.chain[0].said_on is not None
    assert said.chain[0].said_on.value == "2022-11-03"
    assert [(hedge.text, hedge.whose) for hedge in own.hedges] == [("likely", "publisher")]
    assert own.extractor == f"sayso {sayso.__version__} / a table"


def test_every_mention_of_the_document_is_kept_with_its_place() -> None:
    found = Extractor(listen, "a table").extract(made())
    assert [(hedge.text, hedge.where) for hedge in found.hedges] == [("may", Where.CONTENT), ("likely", Where.OTHER)]
    assert [(time.value, time.role) for time in found.times] == [
        ("2022-11-03", "said"),
        ("2022-11-09", "event"),
        ("2022-11-10", "event"),
    ]


def test_quantities_are_kept_with_their_place_and_given_to_their_claims() -> None:
    text = "Some 40 divers said in the past 24 hours that up to 35 ferries sank.[12]"
    source, content = "Some 40 divers", "that up to 35 ferries sank"

    def hear(heard: Document, sentences: Sequence[Span]) -> list[Heard]:
        chain = (link(heard.text, source, "said", content),)
        return [Heard(sentence, (chain,), (0.9,), {"attributed": 1.0}) for sentence in sentences]

    found = Extractor(hear, "a table").extract(paragraph(text))
    assert [(quantity.text, quantity.where) for quantity in found.quantities] == [
        ("Some 40 divers", Where.SOURCE),
        ("up to 35 ferries", Where.CONTENT),
    ]
    assert [[quantity.text for quantity in claim.quantities] for claim in found.claims] == [["up to 35 ferries"]]


def test_masked_blocks_yield_no_claim() -> None:
    assert all(claim.sentence.end < TEXT.index(NOISE) for claim in Extractor(listen, "a table").extract(made()).claims)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мэр сказал, что мост закрыт.", "Russian"),
        ("Le pont est probable, a dit le maire, et il sera fermé le 3 mars 2022.", "French"),
    ],
)
def test_a_sentence_in_another_language_is_not_read_and_the_document_says_so(text: str, language: str) -> None:
    other = document(text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),))
    given: list[Span] = []

    def note(_: Document, sentences: Sequence[Span]) -> list[Heard]:
        given.extend(sentences)
        return []

    found = Extractor(note, "nobody").extract(other)
    assert (given, found.claims, found.hedges, found.times) == ([], (), (), ())
    assert found.notices == (f"1 of 1 sentence is not in English ({language}): no claims were taken from it.",)


def test_the_same_document_gives_the_same_claims() -> None:
    extractor = Extractor(listen, "a table")
    assert extractor.extract(made()) == extractor.extract(made())


def test_a_text_without_full_stops_takes_no_longer_than_another() -> None:
    unit = "the mayor said on November 3 that rain may fall by November 9 and "

    def seconds(times: int) -> float:
        text = unit * times
        chains = tuple(
            (moved(link(unit, "the mayor", "said", "that rain may fall"), i * len(unit)),) for i in range(times)
        )
        heard = [Heard(Span(0, len(text)), chains, tuple(0.5 for _ in chains), {"attributed": 1.0})]
        began = perf_counter()
        assert len(Extractor(lambda *_: heard, "a table").extract(paragraph(text)).claims) == times
        return perf_counter() - began

    seconds(10)
    assert seconds(800) < 40 * (seconds(80) + 0.01)


def moved(attribution: Attribution, by: int) -> Attribution:
    """The same attribution further on in the text."""
    parts = (attribution.source, attribution.cue, attribution.content)
    source, cue, content = (Passage(tuple(span.moved(by) for span in part.spans), part.text) for part in parts)
    return Attribution(source, cue, content, attribution.stance)


def test_a_claim_keeps_its_conditions_and_its_doubts_with_their_owner_and_scope() -> None:
    text = "If it rains, boats stop, and the mayor said that the dam may fail unless the rain ends."
    chain = (link(text, "the mayor", "said", "that the dam may fail unless the rain ends"),)
    heard = Heard(Span(0, len(text)), (chain,), (0.8,), {"judgement": 1.0})
    own, said = Extractor(lambda *_: [heard], "a table").extract(paragraph(text)).claims
    assert [(condition.text, condition.kind) for condition in own.conditions] == [("If it rains", "if")]
    assert [(condition.text, condition.kind) for condition in said.conditions] == [("unless the rain ends", "unless")]
    (hedge,) = said.hedges
    assert (hedge.whose, hedge.link, hedge.holder.text, hedge.scope.text) == (
        "source",
        0,
        "the mayor",
        "the dam may fail",
    )


@pytest.mark.parametrize(("source", "voices"), [("HDW", ["nofinding", "attributed"]), ("The mayor", ["attributed"])])
def test_what_the_publisher_says_of_itself_is_its_own_claim_too(source: str, voices: list[str]) -> None:
    text = f"{source} has not observed any boats since May."
    chain = (link(text, source, "has not observed", "any boats since May", Stance.NOFINDING),)

    def hear(_: Document, sentences: Sequence[Span]) -> list[Heard]:
        return [Heard(sentences[0], (chain,), (0.9,), {"attributed": 0.9, "fact": 0.1})]

    claims = Extractor(hear, "a table").extract(paragraph(text, publisher="Harbour Desk of Wismar")).claims
    assert [claim.voice for claim in claims] == voices
    found = [claim.finding for claim in claims if claim.finding]
    assert [(each.sought.text, each.interval and each.interval.start) for each in found] == [
        ("boats", "2022-05-01") for _ in voices
    ]


def test_verdicts_and_firsts_stay_with_the_claims_that_they_mark() -> None:
    text = "The mayor falsely said that it was the first flood since May."
    chain = (link(text, "The mayor", "said", "that it was the first flood since May"),)

    def hear(_: Document, sentences: Sequence[Span]) -> list[Heard]:
        return [Heard(sentences[0], (chain,), (0.9,), {"attributed": 1.0})]

    (claim,) = Extractor(hear, "a table").extract(paragraph(text)).claims
    assert [(verdict.text, verdict.whose) for verdict in claim.verdicts] == [("falsely said", "publisher")]
    assert [first.text for first in claim.firsts] == ["first flood since May"]


def test_places_that_the_model_marks_stand_in_the_claim_they_are_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "load_gazetteer", lambda: gazetteer(tmp_path))
    text = "The mayor of Stare said that guns fired north of Brama, West Oblast."
    chain = (link(text, "The mayor of Stare", "said", "that guns fired north of Brama, West Oblast"),)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in ("Stare", "Brama", "West Oblast")]

    def hear(_: Document, sentences: Sequence[Span]) -> list[Heard]:
        return [Heard(sentences[0], (chain,), (0.9,), {"attributed": 1.0}, tuple((span, "place") for span in spans))]

    found = Extractor(hear, "a table").extract(document(text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)))
    assert [(place.geonameid, place.where) for place in found.places] == [
        (25, Where.SOURCE),
        (21, Where.CONTENT),
        (11, Where.CONTENT),
    ]
    assert [(place.text, place.relation) for place in found.claims[0].places] == [
        ("Brama", "north of"),
        ("West Oblast", "at"),
    ]
