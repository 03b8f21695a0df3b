"""What encoding bytes are in, and what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadEncoding, EmptyFile, UnknownFormat
from sayso.read.encoding import REPLACEMENT, decode, stray

RUSSIAN = "Губернатор сообщил, что ночью над областью сбиты три беспилотника; пострадавших нет, повреждён склад."
UKRAINIAN = "Їхні підрозділи відійшли за річку, повідомив речник угруповання. Є поранені, ґрунтові дороги розмокли."
ENGLISH = "The ministry’s spokesperson said the bridge “will probably” reopen – café owners were told on Monday."


@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "cp1251", "koi8-u", "cp866", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_cyrillic_text_comes_out_right(text: str, encoding: str) -> None:
    readable = text.encode(encoding, errors="ignore").decode(encoding)
    assert decode(text.encode(encoding, errors="ignore"), "a.txt")[0] == readable


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16-le", "utf-16-be"])
def test_curly_quotes_and_accents_come_out_right(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), "a.txt")[0] == ENGLISH


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(codecs.BOM_UTF8 + b"word", "a.txt") == ("word", "utf-8")


def test_a_page_is_believed_about_its_encoding_where_it_is_no_utf8() -> None:
    page = f'<meta charset="windows-1251"><p>{RUSSIAN[:12]}</p>'
    text, encoding = decode(page.encode("cp1251"), "a.html", markup=True)
    assert (text, encoding) == (page, "cp1251")


def test_a_page_that_declares_the_wrong_encoding_is_still_utf8() -> None:
    page = f'<meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode(), "a.html", markup=True) == (page, "utf-8")


@pytest.mark.parametrize("codec", ["base64", "rot13", "idna", "punycode", "unicode_escape", "utf-7", "no-such-thing"])
def test_a_page_cannot_name_a_codec_that_is_no_character_set(codec: str) -> None:
    page = f'<meta charset="{codec}"><p>{ENGLISH}</p>'.encode("cp1252")
    assert decode(page, "a.html", markup=True)[1] == "cp1252"


def test_one_broken_byte_is_read_with_a_notice() -> None:
    data = RUSSIAN.encode()
    text, encoding = decode(data[:20] + b"\xff" + data[20:], "a.txt")
    assert encoding == "utf-8"
    assert text.replace(REPLACEMENT, "") == RUSSIAN
    assert stray(text) == (f"1 character could not be decoded and stands as {REPLACEMENT}",)
    assert stray(RUSSIAN) == ()


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", codecs.BOM_UTF8, "\u00a0\n".encode()])
def test_blank_files_are_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"a\.txt"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"MZ\x90\x00\x03\x00\x00\x00" * 9, b"one word\x00and another"]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnknownFormat, match=r"a\.txt is a binary file") as refusal:
        decode(data, "a.txt")
    assert refusal.value.hint


@given(st.text(min_size=1).filter(lambda text: not text.isspace() and text.isprintable()))
def test_what_is_written_in_utf8_is_read_back(text: str) -> None:
    assert decode(text.encode(), "a.txt")[0] == text


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data, "a.txt")
    except (EmptyFile, UnknownFormat, BadEncoding):
        return
    assert text.strip()
