"""The log of decisions in a casebook. Rows are added, and never changed or removed."""

from __future__ import annotations

import json
from dataclasses import asdict

from sqlalchemy import Connection, insert, select

from sayso.records import Decision, Judgement, Matter
from sayso.store import tables

_log = tables.decisions


def decisions(connection: Connection) -> list[Decision]:
    """The whole log, oldest first."""
    rows = connection.execute(select(_log).order_by(_log.c.number)).mappings()
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
        )
        for row in rows
    ]


def add_decision(connection: Connection, decision: Decision) -> None:
    """Put a decision at the end of the log. Its number is the next one, which only a writing transaction can know."""
    lists = {name: json.dumps(getattr(decision, name), ensure_ascii=False) for name in ("subjects", "grounds")}
    connection.execute(insert(_log), asdict(decision) | lists)
