"""The log of decisions in a casebook. Rows are added, and never changed or removed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from sayso.records import Decision, Judgement, Matter
from sayso.store import tables
from sayso.store.database import batches

_log, _subjects = tables.decisions, tables.decision_subjects


def decisions(connection: Connection, matter: Matter | None = None) -> list[Decision]:
    """The whole log, or all of it on one matter, oldest first."""
    query = select(_log).order_by(_log.c.number)
    return _read(connection.execute(query if matter is None else query.where(_log.c.matter == matter)).mappings())


def decisions_on(connection: Connection, matter: Matter, subjects: Collection[str]) -> list[Decision]:
    """All decisions on this matter that are about any of these subjects, oldest first."""
    found: dict[int, Decision] = {}
    for batch in batches(sorted(set(subjects))):
        numbers = select(_subjects.c.decision).where(_subjects.c.subject.in_(batch))
        query = select(_log).where(_log.c.number.in_(numbers), _log.c.matter == matter)
        found |= {each.number: each for each in _read(connection.execute(query).mappings())}
    return [found[number] for number in sorted(found)]


def next_number(connection: Connection) -> int:
    """The number of the next decision, which only a writing transaction can rely on."""
    return int(connection.execute(select(func.coalesce(func.max(_log.c.number), 0))).scalar_one()) + 1


def add_decision(connection: Connection, decision: Decision) -> None:
    """Put a decision at the end of the log. Its number is the next one."""
    row = {name: getattr(decision, name) for name in _log.columns.keys()}  # noqa: SIM118 - they are no dictionary
    lists = {name: json.dumps(row[name], ensure_ascii=False) for name in ("subjects", "grounds", "value")}
    connection.execute(insert(_log), row | lists)
    _list_subjects(connection, [decision])


def mark_refused(connection: Connection, claim: int, *, refused: bool) -> None:
    """Keep whether the claim with this number is none, by what stands in the log."""
    connection.execute(delete(tables.refused_claims).where(tables.refused_claims.c.claim == claim))
    if refused:
        connection.execute(insert(tables.refused_claims), {"claim": claim})


def list_subjects_again(connection: Connection) -> None:
    """List what every decision is about, in the table that is made for it."""
    _list_subjects(connection, decisions(connection))


def _list_subjects(connection: Connection, made: Iterable[Decision]) -> None:
    about = {(subject, each.number) for each in made for subject in each.subjects}
    if about:
        rows = [{"subject": subject, "decision": number} for subject, number in sorted(about)]
        connection.execute(insert(_subjects), rows)


def _read(rows: Iterable[Any]) -> list[Decision]:
    return [
        Decision(
            row["number"],
            Matter(row["matter"]),
            tuple(json.loads(row["subjects"])),
            Judgement(row["judgement"]),
            row["who"],
            row["time"],
            row["why"],
            row["supersedes"],
            tuple(json.loads(row["grounds"])),
            json.loads(row["value"]),
        )
        for row in rows
    ]
