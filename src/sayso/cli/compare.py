"""`sayso compare`: how two passages relate, or many pairs of them, one answer a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import day
from sayso.cli.progress import LazyBar
from sayso.cli.screen import Screen, machine_output, write_json
from sayso.errors import SaysoError, UsageError
from sayso.records import Excerpt, Link

if TYPE_CHECKING:
    from sayso.casebook import Casebook

HELP = """Say how two passages relate.

A and B are words in quotes, or files. One repeats the other, corroborates, complements, contradicts, denies or
revises it, overtakes it, or cites it as its publisher's own; or they belong to one story (same-thread), or are
unrelated. When and by whom each was published decides much: give it. Where the evidence does not decide, there is no
link.

\b
Examples
  sayso compare "The port said the ferry sank." "The owner denied that the ferry sank."
  sayso compare monday.txt tuesday.txt --date-a 2022-11-07 --date-b 2022-11-08 --source-a Desk --source-b Desk
  sayso compare --pairs pairs.jsonl > relations.jsonl

A line of --pairs is {"id", "a": {"text", "date", "src"}, "b": {…}}, and the answer {"id", "relation", "direction",
"score", "reasons"}. A line that cannot be used gets {"id", "line", "error"}, and the rest goes on.
"""


class ComparingProgress(LazyBar):
    """Follows the pairs of a file."""

    def __call__(self, done: int, total: int | None) -> None:
        """Take the news of one more pair."""
        if self.wanted:
            self.show(done, total, f"{done:,} pairs compared")


@click.command("compare", help=HELP)
@click.argument("passages", nargs=-1, metavar="[A B]")
@click.option("--date-a", type=day, help="The day A was published.")
@click.option("--date-b", type=day, help="The day B was published.")
@click.option("--source-a", help="Who published A.")
@click.option("--source-b", help="Who published B.")
@click.option("--pairs", metavar="FILE", help="Compare the pairs of a JSON Lines file, - for standard input.")
@click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON, with every value compared.")
def compare_command(passages: tuple[str, ...], *, pairs: str | None, as_json: bool, **given: str | None) -> int:
    """Compare the two passages, or every pair of the file. `given` are the days and sources of A and B."""
    import sayso

    if (pairs is None) != (len(passages) == 2) or (pairs is not None and passages):
        raise click.UsageError("Give two passages, A and B, or --pairs FILE.")
    with sayso.open() as book:
        if pairs is not None:
            return _compare_pairs(book, pairs)
        a, b = (
            _excerpt(words, given[f"date_{x}"], given[f"source_{x}"]) for words, x in zip(passages, "ab", strict=True)
        )
        _tell(book.compare(a, b), as_json=as_json)
    return ExitCode.OK


def _excerpt(words: str, published: str | None, publisher: str | None) -> Excerpt:
    return Excerpt(Path(words) if _is_file(words) else words, published, publisher)


def _is_file(words: str) -> bool:
    try:
        return Path(words).is_file()
    except (OSError, ValueError):  # words too long for the name of a file, or with a null in them
        return False


def _tell(link: Link, *, as_json: bool) -> None:
    if as_json:
        values = {aspect.name: round(aspect.value, 4) for aspect in link.aspects}
        write_json(link_record(link) | {"aspects": values})
        return
    screen = Screen()
    ways = {"ab": " · B does it to A", "ba": " · A does it to B"}
    direction = ways[link.direction] if link.direction else ""
    screen.say(f"{link.relation}{direction} · linked with probability {link.score:.2f}")
    for reason in link.reasons:
        screen.say(reason, indent=2)


def link_record(link: Link) -> dict[str, Any]:
    """A link as a record of JSON."""
    return {
        "relation": link.relation.value,
        "direction": link.direction.value if link.direction else None,
        "score": link.score,
        "reasons": list(link.reasons),
    }


def _compare_pairs(book: Casebook, name: str) -> int:
    from sayso.share.lines import line

    failed = False
    lines = _lines(name)
    out = machine_output()
    with ComparingProgress() as progress:
        for number, text in enumerate(lines, 1):
            if text.strip():
                answer = _answer(book, number, text)
                failed |= "error" in answer
                out.write(line(answer))
            progress(number, len(lines))
    return ExitCode.FAILED if failed else ExitCode.OK


def _lines(name: str) -> list[bytes]:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(
            f"{name} cannot be read: {error.strerror}.", "Name a JSON Lines file, or - for input."
        ) from error
    return data.split(b"\n")


def _answer(book: Casebook, number: int, text: bytes) -> dict[str, Any]:
    """The answer to one line, or the error of it."""
    name: object = None
    try:
        pair = json.loads(text)
        name = pair.get("id") if isinstance(pair, dict) else None
        link = book.compare(*_excerpts(pair))
    except SaysoError as error:
        return {"id": name, "line": number, "error": str(error)}
    except (ValueError, RecursionError) as error:
        return {"id": name, "line": number, "error": f"It is no pair of passages: {error}"}
    return {"id": name} | link_record(link)


def _excerpts(pair: object) -> Iterator[Excerpt]:
    """The two passages of a line.

    Raises:
        ValueError: it has another form.
    """
    if not isinstance(pair, dict):
        raise ValueError("a line is an object with a and b")
    for side in ("a", "b"):
        given = pair.get(side)
        if not isinstance(given, dict) or not isinstance(given.get("text"), str):
            raise ValueError(f"{side} has no text")
        published, publisher = (given.get(name) for name in ("date", "src"))
        for value in (published, publisher):
            if value is not None and not isinstance(value, str):
                raise ValueError(f"the date and src of {side} are strings, or null")
        yield Excerpt(given["text"], _day(published), publisher)


def _day(value: str | None) -> str | None:
    """An ISO day, also where the time of day follows it."""
    from datetime import datetime

    return datetime.fromisoformat(value).date().isoformat() if value else None
