"""The samples show what a report has: takeaways, endnotes with their texts, noise, and one thread in two of them."""

from __future__ import annotations

from importlib.resources import files
from urllib.parse import urlsplit

import pytest

from sayso.read import make_document
from sayso.read.sniff import sniff
from sayso.records import BlockKind, Document, RawItem
from sayso.samples import NAMES, THREAD


def read(name: str) -> Document:
    data = files("sayso.samples").joinpath(name).read_bytes()
    return make_document(RawItem(name, sniff(name, data), data))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_a_whole_report(name: str) -> None:
    document = read(name)
    kinds = [block.kind for block in document.blocks]
    assert kinds.count(BlockKind.TITLE) == 1
    assert kinds.count(BlockKind.TAKEAWAY) == 4
    assert kinds.count(BlockKind.PARAGRAPH) >= 4
    assert document.published in {"2022-11-03", "2022-11-09", "2022-11-11"}
    assert not document.notices


@pytest.mark.parametrize("name", NAMES)
def test_every_endnote_of_a_sample_has_its_text_and_leads_to_a_front_page(name: str) -> None:
    document = read(name)
    assert document.endnotes
    assert not [note.number for note in document.endnotes if note.stub or not note.urls]
    assert all(urlsplit(url).path in {"", "/"} for note in document.endnotes for url in note.urls)


def test_each_sample_is_another_kind_of_file() -> None:
    assert len({read(name).media for name in NAMES}) == len(NAMES) == 3


def test_the_page_s_furniture_is_masked() -> None:
    noise = {block.noise for block in read("grain-corridor.html").blocks if block.noise}
    assert noise == {"navigation", "advertisement", "footer"}


def test_the_first_two_follow_one_thread() -> None:
    assert [THREAD in read(name).text for name in NAMES] == [True, True, False]
