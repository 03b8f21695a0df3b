"""Finding the family of a document among all others, by an index of sentences, and keeping it.

What is kept follows from which documents there are, and not from the order in which they came. Two contents are a pair
where `are_related` says so, with every sentence left out that more than `COMMON` contents hold; a family is what hangs
together by pairs, and is called after the smallest number among its contents. A sentence that becomes common can only
end pairs: then those of its holders are judged again.

Of a common sentence no more rows are kept, so that ten thousand posts with one signature cost no more than `COMMON`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from sqlalchemy import BigInteger, Connection, bindparam, delete, insert, select, update

from sayso.link.families import FEWEST_WORDS, are_related, least_shared, may_be_compared
from sayso.link.sentences import Sketch, sentences_of, sketch_of
from sayso.records import Document, Flaw
from sayso.store import tables
from sayso.store.database import batches

COMMON = 200
"""A sentence that more contents than these hold is a stock sentence, and says nothing about a family."""

_SENTENCES: Final = msgspec.msgpack.Decoder(tuple[tuple[int, ...], tuple[int, ...]])
_contents, _sentences, _pairs = tables.contents.c, tables.content_sentences.c, tables.content_pairs.c
_documents = tables.document_contents.c


def join_family(connection: Connection, number: int, sketch: Sketch, common: int = COMMON) -> None:
    """Find and keep the family of the document with this number, which must be new; part of the running transaction."""
    if not may_be_compared(sketch):
        return
    known = select(_contents.content).where(_contents.content == sketch.content)
    if not connection.execute(known).first():
        _add_content(connection, sketch, common)
    connection.execute(insert(tables.document_contents), {"document": number, "content": sketch.content})


def family_of(connection: Connection, number: int) -> int | None:
    """The family of the document with this number; `None` where it says too little for having one."""
    query = select(_contents.family).join(tables.document_contents, _documents.content == _contents.content)
    return connection.execute(query.where(_documents.document == number)).scalar()


def documents_of(connection: Connection, family: int) -> list[int]:
    """The numbers of all documents of a family, in order."""
    query = select(_documents.document).join(tables.contents, _documents.content == _contents.content)
    return list(connection.execute(query.where(_contents.family == family).order_by(_documents.document)).scalars())


def pairs_of(connection: Connection, contents: Iterable[int]) -> Iterator[tuple[int, int]]:
    """All pairs of these contents, each as the one asked for and the other."""
    for batch in batches(sorted(contents)):
        query = select(_pairs.content, _pairs.other).where(_pairs.content.in_(batch))
        yield from ((content, other) for content, other in connection.execute(query))


def family_flaws(connection: Connection, document: Document, number: int) -> Iterator[Flaw]:
    """What is kept of the family of the document with this number, and does not follow from the texts."""
    sketch = sketch_of(sentences_of(document))
    kept = connection.execute(select(_documents.content).where(_documents.document == number)).scalar()
    if kept != (sketch.content if may_be_compared(sketch) else None):
        yield Flaw(document.id, "its row in document_contents does not follow from its text")
    elif kept is not None:
        flawed = [
            name
            for name, holds in (
                ("contents", _is_kept(connection, sketch)),
                ("content_sentences", _is_indexed(connection, sketch)),
                ("content_pairs", _is_paired(connection, sketch)),
            )
            if not holds
        ]
        yield from (Flaw(document.id, f"its rows in {name} do not follow from its text") for name in flawed)


def _is_kept(connection: Connection, sketch: Sketch) -> bool:
    """Whether its own row is what it was, and its family one that is named after a member."""
    query = select(_contents.size, _contents.sentences, _contents.family).where(_contents.content == sketch.content)
    row = connection.execute(query).one_or_none()
    if row is None or (row.size, row.sentences) != (sketch.size, _packed(sketch)):
        return False
    named_after = select(_contents.family).where(_contents.content == row.family)
    return bool(row.family <= sketch.content and connection.execute(named_after).scalar() == row.family)


def _is_indexed(connection: Connection, sketch: Sketch) -> bool:
    holders = _holders(connection, sketch.keys)
    return all(sketch.content in (of := holders.get(key, [])) or len(of) > COMMON for key in sketch.keys)


def _is_paired(connection: Connection, sketch: Sketch) -> bool:
    holders = {key: of for key, of in _holders(connection, sketch.keys).items() if len(of) <= COMMON}
    try:
        expected = set(_relatives(connection, sketch, holders)) - {sketch.content}
    except msgspec.DecodeError:  # a relative is damaged, and found to be so by itself
        return True
    pairs = {other for _, other in pairs_of(connection, [sketch.content])}
    return pairs == expected and len(_families(connection, {sketch.content, *pairs})) == 1


def _add_content(connection: Connection, sketch: Sketch, common: int) -> None:
    holders = _holders(connection, sketch.keys)
    _insert_content(connection, sketch, {key for key, of in holders.items() if len(of) > common})
    stock = {key for key, of in holders.items() if len(of) >= common}  # with this one, too many have them
    relatives = _relatives(connection, sketch, {key: of for key, of in holders.items() if key not in stock})
    both = [(sketch.content, each) for each in relatives] + [(each, sketch.content) for each in relatives]
    if both:
        rows = [{"content": content, "other": other} for content, other in both]
        connection.execute(insert(tables.content_pairs), rows)
        _unite(connection, [sketch.content, *relatives])
    if crossing := {key for key in stock if len(holders[key]) == common}:
        _judge_again(connection, {content for key in crossing for content in holders[key]}, common)


def _insert_content(connection: Connection, sketch: Sketch, counted: Container[int]) -> None:
    values = {
        "content": sketch.content,
        "size": sketch.size,
        "sentences": _packed(sketch),
        "family": sketch.content,
    }
    connection.execute(insert(tables.contents), values)
    rows = [{"sentence": key, "content": sketch.content} for key in sorted(set(sketch.keys)) if key not in counted]
    if rows:
        connection.execute(insert(tables.content_sentences), rows)


def _holders(connection: Connection, keys: Iterable[int]) -> dict[int, list[int]]:
    """Which contents hold each sentence that any does; of a common one, one more than matter."""
    found: dict[int, list[int]] = {}
    for batch in batches(sorted(set(keys))):
        query = select(_sentences.sentence, _sentences.content).where(_sentences.sentence.in_(batch))
        for key, content in connection.execute(query):
            found.setdefault(key, []).append(content)
    return found


def _relatives(connection: Connection, sketch: Sketch, holders: Mapping[int, Sequence[int]]) -> list[int]:
    """The contents that are related to a new one; `holders` has those of its sentences that are not common."""
    shared: Counter[int] = Counter()  # no less than what both hold in order
    for key, size in zip(sketch.keys, sketch.sizes, strict=True):
        for content in holders.get(key, ()):
            shared[content] += size
    sizes: dict[int, int] = {}
    for batch in batches([content for content, words in shared.items() if words >= FEWEST_WORDS]):
        query = select(_contents.content, _contents.size).where(_contents.content.in_(batch))
        sizes |= {row.content: row.size for row in connection.execute(query)}
    likely = [content for content, size in sizes.items() if shared[content] >= least_shared(sketch.size, size)]
    common = frozenset(sketch.keys) - holders.keys()
    return [other.content for other in _sketches(connection, likely) if are_related(sketch, other, common)]


def _sketches(connection: Connection, contents: Sequence[int]) -> Iterator[Sketch]:
    for batch in batches(contents):
        query = select(_contents.content, _contents.sentences).where(_contents.content.in_(batch))
        for content, sentences in connection.execute(query):
            yield Sketch(content, *_SENTENCES.decode(sentences))


def _packed(sketch: Sketch) -> bytes:
    return msgspec.msgpack.encode((sketch.keys, sketch.sizes))


def _families(connection: Connection, contents: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for batch in batches(sorted(contents)):
        found |= set(connection.execute(select(_contents.family).where(_contents.content.in_(batch))).scalars())
    return found


def _unite(connection: Connection, contents: Sequence[int]) -> None:
    families = _families(connection, contents)
    kept = min(families)
    for batch in batches(sorted(families - {kept})):
        connection.execute(update(tables.contents).where(_contents.family.in_(batch)).values(family=kept))


def _judge_again(connection: Connection, holders: Collection[int], common: int) -> None:
    """End the pairs among the holders of a sentence that has become common, where they no longer hold without it."""
    sketches = {sketch.content: sketch for sketch in _sketches(connection, sorted(holders))}
    pairs = [pair for pair in pairs_of(connection, holders) if pair[0] < pair[1] and pair[1] in sketches]
    shared = {key for one, other in pairs for key in set(sketches[one].keys) & set(sketches[other].keys)}
    stock = {key for key, of in _holders(connection, shared).items() if len(of) > common}
    ended = [pair for pair in pairs if not are_related(sketches[pair[0]], sketches[pair[1]], stock)]
    if not ended:
        return
    one, other = bindparam("one", type_=BigInteger), bindparam("two", type_=BigInteger)
    ends = delete(tables.content_pairs).where(_pairs.content == one, _pairs.other == other)
    rows = [{"one": first, "two": second} for pair in ended for first, second in (pair, pair[::-1])]
    connection.execute(ends, rows)
    _regroup(connection, {content for pair in ended for content in pair})


def _regroup(connection: Connection, contents: Collection[int]) -> None:
    """Name the families of these contents anew, some of which may hang together no longer."""
    before: dict[int, int] = {}
    for batch in batches(sorted(_families(connection, contents))):
        query = select(_contents.content, _contents.family).where(_contents.family.in_(batch))
        before |= {row.content: row.family for row in connection.execute(query)}
    neighbours: dict[int, list[int]] = {}
    for content, other in pairs_of(connection, before):
        neighbours.setdefault(content, []).append(other)
    after: dict[int, int] = {}
    for first in sorted(before):  # the smallest of a family comes first, and names it
        waiting = [first]
        while waiting:
            if (content := waiting.pop()) not in after:
                after[content] = first
                waiting += neighbours.get(content, ())
    named = update(tables.contents).where(_contents.content == bindparam("at")).values(family=bindparam("named"))
    changed = [{"at": content, "named": name} for content, name in after.items() if before[content] != name]
    if changed:
        connection.execute(named, changed)
