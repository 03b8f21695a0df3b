"""A sentence of a takeaway is led to those of the body that say the same."""

from __future__ import annotations

from sayso.check.counterparts import likeness_of, share, stems_in, told_again
from tests.check.summed_up import summed_up

TAKEAWAY = "The storm sank trawlers off the cape."
BODY = "The storm sank 14 trawlers off the cape on Sunday. The crews were saved."


def test_the_sentence_that_says_it_is_found_with_its_paragraph() -> None:
    (told,) = told_again(summed_up(TAKEAWAY, BODY))
    assert [each.text.split()[3] for each in told.counterparts] == ["14"]
    assert [each.text.split()[1] for each in told.section] == ["storm", "crews"]


def test_a_takeaway_on_another_matter_has_none() -> None:
    assert told_again(summed_up("Bakers in the capital went on strike for two days.", BODY)) == ()


def test_what_is_set_aside_counts_for_nothing() -> None:
    report = summed_up(TAKEAWAY.replace("trawlers", "ferries"), BODY)
    words = likeness_of(report).words
    takeaway, body = report.takeaways[0].number, report.body[0].number
    assert share(words[takeaway], words[body]) < share(words[takeaway], words[body], stems_in("ferries")) == 1.0
