"""The index finds what `are_candidates` says of two, and what too many share finds nobody."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import sayso.store.candidates
from sayso.link.candidates import Keys, are_candidates, keys_of
from sayso.link.nearby import Nearby
from sayso.store.candidates import add_keys, candidates, holders_of, remove_keys
from sayso.store.statements import statements_in
from sayso.store.store import Store
from tests.linked import Report, keep_report, store_at

WORDS = ("Kalliope", "Vorontsov", "lighthouse", "Ostrava", "bitumen", "Zhovkva", "tanker")
FERRY: Report = ("a.txt", "2022-11-07", "Desk", "The mayor said the Kalliope sank at the Vorontsov lighthouse.\n")


def keys_in(store: Store) -> Mapping[int, Keys]:
    """The keys of every statement, which are put into the index."""
    from sayso.store.linked import hold

    with store.writing() as connection:
        documents = range(1, 1 + len(list(connection.exec_driver_sql("SELECT number FROM documents"))))
        for document in documents:
            hold(connection, document)
        return {
            each.number: keys_of(each.passage) for document in documents for each in statements_in(connection, document)
        }


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2022-11-01", "2022-11-05", "2022-12-20", ""]),
            st.lists(st.sampled_from(WORDS), min_size=1, max_size=5),
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(1, 4),
)
def test_the_index_finds_what_is_said_of_two(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, list[str]]], most: int
) -> None:
    store = store_at(tmp_path_factory.mktemp("index") / "casebook.db")
    for number, (day, words) in enumerate(said):
        keep_report(store, (f"{number}.txt", day, "Desk", f"Report {number}\nThe source said {' '.join(words)}.\n"))
    keys = keys_in(store)
    with pytest.MonkeyPatch.context() as patch, store.writing() as connection:
        patch.setattr(sayso.store.candidates, "MOST_NEAR", most)
        patch.setattr(sayso.store.candidates, "MOST_FAR", most)
        holders = add_keys(connection, keys, Nearby.of_none())
        stock = holders_of(connection, (key for each in keys.values() for key in each.all)).stock
        found = candidates(connection, keys, holders)
    for number, own in keys.items():
        expected = [other for other in keys if other != number and are_candidates(own, keys[other], stock)]
        assert found[number] == sorted(expected)
    store.close()


def test_what_is_removed_is_found_no_more(store: Store) -> None:
    keep_report(store, FERRY)
    keys = keys_in(store)
    with store.writing() as connection:
        add_keys(connection, keys, Nearby.of_none())
        remove_keys(connection, keys)
        assert holders_of(connection, (key for each in keys.values() for key in each.all)).of == {}


def test_adding_again_changes_nothing(store: Store) -> None:
    keep_report(store, FERRY)
    keys = keys_in(store)
    with store.writing() as connection:
        add_keys(connection, keys, Nearby.of_none())
        before = holders_of(connection, (key for each in keys.values() for key in each.all))
        assert not add_keys(connection, keys, Nearby.of_none()).crossed.of
        assert holders_of(connection, (key for each in keys.values() for key in each.all)) == before


def test_stock_keeps_one_row_and_stays_stock(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.store.candidates, "MOST_NEAR", 2)
    monkeypatch.setattr(sayso.store.candidates, "MOST_FAR", 2)
    for number in range(4):
        keep_report(store, (f"{number}.txt", "2022-11-07", "Desk", FERRY[3] + f"Post {number}\n"))
    keys = keys_in(store)
    every = {key for each in keys.values() for key in each.all}
    with store.writing() as connection:
        assert add_keys(connection, keys, Nearby.of_none()).crossed.of.keys() == every
        assert holders_of(connection, every).stock == every
        assert not add_keys(connection, keys, Nearby.of_none()).crossed.of
        assert candidates(connection, keys, add_keys(connection, keys, Nearby.of_none())) == {
            number: [] for number in keys
        }
