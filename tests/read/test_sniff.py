"""What kind of file something is."""

from __future__ import annotations

import pytest

from sayso.errors import UnknownFormat
from sayso.read.sniff import HTML, ITEMS, MARKDOWN, PDF, TEXT, is_readable_name, sniff


@pytest.mark.parametrize(
    ("path", "start", "media"),
    [
        ("a.txt", b"The dam holds.", TEXT),
        ("a.md", b"# The dam holds", MARKDOWN),
        ("a.HTM", b"<p>The dam holds", HTML),
        ("a.jsonl", b'{"text": "x"}', ITEMS),
        ("a.json", b"[]", ITEMS),
        ("a", b"The dam holds.", TEXT),
        ("-", b"\n <!-- saved --><!DOCTYPE HTML><p>", HTML),
        ("a", b'\xef\xbb\xbf<?xml version="1.0"?><html>', HTML),
        ("a", "<html>".encode("utf-16"), HTML),
        ("a", b'{"date": "2021-03-09"', ITEMS),
        ("a", b'[\n {"date": "2021-03-09"', ITEMS),
        ("a", b"{braces} in a text", TEXT),
        ("a.txt", b"%PDF-1.7 ...", PDF),
        ("a.html", b"\n%PDF-1.4", PDF),
        ("a.pdf", b"<!doctype html><title>404 Not found", HTML),
        ("a.txt", b"<!DOCTYPE html><p>", HTML),
        ("a.txt", b"<htmlish> is no tag", TEXT),
        ("a.pdf", b"not one", PDF),
    ],
)
def test_the_contents_count_for_more_than_the_ending(path: str, start: bytes, media: str) -> None:
    assert sniff(path, start) == media


@pytest.mark.parametrize(
    ("path", "start", "kind"),
    [
        ("a.docx", b"PK\x03\x04", "office document"),
        ("a.txt", b"PK\x03\x04", "office document"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "Word"),
        ("a.mhtml", b"From: <Saved by a browser>\r\nSnapshot-Content-Location: x", "MHTML"),
        ("a", b"From: x\r\nSubject: y\r\nMIME-Version: 1.0\r\n", "MHTML"),
        ("a.png", b"\x89PNG\r\n", "picture"),
    ],
)
def test_other_kinds_are_refused_by_name_with_a_way_out(path: str, start: bytes, kind: str) -> None:
    with pytest.raises(UnknownFormat, match=kind) as refusal:
        sniff(path, start)
    assert path in refusal.value.message
    assert refusal.value.hint


def test_only_known_endings_are_read_in_a_folder() -> None:
    assert is_readable_name("A.HTML")
    assert not is_readable_name("a.py")
    assert not is_readable_name("README")
