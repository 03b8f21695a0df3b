"""A casebook opens, or says in a typed error why not and what to do; nothing is damaged."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from sayso import errors
from sayso.store.database import APPLICATION_ID
from sayso.store.fetch import cards
from sayso.store.keep import keep
from sayso.store.migrations import VERSION
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.toy import dossier_of, item_of


def write_something(store: Store, text: str = "The mayor said boats leave.") -> bool:
    item = item_of(text, "new.txt")
    return keep(store, item, dossier_of(item))


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()


def newer_casebook(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.execute("CREATE TABLE documents (number INTEGER)")
    connection.commit()
    connection.close()


def damaged_casebook(path: Path) -> None:
    store = Store(path)
    write_something(store)
    store.close()
    data = path.read_bytes()
    path.write_bytes(data[:4096] + os.urandom(len(data) - 4096))


UNUSABLE: list[tuple[Callable[[Path], object], type[errors.CasebookError]]] = [
    (lambda path: path.write_text("just a letter, " * 100), errors.NotACasebook),
    (lambda path: path.mkdir(), errors.NotACasebook),
    (other_database, errors.NotACasebook),
    (newer_casebook, errors.NewerCasebook),
    (damaged_casebook, errors.CasebookError),
]


@pytest.mark.parametrize(("prepare", "expected"), UNUSABLE)
@pytest.mark.parametrize("use", [cards, write_something])
def test_a_file_that_is_no_casebook_of_ours_is_refused_and_left_alone(
    tmp_path: Path,
    prepare: Callable[[Path], object],
    expected: type[errors.CasebookError],
    use: Callable[[Store], object],
) -> None:
    path = tmp_path / "casebook.db"
    prepare(path)
    before = path.read_bytes() if path.is_file() else None
    store = Store(path)
    with pytest.raises(expected) as caught:
        use(store)
    store.close()
    assert str(path) in caught.value.message
    assert caught.value.hint
    assert (path.read_bytes() if path.is_file() else None) == before


def test_reading_a_casebook_that_is_not_there_makes_none(store: Store) -> None:
    with pytest.raises(errors.NotFound, match="sayso read"):
        cards(store)
    assert not store.path.exists()


def test_an_empty_file_is_a_fresh_casebook(store: Store) -> None:
    store.path.touch()
    with pytest.raises(errors.NotFound):
        cards(store)
    assert write_something(store)
    assert len(cards(store)) == 1


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    store = Store(tmp_path / "nowhere" / "casebook.db")
    for use in (write_something, Store.check_writable):
        with pytest.raises(errors.UsageError, match="nowhere"):
            use(store)


def test_a_casebook_that_is_held_for_too_long_is_busy_and_only_for_writers(filled: Store) -> None:
    holder = sqlite3.connect(filled.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.CasebookBusy):
        write_something(filled)
    assert len(cards(filled)) == 3
    holder.execute("ROLLBACK")
    holder.close()
    assert write_something(filled)


def test_a_full_disk_is_told_and_what_was_kept_stays(filled: Store) -> None:
    with filled.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")  # of this connection, which the pool keeps
    item = item_of("\n".join(f"The mayor said {number} boats leave." for number in range(500)), "long.txt")
    with pytest.raises(errors.CasebookFull, match="no room"):
        keep(filled, item, dossier_of(item))
    assert len(cards(filled)) == 3
    filled.close()
    assert keep(filled, item, dossier_of(item))


def test_an_error_in_the_middle_of_a_transaction_undoes_it(filled: Store) -> None:
    def fail_after_deleting() -> None:
        with filled.writing() as connection:
            connection.exec_driver_sql("DELETE FROM claim_events")
            raise KeyError

    with pytest.raises(KeyError):
        fail_after_deleting()
    with filled.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM claim_events").scalar_one() > 0


def test_a_closed_store_opens_again(filled: Store) -> None:
    filled.close()
    assert len(cards(filled)) == 3


def ask_and_try_to_write(path: Path, unprivileged: bool, report: Connection) -> None:
    if unprivileged:
        os.setuid(65534)  # to root everything is writable
    try:
        store = Store(path)
        assert len(cards(store)) == 1
        assert list(verify(store)) == []
        for other in (store, Store(path), Store(path.with_name("new.db"))):
            with pytest.raises(errors.ReadOnlyCasebook) as caught:
                write_something(other, "The envoy said boats stay.")
            assert caught.value.hint
            with pytest.raises(errors.ReadOnlyCasebook):
                other.check_writable()
        report.send("as it should be")
    except BaseException as error:
        report.send(repr(error))
        raise


@pytest.mark.skipif(not hasattr(os, "fork"), reason="permissions work otherwise on this system")
@pytest.mark.parametrize("folder_mode", [0o555, 0o755])
def test_a_read_only_casebook_can_be_asked_and_not_written_to(tmp_path: Path, folder_mode: int) -> None:
    is_root = os.geteuid() == 0
    if not is_root and folder_mode == 0o755:
        pytest.skip("the owner of a folder may write to it")
    folder = tmp_path / "archive"
    folder.mkdir()
    store = Store(folder / "casebook.db")
    assert write_something(store)
    store.close()
    store.path.chmod(0o444)
    folder.chmod(folder_mode)
    for parent in [tmp_path, *tmp_path.parents][:3]:
        parent.chmod(parent.stat().st_mode | 0o111)
    fork = get_context("fork")  # nobody may not even read this Python where it is root's own
    ours, theirs = fork.Pipe()
    child = fork.Process(target=ask_and_try_to_write, args=(store.path, is_root, theirs))
    child.start()
    child.join()
    folder.chmod(0o755)
    assert ours.recv() == "as it should be"


def test_another_file_in_its_place_is_told_of_at_once(tmp_path: Path) -> None:
    store, other = Store(tmp_path / "casebook.db"), Store(tmp_path / "other.db")
    write_something(store)
    assert cards(store)
    for text in ("A letter said bread is dear.", "A letter said bread is cheap."):
        write_something(other, text)
    other.close()
    (tmp_path / "other.db").replace(tmp_path / "casebook.db")
    assert len(cards(store)) == 2
    assert not list(verify(store))
    store.close()


def test_a_casebook_that_was_deleted_is_missed_until_it_is_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db")
    write_something(store)
    (tmp_path / "casebook.db").rename(tmp_path / "elsewhere.db")
    for _ in range(2):
        with pytest.raises(errors.CasebookGone, match="Put it back"):
            cards(store)
        with pytest.raises(errors.CasebookGone, match="deleted or moved"):
            write_something(store, "A letter said bread is dear.")
    assert not (tmp_path / "casebook.db").exists(), "nothing is made in its place"
    (tmp_path / "elsewhere.db").rename(tmp_path / "casebook.db")
    assert len(cards(store)) == 1
    assert not list(verify(store))
    store.close()


def test_one_that_was_let_go_may_be_made_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db")
    write_something(store)
    store.close()
    (tmp_path / "casebook.db").unlink()
    with pytest.raises(errors.NoCasebook):
        cards(store)
    write_something(store)
    assert len(cards(store)) == 1
    store.close()


def test_its_state_changes_with_every_writing_and_with_nothing_else(tmp_path: Path) -> None:
    store, other = Store(tmp_path / "casebook.db"), Store(tmp_path / "casebook.db")
    states = [store.state()]
    for text in ("The mayor said boats leave.", "A letter said bread is dear.", "A letter said bread is cheap."):
        write_something(other, text)
        states.append(store.state())
        cards(store)
        assert store.state() == states[-1]
    assert len(set(states)) == len(states)
    store.close()
    other.close()
