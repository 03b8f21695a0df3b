"""What a publisher tells as reported before is no surer than it was in that report."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.retold_doubt import lost_doubts
from tests.check.earlier_report import Before
from tests.check.reports import report_of

NOW = "The Desk reported on November 2 that the junta will close the harbour of Ostrava.\n"


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (NOW, "The junta will likely close the harbour of Ostrava.[1]\n"),
        (NOW, "The junta may close the harbour of Ostrava.[1]\n"),
        (
            "The Desk reported on November 2 that the dam operator hid a crack in the wall.\n",
            "The dam operator possibly hid a crack in the wall.[1] Engineers saw it.\n",
        ),
    ],
)
def test_a_doubt_that_got_lost_is_told_with_the_earlier_words(now: str, then: str) -> None:
    (objection,) = lost_doubts(report_of(now, earlier=Before.of(then)))
    assert objection.message.endswith("Intended?")
    assert objection.evidence[0].text.startswith(then.split(".", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (NOW, "The junta will close the harbour of Ostrava.[1]\n"),
        (NOW.replace("will", "will likely"), "The junta will likely close the harbour of Ostrava.[1]\n"),
        (NOW.replace("will", "may"), "The junta will close the harbour of Ostrava.[1]\n"),
        (NOW, "The mayor may resign after the junta said that it will close the harbour of Ostrava in winter.[1]\n"),
    ],
)
def test_the_same_doubt_a_new_one_and_that_of_another_thing_are_none(now: str, then: str) -> None:
    assert list(lost_doubts(report_of(now, earlier=Before.of(then)))) == []


def test_without_earlier_reports_nothing_is_said() -> None:
    assert list(lost_doubts(report_of(NOW))) == []
