"""Questions find exactly the claims that fit, in the order asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import NotFound, UsageError
from sayso.records import Circle, Hints, Order, Question
from sayso.store import find as finding
from sayso.store.find import answers_numbered, count_found, find, numbers_found
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.store.enriched import Told, actor, enriched, place
from tests.toy import dossier_of, item_of

REOPEN = "the old bridge may reopen"
STRIKE = "the strike of 2022-11-05"
URGED = "the envoy urged pilots may leave"
LEAVE = "pilots may leave"
FELL = "the bridge fell"
SOLD = "the bridge was sold"
ALL = [URGED, LEAVE, FELL, REOPEN, STRIKE, SOLD]

ASKED: list[tuple[dict[str, Any], list[str]]] = [
    ({}, ALL),
    ({"order": Order.OLDEST}, [SOLD, REOPEN, STRIKE, URGED, LEAVE, FELL]),
    ({"limit": 3}, ALL[:3]),
    ({"limit": 2}, ALL[:2]),
    ({"limit": 5}, ALL[:5]),
    ({"text": "bridge", "order": Order.NEWEST}, [FELL, REOPEN, SOLD]),
    ({"text": '"old bridge"'}, [REOPEN]),
    ({"text": '"bridge old"'}, []),
    ({"text": "PILOT"}, []),
    ({"text": "pilot*"}, [URGED, LEAVE]),
    ({"text": "naive"}, [FELL]),
    ({"text": "— !"}, []),
    ({"source": "milblogger"}, [FELL]),
    ({"source": '"milblogger"'}, []),
    ({"source": "envoy"}, [LEAVE]),
    ({"source": "mayor", "text": "pilots"}, [URGED, LEAVE]),
    ({"source": "bridge"}, []),
    ({"stance": "deny"}, [STRIKE]),
    ({"stance": "call"}, [LEAVE]),
    ({"stance": "state"}, [URGED, LEAVE, FELL, REOPEN, SOLD]),
    ({"hedge": "possibility"}, [URGED, LEAVE, REOPEN]),
    ({"hedge": "likelihood"}, []),
    ({"voice": "attributed"}, ALL),
    ({"voice": "nofinding"}, []),
    ({"stance": "state", "hedge": "possibility", "text": "bridge"}, [REOPEN]),
    ({"since": "2022-11-08"}, [URGED, LEAVE, FELL]),
    ({"until": "2022-11-07"}, [REOPEN, STRIKE]),
    ({"since": "2022-11-07", "until": "2022-11-07"}, [REOPEN, STRIKE]),
    ({"since": "2022-11-09"}, []),
    ({"on": "2022-11-05"}, [STRIKE]),
    ({"on": "2022-11-06"}, []),
    ({"on": "2022-11-05", "text": "union"}, [STRIKE]),
    ({"endnote": 1}, [URGED, LEAVE, REOPEN]),
    ({"endnote": 2}, [STRIKE]),
    ({"endnote": 1, "document": "monday.txt"}, [REOPEN]),
    ({"document": "harbour/tuesday.txt"}, [URGED, LEAVE, FELL]),
    ({"document": "tuesday.txt", "until": "2022-11-07"}, []),
    ({"document": "undated.txt"}, [SOLD]),
]


@pytest.mark.parametrize(("asked", "expected"), ASKED)
def test_a_question_finds_what_fits_it(filled: Store, asked: dict[str, Any], expected: list[str]) -> None:
    assert [answer.claim.content.text for answer in find(filled, Question(**asked))] == expected


def turned(store: Store, question: Question) -> list[str]:
    """What all pages of a question give, one after the other."""
    told: list[str] = []
    after = None
    while page := find(store, replace(question, after=after)):
        told += [answer.claim.content.text for answer in page]
        after = page[-1].claim.id
    return told


@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("order", [None, *Order])
@pytest.mark.parametrize("text", ["", "bridge", "the", "pilot*", "nothing"])
def test_page_by_page_is_the_same_as_all_at_once(filled: Store, text: str, order: Order | None, limit: int) -> None:
    every = [answer.claim.content.text for answer in find(filled, Question(text, order=order))]
    assert turned(filled, Question(text, order=order, limit=limit)) == every


def test_pages_go_on_with_what_is_too_old_to_be_ranked(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "CANDIDATES", 2)
    told = turned(filled, Question("the", order=Order.RANK, limit=2))
    assert sorted(told) == sorted(answer.claim.content.text for answer in find(filled, Question("the")))
    assert told[-1] == SOLD, "what has no day comes last"


def test_a_page_after_what_is_no_answer_says_so(filled: Store) -> None:
    newer = find(filled, Question("pilots"))[0]
    with pytest.raises(UsageError, match="from the beginning"):
        find(filled, Question("sold", after=newer.claim.id))
    with pytest.raises(NotFound):
        find(filled, Question("pilots", after="c-00"))


@pytest.mark.parametrize("text", ["", "bridge", "nothing", "?"])
def test_what_is_counted_is_what_is_found(filled: Store, text: str) -> None:
    found = find(filled, Question(text, order=Order.OLDEST))
    with filled.reading() as connection:
        numbers = numbers_found(connection, Question(text, limit=1))
        assert numbers == sorted(numbers)
        assert list(answers_numbered(connection, dict.fromkeys(numbers, 0.0))) == found
    assert count_found(filled, Question(text, limit=1), 100) == len(found)
    assert count_found(filled, Question(text, limit=1), 2) == min(len(found), 2)


def test_an_answer_brings_all_that_is_needed_to_cite_it(filled: Store) -> None:
    (answer,) = find(filled, Question(text="reopen"))
    assert answer.sentence == "The mayor said the old bridge may reopen.[1]"
    assert (answer.document.path, answer.document.published) == ("harbour/monday.txt", "2022-11-07")
    assert (answer.endnote_numbers, answer.urls) == ((1,), ("https://example.org/bridge",))
    assert answer.claim.hedges[0].text == "may"
    assert answer.score > 0


def test_a_note_without_text_has_a_number_and_no_url(filled: Store) -> None:
    (answer,) = find(filled, Question(endnote=2))
    assert (answer.endnote_numbers, answer.urls) == ((2,), ())


def test_the_rank_prefers_the_sentence_that_says_it_more_shortly(store: Store) -> None:
    text = "A man said the ferry is late because of fog and of a strike.\nA man said the ferry is late.\n"
    item = item_of(text)
    keep(store, item, dossier_of(item))
    first, second = find(store, Question(text="ferry late"))
    assert first.claim.content.text == "the ferry is late"
    assert first.score > second.score


@pytest.mark.parametrize(("name", "error"), [("nowhere.txt", NotFound), ("d-", UsageError)])
def test_a_document_that_is_none_or_several_is_an_error(filled: Store, name: str, error: type[Exception]) -> None:
    with pytest.raises(error, match=name):
        find(filled, Question(document=name))


@given(text=st.text(), source=st.none() | st.text())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_is_typed_is_a_syntax_error(filled: Store, text: str, source: str | None) -> None:
    assert len(find(filled, Question(text=text, source=source))) <= len(ALL)


@given(st.integers(1, 9), st.sampled_from(list(Order)))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_limit_cuts_the_end_off_and_changes_nothing_else(filled: Store, limit: int, order: Order) -> None:
    everything = find(filled, Question(text="the", order=order, limit=100))
    assert find(filled, Question(text="the", order=order, limit=limit)) == everything[:limit]


def test_many_answers_come_in_batches_and_in_order(store: Store) -> None:
    lines = [f"A man said ferry {number} is late.[{number}]" for number in range(450)]
    item = item_of("\n".join(lines), hints=Hints("2022-11-09"))
    keep(store, item, dossier_of(item))
    assert [answer.sentence for answer in find(store, Question(limit=1000))] == lines


NAMED: list[tuple[dict[str, Any], list[str]]] = [
    ({"actor": "Byron"}, ["0", "1"]),
    ({"actor": "ada byr"}, ["0", "1"]),
    ({"actor": "a-00ff"}, ["0", "1"]),
    ({"actor": "Man"}, ["0", "1", "2", "3"]),
    ({"place": "old nar"}, ["2"]),
    ({"place": "joao"}, ["2"]),
    ({"within": ("Narva Province",)}, ["2"]),
    ({"within": ("narva",)}, ["2"]),
    ({"within": ("Province Narva",)}, []),
    ({"within": ("Erewhon", "Narva Province")}, ["2"]),
    ({"within": ("Utopia",)}, ["2", "3"]),
    ({"within": ("Utopia",), "actor": "Byron"}, []),
    ({"within": ("Utopia",), "place": "Tapa", "text": "3"}, ["3"]),
    ({"within": ("—",)}, []),
    ({"near": Circle("Narva", 59.38, 28.19, 5), "place": "Tapa"}, []),
]


@pytest.mark.parametrize(("asked", "expected"), NAMED)
def test_names_are_found_by_words_and_areas_by_their_name(
    store: Store, asked: dict[str, Any], expected: list[str]
) -> None:
    ada = actor("Ada Byron", "a-00ff")
    written = replace(place("Narva", (59.38, 28.19)), name="João-Ru", text="Old Narva")
    made = enriched([Told(ada), Told(actors=(ada,)), Told(places=(written,)), Told(places=(place("Tapa"),))])
    keep(store, made.item, made.dossier)
    assert [answer.claim.content.text for answer in find(store, Question(**asked))] == expected


words = st.none() | st.text()


@given(actor=words, place=words, within=st.lists(st.text(), max_size=2).map(tuple), side=words)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_that_is_typed_is_a_syntax_error(
    filled: Store, actor: str | None, place: str | None, within: tuple[str, ...], side: str | None
) -> None:
    asked = Question(actor=actor, place=place, within=within, side=side)
    assert len(find(filled, asked)) <= len(ALL)
