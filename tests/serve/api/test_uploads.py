"""Files that come in are counted, named harmlessly, and leave nothing behind when they break off."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Message

from sayso.errors import TooLarge
from sayso.serve.api.problem import Refused
from sayso.serve.api.uploads import LONGEST_NAME, Uploads, named


def request(messages: list[Message], length: str | None = None) -> Request:
    waiting = iter(messages)

    async def receive() -> Message:
        return next(waiting)

    headers = [(b"content-length", length.encode())] if length else []
    return Request({"type": "http", "method": "POST", "path": "/", "headers": headers}, receive)


def piece(body: bytes, *, more: bool = True) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


@pytest.fixture
def uploads() -> Iterator[Uploads]:
    made = Uploads(10)
    yield made
    made.close()
    assert not made.folder.exists()


def test_a_file_is_kept_under_its_name(uploads: Uploads) -> None:
    kept = asyncio.run(uploads.receive(request([piece(b"boats "), piece(b"go", more=False)]), "a/b.txt"))
    assert (kept.path.read_bytes(), kept.name, kept.size) == (b"boats go", "b.txt", 8)
    assert uploads.name_of(f"{kept.path}#3") == "b.txt#3"
    moved = kept.kept()
    kept.remove()
    assert moved.path.read_bytes() == b"boats go"
    moved.remove()
    assert uploads.name_of("/elsewhere/b.txt") == "/elsewhere/b.txt"
    assert not any(uploads.folder.iterdir())


def test_one_that_says_that_it_is_a_gigabyte_is_refused_before_it_comes(uploads: Uploads) -> None:
    for length in (str(2**30), "9" * 40):
        with pytest.raises(TooLarge, match="10 bytes"):
            asyncio.run(uploads.receive(request([], length), "a.txt"))
    assert not any(uploads.folder.iterdir())


def test_one_that_turns_out_too_large_is_refused_as_soon_as_that_shows(uploads: Uploads) -> None:
    for length in (None, "3"):
        endless = [piece(b"boats ")] * 2
        with pytest.raises(TooLarge):
            asyncio.run(uploads.receive(request(endless, length), "a.txt"))
    assert not any(uploads.folder.iterdir())


def test_a_client_that_vanishes_leaves_nothing(uploads: Uploads) -> None:
    with pytest.raises(Refused, match="broke off"):
        asyncio.run(uploads.receive(request([piece(b"boa"), {"type": "http.disconnect"}]), "a.txt"))
    assert not any(uploads.folder.iterdir())


@pytest.mark.parametrize(
    ("name", "media", "expected"),
    [
        ("report.html", "", "report.html"),
        ("../../etc/passwd", "", "passwd"),
        ("C:\\Users\\ana\\draft.md", "", "draft.md"),
        ("", "text/html; charset=utf-8", "upload.html"),
        ("..", "application/pdf", "upload.pdf"),
        ("-", "", "upload.txt"),
        ("a\x00\u202eb\n.txt", "", "ab.txt"),
        ("n" * 300 + ".html", "", "n" * 45 + ".html"),
    ],
)
def test_a_name_is_made_plain(name: str, media: str, expected: str) -> None:
    assert named(name, media) == expected


@given(st.text())
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    plain = named(name, "")
    assert plain
    assert Path("folder", plain).parent == Path("folder")
    assert plain not in {".", ".."}
    assert len(plain) <= LONGEST_NAME
