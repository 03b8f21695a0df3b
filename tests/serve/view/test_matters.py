"""A row leads on by its name, tells its facts, and holds no markup of what was read."""

from __future__ import annotations

from sayso.serve.view.matters import matter, matters


def test_a_row_leads_on_and_tells_its_facts() -> None:
    told = matter("the bridge", "/thread/t-1", "t-1", (2, 4), "2 statements", "")
    assert '<a href="/thread/t-1" data-claim="t-1"><b>the bridge</b>' in told
    assert 'value="2" max="4"' in told
    assert '<span class="meta">2 statements</span>' in told


def test_a_hostile_name_is_no_markup() -> None:
    told = matters("Actors", [matter("<img src=x>", "/actor/a-1", "a-1", (1, 1))])
    assert "<img" not in told
    assert 'aria-label="Actors"' in told
