"""Reports are checked one by one or in several processes with the same outcome; what fails never stops the rest."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import sayso
from sayso.casebook import Casebook
from sayso.checking import Checking, Run, house_at
from sayso.errors import EmptyFile, ModelError, NotFound, UnreadableFile, UsageError
from sayso.records import CheckReport, Hints, NotChecked, Severity
from sayso.settings import Settings
from tests.toy import STEPS, ToyExtractor, open_casebook

OPEN = "The mayor said “the bridge is closed.\n"
RULE = "quote-marks-unbalanced"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("open.txt").write_text(OPEN)
    Path("empty.txt").write_text(" \n")
    Path("crash.txt").write_text("CRASH\n")
    Path("defect.txt").write_text("DEFECT\n")
    return tmp_path


def told(checked: CheckReport | NotChecked) -> str:
    if isinstance(checked, NotChecked):
        return f"{checked.path}: {checked.reason}"
    return " ".join(problem.rule for problem in checked.problems)


def test_one_report_is_checked_and_nothing_is_kept(folder: Path) -> None:
    book = open_casebook(folder / "casebook.db")
    assert told(book.check("open.txt")) == RULE
    assert not (folder / "casebook.db").exists()


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(folder: Path) -> None:
    book = open_casebook(folder / "casebook.db")
    results = list(map(told, book.checks("empty.txt", "none.txt", "defect.txt", "open.txt", jobs=1)))
    assert results[-1] == RULE
    for result, words in zip(results, ("is empty", "No such file", "defect"), strict=False):
        assert words in result
    for name, error in (("empty.txt", EmptyFile), ("none.txt", UnreadableFile)):
        with pytest.raises(error):
            book.check(name)


@pytest.mark.usefixtures("folder")
def test_several_processes_give_the_same_in_order() -> None:
    names = [f"{number}.txt" for number in range(7)]
    for number, name in enumerate(names):
        Path(name).write_text(OPEN if number % 2 else f"All is well on day {number}.\n")
    load = partial(Checking.load, STEPS, Settings(), None)
    seen: list[tuple[int, int]] = []
    run = Run(load, None, {}, 2, lambda items, size: seen.append((items, size)))
    items = list(STEPS.find_items([*names, "crash.txt"], Hints(), Settings().limits))
    results = list(map(told, run.check(items)))
    assert results[:7] == ["", RULE] * 3 + [""]
    assert "killed" in results[7]
    assert [items for items, _ in seen] == list(range(1, 9))
    assert seen[-1][1] == sum(Path(name).stat().st_size for name in (*names, "crash.txt"))


def test_the_house_style_is_that_of_each_reports_folder(folder: Path) -> None:
    (folder / "desk").mkdir()
    Path("desk/open.txt").write_text(OPEN + "More.\n")
    Path("desk/sayso.toml").write_text(f'[check.rules]\n{RULE} = "off"\n')
    book = open_casebook(folder / "casebook.db")
    assert list(map(told, book.checks("open.txt", "desk/open.txt"))) == [RULE, ""]
    Path("house.toml").write_text(f'[check.rules]\n{RULE} = "high"\n')
    (problem,) = book.check("desk/open.txt", config="house.toml").problems
    assert problem.severity is Severity.HIGH
    assert house_at(None, folder / "desk").off == {RULE}


def test_a_wrong_house_style_ends_it_before_anything_is_checked(folder: Path) -> None:
    Path("sayso.toml").write_text("[check.rules]\nnonsense = true\n")
    book = open_casebook(folder / "casebook.db")
    with pytest.raises(UsageError, match="nonsense"):
        book.check("open.txt")
    with pytest.raises(UsageError, match="nonsense"):
        next(iter(book.checks("open.txt")))
    with pytest.raises(UsageError, match="jobs=0"):
        book.checks("open.txt", jobs=0)
    with pytest.raises(UsageError, match="soon"):
        book.checks("open.txt", published="soon")


def test_a_baseline_sets_problems_apart(folder: Path) -> None:
    book = open_casebook(folder / "casebook.db")
    (problem,) = book.check("open.txt").problems
    Path("baseline.json").write_text(f'{{"problems": [{{"id": "{problem.id}", "why": "a torn letter"}}]}}')
    found = book.check("open.txt", baseline="baseline.json")
    assert (found.problems, [each.accepted for each in found.accepted]) == ((), ["a torn letter"])


def test_only_against_needs_a_casebook(folder: Path) -> None:
    book = open_casebook(folder / "casebook.db")
    with pytest.raises(NotFound, match="no casebook"):
        book.check("open.txt", against=True)
    with pytest.raises(NotFound, match="no casebook"):
        book.checks("open.txt", against=True)
    book.read("open.txt")
    assert told(book.check("open.txt", against=True)) == RULE


def test_no_model_is_loaded_for_what_the_casebook_holds(folder: Path) -> None:
    open_casebook(folder / "casebook.db").read("open.txt")

    def load_extractor(threads: int) -> ToyExtractor:
        raise ModelError(f"{threads} threads want a model.")

    steps = replace(STEPS, load_extractor=load_extractor)
    book = Casebook(folder / "casebook.db", steps=steps)
    Path("new.txt").write_text("All is well.\n")
    results = list(map(told, book.checks("open.txt", "new.txt", against=True, jobs=1)))
    assert results[0] == RULE
    assert "want a model" in results[1]


def test_a_folder_is_no_single_report(folder: Path) -> None:
    (folder / "desk").mkdir()
    with sayso.open(folder / "casebook.db") as book, pytest.raises(UnreadableFile, match="0 items"):
        book.check(folder / "desk")
