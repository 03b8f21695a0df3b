"""A scene holds the sources of a sentence, each with who speaks around it, and the names beside them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors.scenes import Scene, overlaps_any, set_scenes, with_bodies, with_names
from sayso.extract.reading import Heard
from sayso.extract.vouchers import Vouchers
from sayso.records import Endnote, Span, merged
from tests.extract.made import link, paragraph

TEXT = "On Monday, the mayor said that a baker had seen it."


def test_a_source_in_the_words_of_another_knows_who_speaks() -> None:
    outer = link(TEXT, "the mayor", "said", "that a baker had seen it")
    inner = link(TEXT, "a baker", "had seen", "it")
    heard = Heard(Span(0, len(TEXT)), ((outer,), (outer, inner)), (1.0, 1.0), {})
    document = replace(paragraph(TEXT), endnotes=(Endnote(7, None, None, "marked", None),))
    (scene,) = set_scenes(document, [heard], [Vouchers(endnotes=(0,))])
    mayor, baker = scene.sources
    assert (mayor.depth, mayor.outer, mayor.opens) == (0, (), True)
    assert (baker.depth, baker.outer, baker.opens) == (1, outer.source.spans, True)
    assert scene.notes == (7,)


def test_a_source_of_another_sentence_is_no_mention_here() -> None:
    chain = (link(TEXT, "the mayor", "said", "that a baker had seen it"),)
    (scene,) = set_scenes(paragraph(TEXT), [Heard(Span(30, len(TEXT)), (chain,), (1.0,), {})], [Vouchers()])
    assert scene.sources == ()


def test_what_is_all_of_its_sentence_or_nobody_by_its_words_is_no_name() -> None:
    text = "- Dike Repair Works\nOzola saw the RB off."
    scenes = [
        Scene(Span(0, 19), names=((Span(2, 19), "organisation"),)),
        Scene(Span(20, 42), names=((Span(20, 25), "person"), (Span(34, 36), "organisation"))),
    ]
    found = with_names(scenes, text, lambda name: name == "RB")
    assert [scene.names for scene in found] == [(), ((Span(20, 25), "person"),)]


def test_a_body_is_named_where_no_name_is_known() -> None:
    scene = Scene(Span(0, 20), names=((Span(3, 6), "person"),))
    (found,) = with_bodies([scene], [Span(5, 9), Span(10, 14), Span(18, 30)])
    assert found.names == ((Span(3, 6), "person"), (Span(10, 14), "organisation"))


spans = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))


@given(spans, st.lists(spans, max_size=6))
def test_an_overlap_is_found_as_by_looking_at_each(span: Span, others: list[Span]) -> None:
    apart = merged(others)
    assert overlaps_any(span, apart) == any(span.overlaps(other) for other in apart)
