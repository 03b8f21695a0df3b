"""A link between claims is a proposal until somebody decides, and its progress tells a rate."""

from __future__ import annotations

import pytest

from sayso.records import ClaimLink, LinkEnd, LinkingProgress, LinkStatus, Relation


def test_a_link_is_a_proposal_of_the_machine() -> None:
    end = LinkEnd("c-1", "d-1", "monday.txt", None, None, 0, 4, "Rain")
    assert ClaimLink(end, end, Relation.REPEATS, None, 0.5, ()).status is LinkStatus.PROPOSED


@pytest.mark.parametrize(("seconds", "rate"), [(0.0, 0.0), (2.0, 50.0)])
def test_progress_has_a_rate_once_time_has_passed(seconds: float, rate: float) -> None:
    assert LinkingProgress(100, 400, 3, seconds).claims_per_second == rate


@pytest.mark.parametrize(
    ("score", "status", "counts"),
    [
        (0.5, LinkStatus.PROPOSED, True),
        (0.49, LinkStatus.PROPOSED, False),
        (0.3, LinkStatus.ACCEPTED, True),
        (0.9, LinkStatus.REFUSED, False),
    ],
)
def test_what_is_more_probable_than_not_or_accepted_counts(score: float, status: LinkStatus, counts: bool) -> None:
    end = LinkEnd("c-1", "d-1", "monday.txt", None, None, 0, 4, "Rain")
    assert ClaimLink(end, end, Relation.DENIES, None, score, (), status).counts is counts
