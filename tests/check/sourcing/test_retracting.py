"""A source that was revised or graded down is told where the report leans on what it said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.check.checker import check
from sayso.check.sourcing.retracting import NEW, NOTE, OLD, source_retracted
from sayso.records import PUBLISHER, Decision, Dossier, Judgement, Matter, Problem, Reviews, Ruling
from tests.check.reports import report_of
from tests.check.shelf import Shelf

CRACKS = "The mayor said that divers found two cracks in the northern pier of the bridge.[1]"


def told(text: str, *sources: Dossier) -> list[Problem]:
    return list(check(report_of(text + NOTE, earlier=Shelf(sources)), [source_retracted]).problems)


def read(text: str) -> Dossier:
    return report_of(text, published="2022-11-07").dossier


def test_what_the_newest_version_no_longer_says_is_told_with_the_old_words() -> None:
    (problem,) = told(CRACKS, read(OLD), read(NEW))
    assert "two cracks" in problem.evidence[0].text


def test_a_quotation_that_was_taken_out_is_told() -> None:
    old = OLD.replace("divers found two cracks", "“divers found two cracks” and divers saw rust")
    new = OLD.replace("divers found two cracks", "divers saw rust and two small cracks")
    text = "The mayor said that he saw how “divers found two cracks.”[1]"
    (problem,) = told(text, read(old), read(new))
    assert problem.where[0].of(report_of(text + NOTE).document.text) == "divers found two cracks."


@pytest.mark.parametrize("sources", [(OLD,), (NEW,), (NEW, OLD), (OLD, OLD + "\nA school opened.\n")])
def test_a_source_that_still_says_it_stands(sources: tuple[str, ...]) -> None:
    assert not told(CRACKS, *map(read, sources))


@pytest.mark.parametrize(("grade", "count"), [("E", 1), ("B", 0), ("F", 0)])
def test_a_source_that_was_graded_unreliable_is_told(grade: str, count: int) -> None:
    source = read(OLD)
    subject = f"{PUBLISHER}{source.document.publisher}"
    reviewed = replace(source, reviews=Reviews(graded={subject: _ruling(subject, grade)}))
    assert len(told(CRACKS, reviewed)) == count


def _ruling(subject: str, grade: str) -> Ruling:
    decision = Decision(1, Matter.GRADE, (subject,), Judgement.GRADE, "ada", "2022-11-08", "Made up before.")
    return Ruling(decision, {"grade": grade})
