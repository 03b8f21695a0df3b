"""The steps of reading, one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import EmptyFile
from sayso.records import Document, Hints
from sayso.settings import Limits
from sayso.steps import load_reader
from tests.toy import STEPS, find_items

REPORT = "Harbour news\nPublished 2022-11-09\nThe mayor said the bridge may reopen.\n"


def test_a_reader_reads_from_bytes_to_claims(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT)
    read = load_reader(STEPS, Limits(), 1)
    (item,) = find_items([str(tmp_path / "report.txt")], Hints(), Limits())
    assert not hasattr(item, "error")
    dossier = read(item)  # type: ignore[arg-type]
    assert isinstance(dossier.document, Document)
    assert len(dossier.extraction.claims) == 1
    (tmp_path / "empty.txt").touch()
    (empty,) = find_items([str(tmp_path / "empty.txt")], Hints(), Limits())
    with pytest.raises(EmptyFile):
        read(empty)  # type: ignore[arg-type]


def test_what_is_found_goes_by_other_names(tmp_path: Path) -> None:
    (tmp_path / "upload").write_text(REPORT)
    steps = STEPS.named(lambda path: path.replace(str(tmp_path), "desk"))
    item, missing = steps.find_items([str(tmp_path / "upload"), str(tmp_path / "missing")], Hints(), Limits())
    assert (item.path, missing.path) == ("desk/upload", "desk/missing")  # type: ignore[union-attr]
    assert str(tmp_path) not in str(missing.error)  # type: ignore[union-attr]
    assert "desk/missing" in str(missing.error)  # type: ignore[union-attr]
