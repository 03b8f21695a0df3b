"""One call of `check`: each item is read as `read` does it and looked at by the rules; nothing is kept."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import TypedDict

from sayso.against import Against
from sayso.ask.question import iso_day
from sayso.check.acceptance import accept_marked
from sayso.check.baseline import Baseline, accept_listed, read_baseline
from sayso.check.checker import check, lay_out
from sayso.check.house import House
from sayso.check.house_file import find_house_file, read_house
from sayso.errors import UnreadableFile, UsageError
from sayso.read.sources import Found, Skipped, Unread
from sayso.reading import FEW_ITEMS, Failed, Reader, death, failure, left_out
from sayso.records import CheckReport, DatedFrom, Dossier, Hints, NotChecked, RawItem
from sayso.settings import Settings, default_jobs
from sayso.steps import Steps, load_reader
from sayso.store.store import Store
from sayso.workers import Lost, Task, in_order

log = logging.getLogger(__name__)

Checked = CheckReport | NotChecked
"""What comes of one item."""


class Terms(TypedDict, total=False):
    """By what reports are checked, as `Casebook.check` takes it. All of it may be left out.

    `against` says whether the earlier reports and the sources in the casebook are looked at too. `config` is the file
    of the house style; without it, that of each report's folder or the nearest above it holds. `baseline` is the file
    that lists accepted problems. `published` and `publisher` are known better than the files have them. `jobs` is how
    many processes check, and `progress` is told how many items are done, and how many bytes.
    """

    against: bool
    config: str | PathLike[str] | None
    baseline: str | PathLike[str] | None
    published: str | None
    publisher: str | None
    jobs: int
    progress: Callable[[int, int], None] | None


Sheet = tuple[RawItem | Unread, House]
"""An item with the house style that it is checked by."""


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks items: `read` makes a dossier of one, `against` is what they are compared with beyond themselves."""

    read: Reader
    against: Against | None = None

    @classmethod
    def load(cls, steps: Steps, settings: Settings, against: Path | None, threads: int) -> Checking:
        """Everything that checking needs, loaded once. `against` is a casebook, which may hold all that is to be read.

        Raises:
            ModelError: a model is missing or damaged.
        """
        load = partial(load_reader, steps, settings.limits, threads)
        if against is None:
            return cls(load())
        return cls(_when_first_used(load)).against_store(Store(against, settings.busy_seconds))

    def against_store(self, store: Store | None) -> Checking:
        """The same with the casebook as it is now to compare with, or with none."""
        return replace(self, against=Against(store) if store else None)

    def check(self, item: RawItem, house: House) -> CheckReport:
        """All that the rules of the house say of an item, but for what a mark in it accepts.

        Raises:
            ReadError: it cannot be read.
        """
        dossier = (self.against and self.against.held(item)) or self.read(item)
        report = lay_out(dossier, house, self.against and self.against.beside(dossier.document))
        return accept_marked(report, check(report))

    def attempt(self, sheet: Sheet) -> Checked:
        """The same, but what cannot be read is told and never raises."""
        item, house = sheet
        try:
            assert isinstance(item, RawItem)  # what could not be opened has failed before
            return self.check(item, house)
        except Exception as error:  # noqa: BLE001 - one item never stops the rest
            return _not_checked(item, failure(item, error))


@dataclass(frozen=True, slots=True)
class Run:
    """How many items are checked: by which loader, in so many processes, with which baseline, and whom to tell.

    `load` makes a `Checking` that may use so many threads; it must be importable by name where there are several jobs.
    """

    load: Callable[[int], Checking]
    house: Path | None
    baseline: Baseline
    jobs: int = 1
    progress: Callable[[int, int], None] | None = None

    @classmethod
    def of(cls, load: Callable[[int], Checking], jobs: int, terms: Terms) -> Run:
        """The run that some terms ask for.

        Raises:
            UsageError: a file of the terms cannot be used, or there are too few jobs.
        """
        config, baseline, jobs = terms.get("config"), terms.get("baseline"), terms.get("jobs", jobs)
        if jobs < 1:
            raise UsageError(f"jobs={jobs} is too few.", "Give a whole number from 1 on.")
        house = Path(config) if config is not None else None
        if house is not None:
            read_house(house)  # what is wrong with it is told before anything is read
        listed = read_baseline(Path(baseline)) if baseline is not None else {}
        return cls(load, house, listed, jobs, terms.get("progress"))

    def check_one(self, path: str, found: Iterable[Found]) -> CheckReport:
        """What comes of the only item that there is.

        Raises:
            ReadError: there is not exactly one, or it cannot be read.
            UsageError: the file of its house style says something that cannot be meant.
        """
        items = [each for each in found if not isinstance(each, Skipped)]
        if len(items) != 1:
            raise UnreadableFile(f"{path} holds {len(items)} items.", "Check them all with: book.checks(path)")
        (item,) = items
        if isinstance(item, Unread):
            raise item.error
        house = house_at(self.house, Path(item.path).parent)
        return accept_listed(self.load(default_jobs()).check(item, house), self.baseline)

    def check(self, found: Iterable[Found]) -> Iterator[Checked]:
        """What comes of each item, in order.

        Raises:
            UsageError: the file of a house style says something that cannot be meant.
        """
        size = 0
        for number, (item, result) in enumerate(self._results(self._tasks(found)), 1):
            size += len(item.data) if isinstance(item, RawItem) else 0
            if isinstance(result, Lost):
                yield _not_checked(item, death(result))
            else:
                yield accept_listed(result, self.baseline) if isinstance(result, CheckReport) else result
            if self.progress is not None:
                self.progress(number, size)

    def _tasks(self, found: Iterable[Found]) -> Iterator[Task[Sheet, Checked]]:
        house = lru_cache(partial(house_at, self.house))
        for item in found:
            if isinstance(item, Skipped):
                log.warning("note: %s", left_out(item))
            elif isinstance(item, Unread):
                failed = NotChecked(item.path, item.error.message, item.error.hint)
                yield Task((item, House()), failed)
            else:
                yield Task((item, house(Path(item.path).parent)), size=len(item.data))

    def _results(self, tasks: Iterator[Task[Sheet, Checked]]) -> Iterator[tuple[RawItem | Unread, Checked | Lost]]:
        first = list(islice(tasks, FEW_ITEMS + 1))
        if self.jobs > 1 and len(first) > FEW_ITEMS:
            threads = max(1, default_jobs() // self.jobs)
            results = in_order(chain(first, tasks), partial(load_attempt, self.load, threads), self.jobs)
            yield from ((item, result) for (item, _), result in results)
            return
        attempt: Callable[[Sheet], Checked] | None = None
        for task in chain(first, tasks):
            if task.result is not None:
                yield task.item[0], task.result
                continue
            attempt = attempt or load_attempt(self.load, default_jobs())
            yield task.item[0], attempt(task.item)


def load_attempt(load: Callable[[int], Checking], threads: int) -> Callable[[Sheet], Checked]:
    """What checks an item and never raises."""
    return load(threads).attempt


def _when_first_used(load: Callable[[], Reader]) -> Reader:
    """A reader that is loaded by the first item that it reads."""
    loaded = cache(load)

    def read(item: RawItem) -> Dossier:
        return loaded()(item)

    return read


def hints_of(terms: Terms) -> Hints:
    """What is known better than the files have it.

    Raises:
        UsageError: the day of publication is none.
    """
    published = iso_day("published", terms.get("published"), parts=False)
    return Hints(published, DatedFrom.GIVEN, terms.get("publisher"))


def house_at(file: Path | None, folder: Path) -> House:
    """The house style for the reports of a folder: of the file, where one is named, or else of the nearest above.

    Raises:
        UsageError: the file cannot be read, or says something that cannot be meant.
    """
    file = file or find_house_file(folder.absolute())
    return read_house(file) if file else House()


def _not_checked(item: RawItem | Unread, failed: Failed) -> NotChecked:
    return NotChecked(item.path, failed.reason, failed.hint)
