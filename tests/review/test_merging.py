"""An accepted merge answers for both names, and the claims stay as they were read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayso.ask.question import make_question
from sayso.ask.remarks import with_remarks
from sayso.records import UNMERGED, Judgement
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.review.merging import merged_in, others_meant
from sayso.store.fetch import dossiers
from sayso.store.find import find
from sayso.store.store import Store
from tests.review.desk_made import BARE, FULL, TITLED, made_store


def asked(store: Store, actor: str) -> int:
    question = make_question(actor=actor, limit=100)
    return len(find(store, replace(question, merged_actors=others_meant(store, actor, merged_in(store)))))


def test_nothing_decided_is_nothing_merged(tmp_path: Path) -> None:
    store = made_store(tmp_path)
    assert merged_in(store) is UNMERGED
    assert others_meant(store, "Jana", UNMERGED) == ()
    store.close()


def test_asking_for_one_finds_the_claims_of_all_that_are_one(tmp_path: Path) -> None:
    store = made_store(tmp_path)
    before = list(dossiers(store))
    assert (asked(store, "Jana"), asked(store, BARE)) == (3, 3)
    decide(store, Motion(Judgement.ACCEPT, (FULL, BARE)), "ada")
    assert others_meant(store, "jana oz", merged_in(store)) == (BARE, FULL)
    assert (asked(store, "Jana"), asked(store, BARE), asked(store, FULL), asked(store, TITLED)) == (6, 4, 4, 2)
    assert list(dossiers(store)) == before
    decide(store, Motion(Judgement.UNDO, ("1",)), "ada")
    assert asked(store, "Jana") == 3
    store.close()


def test_an_answer_found_by_a_decision_says_so(tmp_path: Path) -> None:
    store = made_store(tmp_path)
    decide(store, Motion(Judgement.ACCEPT, (FULL, BARE)), "ada")
    merged = merged_in(store)
    question = replace(make_question(actor="Jana", limit=100), merged_actors=(BARE, FULL))
    spoken = [replace(each, merged=merged) for each in find(store, question)]
    mentioned = [
        replace(each, claim=replace(each.claim, chain=(replace(each.claim.chain[0], source_actor=BARE),)))
        for each in spoken
    ]
    for answer in with_remarks(mentioned, question):
        assert answer.remarks == (f"“{answer.claim.chain[0].source.text}” is Jana Ozola, {FULL}, by decision",)
    assert all(answer.remarks == () for answer in with_remarks(spoken, make_question(actor="Jana")))
    store.close()
