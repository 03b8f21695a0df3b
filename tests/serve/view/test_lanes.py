"""A drawing has a mark for each statement, reached by the keyboard at one place, and no markup out of words."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.serve.view.lanes import LONGEST, Lane, LaneMark, Look, Shape, Tone, draw_lanes

SAID = Look(Shape.ROUND, Tone.PLAIN, "says it")
DENIED = Look(Shape.DIAMOND, Tone.BAD, "denies it")
MARK = LaneMark(
    "2031-05-03", SAID, None, "says it · 2031-05-03 · Ann Pay", "The ferry sank.", "/document/d-1?claim=c-1"
)


def drawn(*marks: LaneMark, **lane: object) -> str:
    held = Lane("Ann Pay", "2 mentions", marks, **lane)  # type: ignore[arg-type]
    return str(draw_lanes([held], "Over time"))


def test_each_mark_leads_to_its_words_and_one_is_reached_with_the_tab_key() -> None:
    made = drawn(MARK, replace(MARK, day="2031-05-04", look=DENIED), replace(MARK, day=None))
    assert made.count('href="/document/d-1?claim=c-1"') == 3
    assert made.count('tabindex="0"') == 1
    assert made.count('tabindex="-1"') == 2
    assert 'data-words="The ferry sank."' in made


def test_days_stand_above_the_lanes_so_that_the_first_can_be_dated() -> None:
    made = drawn(MARK)
    assert 0 < made.index("lane-axis") < made.index('class="lane"')


def test_the_legend_tells_what_is_drawn_and_nothing_else() -> None:
    legend = drawn(MARK, replace(MARK, level=5)).split('class="lane-legend"')[1]
    assert "says it" in legend
    assert "denies it" not in legend
    assert "level-5" in legend
    assert "with doubt" not in drawn(MARK)


def test_a_silent_lane_ends_in_a_broken_line() -> None:
    later = replace(MARK, day="2031-08-04")
    lanes = [Lane("Ann", "", (MARK,), is_silent=True), Lane("Bo", "", (later,))]
    assert str(draw_lanes(lanes, "x")).count("broken") == 1


def test_words_never_become_markup_and_long_ones_are_cut() -> None:
    hostile = replace(MARK, words='"><script>alert(1)</script>' + "x" * 2 * LONGEST, head="<b>", path="javascript:x()")
    made = drawn(hostile, path="javascript:x()")
    assert "<script" not in made
    assert "<b>" not in made
    assert "javascript:" not in made
    assert max(map(len, re.findall(r'data-words="([^"]*)"', made))) < LONGEST + 60


def test_where_nothing_has_a_day_nothing_is_drawn() -> None:
    assert drawn(replace(MARK, day=None)) == ""
    assert str(draw_lanes([], "Over time")) == ""
