"""Whether what self-citations tell again is what was said: each number and hedge in the words of its own sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from sayso.records import Flaw, Restatement
from sayso.store import tables

_kept = tables.restatements.c
_SAID = msgspec.json.Decoder(tuple[Restatement, ...])


def restatement_flaws(connection: Connection) -> Iterator[Flaw]:
    """The restatements that cannot be read, or whose words do not stand in the two sentences that they are of."""
    query: Select[Any] = select(_kept.said)
    for end in (_kept.first, _kept.second):
        claims, bodies = tables.claims.alias(), tables.claim_bodies.alias()
        query = query.add_columns(claims.c.id, bodies.c.sentence)
        query = query.join(claims, claims.c.number == end).join(bodies, bodies.c.number == end)
    for said, earlier, before, later, after in connection.execute(query):
        name = f"restatement {earlier} {later}"
        try:
            told = _SAID.decode(said)
        except msgspec.MsgspecError as error:
            yield Flaw(name, f"it cannot be read: {error}")
            continue
        if not all(_holds(before, each.then) and _holds(after, each.now) for each in told):
            yield Flaw(name, "its words do not stand in the sentences that it is of")


def _holds(sentence: str, words: str) -> bool:
    """Whether the words stand in the sentence in this order; they may be of several places in it."""
    rest = iter(sentence.split())
    return all(any(word in held for held in rest) for word in words.split())
