"""JSON for the network is JSON, and moves no terminal."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.api.writing import write_json
from sayso.share.lines import safe_json

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.recursive(st.none() | st.booleans() | st.integers(-(2**40), 2**40) | TEXTS, st.lists))
def test_it_reads_back_as_it_was_and_as_the_command_line_writes_it(value: object) -> None:
    written = write_json(value)
    assert json.loads(written) == value == json.loads(safe_json(value))
    assert not [letter for letter in written.decode() if unicodedata.category(letter) in {"Cc", "Zl", "Zp"}]
