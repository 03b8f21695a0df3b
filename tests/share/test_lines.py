"""One record is one line, whatever stands in it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sayso.share.lines import line

TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\n\r\x85\u2028\u2029\x0b\x0c\x1c")))


@given(TEXTS)
def test_any_text_comes_back_from_one_line(text: str) -> None:
    written = line({"text": text})
    assert written.splitlines() == [written[:-1]]
    assert json.loads(written) == {"text": text}


def test_words_stay_readable() -> None:
    assert line({"city": "Київ"}) == '{"city":"Київ"}\n'
