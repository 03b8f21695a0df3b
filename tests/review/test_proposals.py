"""What is proposed: only who has a name, nothing that was decided, and in time that grows with the casebook alone."""

from __future__ import annotations

from sayso.records import Decision, Judgement, Matter, Namesake
from sayso.review.proposals import MOST, find_proposals, is_named
from sayso.review.standing import standing
from sayso.words.registry import Registry

NOBODY = Registry(())
OPEN = standing(())


def named(id: str, name: str, kind: str = "person", **told: str) -> Namesake:  # noqa: A002 - the field's name
    return Namesake(id, name, kind, (name,), **told)  # type: ignore[arg-type]


def test_a_full_name_is_kept_and_all_of_its_bare_surnames_are_one_proposal() -> None:
    actors = [named("a-1", "Ozola"), named("a-2", "Ozola"), named("a-3", "Jana Ozola")]
    (proposal,) = find_proposals(actors, OPEN, NOBODY)
    assert proposal.ids == ("a-3", "a-1", "a-2")
    assert proposal.grounds


def test_a_surname_that_two_people_have_is_less_sure_and_says_whose_it_may_be() -> None:
    alone = find_proposals([named("a-1", "Jana Ozola"), named("a-2", "Ozola")], OPEN, NOBODY)
    shared = [named("a-1", "Jana Ozola", side="Latvia", group="official"), named("a-3", "Peter Ozola")]
    rivalled = find_proposals([*shared, named("a-2", "Ozola", side="Latvia", group="official")], OPEN, NOBODY)
    assert [each.ids for each in alone] == [("a-1", "a-2")]
    assert [each.ids for each in rivalled] == [("a-1", "a-2")]
    assert rivalled[0].score < alone[0].score
    assert any("Peter Ozola" in ground for ground in rivalled[0].grounds)


def test_a_ministry_that_may_be_of_two_states_is_nobody_s() -> None:
    ministries = [
        named(f"a-{side}", f"{side} Ministry of Tides", "organisation", side=side) for side in ("Latvia", "Norway")
    ]
    bare = named("a-3", "MoT", "organisation")
    assert [each.ids for each in find_proposals([ministries[0], bare], OPEN, NOBODY)] == [("a-3", "a-Latvia")]
    assert find_proposals([*ministries, bare], OPEN, NOBODY) == []


def test_an_acronym_that_may_stand_for_two_bodies_is_nobody_s() -> None:
    bodies = [named("a-1", "Quay Office", "organisation"), named("a-2", "Quartz Observatory", "organisation")]
    assert len(find_proposals([bodies[0], named("a-3", "QO", "organisation")], OPEN, NOBODY)) == 1
    assert find_proposals([*bodies, named("a-3", "QO", "organisation")], OPEN, NOBODY) == []


def test_a_surname_alone_in_several_documents_is_no_proposal() -> None:
    assert find_proposals([named("a-1", "Ozola"), named("a-2", "Ozola")], OPEN, NOBODY) == []
    assert (
        find_proposals([named("a-1", "Latvia", "organisation"), named("a-2", "Latvia", "organisation")], OPEN, NOBODY)
        == []
    )


def test_one_who_has_no_name_is_never_proposed() -> None:
    unnamed = [
        named("a-1", "a Latvian official"),
        named("a-2", "a Latvian official"),
        named("a-3", "officials [4]", "group"),
        named("a-4", "officials [4]", "group"),
        named("a-5", "Lydian Prisoners of War"),
    ]
    assert not any(map(is_named, unnamed))
    assert find_proposals(unnamed, OPEN, NOBODY) == []


def test_what_is_decided_is_not_asked_again() -> None:
    actors = [named("a-1", "Jana Ozola"), named("a-2", "Minister Jana Ozola")]
    for judgement in (Judgement.ACCEPT, Judgement.REFUSE):
        log = [Decision(1, Matter.ACTORS, ("a-1", "a-2"), judgement, "ada", "2024-01-01")]
        assert find_proposals(actors, standing(log), NOBODY) == []


def test_the_same_actors_give_the_same_proposals_in_any_order() -> None:
    actors = [named("a-1", "Jana Ozola"), named("a-2", "Ozola"), named("a-3", "UN", "organisation")]
    actors.append(named("a-4", "United Nations", "organisation"))
    assert find_proposals(actors, OPEN, NOBODY) == find_proposals(actors[::-1], OPEN, NOBODY)
    assert len(find_proposals(actors, OPEN, NOBODY)) == 2


def test_a_name_that_everybody_has_is_compared_only_so_often() -> None:
    many = [named(f"a-{number}", f"G{number:04} Ozola".replace("0", "b")) for number in range(MOST * 10)]
    pairs = {each.ids for each in find_proposals(many, OPEN, NOBODY)}
    assert len(pairs) <= MOST * (MOST - 1) // 2
