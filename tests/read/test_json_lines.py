"""Splitting streams of JSON Lines."""

from __future__ import annotations

import itertools
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import TooLarge
from sayso.read.json_lines import split_document, split_items


def test_lines_are_numbered_from_one_and_blank_ones_counted() -> None:
    chunks = iter([b'{"a"', b": 1}\n\n", b" \r\n{2}\r\n", b"{3"])
    assert list(split_items(chunks, "x.jsonl", 100)) == [
        ("x.jsonl#1", b'{"a": 1}'),
        ("x.jsonl#4", b"{2}"),
        ("x.jsonl#5", b"{3"),
    ]


def test_a_line_that_is_too_long_is_refused_and_the_rest_goes_on() -> None:
    (first, long, last) = split_items(iter([b"{1}\n", b"x" * 8, b"y" * 8, b"\n{3}"]), "x.jsonl", 10)
    assert (first, last) == (("x.jsonl#1", b"{1}"), ("x.jsonl#3", b"{3}"))
    assert long[0] == "x.jsonl#2"
    assert isinstance(long[1], TooLarge)
    assert "16 bytes" in long[1].message


def test_a_line_of_200_megabytes_is_not_kept_in_memory() -> None:
    chunk = b"x" * 1_000_000
    tracemalloc.start()
    found = list(split_items(itertools.chain(itertools.repeat(chunk, 200), [b"\n{}"]), "x.jsonl", 5_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [name for name, _ in found] == ["x.jsonl#1", "x.jsonl#2"]
    assert peak < 20_000_000


@given(st.lists(st.binary(max_size=8)), st.integers(1, 6))
def test_where_the_chunks_end_does_not_matter(lines: list[bytes], size: int) -> None:
    data = b"\n".join(lines)
    chunks = (data[at : at + size] for at in range(0, len(data), size))
    assert list(split_items(chunks, "x", 100)) == list(split_items(iter([data]), "x", 100))


@pytest.mark.parametrize(
    ("data", "items"),
    [
        (b'{\n "text": "a"\n}', [("x.json", b'{\n "text": "a"\n}')]),
        (b'[{"text": "a"}, {"text": "b"}]', [("x.json#1", b'{"text": "a"}'), ("x.json#2", b'{"text": "b"}')]),
        (b'{"text": "a"}\n{"text": "b"}', [("x.json#1", b'{"text": "a"}'), ("x.json#2", b'{"text": "b"}')]),
        (b'{"text": "cut', [("x.json#1", b'{"text": "cut')]),
        (b"[]", []),
    ],
)
def test_a_json_file_is_an_object_a_list_or_lines(data: bytes, items: list[tuple[str, bytes]]) -> None:
    assert list(split_document(data, "x.json")) == items
