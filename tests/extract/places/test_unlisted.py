"""What no list has lies in the place that the text puts it in, or around the one town that is near; else nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.containment import find_holders
from sayso.extract.places.resolving import Choice, resolve
from sayso.extract.places.unlisted import place_unlisted
from tests.extract.places.named import names_of
from tests.gazetteer.made import gazetteer


def placed(text: str, folder: Path) -> list[Choice]:
    plain, names = names_of(text)
    known = gazetteer(folder)
    holders = find_holders(plain, names)
    return place_unlisted(plain, names, holders, resolve(names, holders, known), known)


@pytest.mark.parametrize(
    ("text", "where", "lies"),
    [
        ("Glass broke in [Lime Street], [Kolo].", 26, "in"),
        ("Glass broke at the [Hope School] in [Kolo].", 26, "in"),
        ("Glass broke at the [Hope School] in the northern town of [Kolo].", 26, "in"),
        ("Glass broke at [Kolo]'s [Hope School].", 26, "in"),
        ("Glass broke at the [Hope School] at [Runa City].", 31, "in"),
        ("Glass broke in the [Kitchen Wing] of the [Hope School] in [Kolo].", None, ""),
        ("Glass broke in [Nowhere], [East Oblast].", 10, "in"),
        ("Glass broke in [Nowhere], [Norland].", None, ""),
        ("Glass broke in [Nowhere], [Kolo].", None, ""),
        ("Glass broke in [Lime Street] as guns fired on [Kolo].", 26, "around"),
        ("Glass broke in [Lime Street] as guns fired on [Lipova], [West Oblast], and [Kolo].", None, ""),
        ("Glass broke in [Lime Street]. Guns fired on [Kolo].", None, ""),
        ("Glass broke in [Lime Street]. Guns fired on [Kolo]. [Kolo] fell.", 26, "around"),
        ("Glass broke in [Old Quarter]. Guns fired on [Kolo]. [Kolo] fell.", 26, "around"),
        ("Glass broke on the [E99 highway]. Guns fired on [Kolo]. [Kolo] fell.", None, ""),
        ("Glass broke on the [E99 highway] in [East Oblast].", 10, "in"),
    ],
)
def test_what_no_list_has_lies_where_the_text_says(text: str, where: int | None, lies: str, tmp_path: Path) -> None:
    choice = placed(text, tmp_path)[-1 if "]'s [" in text else 0]
    assert (choice.located.geonameid if choice.located else None, choice.lies) == (where, lies)
    assert choice.reason.startswith("no ")


def test_a_street_lies_where_it_was_said_to_lie_before(tmp_path: Path) -> None:
    choices = placed("Glass broke in [Lime Street], [Kolo]. Guns fired on [Runa]. [Lime Street] burnt.", tmp_path)
    assert [choice.located.geonameid for choice in choices if choice.located] == [26, 26, 31, 26]


@pytest.mark.parametrize(
    ("text", "where", "lies"),
    [
        ("Planes left [Stare Airport] for [East Oblast].", 25, "in"),
        ("Planes left [Brama Airport] for [Norland].", 20, "in"),
        ("Planes left [Stare Airport] for [Sudland].", None, ""),
        ("Planes left [Paris Airport] in [Kolo].", 26, "in"),
    ],
)
def test_a_facility_lies_in_the_town_of_its_name_where_that_is_near(
    text: str, where: int | None, lies: str, tmp_path: Path
) -> None:
    choice = placed(text, tmp_path)[0]
    assert (choice.located.geonameid if choice.located else None, choice.lies) == (where, lies)


def test_a_name_known_elsewhere_is_not_put_where_it_is_not_known(tmp_path: Path) -> None:
    choice = placed("Guns fired on [Kolo], [West Oblast].", tmp_path)[0]
    assert choice == Choice(None, "no Kolo is known in West Oblast")
