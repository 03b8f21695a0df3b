"""The forms tell what was read, offer only what there is, and carry the ids of what they decide on."""

from __future__ import annotations

import re
from pathlib import Path

import sayso
from sayso.records import Relation, Stance
from sayso.serve.pages.review_form import claim_form, grade_form, link_form, state_form, thread_form
from tests.made import answers
from tests.serve.conftest import Served
from tests.toy import open_casebook


def test_a_claim_is_corrected_in_its_own_sentence() -> None:
    answer = next(answers())
    told = claim_form(answer)
    assert f'data-start="{answer.claim.sentence.start}"' in told
    assert all(f'value="{stance}"' in told for stance in Stance)
    assert re.findall('data-part="([a-z]+)"', told) == ["source", "cue", "content"]


def test_a_link_cannot_be_corrected_to_none() -> None:
    told = link_form()
    assert [each for each in Relation if f'value="{each}"' in told] == [each for each in Relation if each.links]


def test_a_state_asks_for_its_evidence() -> None:
    assert 'name="evidence"' in state_form()


def test_a_claim_its_document_and_its_publisher_can_be_graded() -> None:
    answer = next(answers())
    told = grade_form([answer], [answer.claim.id])
    assert f'value="{answer.claim.id}"' in told
    assert f'value="{answer.document.id}"' in told
    assert "this actor (A to F)" in grade_form([], ["a-1"])
    assert all(f'value="{grade}"' in told for grade in "ABCDEF123456")


def test_where_no_thread_is_none_can_be_split_or_merged(tmp_path: Path) -> None:
    with open_casebook(tmp_path / "own.db") as book:
        report = tmp_path / "report.txt"
        report.write_text("Published 2022-11-09\n\nThe mayor said the bridge may reopen.[1]\n")
        book.read(report, jobs=1)
        claims = [answer.claim.id for answer in book.ask()]
        for act in ("merge", "split"):
            told = thread_form(book, claims, act)
            assert "No thread holds this yet." in told
            assert "data-send" not in told


def test_a_claim_leaves_its_thread_and_two_threads_become_one(served: Served) -> None:
    with sayso.open(served.casebook) as book:
        one, other = book.threads(limit=2)
        first, second = (f"c-{each.id.removeprefix('t-')}" for each in (one, other))
        assert f'data-ids="{one.id} {first}"' in thread_form(book, [first], "split")
        assert f'data-ids="{other.id} {second}"' in thread_form(book, [first, second], "split")
        assert f'data-ids="{one.id} {other.id}"' in thread_form(book, [first, second], "merge")
        assert "no two threads" in thread_form(book, [first, first], "merge")
