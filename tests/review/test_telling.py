"""Claims are told as people corrected them, with who did; what is no claim is not found unless asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.question import make_question
from sayso.records import PUBLISHER, UNMERGED, Answer, Judgement, Kept, Merged, Stance, Value
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.review.telling import reviews_in, tell_answers, tell_dossier
from sayso.store.fetch import dossiers
from sayso.store.find import find
from sayso.store.store import Store
from tests.linked import keep_report
from tests.review.desk_made import FULL, TITLED, claims_in, made_store

ACCEPT, REFUSE, CORRECT, GRADE, UNDO = (
    Judgement.ACCEPT,
    Judgement.REFUSE,
    Judgement.CORRECT,
    Judgement.GRADE,
    Judgement.UNDO,
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return made_store(tmp_path)


def made(store: Store, judgement: Judgement, name: str, value: Value | None = None) -> None:
    decide(store, Motion(judgement, (name,), value or {}), "ada")


def told(store: Store, merged: Merged = UNMERGED, *, refused: bool = False) -> dict[str, Answer]:
    found = find(store, make_question(refused=refused))
    with store.reading() as connection:
        return {each.claim.id: each for each in tell_answers(connection, found, merged)}


def test_a_corrected_claim_is_told_as_corrected_and_says_by_whom(store: Store) -> None:
    before, claim = told(store), claims_in(store)[0]
    made(store, CORRECT, claim, {"stance": "deny"})
    after = told(store)
    assert after[claim].claim.chain[-1].stance is Stance.DENY
    assert after[claim].reviews.claims[claim].decision.who == "ada"
    assert {name: each.claim for name, each in after.items() if name != claim} == {
        name: each.claim for name, each in before.items() if name != claim
    }
    made(store, ACCEPT, claim)
    assert told(store)[claim].claim == before[claim].claim
    made(store, UNDO, "2")
    assert told(store) == after
    made(store, UNDO, "1")
    assert told(store) == before


def test_what_is_no_claim_is_found_only_when_asked_for(store: Store) -> None:
    before, claim = told(store), claims_in(store)[0]
    made(store, REFUSE, claim)
    assert set(told(store)) == set(before) - {claim}
    assert told(store, refused=True)[claim].reviews.is_refused(claim)
    made(store, UNDO, claim)
    assert told(store) == before


def test_a_document_tells_its_claims_as_its_answers_do(store: Store) -> None:
    claim = claims_in(store)[0]
    made(store, CORRECT, claim, {"hedge": "none", "stance": "deny"})
    with store.reading() as connection:
        reviews = reviews_in(connection)
        claims = [each for whole in dossiers(store) for each in tell_dossier(whole, reviews).extraction.claims]
    assert {each.id: each for each in claims} == {name: each.claim for name, each in told(store).items()}


def test_an_answer_has_every_grade_that_counts_for_it(store: Store) -> None:
    keep_report(store, ("desk.txt", "2024-05-01", "Harbour Desk", "The mayor said the ferry sank."))
    made(store, GRADE, "Harbour Desk", {"grade": "B"})
    made(store, GRADE, TITLED, {"grade": "C"})
    made(store, CORRECT, claims_in(store)[0], {"actor": FULL})
    answers = told(store, Merged({TITLED: Kept(FULL, "Jana Ozola")}))
    by_desk = next(each for each in answers.values() if each.document.publisher)
    assert set(by_desk.reviews.graded) >= {PUBLISHER + "Harbour Desk"}
    speaking = [each for each in answers.values() if FULL in {link.source_actor for link in each.claim.chain}]
    assert len(speaking) == 1
    found = speaking[0].reviews.source_grade([FULL], None, speaking[0].merged)
    assert found is not None
    assert (found.grade, found.subject) == ("C", TITLED)
