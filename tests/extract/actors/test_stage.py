"""Who is meant is asked in one order: the publisher, pronouns, owners, names, descriptions; then it is somebody new."""

from __future__ import annotations

import pytest

from sayso.extract.actors.backward import Said
from sayso.extract.actors.cast import Cast
from sayso.extract.actors.nounphrases import read_phrase
from sayso.extract.actors.stage import NEW, Stage
from sayso.records import Span
from sayso.words.registry import KnownActor, Registry

POST = KnownActor("Talsi Post", "media", "milblogger", "Latvia", at=("talsipost.example",))


def stage() -> Stage:
    registry = Registry([POST])
    urls = {3: ("https://talsipost.example/a",), 4: ("https://talsipost.example/a", "https://other.example")}
    return Stage(Cast({}, {}, registry), registry, frozenset({"sample desk"}), "Sample Desk", urls)


def said(text: str, start: int, notes: tuple[int, ...] = ()) -> Said:
    return Said(Span(start, start + len(text)), read_phrase(text), start // 100, 0, notes=notes)


@pytest.mark.parametrize("text", ["Sample Desk", "the Sample Desk’s", "we"])
def test_the_publisher_knows_itself(text: str) -> None:
    party, reason = stage().resolve(said(text, 0), (Span(0, 1),))
    assert party is not None
    assert (party.name, party.group, reason) == ("Sample Desk", "publisher", "the publisher")


def test_the_words_of_a_document_are_its_owners() -> None:
    played = stage()
    mayor, _ = played.resolve(said("mayor Jana Ozola", 0), (Span(0, 1),))
    party, reason = played.resolve(said("Ozola’s letter", 100), (Span(100, 101),))
    assert party is mayor
    assert reason == "the same surname, whose letter it is"


def test_who_is_new_says_so() -> None:
    assert stage().resolve(said("a baker", 0), (Span(0, 1),))[1] == NEW


@pytest.mark.parametrize(("note", "side"), [(3, "Latvia"), (4, ""), (5, "")])
def test_an_endnote_tells_the_side_where_it_cites_one_known_actor(note: int, side: str) -> None:
    party, _ = stage().resolve(said("a channel", 0, (note,)), (Span(0, 1),))
    assert party is not None
    assert party.side == side
