"""What is written is handed on in pieces, errors too; a writer whose reader went away ends."""

from __future__ import annotations

import threading
import time

import pytest

from sayso.serve.api.streaming import AHEAD, PIECE, stream
from sayso.share import Writer


def test_everything_arrives_in_its_order() -> None:
    lines = [f"{number}: ä\n" for number in range(50_000)]

    def write(writer: Writer) -> None:
        for line in lines:
            writer.write(line)

    pieces = list(stream(write))
    assert b"".join(pieces).decode() == "".join(lines)
    assert max(map(len, pieces)) < 2 * PIECE
    assert list(stream(lambda _: None)) == []


def test_an_error_is_raised_where_the_pieces_are_taken() -> None:
    def write(writer: Writer) -> None:
        writer.write("a" * PIECE)
        raise KeyError("b")

    pieces = stream(write)
    assert next(pieces) == b"a" * PIECE
    with pytest.raises(KeyError):
        next(pieces)


def test_nobody_writes_for_a_reader_that_went_away() -> None:
    written = []

    def write(writer: Writer) -> None:
        for number in range(100 * AHEAD):
            written.append(number)
            writer.write("a" * PIECE)

    pieces = stream(write)
    next(pieces)
    pieces.close()
    until = time.monotonic() + 5
    while any(thread.name == "sharing" for thread in threading.enumerate()) and time.monotonic() < until:
        time.sleep(0.01)
    assert len(written) < 3 * AHEAD
    assert not [thread for thread in threading.enumerate() if thread.name == "sharing"]
