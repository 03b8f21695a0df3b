"""What is asked is what the address says, and comes back as the same address."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.view.asked import NAMES, Asked

WORDS = st.text(st.characters(exclude_categories=["Cs", "Z", "Cc"]), min_size=1)


@given(WORDS, st.dictionaries(st.sampled_from(NAMES), WORDS))
def test_an_address_is_read_as_it_was_written(text: str, given_: dict[str, str]) -> None:
    asked = Asked(text, given_)
    assert Asked.of(parse_qsl(urlsplit(asked.path).query, keep_blank_values=True)) == asked


def test_what_is_no_filter_is_left_out() -> None:
    asked = Asked.of(
        [("text", " a "), ("limit", "9"), ("token", "x"), ("side", ""), ("side", "Russia"), ("stance", "")]
    )
    assert asked == Asked("a", {"side": "Russia"})


def test_a_change_begins_at_the_first_answer() -> None:
    asked = Asked("a", {"side": "Russia", "after": "c-1", "order": "oldest"})
    assert asked.changed(stance="deny").given == {"side": "Russia", "order": "oldest", "stance": "deny"}
    assert asked.changed(side=None).given == {"order": "oldest"}
    assert asked.narrowing == {"side": "Russia"}
