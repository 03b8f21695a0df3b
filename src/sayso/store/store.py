"""The file of a casebook: whether it is one, and transactions that read it or write to it."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from sqlalchemy import Connection, Engine

from sayso.errors import (
    CasebookBusy,
    CasebookGone,
    NewerCasebook,
    NoCasebook,
    NotACasebook,
    ReadOnlyCasebook,
    UsageError,
)
from sayso.store.database import (
    APPLICATION_ID,
    Identity,
    identify,
    make_engine,
    translated,
)
from sayso.store.migrations import VERSION, migrate
from sayso.store.write_ahead import allow_reading_beside_writing, empty_log, log_beside

log = logging.getLogger(__name__)

Transaction: TypeAlias = Connection
"""What `Store.reading` and `Store.writing` give, to be handed to the functions of `store`. Layers above call it by this
name, and need to know no SQL."""


_File: TypeAlias = tuple[int, int]
"""Which file it is: its device, and its number there."""


class Store:
    """One casebook file, opened when it is first needed and made when it is first written to.

    Take one for each file and process; threads may share it. It notices when another file takes the place of the one
    that it has open, and goes on with that; it never goes on with one that is not there any more.
    """

    def __init__(self, path: Path, busy_seconds: float = 60.0) -> None:
        self.path = path
        self._busy_seconds = busy_seconds
        self._engine: Engine | None = None
        self._file: _File | None = None
        self._opening = Lock()

    def exists(self) -> bool:
        """Whether there is a file with anything in it. Only looks; it may still be no casebook."""
        try:
            return self.path.is_dir() or self.path.stat().st_size > 0
        except OSError:
            return False

    def state(self) -> str:
        """What differs whenever anything in the casebook may have changed, found without opening it.

        It is made of which file it is, how long it is and when it was written to, and the same of the log beside it.
        """
        return f"{_written(self.path)} {_written(log_beside(self.path))}"

    def check_writable(self) -> None:
        """Make sure, before long work whose result is to be kept here, that it can be.

        Raises:
            UsageError: there is no such folder.
            CasebookError: the path is a folder, or cannot be written to.
        """
        self._check_path(create=True)
        if not os.access(self.path if self.path.exists() else self.path.parent, os.W_OK):
            raise ReadOnlyCasebook(f"{self.path} cannot be written to.", "Name another file with --casebook.")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the casebook as it is now, whatever others write meanwhile.

        Raises:
            NotFound: there is no casebook yet.
            CasebookError: the file cannot be used.
        """
        engine = self._opened(create=False)
        with translated(self.path), engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept whole or not at all. Makes the casebook where there is none.

        Raises:
            CasebookError: the file cannot be made, used or written to.
        """
        engine = self._opened(create=True).execution_options(writing=True)
        with translated(self.path), engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let the file go. A later call opens it again."""
        self._let_go()
        self._file = None

    def _let_go(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _opened(self, *, create: bool) -> Engine:
        with self._opening:
            file = _file_at(self.path)
            if self._file not in {None, file}:
                # What was written last may still stand in the log, which the file in its place would take for its own.
                if self._engine is not None:
                    empty_log(self._engine)
                self._let_go()
                if file is None:
                    raise _gone(self.path)
            return self._engine or self._open(create=create)

    def _open(self, *, create: bool) -> Engine:
        self._check_path(create=create)
        engine = self._connect(create=create)
        try:
            self._prepare(engine, create=create)
        except BaseException:
            engine.dispose()
            raise
        self._engine, self._file = engine, _file_at(self.path)
        return engine

    def _check_path(self, *, create: bool) -> None:
        if self.path.is_dir():
            raise NotACasebook(
                f"{self.path} is a folder, not a casebook.", f"Name a file in it: {self.path}/casebook.db"
            )
        if not create and not self.exists():
            raise _nothing_there(self.path)
        if not self.path.parent.is_dir():
            raise UsageError(
                f"{self.path} cannot be made: there is no folder {self.path.parent}.", "Make the folder first."
            )

    def _connect(self, *, create: bool) -> Engine:
        if create and not self.path.exists():
            try:
                self.path.touch()
            except OSError as error:
                raise ReadOnlyCasebook(
                    f"{self.path} cannot be made: {error.strerror}.", "Name another file with --casebook."
                ) from error
        return make_engine(self.path, self._busy_seconds, frozen=not create and self._is_frozen())

    def _is_frozen(self) -> bool:
        # In a folder that nobody may write to, SQLite cannot make the files that write-ahead logging wants, and needs
        # to be told that the casebook stays as it is. With a log beside it, it might not be whole.
        return not os.access(self.path.parent, os.W_OK) and not log_beside(self.path).exists()

    def _prepare(self, engine: Engine, *, create: bool) -> None:
        with translated(self.path):
            with engine.begin() as connection:
                identity = self._checked(identify(connection))
            if identity.empty and not create:
                raise _nothing_there(self.path)
            if identity.version < VERSION:
                self._upgrade(engine)

    def _checked(self, identity: Identity) -> Identity:
        if not identity.empty and identity.application != APPLICATION_ID:
            raise NotACasebook(f"{self.path} is another program's database.", "Name another file with --casebook.")
        if identity.version > VERSION:
            raise NewerCasebook(
                f"{self.path} was written by a newer sayso (version {identity.version} of the casebook, "
                f"this sayso knows up to {VERSION}).",
                "Update sayso: pip install --upgrade sayso",
            )
        return identity

    def _upgrade(self, engine: Engine) -> None:
        self._patiently_allow_reading(engine)
        with engine.execution_options(writing=True).begin() as connection:
            # Another process may have been faster, so look again now that the lock is held.
            identity = self._checked(identify(connection))
            migrate(connection, identity.version)

    def _patiently_allow_reading(self, engine: Engine) -> None:
        # SQLite does not wait for a lock here as it does everywhere else.
        deadline = time.monotonic() + self._busy_seconds
        while True:
            try:
                with translated(self.path):
                    return allow_reading_beside_writing(engine)
            except CasebookBusy:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)


def _file_at(path: Path) -> _File | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _written(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _nothing_there(path: Path) -> NoCasebook:
    return NoCasebook(f"There is no casebook at {path} yet.", "Read something into it first: sayso read report.html")


def _gone(path: Path) -> CasebookGone:
    return CasebookGone(
        f"{path} was deleted or moved away while it was in use.",
        "Put it back: it is used as soon as it is there.",
    )
