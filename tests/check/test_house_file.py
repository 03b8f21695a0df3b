"""A house file says which rules are on, how much they weigh, and which scale holds; what it cannot mean is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.check.house import House
from sayso.check.house_file import FILE, find_house_file, read_house
from sayso.errors import UsageError
from sayso.records import Severity

RULE = "quote-marks-unbalanced"


def house_of(folder: Path, text: str) -> House:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_house(folder / FILE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", House()),
        ("[other]\nkey = 1\n", House()),
        ('[check]\nscale = "phia"\n', House(scale="phia")),
        (
            '[check]\nscale = "own"\nterms = ["Likely", "very  likely"]',
            House(scale="own", terms=frozenset({"likely", "very likely"})),
        ),
        (f'[check.rules]\n{RULE} = "off"\n', House(off=frozenset({RULE}))),
        (f"[check.rules]\n{RULE} = false\n", House(off=frozenset({RULE}))),
        (f'[check.rules]\n{RULE} = "on"\naccept-mark = true\n', House()),
        (f'[check.rules]\n{RULE} = "high"\n', House(severities={RULE: Severity.HIGH})),
    ],
)
def test_what_is_set_holds(tmp_path: Path, text: str, expected: House) -> None:
    assert house_of(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[check", "is no TOML"),
        ("check = 3", "check is no table"),
        ("[check]\nscales = 3", r"check\.scales is not known\. Nearest: scale\."),
        ('[check]\nscale = "phja"', "Nearest: phia"),
        ('[check]\nscale = "own"', "go together"),
        ('[check]\nterms = ["likely"]', "go together"),
        ('[check]\nscale = "own"\nterms = "likely"', "no list of words"),
        ('[check.rules]\nquote-mark-unbalanced = "off"', f"Nearest: {RULE}"),
        (f'[check.rules]\n{RULE} = "hihg"', "Nearest: high"),
        (f"[check.rules]\n{RULE} = [1]", "is not known"),
    ],
)
def test_what_cannot_be_meant_is_told_with_the_file_and_the_nearest(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as refused:
        house_of(tmp_path, text)
    assert FILE in refused.value.message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        read_house(tmp_path / FILE)


def test_the_nearest_file_above_holds(tmp_path: Path) -> None:
    near, far = tmp_path / "desk", tmp_path / "desk" / "november" / "drafts"
    far.mkdir(parents=True)
    (tmp_path / FILE).touch()
    assert find_house_file(far) == tmp_path / FILE
    (near / FILE).touch()
    assert find_house_file(far) == near / FILE
