"""Finding what there is to read, and going on where something cannot be."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.errors import EmptyFile, ReadError, TooLarge, UnknownFormat, UnreadableFile
from sayso.read import Found, Skipped, Unread, find_items
from sayso.read.document import make_document
from sayso.records import DatedFrom, Hints, RawItem
from sayso.settings import Limits


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the test works in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def paths(found: list[Found]) -> list[str]:
    return [item.path for item in found if isinstance(item, RawItem)]


def failures(found: list[Found]) -> dict[str, ReadError]:
    return {item.path: item.error for item in found if isinstance(item, Unread)}


def test_a_folder_is_read_whole_and_in_order(folder: Path) -> None:
    write(folder, r__b_txt="b", r__a_html="<p>a", r__sub__c_md="c", r__items_jsonl='{"text": "1"}\n{"text": "2"}')
    write(folder, r__code_py="x", r__sub__table_csv="x")
    (folder / "r" / ".hidden.txt").write_text("x")
    (folder / "r" / ".git").mkdir()
    (folder / "r" / ".git" / "note.txt").write_text("x")
    found = list(find_items(["r"]))
    assert paths(found) == ["r/a.html", "r/b.txt", "r/items.jsonl#1", "r/items.jsonl#2", "r/sub/c.md"]
    assert found[-1] == Skipped("r", files=2)
    assert [item.media for item in found if isinstance(item, RawItem)] == [
        "text/html",
        "text/plain",
        "application/json",
        "application/json",
        "text/markdown",
    ]


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    write(folder, a_txt="a")
    assert paths(list(find_items(["a.txt", ".", "*.txt", str(folder / "a.txt")]))) == ["a.txt"]


def test_patterns_are_filled_in_where_the_shell_did_not(folder: Path) -> None:
    write(folder, r__a_txt="a", r__b_txt="b", r__s__c_txt="c", r__s__d_html="<p>d")
    assert paths(list(find_items(["r/*.txt"]))) == ["r/a.txt", "r/b.txt"]
    assert paths(list(find_items(["r/**/*.txt"]))) == ["r/a.txt", "r/b.txt", "r/s/c.txt"]
    assert paths(list(find_items(["r/?"]))) == ["r/s/c.txt", "r/s/d.html"]
    assert "Nothing matches" in failures(list(find_items(["*.zip"])))["*.zip"].message


def test_a_name_with_brackets_is_a_name_where_it_exists(folder: Path) -> None:
    write(folder, **{"a[1]_txt": "a"})
    assert paths(list(find_items(["a[1].txt"]))) == ["a[1].txt"]


def test_the_hints_go_with_every_item(folder: Path) -> None:
    write(folder, a_txt="a", b_jsonl='{"text": "x"}')
    hints = Hints(published="2021-03-09", published_from=DatedFrom.GIVEN)
    assert [item.hints for item in find_items(["a.txt", "b.jsonl"], hints) if isinstance(item, RawItem)] == [hints] * 2


@pytest.mark.parametrize(
    ("data", "path", "media"),
    [
        (b"The dam holds.", "-", "text/plain"),
        (b"<html><p>x", "-", "text/html"),
        (b'{"text": "x"}\n', "-#1", "application/json"),
    ],
)
def test_standard_input_is_told_apart_like_a_file(
    data: bytes, path: str, media: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert [(item.path, item.media) for item in find_items(["-"]) if isinstance(item, RawItem)] == [(path, media)]


def test_a_name_that_is_no_utf_8_gets_one_that_can_be_kept(folder: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text("Words.", encoding="utf-8")
    assert paths(list(find_items([str(folder)]))) == [str(folder / "caf\\udce9.txt")]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path) -> None:
    write(folder, a_txt="a", b_docx="PK\x03\x04", z_txt="z", empty_jsonl="\n")
    found = list(find_items(["a.txt", "missing.txt", "b.docx", "empty.jsonl", "z.txt"]))
    assert paths(found) == ["a.txt", "z.txt"]
    assert {path: type(error) for path, error in failures(found).items()} == {
        "missing.txt": UnreadableFile,
        "b.docx": UnknownFormat,
        "empty.jsonl": EmptyFile,
    }
    assert all(path in error.message and error.hint for path, error in failures(found).items())


def test_a_cut_last_line_fails_alone(folder: Path) -> None:
    write(folder, a_jsonl='{"text": "The dam holds."}\n{"text": "The dam ho')
    good, cut = (item for item in find_items(["a.jsonl"]) if isinstance(item, RawItem))
    assert make_document(good).text == "The dam holds."
    with pytest.raises(ReadError, match=r"a\.jsonl#2"):
        make_document(cut)


def test_a_pipe_and_a_device_are_refused_without_waiting(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    found = list(find_items([".", "pipe.txt", "/dev/zero"]))
    assert set(failures(found)) == {"pipe.txt", "/dev/zero"}
    assert "sayso read -" in failures(found)["/dev/zero"].hint


def test_links_are_not_followed_in_a_folder_and_loops_are_named(folder: Path) -> None:
    write(folder, secret_txt="s", r__a_txt="a")
    (folder / "r" / "loop").symlink_to("..", target_is_directory=True)
    (folder / "r" / "self.txt").symlink_to("self.txt")
    (folder / "r" / "gone.txt").symlink_to("nowhere.txt")
    (folder / "r" / "out.txt").symlink_to(folder / "secret.txt")
    found = list(find_items(["r"]))
    assert paths(found) == ["r/a.txt"]
    assert found[-1] == Skipped("r", links=4)
    reasons = {path: error.message for path, error in failures(found).items()}
    assert "back to a folder" in reasons["r/loop"]
    assert "circle" in reasons["r/self.txt"]
    assert "not there" in reasons["r/gone.txt"]
    assert len(reasons) == 3
    assert paths(list(find_items(["r/out.txt"]))) == ["r/out.txt"], "a link that is named is followed"


def test_a_file_that_vanishes_between_listing_and_reading_is_named(folder: Path) -> None:
    write(folder, r__a_txt="a", r__b_txt="b", r__c_txt="c")
    items = find_items(["r"])
    found = [next(items)]
    (folder / "r" / "b.txt").unlink()
    found += items
    assert paths(found) == ["r/a.txt", "r/c.txt"]
    assert "not any more" in failures(found)["r/b.txt"].message


def test_a_file_without_permission_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, a_txt="a", b_txt="b")
    real = os.open

    def guarded(path: str, *rest: int) -> int:
        # Root reads everything whatever the mode says, so the refusal itself is staged.
        if str(path) == "a.txt":
            raise PermissionError(13, "Permission denied", path)
        return real(path, *rest)

    monkeypatch.setattr(os, "open", guarded)
    found = list(find_items(["a.txt", "b.txt"]))
    assert paths(found) == ["b.txt"]
    assert "no permission" in failures(found)["a.txt"].message


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_named(folder: Path) -> None:
    write(folder, r__closed__a_txt="a", r__b_txt="b")
    (folder / "r" / "closed").chmod(0)
    found = list(find_items(["r"]))
    (folder / "r" / "closed").chmod(0o700)
    assert paths(found) == ["r/b.txt"]
    assert "no permission" in failures(found)["r/closed"].message


def test_a_file_over_the_limit_is_refused(folder: Path) -> None:
    write(folder, a_html="<p>" + "x" * 100, b_html="<p>x")
    found = list(find_items(["."], limits=Limits(file_bytes=50)))
    assert paths(found) == ["b.html"]
    assert isinstance(failures(found)["a.html"], TooLarge)


@pytest.mark.parametrize("name", ["line.txt", "line.jsonl"])
def test_a_line_of_200_megabytes_is_refused(folder: Path, name: str) -> None:
    with (folder / name).open("wb") as stream:
        stream.write(b"{")
        stream.truncate(200 * 1024 * 1024)  # a hole in the file: as long as it says, and quick to make
    found = list(find_items([name]))
    assert not paths(found)
    assert [type(error) for error in failures(found).values()] == [TooLarge]
