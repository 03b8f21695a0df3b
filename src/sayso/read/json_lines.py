"""Splits a stream of JSON Lines into its items, line by line, so that the file's size does not matter."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sayso.errors import ReadError, TooLarge

NamedItem = tuple[str, bytes | ReadError]
"""The name of an item ("posts.jsonl#12", lines counted from 1) with its bytes, or with why it cannot be read."""


def split_items(chunks: Iterator[bytes], path: str, line_bytes: int) -> Iterator[NamedItem]:
    """Each line of the stream that holds anything. A line longer than `line_bytes` is refused without being kept."""
    number, length = 1, 0
    parts: list[bytes] = []
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for line in ended:
            yield from _line(f"{path}#{number}", parts, length, line, line_bytes)
            number, length = number + 1, 0
            parts = []
        length += len(rest)
        parts.append(rest if length <= line_bytes else b"")
    yield from _line(f"{path}#{number}", parts, length, b"", line_bytes)


def _line(name: str, parts: list[bytes], length: int, last: bytes, line_bytes: int) -> Iterator[NamedItem]:
    length += len(last)
    if length > line_bytes:
        yield (
            name,
            TooLarge(
                f"{name} is a line of {length:,} bytes; at most {line_bytes:,} are read.",
                "Split the item, or read its text as a file of its own.",
            ),
        )
    elif line := b"".join([*parts, last]).strip():
        yield name, line


def split_document(data: bytes, path: str) -> Iterator[NamedItem]:
    """The items of a whole JSON file: one object, a list of them, or one a line after all."""
    try:
        items = msgspec.json.decode(data, type=list[msgspec.Raw] | dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        yield from split_items(iter([data]), path, len(data))
        return
    if isinstance(items, dict):
        yield path, data
        return
    for number, item in enumerate(items, 1):
        yield f"{path}#{number}", bytes(item)
