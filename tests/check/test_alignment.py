"""A takeaway is led to the paragraph that it sums up, or to none."""

from __future__ import annotations

from tests.check.reports import report_of

REPORT = """Key Takeaways

- Engineers found cracks in the northern span of the bridge.
- The harvest festival was postponed until spring.

Engineers found two cracks in the northern span of the bridge on Monday.[1] Police keep people away.

The mayor opened a school in the old town.
"""


def test_a_takeaway_rests_on_the_paragraph_that_says_it_again() -> None:
    first, _ = report_of(REPORT).alignments
    assert [each.text.split()[0] for each in first.body] == ["Engineers", "Police"]
    assert [each.text.split()[0] for each in first.topics] == ["Engineers"]


def test_a_takeaway_on_another_matter_rests_on_nothing() -> None:
    _, second = report_of(REPORT).alignments
    assert second.body == ()
    assert second.topics == ()
