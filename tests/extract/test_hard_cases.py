"""The shipped reader hears every way of attributing that our own sentences show: hard_cases.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from sayso.extract.attribution import chain_attributions
from sayso.extract.reader import Reader
from sayso.records import Span

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("hard_cases.yaml").read_text(encoding="utf-8"))
EDGES = " ,.“”\"'’"


@cache
def reader() -> Reader:
    return Reader.load(threads=1)


def heard(text: str) -> set[str]:
    whole = Span(0, len(text))
    (reading,) = reader().read(text, [whole], [whole])
    found = set()
    for each in chain_attributions(text, reading):
        sources = " > ".join(link.source.text.strip(EDGES) for link in each.chain)
        last = each.chain[-1]
        found.add(f"{sources}|{last.cue.text}|{_plain(last.content.text)}")
    return found


def _plain(words: str) -> str:
    return " ".join(filter(None, (word.strip(EDGES) for word in words.split())))


@pytest.mark.parametrize("case", CASES, ids=[case["kind"] for case in CASES])
def test_every_attribution_of_a_sentence_is_heard_and_nothing_else(case: dict[str, Any]) -> None:
    expected = {"|".join([*said.split("|")[:2], _plain(said.split("|")[2])]) for said in case["said"]}
    assert heard(case["text"]) == expected
