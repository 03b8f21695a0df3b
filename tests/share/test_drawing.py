"""A drawing is well-formed, runs nothing, shows every origin and stays small, whatever words it holds."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import ClaimLink, LinkEnd, Mention, Origin, Relation, Root, RootKind, Trace
from sayso.share.drawing import MOST_LANES, MOST_MARKS, draw
from tests.share.test_trace import TRACE

SVG = "{http://www.w3.org/2000/svg}"


def drawn(trace: Trace) -> Element:
    return fromstring(draw(trace))


def looks(root: Element, look: str) -> list[Element]:
    return [each for each in root.iter() if each.get("class") == look]


def test_each_mention_is_a_mark_with_its_quote() -> None:
    root = drawn(TRACE)
    (first,) = looks(root, "first")
    assert "c-1 “The ferry sank.”" in (first.findtext(f"{SVG}title") or "")
    assert len(looks(root, "mark")) == 1
    assert len(looks(root, "against")) == 1
    words = [each.text for each in root.iter(f"{SVG}text")]
    assert "speaker · 2 mentions · Denmark" in words
    assert any((text or "").endswith("7 mentions more are not traced.") for text in words)


def test_what_only_adds_is_hollow() -> None:
    added = replace(TRACE.mentions[1], relation=Relation.COMPLEMENTS)
    root = drawn(replace(TRACE, mentions=(TRACE.mentions[0], added)))
    assert (len(looks(root, "added")), len(looks(root, "mark"))) == (1, 0)


def test_days_stand_from_left_to_right() -> None:
    later = replace(TRACE.mentions[1], said="2031-05-09")
    root = drawn(replace(TRACE, mentions=(TRACE.mentions[0], later)))
    places = [float(look.get("cx") or 0) for name in ("first", "mark") for look in looks(root, name)]
    assert places == sorted(places)
    assert len(set(places)) == 2


def test_nothing_to_trace_is_drawn_too() -> None:
    root = drawn(Trace("c-1", (), (), notices=("Not linked.",)))
    assert any((each.text or "").endswith("Not linked.") for each in root.iter(f"{SVG}text"))


def test_very_much_is_cut() -> None:
    mentions = tuple(
        replace(TRACE.mentions[0], end=replace(TRACE.mentions[0].end, claim=f"c-{n}", words="x" * 10_000))
        for n in range(900)
    )
    origins = tuple(
        Origin(Root(RootKind.PAGE, f"page:{n}", f"page {n}"), tuple(f"c-{10 * n + m}" for m in range(10)), ())
        for n in range(90)
    )
    links = TRACE.links * 5_000
    text = draw(Trace("c-0", mentions, origins, links=links))
    root = fromstring(text)
    assert len(list(root.iter(f"{SVG}line"))) <= MOST_LANES + 1
    assert len(looks(root, "mark") + looks(root, "first")) <= MOST_MARKS
    assert len(looks(root, "against")) <= MOST_MARKS
    assert len(text) < 1_000_000


@given(st.text())
def test_any_words_make_a_drawing_without_script(words: str) -> None:
    end = LinkEnd("c-1", "d-1", words, "2031-05-03", words, 0, 4, f"<script>{words}")
    mention = Mention(end, "2031-05-03", is_told=False, speaker=words, sides=(words,), relation=None, strength=1.0)
    origin = Origin(Root(RootKind.OUTLET, words, words), ("c-1",), (words,), (words,))
    link = ClaimLink(end, end, Relation.DENIES, None, 0.5, (words,))
    root = drawn(Trace("c-1", (mention,), (origin,), links=(link,)))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg",
        "title",
        "style",
        "rect",
        "text",
        "line",
        "circle",
        "path",
    }
