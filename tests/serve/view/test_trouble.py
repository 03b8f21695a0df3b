"""What went wrong is told with its next step, and as words."""

from __future__ import annotations

from sayso.errors import NotFound
from sayso.serve.view.markup import tag
from sayso.serve.view.trouble import nothing, trouble


def test_an_error_is_told_with_its_next_step() -> None:
    told = trouble(NotFound("No claim goes by '<b>'.", "See which there are: sayso ask"))
    assert 'role="alert"' in told
    assert "&lt;b&gt;" in told
    assert "See which there are" in told
    assert "hint" not in trouble(NotFound("Gone."))


def test_an_empty_state_takes_words_and_markup() -> None:
    told = nothing("None.", "<i>", tag("a", "go", href="/ask"))
    assert "&lt;i&gt;" in told
    assert '<a href="/ask">go</a>' in told
