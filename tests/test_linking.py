"""Linking what a store holds: the same whatever the order, once for each family, and going on where it was stopped."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import sayso.link.embedding
import sayso.link.nearby
import sayso.store.candidates
import sayso.store.embeddings
from sayso.linking import Linking
from sayso.records import LinkingProgress
from sayso.store.links import all_links
from sayso.store.store import Store
from tests.linked import Report, keep_report, link_all, linked, store_at

FERRY = "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"
FERRY_AGAIN = "A docker claimed the ferry Kalliope burned beside the Vorontsov lighthouse.\n"
WEATHER = "The envoy said rain would come to the western valleys.\n"
MONDAY: Report = ("monday.txt", "2022-11-07", "Harbour Desk", FERRY)
TUESDAY: Report = ("tuesday.txt", "2022-11-08", "Port Post", FERRY_AGAIN)
WEDNESDAY: Report = ("wednesday.txt", "2022-11-09", "Port Post", WEATHER)
WORDS = ("Kalliope", "Vorontsov", "lighthouse", "Ostrava", "bitumen", "Zhovkva", "tanker", "Kryvorizhzhia")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_at(tmp_path / "casebook.db")


def links(store: Store) -> set[tuple[str, str]]:
    with store.reading() as connection:
        return {(link.a.path, link.b.path) for link in all_links(connection)}


def test_what_speaks_of_the_same_is_linked_and_nothing_else(store: Store) -> None:
    for report in (MONDAY, TUESDAY, WEDNESDAY):
        keep_report(store, report)
    done = linked(store)
    assert (done.documents, done.links) == (3, 1)
    assert links(store) == {("monday.txt", "tuesday.txt")}


def test_linking_again_changes_nothing(store: Store) -> None:
    for report in (MONDAY, TUESDAY):
        keep_report(store, report)
    linked(store)
    again = linked(store)
    assert (again.documents, again.links) == (0, 0)
    assert links(store) == {("monday.txt", "tuesday.txt")}


def test_what_comes_later_is_linked_to_what_is_there(store: Store) -> None:
    keep_report(store, TUESDAY)
    linked(store)
    keep_report(store, MONDAY)
    linked(store)
    assert links(store) == {("monday.txt", "tuesday.txt")}


def test_a_takeaway_is_linked_to_its_body_however_common_its_words_are(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sayso.store.candidates, "MOST_NEAR", 0)
    monkeypatch.setattr(sayso.store.candidates, "MOST_FAR", 0)
    for module in (sayso.link.nearby, sayso.store.embeddings):
        monkeypatch.setattr(module, "MOST_ALIKE", 0)
    keep_report(store, ("own.txt", "2022-11-07", "Harbour Desk", f"Key Takeaways\n\n- {FERRY}\n{FERRY_AGAIN}"))
    keep_report(store, MONDAY)
    linked(store)
    assert links(store) == {("own.txt", "own.txt")}


def test_what_says_quite_different_things_is_not_compared_for_its_words(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for report in (MONDAY, WEDNESDAY):
        keep_report(store, report)
    monkeypatch.setattr(sayso.link.embedding, "FAINT", 1 << 30)
    linked(store)
    assert links(store) == set()


def test_nothing_is_loaded_where_there_is_nothing_to_compare(store: Store) -> None:
    def fail() -> object:
        raise AssertionError("loaded")

    keep_report(store, MONDAY)
    keep_report(store, WEDNESDAY)
    assert Linking(store, fail).link().links == 0  # type: ignore[arg-type]


def test_stopped_in_a_document_the_next_run_does_it_again(store: Store) -> None:
    def stop() -> object:
        raise KeyboardInterrupt

    for report in (MONDAY, TUESDAY):
        keep_report(store, report)
    with pytest.raises(KeyboardInterrupt):
        Linking(store, stop).link()  # type: ignore[arg-type]
    assert links(store) == set()
    linked(store)
    assert links(store) == {("monday.txt", "tuesday.txt")}


def test_progress_is_told_after_each_document(store: Store) -> None:
    told: list[LinkingProgress] = []
    for report in (MONDAY, TUESDAY):
        keep_report(store, report)
    Linking(store, lambda: link_all, told.append).link()
    assert [(each.done, each.total) for each in told] == [(1, 2), (2, 2)]


LONG = "".join(
    f"The {who} said the {what} of the Kalliope would sail from {where} past the old lighthouse at noon.\n"
    for who, what, where in (("mayor", "captain", "Ostrava"), ("envoy", "crew", "Zhovkva"), ("pilot", "owner", "Narva"))
)


def test_a_copy_is_linked_through_the_first_of_its_family(store: Store) -> None:
    other = LONG.splitlines()[0].replace("The mayor", "A docker") + "\n"
    reports = [
        ("late.txt", "2022-11-09", "Mirror", LONG),
        ("first.txt", "2022-11-07", "Harbour Desk", LONG + "\n"),
        ("other.txt", "2022-11-08", "Port Post", other),
    ]
    for report in reports:
        keep_report(store, report)
        linked(store)
    with store.reading() as connection:
        found = [(link.a.path, link.b.path) for link in all_links(connection)]
    assert set(found) >= {("first.txt", "other.txt"), ("late.txt", "other.txt")}
    assert not {("first.txt", "late.txt"), ("late.txt", "first.txt")} & set(found), "a family is one voice"


def test_a_family_and_another_are_linked_alike_in_other_orders(tmp_path: Path) -> None:
    part = "".join(LONG.splitlines(keepends=True)[:2])
    reports = [
        ("late.txt", "2022-11-09", "Mirror", LONG),
        ("first.txt", "2022-11-07", "Harbour Desk", LONG + "\n"),
        ("part.txt", "2022-11-07", "Port Post", part),
        ("other.txt", "2022-11-08", "Port Post", LONG.splitlines()[2].replace("The pilot", "A docker") + "\n"),
    ]
    found = set()
    for number, order in enumerate(list(itertools.permutations(reports))[::5] * 2):
        opened = store_at(tmp_path / f"{number}.db")
        for report in order:
            keep_report(opened, report)
            if number < 5:  # each alone; the others are indexed while those before them are decided
                linked(opened)
        linked(opened)
        found.add(frozenset(links(opened)))
        opened.close()
    assert found == {frozenset((path, "other.txt") for path in ("first.txt", "late.txt", "part.txt"))}


def test_ten_thousand_posts_alike_cost_no_more_than_their_keys_may_have(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sayso.store.candidates, "MOST_NEAR", 5)
    monkeypatch.setattr(sayso.store.candidates, "MOST_FAR", 5)
    for module in (sayso.link.nearby, sayso.store.embeddings):
        monkeypatch.setattr(module, "MOST_ALIKE", 5)
    compared: list[int] = []
    for number in range(40):
        keep_report(store, (f"{number}.txt", "2022-11-07", f"Channel {number}", FERRY + f"Post {number}\n"))
    told = Linking(store, lambda: lambda pairs: compared.append(len(pairs)) or link_all(pairs)).link()  # type: ignore[func-returns-value]
    assert told.links == 0, "links that ended again are not told"
    assert max(compared) <= 5
    assert sum(compared) <= 5 * 6
    assert links(store) == set(), "what everybody says links nobody"


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    made = []
    for number in range(draw(st.integers(2, 5))):
        day = draw(st.sampled_from(["", "2022-11-01", "2022-11-03", "2022-11-20"]))
        said = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=3))
        text = "".join(f"The source said {' '.join(words)}.\n" for words in said)
        made.append((f"{number}.txt", day, draw(st.sampled_from(["A", "B"])), f"Report {number}\n" + text))
    return made


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(reports(), st.integers(0, 3), st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, made: list[Report], most: int, chance: random.Random
) -> None:
    found = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sayso.store.candidates, "MOST_NEAR", 1 + most)
        patch.setattr(sayso.store.candidates, "MOST_FAR", 1 + most)
        for module in (sayso.link.nearby, sayso.store.embeddings):
            patch.setattr(module, "MOST_ALIKE", 1 + most)
        for apart in (False, True):
            shuffled = made[:]
            chance.shuffle(shuffled)
            opened = store_at(tmp_path_factory.mktemp("order") / "casebook.db")
            for report in shuffled:
                keep_report(opened, report)
                if apart:
                    linked(opened)
            linked(opened)
            with opened.reading() as connection:
                found.append({(link.a.claim, link.b.claim, link.relation) for link in all_links(connection)})
            opened.close()
    assert found[0] == found[1]


def test_every_order_of_three_gives_the_same(tmp_path: Path) -> None:
    found = set()
    for number, order in enumerate(itertools.permutations([MONDAY, TUESDAY, WEDNESDAY])):
        opened = store_at(tmp_path / f"{number}.db")
        for report in order:
            keep_report(opened, report)
            linked(opened)
        found.add(frozenset(links(opened)))
        opened.close()
    assert found == {frozenset({("monday.txt", "tuesday.txt")})}
