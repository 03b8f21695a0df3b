"""A document reads as it was stored: no word is lost, masked noise keeps its reason, and notes can be led to."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from sayso.records import Dossier
from sayso.serve.pages.document_text import Text, linked
from tests.made import TEXT, dossier

URL = "https://port.example/notice"


def words_of(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def test_every_word_stands_in_the_article_in_its_order() -> None:
    told = words_of(Text(dossier()).article()).replace("advertisement: a line of its own ", "")
    assert "".join(told.split()) == "".join(TEXT.split())


def test_an_item_of_a_list_has_its_bullet_drawn_and_not_written() -> None:
    made = dossier()
    opening = made.extraction.claims[0].sentence
    words = "- " + opening.of(TEXT)[2:]
    listed = TEXT[: opening.start] + words + TEXT[opening.end :]
    article = Text(Dossier(replace(made.document, text=listed), made.extraction)).article()
    assert re.search('<p class="block [a-z]+ item"><span id="s', article)
    assert "- " not in words_of(article)
    assert words[2:] in words_of(article)


def test_what_is_masked_says_why() -> None:
    assert '<span class="why">advertisement: a line of its own</span> Advertisement</div>' in Text(dossier()).article()


def test_a_sentence_with_claims_can_be_pointed_at() -> None:
    made = dossier()
    outer, inner, forecast = made.extraction.claims
    article = Text(made).article()
    assert f'data-claim="{outer.id} {inner.id}"' in article
    assert f'id="s{forecast.sentence.start}"' in article
    assert article.count('class="sentence"') == 2


def test_a_note_mark_leads_to_its_note() -> None:
    article = Text(dossier()).article()
    assert '<a href="#note-1" class="note" data-note="1">[1]</a>' in article
    assert f'id="note-1">[1] <a href="{URL}"' in article


def test_marks_of_several_claims_stand_once() -> None:
    assert Text(dossier()).article().count(">The port authority<") == 1


def test_hostile_text_is_words() -> None:
    made = dossier()
    hostile = TEXT.replace("Harbour watch", "<script>a</script>"[:13]).replace("Advertisement", "<b onload=a>x")
    article = Text(Dossier(replace(made.document, text=hostile), made.extraction)).article()
    assert "<script" not in article
    assert "<b " not in article


@pytest.mark.parametrize(
    ("words", "urls", "expected"),
    [
        ("see it", (), "see it"),
        ("[1] https://a.example/x, and", ("https://a.example/x",), '[1] <a href="https://a.example/x"'),
        ("a note", ("https://a.example",), 'a note <a href="https://a.example"'),
        ("https://a.example/b", ("https://a.example", "https://a.example/b"), '<a href="https://a.example/b"'),
        ("javascript:x", ("javascript:x",), "<a rel="),
    ],
)
def test_addresses_in_a_note_are_links(words: str, urls: tuple[str, ...], expected: str) -> None:
    from sayso.serve.view.markup import joined

    assert joined(linked(words, urls)).startswith(expected)
