"""A dump of GeoNames is read line by line; whatever is wrong with one is told with its line and what to do."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import GazetteerError
from sayso.gazetteer.geonames import COLUMNS, read_geonames

FIELDS = (
    "77 Nové_Pole Nove_Pole Neufeld,Нове_Поле 49.5 17.25 P PPL CZ _ 78 7811 _ _ 1200 _ 210 Europe/Prague 2020-01-01"
)
LINE = FIELDS.replace(" ", "\t").replace("_", " ")


def dump(folder: Path, *lines: str) -> Path:
    path = folder / "CZ.txt"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_a_line_is_a_place_with_its_names(tmp_path: Path) -> None:
    done: list[int] = []
    ((entry, usual, others),) = read_geonames(dump(tmp_path, LINE), done.append)
    assert (entry.geonameid, entry.name, entry.feature, entry.population) == (77, "Nové Pole", "P.PPL", 1200)
    assert (entry.latitude, entry.longitude) == (49.5, 17.25)
    assert (entry.country, entry.admin1, entry.admin2) == ("CZ", "78", "7811")
    assert (usual, others) == (("Nove Pole",), ("Neufeld", "Нове Поле"))


def changed(column: int, value: str) -> str:
    fields = LINE.split("\t")
    fields[column] = value
    return "\t".join(fields)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (LINE[:30], "line 2: it has 4 columns instead of 19, so the file may be cut"),
        (LINE + "\tmore", "line 2: it has 20 columns instead of 19"),
        (changed(0, "x77"), "line 2: invalid literal"),
        (changed(0, "99999999999"), "line 2: 99999999999 is no id"),
        (changed(4, "north"), "line 2: could not convert"),
        (changed(4, "nan"), "line 2: latitude nan, .* is nowhere on earth"),
        (changed(5, "181"), "longitude 181 is nowhere on earth"),
        (changed(14, "many"), "line 2: invalid literal"),
    ],
)
def test_a_damaged_line_is_told_with_what_to_do(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(GazetteerError, match=reason) as caught:
        list(read_geonames(dump(tmp_path, LINE, line)))
    assert "CZ.txt" in caught.value.message
    assert "Nothing was imported" in caught.value.hint


def test_what_is_no_text_empty_or_missing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "CZ.txt"
    with pytest.raises(GazetteerError, match="cannot be read: No such file"):
        list(read_geonames(path))
    path.write_bytes(b"")
    with pytest.raises(GazetteerError, match="is empty"):
        list(read_geonames(path))
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GazetteerError, match="line 1: it is no UTF-8 text"):
        list(read_geonames(path))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("dump") / "any.txt"
    path.write_bytes(data)
    places = []
    with suppress(GazetteerError):
        places = list(read_geonames(path))
    assert data.count(b"\t") >= len(places) * (COLUMNS - 1)
