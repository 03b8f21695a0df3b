"""Each statement of a thread is told by the most telling of what it does to the ones before it."""

from __future__ import annotations

from dataclasses import replace

from sayso.ask.postures import Posture
from sayso.ask.turns import most_telling, told
from sayso.link.passage import Passage
from sayso.link.wording import Wording
from sayso.records import ClaimLink, Direction, Holder, LinkEnd, LinkStatus, Relation, Said, Step, Turn

SANK = "The ferry Kalliope sank beside the lighthouse."


def posture(number: int, holder: str, words: str = SANK, certainty: float = 1.0, *, document: str = "") -> Posture:
    document = document or f"d-{number}"
    end = LinkEnd(f"c-{number}", document, "a.txt", f"2031-05-{number + 1:02d}", "Desk", 0, len(words), words)
    return Posture(number, holder, Said(Holder(holder), end, certainty), Passage(words, wording=Wording.of(words)))


def link(a: Posture, b: Posture, relation: Relation, direction: Direction | None = None) -> ClaimLink:
    return ClaimLink(a.said.where, b.said.where, relation, direction, 0.9, ("They tell of one event.",))


MAYOR, AGAIN, OWNER = posture(0, "mayor"), posture(1, "mayor"), posture(2, "owner", "Nothing happened, she said.")


def steps(turns: list[Turn]) -> list[tuple[Step, str | None]]:
    return [(turn.step, turn.then.where.claim if turn.then else None) for turn in turns]


def test_a_holder_repeats_what_is_alike_and_another_says_it_for_the_first_time() -> None:
    assert steps(told([MAYOR, AGAIN, OWNER], [])) == [(Step.NEW, None), (Step.REPEATED, "c-0"), (Step.NEW, None)]


def test_less_doubt_than_before_strengthens() -> None:
    doubtful = posture(0, "mayor", certainty=0.3)
    assert steps(told([doubtful, AGAIN], []))[1] == (Step.STRENGTHENED, "c-0")


def test_merely_similar_words_of_a_holder_are_no_step() -> None:
    other = posture(1, "mayor", "The ferry Kalliope did not sink beside the new lighthouse of Narva.", 0.3)
    assert steps(told([MAYOR, other], []))[1] == (Step.NEW, None)


def test_what_is_linked_as_a_revision_but_changes_nothing_is_repeated() -> None:
    links = [link(MAYOR, AGAIN, Relation.REVISES, Direction.AB)]
    turn = told([MAYOR, AGAIN], links)[1]
    assert turn.step is Step.REPEATED
    assert "neither the figures nor the doubt" in turn.reason


def test_a_denial_by_another_tells_more_than_what_it_repeats() -> None:
    before = posture(5, "owner", OWNER.said.where.words)
    links = [link(MAYOR, OWNER, Relation.DENIES), link(before, OWNER, Relation.REPEATS)]
    assert steps(told([before, MAYOR, OWNER], links))[2] == (Step.DENIED, "c-0")


def test_a_refused_link_tells_nothing() -> None:
    refused = replace(link(MAYOR, OWNER, Relation.DENIES), status=LinkStatus.REFUSED)
    assert steps(told([MAYOR, OWNER], [refused]))[1] == (Step.NEW, None)


def test_within_a_document_a_holder_says_one_thing() -> None:
    takeaway, body = posture(0, "mayor", document="d-1", certainty=0.3), posture(1, "mayor", document="d-1")
    links = [link(takeaway, body, Relation.REPEATS)]
    assert steps(told([takeaway, body], links))[1] == (Step.NEW, None)


def test_what_is_overtaken_overtakes_nothing() -> None:
    forward = link(MAYOR, OWNER, Relation.OVERTAKEN_BY, Direction.AB)
    backward = link(MAYOR, OWNER, Relation.OVERTAKEN_BY, Direction.BA)
    assert steps(told([MAYOR, OWNER], [forward]))[1] == (Step.OVERTAKEN, "c-0")
    assert steps(told([MAYOR, OWNER], [backward]))[1] == (Step.NEW, None)


def test_the_most_telling_comes_first_and_of_one_step_the_latest() -> None:
    turns = [Turn(Step.NEW, MAYOR.said), Turn(Step.DENIED, OWNER.said, MAYOR.said), Turn(Step.NEW, AGAIN.said)]
    assert [turn.now for turn in most_telling(turns)] == [OWNER.said, AGAIN.said, MAYOR.said]
