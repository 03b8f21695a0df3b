"""The box that lists are searched with holds what was asked, and carries on what else was."""

from __future__ import annotations

from sayso.serve.view.search_box import search_box


def test_it_is_filled_with_what_is_asked_and_keeps_the_order() -> None:
    made = str(search_box("/threads", 'a "b" <c>', "Words", order="latest", other=""))
    assert 'value="a &#34;b&#34; &lt;c&gt;"' in made
    assert 'name="order" value="latest"' in made
    assert 'name="other"' not in made
    assert 'action="/threads"' in made
    assert "data-search" in made
