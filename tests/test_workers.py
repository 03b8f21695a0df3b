"""Several processes work on items in order, and one that dies takes only its item with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.workers import WINDOW_ITEMS, Lost, Task, in_order


def load() -> Callable[[int], str]:
    started = os.getpid()

    def work(number: int) -> str:
        if number == 7:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 9:
            os._exit(3)
        time.sleep(0.02 if number % 5 == 0 else 0)
        return f"{number} by {started}"

    return work


def load_nothing() -> Callable[[int], str]:
    raise ModelError("There is no model.", "Install sayso again.")


def test_results_come_in_the_order_of_the_items_from_several_workers() -> None:
    numbers = [number for number in range(30) if number not in {7, 9}]
    tasks: list[Task[int, str | Lost]] = [Task(number, "known" if number % 4 == 3 else None) for number in numbers]
    results = list(in_order(tasks, load, jobs=2))
    assert [number for number, _ in results] == [task.item for task in tasks]
    done = [str(result).split(" by ") for _, result in results if result != "known"]
    assert [int(number) for number, _ in done] == [task.item for task in tasks if task.result is None]
    assert len({worker for _, worker in done} - {str(os.getpid())}) == 2


def test_a_worker_that_dies_loses_its_item_and_nothing_else() -> None:
    results = dict(in_order((Task(number) for number in range(5, 13)), load, jobs=2))
    assert results[7] == Lost(-signal.SIGKILL)
    assert results[9] == Lost(3)
    assert [number for number, result in results.items() if isinstance(result, str)] == [5, 6, 8, 10, 11, 12]


def test_a_step_that_cannot_be_loaded_raises_what_it_raised() -> None:
    with pytest.raises(ModelError, match="no model"):
        list(in_order([Task(1), Task(2)], load_nothing, jobs=2))


def test_only_so_many_items_are_taken_ahead() -> None:
    taken = 0

    def tasks() -> Iterator[Task[int, str | Lost]]:
        nonlocal taken
        for number in range(10, 1_000):
            taken += 1
            yield Task(number, "was known")

    results = in_order(tasks(), load, jobs=2)
    next(results)
    assert taken <= 2 * WINDOW_ITEMS
    results.close()  # type: ignore[attr-defined]


def test_large_items_are_taken_one_at_a_time() -> None:
    taken = []

    def tasks() -> Iterator[Task[int, str | Lost]]:
        for number in range(20, 26):
            taken.append(number)
            yield Task(number, size=1 << 40)

    for place, (number, _) in enumerate(in_order(tasks(), load, jobs=2), 1):
        assert len(taken) <= place + 1
        assert number == taken[place - 1]


SCRIPT = """
    import sys
    sys.path.insert(0, sys.argv[1])
    print("once")
    from sayso.workers import Task, in_order
    from tests.test_workers import load
    print(len(list(in_order([Task(number) for number in range(4)], load, jobs=2))))
"""


def test_a_script_without_a_guard_is_not_run_again_in_the_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(SCRIPT))
    root = str(Path(__file__).resolve().parents[1])
    done = subprocess.run([sys.executable, str(script), root], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.returncode) == (["once", "4"], 0), done.stderr
