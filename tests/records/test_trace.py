"""A trace counts its mentions, documents, origins and parties in words."""

from __future__ import annotations

import pytest

from sayso.records import LinkEnd, Mention, Origin, Relation, Root, RootKind, Trace, told_sides

SIDES: list[tuple[list[tuple[str, ...]], str]] = [
    ([], "of no known party"),
    ([()], "of no known party"),
    ([("third",)], "told by nobody of a party"),
    ([("third",), ()], "of no known party"),
    ([("Denmark",), ("Denmark",)], "one party only (Denmark)"),
    ([("Denmark",), ()], "one party (Denmark) and others of no known party"),
    ([("third", "Denmark")], "one party (Denmark) and others of no party"),
    ([("Sweden",), ("Denmark",)], "both parties report it (Denmark, Sweden)"),
    (
        [("Sweden", "Denmark"), ("Norway",), ()],
        "3 parties report it (Denmark, Norway, Sweden) and others of no known party",
    ),
]


def mention(claim: str, document: str, relation: Relation | None = None) -> Mention:
    end = LinkEnd(claim, document, f"{document}.txt", "2031-05-03", "Desk", 0, 4, "Rain.")
    return Mention(end, "2031-05-03", is_told=False, speaker="Desk", sides=(), relation=relation, strength=1.0)


@pytest.mark.parametrize(("sides", "words"), SIDES)
def test_parties_are_told_in_words(sides: list[tuple[str, ...]], words: str) -> None:
    assert told_sides(sides) == words


def test_a_summary_counts() -> None:
    root = Root(RootKind.SPEAKER, "name:ann pay", "Ann Pay")
    origin = Origin(root, ("c-1", "c-2"), ("Denmark",))
    trace = Trace("c-1", (mention("c-1", "d-1"), mention("c-2", "d-1")), (origin,))
    assert trace.summary == "2 mentions in 1 document, 1 origin, one party only (Denmark)"


def test_mentions_of_no_known_origin_are_told_and_not_counted() -> None:
    origin = Origin(Root(RootKind.UNKNOWN, "unknown", "not known"), ("c-1",), ())
    trace = Trace("c-1", (mention("c-1", "d-1"),), (origin,))
    assert trace.summary == "1 mention in 1 document, 0 origins (1 mention of no known origin), of no known party"


def test_what_only_adds_is_not_the_first() -> None:
    added, first = mention("c-1", "d-1", Relation.COMPLEMENTS), mention("c-2", "d-2")
    assert Trace("c-2", (added, first), ()).first is first
    assert Trace("c-2", (), ()).first is None


def test_a_root_has_one_id_whatever_it_is_called() -> None:
    assert Root(RootKind.SPEAKER, "name:ann", "Ann").id == Root(RootKind.OUTLET, "name:ann", "ANN").id
    assert Root(RootKind.SPEAKER, "name:\ud800", "").id.startswith("o-")
