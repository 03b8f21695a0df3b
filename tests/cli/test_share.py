"""An export is whole, or it is not there."""

from __future__ import annotations

import io
import stat
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.cli.share import whole_file
from sayso.errors import UsageError
from sayso.share import FORMATS
from tests.cli.fake import FakeCasebook
from tests.made import dossier


def expected(form: str) -> str:
    out = io.StringIO()
    FORMATS[form]([dossier()], out)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_to_standard_output(
    form: str, book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["share", "--format", form, "--document", "d-1"]) == 0
    assert book.calls == [("share", (form,), {"document": "d-1"})]
    assert capsys.readouterr().out == expected(form)


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_to_a_file(form: str, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run(["share", "--format", form, "--output", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == expected(form)
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_failed_export_leaves_the_old_file_alone(book: FakeCasebook, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf-8")
    book.error = OSError(28, "No space left on device")
    assert run(["share", "--format", "jsonl", "--output", str(target)]) == 1
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    with whole_file(target) as file:
        file.write("new")
    assert target.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "out.jsonl", tmp_path / "link.jsonl"
    link.symlink_to(target)
    with whole_file(link) as file:
        file.write("new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file or directory"), whole_file(tmp_path / "no" / "out.jsonl"):
        pytest.fail("nothing is to be written")
