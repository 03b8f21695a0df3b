"""The log beside a casebook never hides what is in it, nor outlives its file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import text

from sayso.store.database import make_engine
from sayso.store.write_ahead import allow_reading_beside_writing, empty_log, log_beside


def test_emptying_the_log_moves_it_into_the_file_also_under_another_name(tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    path.touch()
    engine = make_engine(path, 1.0)
    empty_log(engine)  # nothing is open, so nothing is done
    allow_reading_beside_writing(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE notes (words TEXT)"))
        connection.execute(text("INSERT INTO notes VALUES ('kept')"))
    assert log_beside(path).stat().st_size > 0
    moved = path.rename(tmp_path / "moved.db")
    empty_log(engine)
    assert log_beside(path).stat().st_size == 0
    engine.dispose()
    alone = sqlite3.connect(moved)
    assert alone.execute("SELECT words FROM notes").fetchall() == [("kept",)]
    alone.close()
