"""Which threads are one, and which claims do not belong to one. Threads themselves are made where claims are linked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection

from sayso.errors import UsageError
from sayso.records import Judgement, Matter
from sayso.review.docket import Case, Docket, Motion
from sayso.store.fetch import claim_row

_THREAD = re.compile(r"t-[0-9a-f]{1,64}")


def _fits(motion: Motion) -> bool:
    return motion.judgement in {Judgement.MERGE, Judgement.SPLIT} or any(map(_THREAD.fullmatch, motion.names))


def _case(connection: Connection, motion: Motion) -> Case:
    """The threads that become one, the one that is kept first; or the thread and the claims that leave it."""
    first, *others = motion.names or ("",)
    if motion.judgement is Judgement.MERGE or (motion.judgement is Judgement.UNDO and _are_threads(motion.names)):
        threads = tuple(map(_thread, motion.names))
        if len(set(threads)) < 2 or len(set(threads)) < len(threads):
            raise UsageError(f"{' '.join(threads)!r} are no two threads.", "Give the ids of different threads.")
        return Case(threads)
    if not others:
        raise UsageError(f"Which claims shall leave {first!r}?", "Give their ids behind that of the thread.")
    return Case((_thread(first), *dict.fromkeys(claim_row(connection, name)["id"] for name in others)))


def _are_threads(names: Iterable[str]) -> bool:
    return all(map(_THREAD.fullmatch, names))


def _thread(name: str) -> str:
    if not _THREAD.fullmatch(name):
        raise UsageError(f"{name!r} is no id of a thread.", "Ids of threads begin with t-: see `sayso threads`.")
    return name


THREAD = Docket(Matter.THREAD, frozenset({Judgement.MERGE, Judgement.SPLIT}), fits=_fits, case=_case)
