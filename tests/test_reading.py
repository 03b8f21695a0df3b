"""Reading survives whatever becomes of an item, of a worker, of the process itself."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from sayso.errors import CasebookFull, NotFound
from sayso.read.sources import Skipped
from sayso.reading import Reading
from sayso.records import Dossier, Outcome, Progress, RawItem
from sayso.store.fetch import cards, dossiers
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.toy import dossier_of, item_of, open_casebook

KILLS = 200
MANY = 60
"""Reports that are read while it is killed: enough that most of the time is spent on them, also on a fast machine."""
FORK = get_context("fork")  # fast, because all is imported already


def report(number: int) -> str:
    saying = f"The mayor said the envoy urged that {number} boats may leave 2022-11-0{number % 9 + 1}.[1]"
    return f"Report {number}\nPublished 2022-11-{number % 28 + 1:02}\n{saying}\n1: https://example.org/{number}\n"


def write_reports(folder: Path, count: int) -> list[str]:
    paths = []
    for number in range(count):
        path = folder / f"{number}.txt"
        path.write_text(report(number))
        paths.append(str(path))
    return paths


def load_reader(threads: int) -> Callable[[RawItem], Dossier]:  # noqa: ARG001
    return dossier_of


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_item_gets_a_receipt_in_order_whatever_becomes_of_it(tmp_path: Path, jobs: int) -> None:
    paths = write_reports(tmp_path, 8)
    odd = {"crash": "CRASH", "defect": "DEFECT", "empty": "", "again": report(0)}
    if jobs == 1:
        del odd["crash"]
    for name, text in odd.items():
        (tmp_path / name).write_text(text)
    given = [*paths[:4], *(str(tmp_path / name) for name in odd), str(tmp_path / "missing"), *paths[2:]]
    told: list[Progress] = []
    with open_casebook(tmp_path / "casebook.db") as book:
        result = book.read(*given, jobs=jobs, progress=told.append)
        assert [receipt.path for receipt in result] == given
        assert {card.path for card in book.documents()} == set(paths)
        assert book.verify() == []
    assert (result.added, result.known, result.failed) == (8, 3, len(odd))
    assert tuple(progress.receipt for progress in told) == result.receipts
    last = told[-1]
    assert (last.items, last.failed, last.words, last.size) == (len(given), len(odd), result.words, result.size)
    reasons = {Path(receipt.path).name: receipt.reason for receipt in result if receipt.outcome is Outcome.FAILED}
    expected = {"defect": "KeyError", "empty": "is empty", "missing": "No such file"} | (
        {"crash": "signal 9"} if jobs > 1 else {}
    )
    assert all(expected[name] in reason for name, reason in reasons.items())
    assert reasons.keys() == expected.keys()
    assert all(receipt.hint for receipt in result if receipt.outcome is Outcome.FAILED)


def test_the_same_bytes_under_another_name_are_known_under_the_first(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db")
    result = Reading(store, load_reader).read([item_of(report(1), name) for name in ("a.txt", "a.txt", "b.txt")])
    assert [receipt.outcome for receipt in result] == [Outcome.ADDED, Outcome.KNOWN, Outcome.KNOWN]
    assert len({receipt.document for receipt in result}) == 1
    assert [receipt.notices for receipt in result] == [("toy",), (), ("The same bytes were read before, as a.txt.",)]
    store.close()


def test_what_is_known_needs_no_model(tmp_path: Path) -> None:
    def refuse(threads: int) -> Callable[[RawItem], Dossier]:  # noqa: ARG001
        raise AssertionError("the model was loaded")

    store = Store(tmp_path / "casebook.db")
    assert Reading(store, load_reader).read([item_of(report(1))]).added == 1
    assert Reading(store, refuse).read([item_of(report(1))]).known == 1
    store.close()


def test_what_a_folder_holds_beside_reports_is_a_notice(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db")
    result = Reading(store, load_reader).read([Skipped("reports", files=2, links=1)])
    assert result.notices == ("2 files of other kinds and 1 link in reports left out.",)
    assert len(result) == 0
    assert not store.path.exists()


def test_an_interrupt_keeps_every_item_that_was_told_of(tmp_path: Path) -> None:
    paths = write_reports(tmp_path, 9)

    def interrupt(progress: Progress) -> None:
        if progress.items == 3:
            raise KeyboardInterrupt

    with open_casebook(tmp_path / "casebook.db") as book:
        with pytest.raises(KeyboardInterrupt):
            book.read(*paths, jobs=2, progress=interrupt)
        assert [card.path for card in book.documents()] == paths[:3]
        assert book.read(*paths, jobs=1).added == 6


def test_a_full_disk_ends_reading_and_keeps_what_there_is(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db")
    assert Reading(store, load_reader).read([item_of(report(1))]).added == 1
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CasebookFull):
        Reading(store, load_reader).read(item_of(report(number)) for number in range(2, 500))
    assert list(verify(store)) == []
    store.close()


def kill_after(seconds: float, path: Path, given: list[str]) -> bool:
    """Whether reading was killed before it was done."""
    child = FORK.Process(target=lambda: open_casebook(path).read(*given, jobs=1))
    child.start()
    child.join(seconds)
    child.kill()
    child.join()
    return child.exitcode != 0


def everything(path: Path) -> list[Dossier]:
    store = Store(path)
    try:
        return list(dossiers(store))
    finally:
        store.close()


def check_half_read(path: Path) -> int:
    """How many documents there are; whatever the moment, they verify."""
    store = Store(path)
    try:
        assert list(verify(store)) == []
        return len(cards(store))
    except NotFound:
        return 0
    finally:
        store.close()


@pytest.mark.slow
def test_killed_at_any_moment_the_casebook_verifies_and_reading_again_completes_it(tmp_path: Path) -> None:
    chance = random.Random(20221109)
    given = write_reports(tmp_path, MANY)
    started = time.monotonic()
    kill_after(60, tmp_path / "whole.db", given)
    whole = time.monotonic() - started
    expected = everything(tmp_path / "whole.db")
    assert len(expected) == MANY
    kills = casebooks = halfway = 0
    while kills < KILLS:
        path = tmp_path / f"{casebooks}.db"
        casebooks += 1
        before, killed = 0, True
        while killed and kills < KILLS:
            killed = kill_after(chance.uniform(0, whole / 3), path, given)
            kills += killed
            after = check_half_read(path)
            assert after >= before
            before = after
            halfway += killed and 0 < after < MANY
        with open_casebook(path) as book:
            assert book.read(*given, jobs=1).failed == 0
            assert len(book.ask("boats", limit=1000)) == 2 * MANY
        assert everything(path) == expected
    assert halfway > KILLS / 4  # the others came before the first document, or after the last


def read_and_count(path: Path, given: list[str], counts: object) -> None:
    with open_casebook(path) as book:
        result = book.read(*given, jobs=1)
        counts.put((result.added, result.known, result.failed))  # type: ignore[attr-defined]


def test_two_processes_may_read_into_one_casebook_at_once(tmp_path: Path) -> None:
    paths = write_reports(tmp_path, 60)
    path, counts = tmp_path / "casebook.db", FORK.SimpleQueue()
    readers = [
        FORK.Process(target=read_and_count, args=(path, given, counts))
        for given in (paths[:45], list(reversed(paths[15:])))
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert [reader.exitcode for reader in readers] == [0, 0]
    one, other = counts.get(), counts.get()
    assert (one[0] + other[0], one[1] + other[1], one[2] + other[2]) == (60, 30, 0)
    with open_casebook(path) as book:
        assert sorted(card.path for card in book.documents()) == sorted(paths)
        assert len(book.ask("boats", limit=1000)) == 120
        assert book.verify() == []
