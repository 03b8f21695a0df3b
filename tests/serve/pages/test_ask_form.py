"""The form says what is asked, with every filter that the address has."""

from __future__ import annotations

from sayso.serve.pages.ask_form import CHOSEN, FIELDS, search_form
from sayso.serve.view.asked import NAMES, NOT_FILTERING, Asked


def test_the_form_is_filled_with_what_is_asked() -> None:
    told = search_form(Asked('a "b"', {"order": "oldest", "source": "mayor", "stance": "deny"}))
    assert 'value="a &#34;b&#34;"' in told
    assert '<option value="oldest" selected>' in told
    assert 'name="source" value="mayor"' in told
    assert '<input type="hidden" name="stance" value="deny">' in told
    assert "<details open>" in told
    assert "<details>" in search_form(Asked())


def test_every_filter_has_its_place() -> None:
    assert {name for name, _, _ in FIELDS} | set(CHOSEN) | NOT_FILTERING == set(NAMES)
