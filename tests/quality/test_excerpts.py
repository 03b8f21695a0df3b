"""A report is cut to takeaways and the paragraphs that say the same."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.quality.excerpts import cut

FILLER = (
    "The council talked about the harvest, the weather, the price of bread and the new timetable of the railway. " * 2
)
REPORT = f"""Assessment of the Desk, June 8

Key Takeaways
- Engineers found cracks in the northern span of the bridge.
- Nobody knows where the mayor went.

{FILLER}[4]

{FILLER}Engineers found two cracks in the northern span of the bridge on Monday.[7] {FILLER}[8]

[7] https://example.org/7
"""


def test_takeaways_are_kept_with_what_says_them_again() -> None:
    excerpt = cut("desk-2031-06-08.txt", REPORT.replace("[4]\n\n", "Again the mayor went where nobody knows.[4]\n\n"))
    assert excerpt
    assert [each.of(excerpt.text) for each in excerpt.takeaways] == [
        "Engineers found cracks in the northern span of the bridge.",
        "Nobody knows where the mayor went.",
    ]
    assert (
        excerpt.topics[0].of(excerpt.text)
        == "Engineers found two cracks in the northern span of the bridge on Monday.[2]"
    )
    assert excerpt.day == dt.date(2031, 6, 8)
    assert excerpt.is_scored


def test_a_report_without_takeaways_keeps_paragraphs() -> None:
    excerpt = cut("desk.txt", REPORT.replace("Key Takeaways", "Notes"))
    assert excerpt
    assert not excerpt.takeaways
    assert len(excerpt.paragraphs) >= 1
    assert all(each.of(excerpt.text).startswith("The council") for each in excerpt.paragraphs)


@pytest.mark.parametrize("text", ["", "Key Takeaways\n- One.\n", "A note, and no report.\n"])
def test_what_is_no_report_is_left_out(text: str) -> None:
    assert cut("desk-2031-06-08.txt", text) is None
