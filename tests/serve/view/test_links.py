"""An address leads to what it names, whatever the name holds."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.view.links import actor_path, ask_path, claim_path, document_path, thread_path

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(TEXT, TEXT)
def test_names_come_back_out_of_an_address(name: str, claim: str) -> None:
    for path in (document_path(name), claim_path(name), thread_path(name), actor_path(name)):
        assert unquote(path.split("/", 2)[2]) == name
        assert path.isascii()
    query = dict(parse_qsl(urlsplit(document_path(name, claim)).query, keep_blank_values=True))
    assert query == {"claim": claim}


@given(TEXT, TEXT)
def test_a_question_comes_back_out_of_an_address(text: str, source: str) -> None:
    assert dict(parse_qsl(urlsplit(ask_path(text, source=source)).query)) == {"text": text, "source": source}


def test_what_is_not_asked_is_not_in_an_address() -> None:
    assert ask_path() == "/ask"
    assert ask_path("a", stance=None, side="", endnote=0) == "/ask?text=a&endnote=0"
