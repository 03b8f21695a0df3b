"""A takeaway that puts something more strongly than the body does is asked about; other words for the same are not."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.takeaways.strength import takeaway_stronger_than_body
from sayso.records import CheckReport, Severity
from tests.check.reports import report_of, summed_up

STRONGER = [
    ("The embargo has crippled the shipyards.", "The embargo has strained the shipyards of the gulf.[1]"),
    ("Rebels seized the radio station.", "Rebels attempted to seize the radio station in the port on Monday.[1]"),
    ("The ministry confirmed that the tanker sank.", "The ministry claimed that the tanker sank.[1]"),
    ("The garrison fled from the island.", "The garrison withdrew from the island on Friday.[1]"),
    ("Officers closed all crossings to the province.", "Officers closed some crossings to the province.[1]"),
    ("The blockade caused shortages in the delta.", "The blockade contributed to shortages in the delta.[1]"),
    ("The governor ordered the miners to leave.", "The governor urged the miners to leave the pit.[1]"),
    ("Troops made significant gains along the canal.", "Troops made incremental gains along the canal.[1]"),
    ("The shelling killed nine dockers.", "The shelling wounded nine dockers at the terminal.[1]"),
    ("The fire completely gutted the market hall.", "The fire partially gutted the market hall.[1]"),
    ("Militias captured the hill.", "Militias attacked the hill at dawn.[1]"),
    ("Images prove that the dam was mined.", "Images suggest that the dam was mined.[1]"),
    ("Smugglers always use the southern pass.", "Smugglers sometimes use the southern pass.[1]"),
    ("Rebels managed to enter the port.", "Rebels attempted to enter the port on Friday.[1]"),
    ("Destroyed morale among dockers led to strikes.", "Degraded morale among dockers led to strikes in the port.[1]"),
    ("Divers destroyed a mine.", "Divers found a mine. A storm damaged the pier of the divers.[1]"),
    ("The storm destroyed the last bridge of the valley.", "The storm left the last bridge of the valley unusable.[1]"),
    (
        "The sinking of the ferry is causing panic among pilgrims.",
        "The sinking of the ferry is causing panic among pilgrims. A shrine keeper said that pilgrims are worried.[1]",
    ),
    (
        "The island government is unwilling to share radar data.",
        "The island government did not comment on whether it shares radar data. Its stations lack crews.[1]",
    ),
]
AS_STRONG = [
    ("The flood has damaged the vineyards.", "The flood has destroyed the vineyards.[1]"),
    ("The flood has hurt the vineyards.", "The flood has damaged the vineyards.[1]"),
    ("Rebels tried to seize the radio station.", "Rebels attempted to seize the radio station.[1]"),
    ("Rebels seized the station.", "Rebels attempted to seize the station at noon. They seized the station by two.[1]"),
    ("The ministry stated that the tanker sank.", "The ministry announced that the tanker sank.[1]"),
    ("Militias captured the hill.", "Militias attacked the hill at dawn. They captured the hill by noon.[1]"),
    ("The shelling killed nine dockers.", "The shelling killed nine dockers and wounded two of them.[1]"),
    ("The island government refused to share data.", "The island government rejected a request to share data.[1]"),
    ("Fishermen are worried about the fees.", "Fishermen are worried about the fees. One fears for his boat.[1]"),
    ("All crossings to the province are closed.", "Some crossings are closed. By noon all crossings were.[1]"),
    ("The storm may destroy the last bridge.", "The storm has left the last bridge of the valley unusable.[1]"),
    ("The storm has not destroyed the last bridge.", "The storm has left the last bridge of the valley unusable.[1]"),
    (
        "The storm destroyed a bridge.",
        "The storm left a bridge unusable. It was the second bridge that it destroyed.[1]",
    ),
    ("The guild sold the pier.", "The guild did not plan to sell the pier, its master said.[1]"),
    ("Divers found a mine.", "Divers found a mine. A storm destroyed the pier of the divers.[1]"),
]


def checked(takeaway: str, body: str) -> CheckReport:
    return check(report_of(summed_up(takeaway, body)), [takeaway_stronger_than_body])


@pytest.mark.parametrize(("takeaway", "body"), STRONGER)
def test_a_stronger_word_a_deed_for_an_aim_and_a_will_for_a_lack_are_asked_about(takeaway: str, body: str) -> None:
    problems = checked(takeaway, body).problems
    assert problems
    assert all(problem.message.endswith("Intended?") for problem in problems)


@pytest.mark.parametrize(("takeaway", "body"), AS_STRONG)
def test_what_the_body_says_as_strongly_is_left_alone(takeaway: str, body: str) -> None:
    assert not checked(takeaway, body).problems


def test_a_plain_step_weighs_more_than_a_shade() -> None:
    (plain,) = checked("The flood has destroyed the vineyards.", "The flood has damaged the vineyards.[1]").problems
    (shade,) = checked("The flood has devastated the vineyards.", "The flood has damaged the vineyards.[1]").problems
    assert (plain.severity, shade.severity) == (Severity.MEDIUM, Severity.LOW)


def test_a_takeaway_without_a_body_is_not_compared() -> None:
    assert not checked("Panic spread among the dockers.", "The mayor is worried about a medieval map.[1]").problems
