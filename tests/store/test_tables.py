"""The tables are named in their docstring, each with what it is for."""

from __future__ import annotations

from sayso.store import tables


def test_every_table_is_described() -> None:
    described = {line.split()[0] for line in (tables.__doc__ or "").splitlines() if line.startswith("    ")}
    assert described == set(tables.METADATA.tables)
