"""Links are accepted, refused or corrected by the id of the proposal or of their claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotFound, UsageError
from sayso.records import Judgement, Matter, Value
from sayso.review.desk import decide, decisions_made, open_proposals
from sayso.review.docket import Motion
from sayso.store.store import Store
from tests.linked import keep_report, linked, store_at

ACCEPT, REFUSE, CORRECT, UNDO = Judgement.ACCEPT, Judgement.REFUSE, Judgement.CORRECT, Judgement.UNDO
LINE = "The {} said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = store_at(tmp_path / "casebook.db")
    for day, who in enumerate(["mayor", "docker"], 1):
        keep_report(opened, (f"{who}.txt", f"2022-11-0{day}", who, LINE.format(who)))
    linked(opened)
    return opened


def test_a_link_is_proposed_with_both_its_sentences(store: Store) -> None:
    (proposal,) = open_proposals(store, matter=Matter.LINK)
    assert [getattr(each, "path", "") for each in proposal.subjects] == ["mayor.txt", "docker.txt"]
    assert proposal.value == {"relation": "repeats", "direction": None}
    assert open_proposals(store) == [proposal]
    made = decide(store, Motion(ACCEPT, (proposal.id[:12],)), "ada")
    assert (made.subjects, made.grounds, made.value) == (proposal.ids, proposal.grounds, proposal.value)
    assert open_proposals(store) == []


def test_what_was_corrected_is_accepted_as_it_was_found_by_the_same_id(store: Store) -> None:
    (proposal,) = open_proposals(store)
    corrected = decide(store, Motion(CORRECT, (proposal.id,), {"relation": "revises"}), "ada")
    assert corrected.value == {"relation": "revises", "direction": "ab"}
    accepted = decide(store, Motion(ACCEPT, (proposal.id,)), "ada")
    assert (accepted.value, accepted.supersedes) == (proposal.value, corrected.number)
    assert decide(store, Motion(UNDO, (proposal.id,)), "ada").supersedes == accepted.number


@pytest.mark.parametrize(
    ("judgement", "value", "message"),
    [
        (CORRECT, {}, "What shall the link be"),
        (CORRECT, {"relation": "unrelated"}, "not known"),
        (CORRECT, {"relation": "denies", "direction": "up"}, "not known"),
        (Judgement.MERGE, {}, "cannot be decided on link"),
    ],
)
def test_what_no_link_can_be_is_turned_down(store: Store, judgement: Judgement, value: Value, message: str) -> None:
    (proposal,) = open_proposals(store)
    with pytest.raises(UsageError, match=message):
        decide(store, Motion(judgement, (proposal.id,), value), "ada")
    assert decisions_made(store) == []


def test_two_claims_that_nothing_links_need_a_relation(store: Store) -> None:
    (proposal,) = open_proposals(store)
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM links")
    with pytest.raises(UsageError, match="No link was found"):
        decide(store, Motion(ACCEPT, proposal.ids), "ada")
    assert decide(store, Motion(ACCEPT, proposal.ids, {"relation": "denies"}), "ada").value["relation"] == "denies"


def test_one_sentence_is_not_linked_to_itself(store: Store) -> None:
    (proposal,) = open_proposals(store)
    with pytest.raises(UsageError, match="one sentence"):
        decide(store, Motion(ACCEPT, (proposal.ids[0],) * 2, {"relation": "denies"}), "ada")
    with pytest.raises(NotFound):
        decide(store, Motion(ACCEPT, (proposal.ids[0], "c-none"), {"relation": "denies"}), "ada")
