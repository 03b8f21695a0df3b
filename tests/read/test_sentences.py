"""Cutting text into sentences: hard cases by the list, and what must hold for any text."""

from __future__ import annotations

import json
import re
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.shared import SHARED, needs_shared

from sayso.read.sentences import LONGEST, split_sentences
from sayso.records import Span

CASES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "sentence_cases.yaml").read_text(encoding="utf-8")
)
LINE = re.compile(r"[^\r\n]+")


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize("case", [case for cases in CASES.values() for case in cases])
def test_hard_cases_are_cut_where_the_list_says(case: str) -> None:
    text = case.replace(" ¦ ", " ").replace("¦", "")
    assert sentences(text) == [part.strip() for part in case.split("¦")]


def test_the_list_has_enough_cases() -> None:
    assert sum(len(cases) for cases in CASES.values()) >= 150


@given(st.text(alphabet=st.sampled_from(list('Ab .!?…[1]"”’)\n\u00a0é🔥ש。')), max_size=60), st.integers(0, 8))
def test_no_character_is_lost_or_moved(text: str, start: int) -> None:
    span = Span(min(start, len(text)), len(text))
    found = list(split_sentences(text, span))
    assert "".join("".join(sentence.of(text).split()) for sentence in found) == "".join(span.of(text).split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.contains(sentence) and sentence.of(text) == sentence.of(text).strip() for sentence in found)


def test_a_sentence_stays_inside_its_span() -> None:
    text = "One. Two. Three."
    assert [span.of(text) for span in split_sentences(text, Span(5, 9))] == ["Two."]


@pytest.mark.parametrize("text", ["word " * 200_000, "a" * 1_000_000, "." * 1_000_000, ". " * 300_000, "A. " * 300_000])
def test_time_grows_with_length_only(text: str) -> None:
    start = time.process_time()
    for _ in split_sentences(text, Span(0, len(text))):
        pass
    assert time.process_time() - start < 10


@pytest.mark.parametrize("unit", ["and then the ferry left, ", "ferry ", "ferry", "(;—", "ferry   \n "])
def test_a_text_without_stops_is_cut_between_words(unit: str) -> None:
    text = unit * (9_000 // len(unit))
    parts = sentences(text)
    assert len(parts) > 4
    assert all(0 < len(part) <= LONGEST and part == part.strip() for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert " " not in unit or {word for part in parts for word in part.split()} == set(unit.split())


def test_a_long_text_is_cut_at_a_pause() -> None:
    parts = sentences("the road is open and " * 85 + "the gate is shut; nobody came " * 20)
    assert parts[0].endswith("the gate is shut;")


def gold(name: str) -> list[dict[str, Any]]:
    lines = (SHARED / "gold" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def cut_by_line(text: str) -> set[tuple[int, int]]:
    return {
        (span.start, span.end)
        for line in LINE.finditer(text)
        for span in split_sentences(text, Span(line.start(), line.end()))
    }


@needs_shared
@pytest.mark.parametrize("name", ["seed-2022-11-25", "seed-2022-09-13"])
def test_the_sentences_of_the_seeds_come_out_exactly(name: str) -> None:
    text = (SHARED / "seeds" / f"{name}.txt").read_bytes().decode("utf-8")
    assert cut_by_line(text) == {(row["start"], row["end"]) for row in gold("seeds.jsonl") if row["doc"] == name}


@needs_shared
def test_the_sentences_of_other_reports_come_out_but_for_a_few() -> None:
    rows = gold("train.jsonl")
    cut = {
        name: cut_by_line((SHARED / "gold" / "docs" / f"{name}.txt").read_bytes().decode("utf-8"))
        for name in {row["doc"] for row in rows}
    }
    found = sum((row["start"], row["end"]) in cut[row["doc"]] for row in rows)
    assert found >= 0.995 * len(rows)
