"""The registry finds actors by name and address, reads back what it writes, and refuses what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.words.registry import CLASSES, KINDS, KnownActor, Registry, known_actors, parse_actors, shipped, written

POST = KnownActor(
    "Talsi Post", "media", "independent media", "Latvia", ("Talsu Zinas",), ("talsi.example", "t.me/talsi")
)


@pytest.mark.parametrize(
    "url",
    [
        "https://talsi.example/a?b=c",
        "https://www.talsi.example",
        "http://news.talsi.example/x",
        "https://t.me/talsi/12",
        "https://t.me/s/Talsi",
        "https://telegram.me/talsi",
    ],
)
def test_an_address_leads_to_who_publishes_there(url: str) -> None:
    assert Registry([POST]).publishing(url) is POST


@pytest.mark.parametrize("url", ["https://t.me/other", "https://t.me", "https://example", "http://[", "", "talsi"])
def test_another_address_leads_to_nobody(url: str) -> None:
    assert Registry([POST]).publishing(url) is None


@pytest.mark.parametrize("name", ["Talsi Post", "the talsi post", "TALSU ZIŅAS"])
def test_a_name_is_found_whatever_its_capitals(name: str) -> None:
    assert Registry([POST]).named(name) is POST


def test_a_name_that_two_have_tells_nothing() -> None:
    assert Registry([POST, KnownActor("Other", "media", aliases=("Talsu Zinas",))]).named("Talsu Zinas") is None


def test_what_ships_has_every_address_once_and_no_name_of_two() -> None:
    addresses = [address for actor in shipped() for address in actor.at]
    assert len(addresses) == len(set(addresses)) >= 150
    assert all(address == address.lower() for address in addresses)
    registry = Registry(shipped())
    assert all(registry.named(name) is actor for actor in shipped() for name in (actor.name, *actor.aliases))


def test_the_users_entry_takes_the_place_of_the_one_that_ships(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "- {name: Reuters, kind: media, side: our own}\n- {name: Talsi Post, kind: media}\n", encoding="utf-8"
    )
    registry = known_actors(path)
    reuters = registry.named("reuters")
    assert reuters is not None
    assert (reuters.side, reuters.id) == ("our own", next(actor for actor in shipped() if actor.name == "Reuters").id)
    assert len(registry.actors) == len(shipped()) + 1


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).map(str.strip).filter(bool)
actors = st.builds(
    KnownActor,
    texts,
    st.sampled_from(KINDS),
    st.sampled_from(("", *CLASSES)),
    texts,
    st.lists(texts, max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
)


@given(st.lists(actors, max_size=4))
def test_what_is_written_is_read_again(found: list[KnownActor]) -> None:
    assert list(parse_actors(written(found).encode(), "list")) == found


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"name: x", "no list"),
        (b"- x", "is no actor"),
        (b"- {kind: media}", "has no name"),
        (b"- {name: x, kind: tree}", "'tree'"),
        (b"- {name: x, kind: media, class: king}", "'king'"),
        (b"- {name: x, kind: media, at: y}", "no list of texts"),
        (b"- {name: x, kind: media, colour: red}", "is no actor"),
        (b"\xff\xfe", "no YAML"),
        (b"- [" * 2_000, "no YAML"),
        (b"- !!python/object/apply:os.system [ls]", "no YAML"),
        (b" " * 5_000_000, "at most"),
    ],
)
def test_a_list_that_is_none_is_refused_with_the_place(data: bytes, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_actors(data, "own.yaml")
