"""Every format takes what a check found, one report after the other, and says it all, whatever stands in it."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import CheckReport
from sayso.share.problems import FORMATS
from tests.checked import SHOWING, checked
from tests.transcripts import ROOT


def written(form: str, *reports: CheckReport) -> str:
    out = io.StringIO()
    FORMATS[form](iter(reports), out, SHOWING)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_documented(form: str) -> None:
    assert f"| `{form}` |" in (ROOT / "docs" / "check.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_names_the_problems_that_weigh_enough(form: str) -> None:
    out = written(form, checked())
    for words in ("p-1", "p-2", "hedge-drift", "harbour.md", "earlier.txt"):
        assert words in out


@pytest.mark.parametrize("form", FORMATS)
def test_what_weighs_too_little_is_counted_for_people_and_kept_for_programs(form: str) -> None:
    out = written(form, checked())
    if form in {"json", "sarif"}:
        assert "p-3" in out
    else:
        assert "p-3" not in out
        assert "notices not shown: 1" in out


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_at_all_is_written_as_none(form: str) -> None:
    assert "p-2" not in written(form)


@pytest.mark.parametrize("form", FORMATS)
def test_reports_are_taken_one_by_one(form: str) -> None:
    taken = []

    def reports() -> Iterator[CheckReport]:
        for number in range(4):
            taken.append(number)
            yield checked(f"{number}.md")

    FORMATS[form](reports(), io.StringIO(), SHOWING)
    assert taken == [0, 1, 2, 3]


@pytest.mark.parametrize("form", FORMATS)
@given(words=st.text(max_size=40), path=st.text(min_size=1, max_size=20))
def test_no_words_break_a_format(form: str, words: str, path: str) -> None:
    out = written(form, checked(path, words))
    assert "\x1b" not in out
    assert "\x9b" not in out
    if form == "github":
        assert all(line.startswith("::") for line in out.splitlines())
