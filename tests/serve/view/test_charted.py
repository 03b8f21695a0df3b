"""The form of a page that draws claims carries every filter of its address, and the list leads to Ask."""

from __future__ import annotations

from sayso.serve.view.asked import Asked
from sayso.serve.view.charted import charted_claims, charted_form, choice, path_at

ASKED = Asked("bridge", {"stance": "deny", "since": "2022-11-01"})


def test_the_address_of_a_page_has_what_is_asked() -> None:
    assert path_at("/timeline", ASKED) == "/timeline?text=bridge&stance=deny&since=2022-11-01"
    assert path_at("/map", Asked()) == "/map"


def test_filters_without_a_field_are_carried_on_and_can_be_taken_away() -> None:
    form = charted_form("/timeline", ASKED)
    assert '<input type="hidden" name="stance" value="deny">' in form
    assert 'name="since" type="date" value="2022-11-01"' in form
    assert 'href="/timeline?text=bridge&amp;since=2022-11-01"' in form


def test_hostile_words_stay_words() -> None:
    form = charted_form("/map", Asked('"><script>alert(1)</script>', {"place": "<img src=x onerror=alert(1)>"}))
    assert "<script" not in form
    assert "<img" not in form


def test_a_choice_marks_what_is_chosen() -> None:
    chosen = choice("by", "Stacked by", (("stance", "Stance"), ("side", "Side")), "side")
    assert '<option value="side" selected>Side</option>' in chosen
    assert chosen.count("selected") == 1


def test_where_no_claim_fits_the_list_says_what_to_do() -> None:
    assert "No claim fits." in charted_claims([], ASKED)
