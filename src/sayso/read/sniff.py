"""Tells what kind of file something is: by its first bytes where they are plain, else by the ending of its name."""

from __future__ import annotations

import re
from pathlib import PurePath

from sayso.errors import UnknownFormat

TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
PDF, ITEM, ITEMS = "application/pdf", "application/json", "application/x-ndjson"
"""The media of a raw item; `ITEMS` is a file that holds one item a line."""

ENDINGS = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".jsonl": ITEMS,
    ".ndjson": ITEMS,
    ".json": ITEMS,
}
SNIFFED = 4096
"""How many of a file's first bytes are looked at."""

_KNOWN_OTHERS = (
    (b"PK\x03\x04", "a zip archive or an office document (.docx, .odt, .epub)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-zip archive"),
    (b"Rar!", "a rar archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_ITEM_START = re.compile(rb"\s*\[?\s*\{\s*\"")
_MHTML_START = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Snapshot-Content-Location:)", re.I)


def sniff(path: str, start: bytes) -> str:
    """The media of the file called `path` that begins with `start`.

    Raises:
        UnknownFormat: it is plainly something that sayso does not read.
    """
    ending = PurePath(path).suffix.lower()
    if b"%PDF-" in start[:1024]:
        return PDF
    for magic, kind in _KNOWN_OTHERS:
        if start.startswith(magic):
            raise UnknownFormat(f"{path} is {kind}, which sayso does not read.", "Save it as PDF, HTML or text first.")
    plain = start.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if ending in {".mhtml", ".mht"} or (ending not in ENDINGS and _MHTML_START.match(plain[:2048])):
        raise UnknownFormat(
            f"{path} is a web archive (MHTML), which sayso does not read.", 'Save the page as "Web page, HTML only".'
        )
    if _HTML_START.match(plain):
        return HTML
    if ending in ENDINGS:
        return ENDINGS[ending]
    return ITEMS if _ITEM_START.match(plain) else TEXT


def is_readable_name(path: str) -> bool:
    """Whether a file of that name is read where nobody named it: one of many in a folder."""
    return PurePath(path).suffix.lower() in ENDINGS
