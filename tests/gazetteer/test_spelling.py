"""Names that are written alike share a key; transliterations of one name share a loose one; other names do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.gazetteer.spelling import key_of, loose_keys_of


@pytest.mark.parametrize(
    "names",
    [
        ("Łódź", "LODZ", "lodz"),
        ("Saint-Denis", "Saint Denis", "saint  denis"),
        ("Mar'yinka", "Mar’yinka", "Maryinka"),
        ("Nîmes", "Nimes"),
        ("Київ", "КИЇВ"),
    ],
)
def test_capitals_accents_and_hyphens_do_not_matter(names: tuple[str, ...]) -> None:
    assert len({key_of(name) for name in names}) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Hulyaipole", "Huliaipole", "Gulyaypole", "Гуляйполе"),
        ("Luhansk", "Lugansk", "Луганськ"),
        ("Zaporizhzhia", "Zaporizhia", "Zaporizhzhya", "Запоріжжя"),
        ("Sievierodonetsk", "Severodonetsk", "Сєвєродонецьк"),
        ("Hasakah", "Hasaka"),
        ("Chernihiv", "Chernigiv"),
    ],
)
def test_transliterations_of_one_name_share_a_loose_key(names: tuple[str, ...]) -> None:
    assert len(set(loose_keys_of(map(key_of, names)))) == 1


@pytest.mark.parametrize(("one", "other"), [("Lyman", "Lviv"), ("Donetsk", "Dnipro"), ("Makiivka", "Mariinka")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    first, second = loose_keys_of([key_of(one), key_of(other)])
    assert first != second


def test_a_short_name_has_no_loose_key() -> None:
    assert loose_keys_of([key_of("Kyiv")]) == [""]


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5))
def test_names_are_read_together_as_each_is_alone(names: list[str]) -> None:
    keys = list(map(key_of, names))
    assert loose_keys_of(keys) == [loose for key in keys for loose in loose_keys_of([key])]


@given(st.text(max_size=300))
def test_a_key_is_its_own_key(name: str) -> None:
    key = key_of(name)
    assert key_of(key) == key or len(key) > 90
    assert key == key.strip()
