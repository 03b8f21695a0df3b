"""A sentence shows who speaks, by which cue and what is hedged, with or without colours."""

from __future__ import annotations

from dataclasses import replace

from sayso.cli.marking import Role, Segment, coloured, legend, plain, segments
from sayso.records import Answer
from tests.made import answers


def marked(answer: Answer) -> str:
    return plain(segments(answer.sentence, answer.claim))


def test_every_source_and_cue_of_the_chain_is_marked() -> None:
    _, inner, _ = answers()
    assert marked(inner) == (
        "«The port authority» _said_ on 3 October that «captain Ilves» had _ordered_ two ferries to stay in Narva.[1]"
    )


def test_a_hedge_is_marked() -> None:
    *_, own = answers()
    assert marked(own) == "The crossing will ~likely~ reopen this week."


def test_a_mention_outside_the_sentence_is_left_out() -> None:
    outer, _, own = answers()
    assert marked(replace(own, claim=replace(own.claim, chain=outer.claim.chain))) == marked(own)


def test_the_words_are_all_there_without_the_marks() -> None:
    for answer in answers():
        assert "".join(part.text for part in segments(answer.sentence, answer.claim)) == answer.sentence
        assert coloured(segments(answer.sentence, answer.claim)).plain == answer.sentence


def test_roles_that_overlap_are_both_marked() -> None:
    parts = (Segment("likely ", (Role.CUE, Role.HEDGE)), Segment("said", (Role.CUE,)), Segment(" so", ()))
    assert plain(parts) == "_~likely ~said_ so"


def test_the_legend_marks_each_role_as_itself() -> None:
    assert plain(legend()) == " «source» _cue_ ~hedge~"


def test_a_terminal_s_commands_in_a_document_are_shown_not_obeyed() -> None:
    _, inner, _ = answers()
    hostile = replace(inner, sentence=inner.sentence.replace("Narva", "\x1b[2Ja"))
    assert "\x1b" not in marked(hostile)
