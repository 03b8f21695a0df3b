"""The shipped network hears who says what, holds exact spans, and takes any text without falling over."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.extract.reader import FILES, Reader
from sayso.extract.sayings import SentenceReading
from sayso.read.sentences import split_sentences
from sayso.records import Span, Stance


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def read(reader: Reader, text: str) -> list[SentenceReading]:
    whole = Span(0, len(text))
    return reader.read(text, list(split_sentences(text, whole)), [whole])


def heard(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    return [
        tuple(" … ".join(span.of(text) for span in spans) for spans in (s.source, s.cue, s.content))  # type: ignore[misc]
        for reading in read(reader, text)
        for s in reading.sayings
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Estonian coast guard said that two trawlers had drifted ashore.",
            [("The Estonian coast guard", "said", "that two trawlers had drifted ashore")],
        ),
        (
            "The bridge had been mined weeks before, according to local officials.",
            [("local officials", "according to", "The bridge had been mined weeks before")],
        ),
        (
            "The harbour master denied that the crane had collapsed.",
            [("The harbour master", "denied", "that the crane had collapsed")],
        ),
    ],
)
def test_source_cue_and_content_are_heard(reader: Reader, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert heard(reader, text) == expected


def test_an_attribution_inside_another_is_heard(reader: Reader) -> None:
    text = "The deputy minister said that the rebels had claimed that the dam was intact."
    assert [(source, cue) for source, cue, _ in heard(reader, text)] == [
        ("The deputy minister", "said"),
        ("the rebels", "had claimed"),
    ]


def test_a_sentence_in_which_nobody_speaks_has_no_saying(reader: Reader) -> None:
    (reading,) = read(reader, "Infantry crossed the river at dawn and dug in on the western bank.")
    assert reading.sayings == ()
    assert reading.voice == "fact"


def test_the_voice_of_an_attributed_sentence_is_attributed(reader: Reader) -> None:
    (reading,) = read(reader, "The General Staff reported on Monday that its troops had repelled an assault.")
    assert reading.voice == "attributed"
    assert sum(reading.voices.values()) == pytest.approx(1, abs=0.01)


def test_the_network_guesses_a_stance(reader: Reader) -> None:
    (reading,) = read(reader, "The envoy denied that the talks had failed.")
    assert reading.sayings[0].stance is Stance.DENY
    assert 0 < reading.sayings[0].confidence <= 1


def test_spans_are_exact_between_letters_of_many_bytes(reader: Reader) -> None:
    text = (
        "🚢🚢 « Née » — Le café. The coast guard said that 𝟚 trawlers—e\u0301té\u00a0class—had drifted. Он ушёл. 他说。"
    )
    for reading in read(reader, text):
        for saying in reading.sayings:
            for span in (*saying.source, *saying.cue, *saying.content):
                assert reading.sentence.contains(span)
                assert span.of(text) == span.of(text).strip()
    assert ("The coast guard", "said") in [(source, cue) for source, cue, _ in heard(reader, text)]


def test_reading_twice_gives_the_same(reader: Reader) -> None:
    text = "The mayor warned that water was short. Residents say that pumps failed. The utility did not comment."
    assert read(reader, text) == read(reader, text)


def test_a_paragraph_is_read_the_same_whatever_stands_beside_it(reader: Reader) -> None:
    paragraph = "The mayor warned that water was short. Residents say that pumps failed."
    around = "Nobody answered at the port. " * 30
    text = f"{paragraph}\n{around}\n"
    paragraphs = [Span(0, len(paragraph)), Span(len(paragraph) + 1, len(text))]
    sentences = [sentence for each in paragraphs for sentence in split_sentences(text, each)]
    assert reader.read(text, sentences, paragraphs)[:2] == read(reader, paragraph)


def test_each_sentence_has_its_reading_in_order(reader: Reader) -> None:
    text = "The mayor warned that water was short. Pumps failed. Residents complained that nobody came.\n" * 40
    sentences = list(split_sentences(text, Span(0, len(text))))
    assert [reading.sentence for reading in read(reader, text)] == sentences


def test_nothing_is_read_of_nothing(reader: Reader) -> None:
    assert reader.read("", [], []) == []
    (reading,) = reader.read("   ", [Span(0, 3)], [Span(0, 3)])
    assert reading.sayings == ()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "THE MINISTRY SAID THAT THE PIER HELD. " * 200,
        "12 34 5.6 " * 3000,
        "Комендант сказал, что мост взорван. " * 200,
        "司令说桥被炸了。" * 300,
        "“Hold,” he said. " * 1000,
        "word " * 5000,
        "\u202eقال الناطق إن الجسر صامد.\u202c " * 100,
    ],
    ids=["no space", "capitals", "numbers", "cyrillic", "chinese", "quotes", "long sentence", "right to left"],
)
def test_any_text_is_read(reader: Reader, text: str) -> None:
    for reading in read(reader, text):
        for saying in reading.sayings:
            assert all(span.end <= len(text) for span in (*saying.source, *saying.cue, *saying.content))


@pytest.mark.slow
def test_time_grows_with_the_length_of_one_sentence_and_no_faster(reader: Reader) -> None:
    def seconds(words: int) -> float:
        text = "and the general said that water " * (words // 6)
        began = time.process_time()
        reader.read(text, [Span(0, len(text))], [])
        return time.process_time() - began

    seconds(600)
    assert seconds(12_000) < 8 * seconds(3_000)


def test_the_other_guide_marks_only_the_outermost(reader: Reader) -> None:
    text = "The deputy minister said that the rebels had claimed that the dam was intact."
    whole = Span(0, len(text))
    (reading,) = reader.read(text, [whole], [whole], guide="polnear")
    assert [saying.cue[0].of(text) for saying in reading.sayings] == ["said"]


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no encoder\.onnx"):
        Reader.load(folder=tmp_path)


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).write_text("no model")
    with pytest.raises(ModelError, match="cannot be loaded"):
        Reader.load(folder=tmp_path)
