"""The embeddings of all statements that are held, a row for each document: what of a run of linking is kept of them.

They follow from the words alone and are kept because a million take minutes to make. A row has the numbers of the
statements, their vectors one behind the other, and how rare each is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import Connection, bindparam, delete, insert, select, true, update
from sqlalchemy.sql.elements import ColumnElement

from sayso.link.embedding import SIZE, Embedding
from sayso.link.nearby import MOST_ALIKE, Nearby, as_arrays
from sayso.store import tables
from sayso.store.database import among
from sayso.store.tables import embeddings

if TYPE_CHECKING:
    from sayso.link.nearby import Arrays

_CLAIMS, _RARITIES = np.dtype("<i8"), np.dtype("<i4")
_statements = tables.statements.c


def add_embeddings(
    connection: Connection, document: int, found: Mapping[int, Embedding], nearby: Nearby
) -> tuple[Mapping[int, Collection[int]], set[int]]:
    """Keep the embeddings of the held statements of a document, where that was not done.

    Gives who of others is near to each, where neither is crowded, and which others are crowded by these.
    """
    known = embeddings_of(connection, document)
    if not known:
        _keep(connection, document, found)
        nearby.add(found)
    near = nearby.near(found)
    crowded: set[int] = set()
    if not known:
        _count(connection, near.counts)
        _count(connection, near.more)
        too_many = select(_statements.claim).where(_statements.alike > MOST_ALIKE)
        crowded = set(connection.execute(too_many.where(among(_statements.claim, sorted(near.more)))).scalars())
        nearby.crowd({*crowded, *(number for number, count in near.counts.items() if count > MOST_ALIKE)})
    return {number: set(others) - crowded for number, others in near.of.items()}, crowded


def drop_embeddings(connection: Connection, numbers: Collection[int]) -> None:
    """Keep those of some statements no longer. Who is crowded stays so."""
    if not numbers:
        return
    owners = select(_statements.document).where(among(_statements.claim, sorted(numbers))).distinct()
    nearby = load_nearby(connection)
    for document in list(connection.execute(owners).scalars()):
        kept = embeddings_of(connection, document)
        near = nearby.near(kept.keys() & set(numbers))
        _count(connection, {number: -count for number, count in near.more.items()})
        nearby.remove(near.counts)
        _keep(connection, document, {claim: each for claim, each in kept.items() if claim not in near.counts})


def _count(connection: Connection, more: Mapping[int, int]) -> None:
    """Count that so many more are near to each of some statements."""
    if more:
        change = update(tables.statements).where(_statements.claim == bindparam("at"))
        counted = change.values(alike=_statements.alike + bindparam("more"))
        connection.execute(counted, [{"at": number, "more": count} for number, count in more.items()])


def _keep(connection: Connection, document: int, found: Mapping[int, Embedding]) -> None:
    connection.execute(delete(embeddings).where(embeddings.c.document == document))
    if found:
        claims, vectors, rarities = as_arrays(found)
        row = {
            "claims": claims.astype(_CLAIMS).tobytes(),
            "vectors": vectors.tobytes(),
            "rarities": rarities.astype(_RARITIES).tobytes(),
        }
        connection.execute(insert(embeddings), {"document": document, **row})


def embeddings_of(connection: Connection, document: int) -> dict[int, Embedding]:
    """The embeddings that are kept of a document, by the numbers of its statements."""
    claims, vectors, rarities = _arrays(connection, embeddings.c.document == document)
    rows = zip(claims.tolist(), vectors, rarities.tolist(), strict=True)
    return {claim: Embedding(vector, rarity) for claim, vector, rarity in rows}


def load_nearby(connection: Connection) -> Nearby:
    """All embeddings that are kept, and who is crowded."""
    crowded = connection.execute(select(_statements.claim).where(_statements.alike > MOST_ALIKE)).scalars()
    return Nearby(_arrays(connection, true()), list(crowded))


def _arrays(connection: Connection, wanted: ColumnElement[bool]) -> Arrays:
    """What some rows hold, together. A row that is cut or swollen holds nothing: `verify` tells of it."""
    query = select(embeddings).where(wanted).order_by(embeddings.c.document)
    rows = [row for row in connection.execute(query) if _is_whole(row.claims, row.vectors, row.rarities)]
    return (
        np.frombuffer(b"".join(row.claims for row in rows), _CLAIMS).astype(np.int64),
        np.frombuffer(b"".join(row.vectors for row in rows), np.int8).reshape(-1, SIZE),
        np.frombuffer(b"".join(row.rarities for row in rows), _RARITIES).astype(np.int32),
    )


def _is_whole(claims: bytes, vectors: bytes, rarities: bytes) -> bool:
    count, left = divmod(len(claims), _CLAIMS.itemsize)
    return not left and len(vectors) == count * SIZE and len(rarities) == count * _RARITIES.itemsize
