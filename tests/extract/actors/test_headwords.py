"""The head of a phrase is found before what tells more of it, and a name behind its title."""

from __future__ import annotations

import pytest

from sayso.extract.actors.headwords import (
    content_words,
    core_of,
    head_of,
    head_of_title,
    is_capitalised,
    side_in_name,
    side_of_description,
    split_name,
    without_article,
)

HEADS = [
    ("mayor of Talsi", "mayor", "person"),
    ("Latvian war correspondents", "war correspondent", "person"),
    ("state-run outlet", "outlet", "organisation"),
    ("ex-minister", "minister", "person"),
    ("fishermen", "fisherman", "person"),
    ("bakers", "baker", "person"),
    ("satellite imagery", "satellite imagery", "footage"),
]


@pytest.mark.parametrize(("core", "noun", "kind"), HEADS)
def test_the_head_says_what_it_is(core: str, noun: str, kind: str) -> None:
    role, _ = head_of(core)
    assert role is not None
    assert (role.noun, role.kind) == (noun, kind)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("bakers who saw it", "bakers"),
        ("sources close to the mill", "sources"),
        ("Institute for the Study of Dikes", "Institute for the Study of Dikes"),
        ("the Port Board in Riga", "the Port Board in Riga"),
        ("residents in the port", "residents"),
    ],
)
def test_the_core_ends_before_what_tells_more(text: str, core: str) -> None:
    assert core_of(text) == core


@pytest.mark.parametrize(
    ("core", "title", "name"),
    [
        ("Fisheries Minister Jana Ozola", "Fisheries Minister", "Jana Ozola"),
        ("Advisor to the Mayor of Talsi Jana Ozola", "Advisor to the Mayor of Talsi", "Jana Ozola"),
        ("Maj. Gen. Jana Ozola", "Maj. Gen.", "Jana Ozola"),
        ("folklorist Jana Ozola", "folklorist", "Jana Ozola"),
        ("leader Omar bin Said", "leader", "Omar bin Said"),
        ("Harbor Captain Omar al-Said", "Harbor Captain", "Omar al-Said"),
        ("Residents in Riga North", "", ""),
        ("Sailors Without Borders", "", ""),
        ("Sailors Jana Ozola", "Sailors", "Jana Ozola"),
        ("Jana Ozola", "", ""),
        ("Dike Board", "", ""),
        ("Union of Smiths and Abroad", "", ""),
    ],
)
def test_a_title_parts_from_the_name(core: str, title: str, name: str) -> None:
    assert split_name(core) == (title, name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Latvian Defence Ministry", "Ministry of Defense of Latvia"),
        ("UK Navy", "British Navy"),
        ("ABC-DEF", "DEF-ABC"),
        ("Latvian officials", "Latvian official"),
    ],
)
def test_the_same_words_in_another_order_are_the_same(one: str, other: str) -> None:
    assert content_words(one) == content_words(other)


@pytest.mark.parametrize(
    ("core", "side"),
    [
        ("Latvian official", "Latvia"),
        ("spokesperson for Latvia’s navy", "Latvia"),
        ("head of the guild of old Latvian smiths", ""),
        ("Latvia analyst", ""),
        ("Latvian analyst", "Latvia"),
        ("Kremlin aide", "Russia"),
    ],
)
def test_a_side_is_told_by_what_stands_at_the_head(core: str, side: str) -> None:
    assert side_of_description(core, head_of(core)[0]) == side


@pytest.mark.parametrize(("name", "side"), [("Latvian Navy", "Latvia"), ("Riga Times", ""), ("Riga", "Latvia")])
def test_a_city_in_a_name_tells_no_side(name: str, side: str) -> None:
    assert side_in_name(name) == side


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("Latvian Ministry of Fisheries Spokesperson", "spokesperson"),
        ("Fisheries Minister", "minister"),
        ("Radio", "radio"),
    ],
)
def test_the_person_right_before_a_name_is_who_the_title_tells_of(title: str, noun: str) -> None:
    role = head_of_title(title)
    assert role is not None
    assert role.noun == noun


@pytest.mark.parametrize(
    ("word", "bare"),
    [("al-Said", "Said"), ("Al-Said", "Said"), ("as-Said", "Said"), ("al-said", "al-said"), ("Mid-West", "Mid-West")],
)
def test_the_arabic_article_is_no_part_of_a_name(word: str, bare: str) -> None:
    assert without_article(word) == bare
    assert is_capitalised(word) == bare[0].isupper()
