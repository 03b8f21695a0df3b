"""Turns bytes into text: which encoding they are in, and a clear refusal where they are no text at all."""

from __future__ import annotations

import codecs
import re

from sayso.errors import BadEncoding, EmptyFile, UnknownFormat

REPLACEMENT = "\ufffd"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# A page may name any codec of Python's, and some of them run for long or are no character sets.
_CHARACTER_SET = re.compile(r"(?:windows|cp|iso8859|iso-8859|iso_8859|latin|koi8|mac|gb|big5|euc|shift|us-ascii|ascii)")
_LATIN_1 = frozenset({"ascii", "iso8859-1"})
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_SAMPLE = 64 * 1024
_CYRILLIC = ["cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5"]
_OTHERS = ["cp1252", "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1255", "cp1256"]
_EAST_ASIAN = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]


def decode(data: bytes, path: str, *, markup: bool = False) -> tuple[str, str]:
    """The text of `data` and the encoding it was in. `path` is only named in errors.

    With `markup`, an encoding that the page itself declares is believed where the bytes are no UTF-8, and stray NUL
    bytes are left to the reader. Bytes that fit nowhere in a text that is otherwise UTF-8 become U+FFFD; see `stray`.

    Raises:
        EmptyFile: there is nothing in it but white space.
        UnknownFormat: it is binary.
        BadEncoding: it is text, but in no encoding that can be told.
    """
    text, encoding = _decoded(data, path, markup)
    if not text or text.isspace():
        raise EmptyFile(f"{path} is empty: there is no text in it.", "Check that it was saved or downloaded whole.")
    return text, encoding


def stray(text: str) -> tuple[str, ...]:
    """A notice where some bytes could not be decoded, to be shown with the document."""
    count = text.count(REPLACEMENT)
    if not count:
        return ()
    return (
        f"{count} character{'s' * (count > 1)} could not be decoded and stand{'s' * (count == 1)} as {REPLACEMENT}",
    )


def _decoded(data: bytes, path: str, markup: bool) -> tuple[str, str]:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace"), name.removesuffix("-sig")
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    _refuse_binary(data, path, markup)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    declared = _declared(data) if markup else None
    if declared:
        return data.decode(declared, errors="replace"), declared
    text = data.decode("utf-8", errors="replace")
    if _is_mostly_utf8(text):
        return text, "utf-8"
    return _guessed(data, path)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte is the page of an alphabet, which are the first few of 256."""
    sample = data[: min(len(data), _SAMPLE) & ~1]
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        pages = sample[first::2]
        if len(pages) >= 8 and sum(map(pages.count, range(7))) >= 0.85 * len(pages) and len(set(sample)) > 4:
            return name
    return None


def _refuse_binary(data: bytes, path: str, markup: bool) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) // 100 or (b"\0" in data and not markup):
        raise UnknownFormat(
            f"{path} is a binary file: it is no text, HTML or PDF.",
            "Save the report as text, HTML or PDF and read that.",
        )


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    label = found[1].decode("ascii").lower()
    if not _CHARACTER_SET.match(label):
        return None
    try:
        name = codecs.lookup(label).name
        data.decode(name, errors="replace")
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in _LATIN_1 else name  # as browsers read them


def _is_mostly_utf8(text: str) -> bool:
    """Whether more of what is not ASCII was decoded than was not."""
    broken = text.count(REPLACEMENT)
    return len(text) - len(text.encode("ascii", errors="ignore")) > 2 * broken


def _guessed(data: bytes, path: str) -> tuple[str, str]:
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if high < len(data) // 20:  # a Latin text with curly quotes or accents: too little to tell more
        return data.decode("cp1252", errors="replace"), "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_CYRILLIC + _OTHERS + _EAST_ASIAN, threshold=0.4).best()
    if best is None:
        raise BadEncoding(
            f"{path} is in no encoding that can be told from its bytes.", "Convert it to UTF-8 and read it again."
        )
    return str(best), best.encoding
