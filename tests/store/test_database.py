"""What only SQLite has: its index, its transactions and its errors, turned into ours."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from sayso import errors
from sayso.store import tables
from sayso.store.database import integrity_problems, matching, rebuild_words, translated
from sayso.store.store import Store
from sayso.store.terms import Term

MEANINGS = [
    ("SQLITE_BUSY", errors.CasebookBusy),
    ("SQLITE_BUSY_SNAPSHOT", errors.CasebookBusy),
    ("SQLITE_LOCKED", errors.CasebookBusy),
    ("SQLITE_FULL", errors.CasebookFull),
    ("SQLITE_IOERR_SHMSIZE", errors.CasebookFull),
    ("SQLITE_READONLY_DBMOVED", errors.ReadOnlyCasebook),
    ("SQLITE_NOTADB", errors.NotACasebook),
    ("SQLITE_CORRUPT_VTAB", errors.CasebookError),
    ("SQLITE_CANTOPEN", errors.CasebookError),
    ("SQLITE_IOERR_READ", errors.CasebookError),
]


@pytest.mark.parametrize(("name", "expected"), MEANINGS)
def test_every_error_of_the_database_becomes_one_of_ours(name: str, expected: type[errors.CasebookError]) -> None:
    cause = sqlite3.OperationalError("it said so")
    cause.sqlite_errorname = name
    for error in (cause, OperationalError("SELECT 1", None, cause)):
        with pytest.raises(expected) as caught, translated(Path("my.db")):
            raise error
        assert "my.db" in caught.value.message
        assert caught.value.hint
        assert type(caught.value) is expected


def test_other_errors_pass_untouched() -> None:
    with pytest.raises(KeyError), translated(Path("my.db")):
        raise KeyError


def found(store: Store, **terms: tuple[Term, ...]) -> set[str]:
    with store.reading() as connection:
        numbers = list(connection.execute(matching(terms)).scalars())
        bodies = tables.claim_bodies.c
        return set(connection.execute(select(bodies.sentence).where(bodies.number.in_(numbers))).scalars())


def test_the_index_folds_case_and_accents_and_keeps_columns_apart(filled: Store) -> None:
    naive = {"Some naïve milbloggers claimed the bridge fell."}
    assert found(filled, sentence=(Term("NAIVE"),)) == naive
    assert found(filled, sentence=(Term("bridge"),), sources=(Term("milblog", True),)) == naive
    assert found(filled, sources=(Term("bridge"),)) == set()


def test_a_phrase_finds_only_words_that_stand_together(filled: Store) -> None:
    nested = {"The mayor claimed the envoy urged pilots may leave.[1]"}
    assert found(filled, sources=(Term("mayor"), Term("envoy"))) == nested
    assert found(filled, sources=(Term("the envoy"),)) == nested
    assert found(filled, sources=(Term("envoy the"),)) == set()


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda words: "\0" not in words), st.booleans()
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_words_are_a_syntax_error(filled: Store, words: str, prefix: bool) -> None:
    found(filled, sentence=(Term(words, prefix),))


def test_filling_the_index_anew_finds_the_same(filled: Store) -> None:
    before = found(filled, sentence=(Term("bridge"),))
    with filled.writing() as connection:
        rebuild_words(connection)
    assert found(filled, sentence=(Term("bridge"),)) == before != set()


def test_an_index_that_does_not_agree_with_the_claims_is_a_problem(filled: Store) -> None:
    with filled.writing() as connection:
        assert list(integrity_problems(connection)) == []
        connection.exec_driver_sql("UPDATE claim_bodies SET sentence = 'other words' WHERE number % 2 = 0")
        assert list(integrity_problems(connection)) == ["the full-text index does not agree with the claims"]


def test_a_row_without_its_parent_is_a_problem(filled: Store) -> None:
    raw = sqlite3.connect(filled.path)  # which does not look after references
    raw.execute("DELETE FROM raws")
    raw.commit()
    raw.close()
    with filled.writing() as connection:
        assert any("raws" in problem for problem in integrity_problems(connection))
