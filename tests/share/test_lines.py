"""One record is one line, whatever stands in it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sayso.share.lines import line, safe_json

TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\n\r\x85\x9b\x7f\u2028\u2029\x0b\x0c\x1c")))


@given(TEXTS)
def test_any_text_comes_back_from_one_line(text: str) -> None:
    written = line({"text": text})
    assert written.splitlines() == [written[:-1]]
    assert json.loads(written) == {"text": text}


def test_words_stay_readable() -> None:
    assert line({"city": "Київ"}) == '{"city":"Київ"}\n'


@given(TEXTS)
def test_no_control_character_is_written_raw(text: str) -> None:
    written = safe_json([text])
    assert not [sign for sign in written if ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0]
    assert json.loads(written) == json.loads(safe_json([text], indent=2)) == [text]
