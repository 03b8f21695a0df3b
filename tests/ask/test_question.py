"""Plain values become a question, or an error that says what may be given."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args, get_type_hints

import pytest

from sayso.ask.question import Filters, make_question
from sayso.errors import UsageError
from sayso.records import Amount, Circle, HedgeClass, Order, Question, Stance, Voice

READ: list[tuple[dict[str, Any], Question]] = [
    ({}, Question()),
    ({"text": "bridge", "limit": 3}, Question(text="bridge", limit=3)),
    ({"stance": "deny"}, Question(stance=Stance.DENY)),
    ({"stance": " Deny "}, Question(stance=Stance.DENY)),
    ({"stance": Stance.DENY, "order": "oldest"}, Question(stance=Stance.DENY, order=Order.OLDEST)),
    ({"voice": "nofinding"}, Question(voice=Voice.NOFINDING)),
    ({"hedge": "unclear"}, Question(hedge=HedgeClass.UNCLEAR)),
    ({"band": "Highly  Probable"}, Question(band="very likely")),
    ({"since": "2022-11-09", "until": "2022-11-09"}, Question(since="2022-11-09", until="2022-11-09")),
    ({"since": "2022-02", "until": "2024-02"}, Question(since="2022-02-01", until="2024-02-29")),
    ({"since": "2022", "until": "2022"}, Question(since="2022-01-01", until="2022-12-31")),
    ({"on": date(2022, 11, 9)}, Question(on="2022-11-09")),
    ({"endnote": "13", "document": "report.txt"}, Question(endnote=13, document="report.txt")),
    ({"actor": "Ada", "place": "Narva", "within": ("Viru",)}, Question(actor="Ada", place="Narva", within=("Viru",))),
    ({"within": " "}, Question()),
    ({"group": " Milblogger "}, Question(group="milblogger")),
    ({"side": "Utopia"}, Question(side="Utopia")),
    ({"side": "Latvian"}, Question(side="Latvia")),
    ({"between": ("2022-02", date(2022, 3, 1))}, Question(between=("2022-02-01", "2022-03-01"))),
    ({"between": "2022-02-01..2022-02"}, Question(between=("2022-02-01", "2022-02-28"))),
    ({"between": "2022-02"}, Question(between=("2022-02-01", "2022-02-28"))),
    ({"between": "2022.."}, Question(between=("2022-01-01", None))),
    ({"between": "..2022"}, Question(between=(None, "2022-12-31"))),
    ({"said_on": date(2022, 11, 9)}, Question(said_on="2022-11-09")),
    ({"said_between": "2022-02..2022-03-05"}, Question(said_between=("2022-02-01", "2022-03-05"))),
    ({"quantity": "boats<=3"}, Question(quantity=(Amount(("boat",), high=3.0),))),
    ({"quantity": (Amount(("boat",), 1, 2),)}, Question(quantity=(Amount(("boat",), 1, 2),))),
    ({"near": "59.4, 28.2 5km"}, Question(near=Circle("59.4, 28.2", 59.4, 28.2, 5.0))),
    ({"near": Circle("x", 1, 2, 3)}, Question(near=Circle("x", 1, 2, 3))),
    ({"source": None, "stance": None, "limit": None}, Question()),
]


@pytest.mark.parametrize(("given", "expected"), READ)
def test_values_are_read(given: dict[str, Any], expected: Question) -> None:
    assert make_question(**given) == expected


REFUSED: list[tuple[dict[str, Any], list[str]]] = [
    ({"stance": "lie"}, ["'lie'", "state, confirm, deny, accuse"]),
    ({"hedge": ""}, ["likelihood, possibility"]),
    ({"band": "maybe"}, ["almost no chance, very unlikely"]),
    ({"voice": 7}, ["attributed, fact"]),
    ({"order": "date"}, ["rank, newest, oldest"]),
    ({"since": "yesterday"}, ["'yesterday'", "2022-11-09"]),
    ({"since": "2022-13"}, ["'2022-13'"]),
    ({"until": "2022-02-30"}, ["'2022-02-30'"]),
    ({"on": "2022-11"}, ["'2022-11'"]),
    ({"since": "2022-11-10", "until": "2022-11-09"}, ["2022-11-10", "Swap"]),
    ({"endnote": "x"}, ["'x'", "number"]),
    ({"endnote": -1}, ["-1"]),
    ({"limit": 0}, ["0", "from 1 on"]),
    ({"text": "— !"}, ["'— !'", "phrase"]),
    ({"source": "*"}, ["source"]),
    ({"actor": "—"}, ["actor"]),
    ({"within": "—"}, ["within"]),
    ({"side": " ! "}, ["side"]),
    ({"group": "liar"}, ["'liar'", "official, military"]),
    ({"between": "May..June..July"}, ["'May..June..July'", "2022-11-01..2022-11-05"]),
    ({"between": ""}, ["''"]),
    ({"between": ".."}, ["'..'"]),
    ({"between": "a..b"}, ["'a'"]),
    ({"between": ("2022-11-05", "2022-11-01")}, ["2022-11-05", "Swap"]),
    ({"said_on": "2022-11"}, ["said_on='2022-11'"]),
    ({"said_between": ("2022-11-05", "2022-11-01")}, ["said_between", "Swap"]),
    ({"quantity": "boats 3"}, ["'boats 3'"]),
    ({"near": "Narva"}, ["'Narva'", "distance"]),
    ({"sauce": "mayor"}, ["sauce", "source, stance"]),
]


@pytest.mark.parametrize(("given", "parts"), REFUSED)
def test_a_value_that_cannot_be_is_refused_with_what_may_be(given: dict[str, Any], parts: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        make_question(**given)
    assert all(part in str(caught.value) for part in parts)
    assert caught.value.hint


def test_every_part_of_a_question_can_be_given() -> None:
    assert {"text", *get_type_hints(Filters)} == set(Question.__dataclass_fields__) - {"merged_actors"}
    assert all(get_args(kind) for name, kind in get_type_hints(Filters).items() if name != "limit")
