"""Asking passes every filter on, and nothing found is an answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.ask.missing import Missed
from sayso.cli.main import run
from sayso.records import HedgeClass, Order, Stance, Voice
from tests.cli.fake import FakeCasebook


def asked(book: FakeCasebook, *arguments: str) -> tuple[tuple[object, ...], dict[str, Any]]:
    assert run(["ask", *arguments]) == 0
    name, texts, filters = book.calls[0]
    assert name == "ask"
    return texts, {name: value for name, value in filters.items() if value is not None}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--source", "Ilves"], {"source": "Ilves"}),
        (["--stance", "deny"], {"stance": Stance.DENY}),
        (["--hedge", "likelihood"], {"hedge": HedgeClass.LIKELIHOOD}),
        (["--voice", "nofinding"], {"voice": Voice.NOFINDING}),
        (["--since", "2022-10-01", "--until", "2022-10-31"], {"since": "2022-10-01", "until": "2022-10-31"}),
        (["--on", "2022-10-03"], {"on": "2022-10-03"}),
        (["--actor", "Ilves"], {"actor": "Ilves"}),
        (["--class", "State Media"], {"group": "state media"}),
        (["--side", "third"], {"side": "third"}),
        (["--place", "Narva"], {"place": "Narva"}),
        (["--within", "Viru"], {"within": "Viru"}),
        (["--near", "Narva 20km"], {"near": "Narva 20km"}),
        (["--quantity", "ferry>1"], {"quantity": "ferry>1"}),
        (["--between", "2022-10-01..2022-10-03"], {"between": "2022-10-01..2022-10-03"}),
        (["--between", "2022-10-01", "2022-10-03"], {"between": "2022-10-01..2022-10-03"}),
        (["--between=2022-10-01.."], {"between": "2022-10-01.."}),
        (["--said-on", "2022-10-03"], {"said_on": "2022-10-03"}),
        (["--said-between", "2022-10-01", "2022-10"], {"said_between": "2022-10-01..2022-10"}),
        (
            ["--between", "2022", "2023", "--said-between", "2023-10", "2023-11"],
            {"between": "2022..2023", "said_between": "2023-10..2023-11"},
        ),
        (["--document", "d-1"], {"document": "d-1"}),
        (["--endnote", "3"], {"endnote": 3}),
        (["--sort", "rank"], {"order": Order.RANK}),
        (["--sort", "date"], {"order": Order.NEWEST}),
        (["--sort", "oldest"], {"order": Order.OLDEST}),
    ],
)
def test_every_filter_reaches_the_casebook(arguments: list[str], expected: dict[str, Any], book: FakeCasebook) -> None:
    assert asked(book, *arguments) == (("",), {"limit": 20} | expected)


def test_words_need_no_quotes(book: FakeCasebook) -> None:
    assert asked(book, "two", "ferries", "--limit", "3") == (("two ferries",), {"limit": 3})


def test_a_word_behind_one_month_is_no_second_day(book: FakeCasebook) -> None:
    assert asked(book, "--between", "2022-10", "ferries") == (("ferries",), {"limit": 20, "between": "2022-10"})


def test_an_answer_shows_its_marks_and_its_citation(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    asked(book)
    out = capsys.readouterr().out
    assert "«The port authority» _said_" in out
    assert "~likely~" in out
    assert "2022-10-04 (inferred) · Harbour Desk · Harbour watch · harbour.txt" in out
    assert out.endswith("3 claims. `sayso show ID` shows one in its context.\n")


def test_an_answer_says_how_it_fits(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.answers = [replace(answer, remarks=("near: it is not far",)) for answer in book.answers]
    asked(book)
    assert capsys.readouterr().out.count("near: it is not far\n") == 3


def test_a_class_that_is_none_is_refused_with_those_there_are(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", "--class", "liar"]) == 2
    assert not book.calls
    assert "'liar' is not one of 'official'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fitting", "expected"),
    [
        (3, "3 claims. `sayso"),
        (1_234, "3 of 1,234 claims; --limit shows more."),
        (10_001, "3 of more than 10,000 claims; --limit shows more."),
    ],
)
def test_a_full_page_says_how_many_there_are(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str], fitting: int, expected: str
) -> None:
    book.fitting = fitting
    run(["ask", "ferry", "--limit", "3"])
    assert expected in capsys.readouterr().out


def test_json_is_one_list(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    asked(book, "--json")
    assert [record["id"] for record in json.loads(capsys.readouterr().out)] == [a.claim.id for a in book.answers]


def test_jsonl_is_a_record_a_line(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    asked(book, "--jsonl")
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [answer.claim.id for answer in book.answers]


HINTS: list[tuple[list[Missed], str]] = [
    ([Missed("stance", True), Missed("said_on", True)], "nothing fits all: try it without --stance or --said-on."),
    ([Missed("group", False), Missed("on", True)], "No claim fits --class, also with nothing else asked for."),
    (
        [Missed("actor", False, ("ilves", "ilze"))],
        "No claim fits --actor, also with nothing else asked for. The casebook has: ilves, ilze.",
    ),
    ([Missed("text", False)], "sayso ask 'ferri*'"),
    ([Missed("text", False, ("ferry",))], "has: ferry."),
]


@pytest.mark.parametrize(("missed", "hint"), HINTS)
def test_nothing_found_is_an_answer_with_a_hint(
    missed: list[Missed], hint: str, book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.answers, book.missed = [], missed
    asked(book, "ferries", "--stance", "deny")
    out = capsys.readouterr().out
    assert out.startswith("Nothing found in 1 document.\n")
    assert hint in " ".join(out.split())
    name, texts, filters = book.calls[-1]
    assert (name, texts, filters["stance"]) == ("missing", ("ferries",), Stance.DENY)


def test_nothing_found_is_an_empty_list_for_machines(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.answers = []
    asked(book, "--json")
    assert json.loads(capsys.readouterr().out) == []


def test_a_casebook_that_is_not_there_says_how_to_make_one(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", "--casebook", "missing.db"]) == 1
    assert not book.calls
    assert capsys.readouterr().err == "Error: There is no casebook at missing.db.\n  Read something first.\n"
