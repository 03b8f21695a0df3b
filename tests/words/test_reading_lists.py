"""The word lists of reading: no entry twice, none that cannot match, each list with its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from sayso.words import load

LISTS = ["abbreviations", "dates", "headings", "headlines", "noise", "self_reference"]
WORDS = ["abbreviations", "dates", "headlines"]


def groups(lists: Any) -> Iterator[list[str]]:
    for group in lists.values():
        if isinstance(group, dict):
            yield [word for words in group.values() for word in words]
        else:
            yield group


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_stands_twice_in_its_group(name: str) -> None:
    for group in groups(load(name)):
        assert [entry for entry, times in Counter(group).items() if times > 1] == []


@pytest.mark.parametrize("name", WORDS)
def test_words_are_in_lower_case_without_their_stop(name: str) -> None:
    for group in groups(load(name)):
        assert [word for word in group if word != word.lower() or word != word.strip() or word.endswith(".")] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_its_source(name: str) -> None:
    assert "# Source: " in files("sayso.words").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
