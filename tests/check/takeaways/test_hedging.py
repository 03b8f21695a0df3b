"""Doubt that gets lost or grows between takeaway and body, or within a paragraph, is told; the same doubt is not."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.house import House
from sayso.check.takeaways.hedging import hedge_drift
from sayso.records import CheckReport, Severity
from tests.check.reports import report_of, summed_up

DRIFTS = [
    ("The port will likely reopen before the harvest.", "The port may reopen before the harvest.[1]"),
    ("The rebels almost certainly control the airfield.", "The rebels likely control the airfield.[1]"),
    ("The junta is preparing a vote on the monarchy.", "The junta appears to be preparing a vote on the monarchy.[1]"),
    ("Drones struck the refinery in the marsh.", "Drones reportedly struck the refinery in the marsh.[1]"),
    ("The coalition is unlikely to survive the vote.", "The coalition is highly unlikely to survive the vote.[1]"),
    ("The coalition will not survive the vote.", "The coalition is unlikely to survive the vote.[1]"),
    ("The ministry may be delaying widows’ pensions.", "The ministry is delaying widows’ pensions.[1]"),
    ("The fleet could leave the bay within days.", "The fleet will leave the bay within days.[1]"),
    ("Growers will be draining the lower fields.", "Growers may be draining the lower fields by night.[1]"),
    ("The lender could be selling its branches.", "The lender will be selling its branches in the valley.[1]"),
    ("Possibly, the envoy met the exiled king.", "The envoy met the exiled king.[1]"),
    ("The envoy said that the king will return.", "The envoy said that the king may return.[1]"),
    ("The blackout was caused by sabotage.", "The blackout was probably caused by sabotage.[1]"),
    ("The council is hiding a report on the dike.", "The council may be withholding a report on the dike.[1]"),
    ("It is likely that the envoy met the exiled king.", "The envoy met the exiled king.[1]"),
]
EQUALS = [
    ("The operator is probably hiding a crack.", "The operator is likely hiding a crack.[1]"),
    ("The port might reopen before the harvest.", "The port may reopen before the harvest.[1]"),
    ("Drones struck the refinery.", "Drones struck the refinery, likely to cut supplies of fuel to the garrison.[1]"),
    ("The rebels control the airfield and may attack.", "The rebels control the airfield. They may attack.[1]"),
    ("The fleet left the bay on Monday.", "The fleet left the bay on Monday and may return to the bay within days.[1]"),
    ("The union plans a strike of dockers.", "The union plans a strike of dockers. A strike may stop exports.[1]"),
    ("The ministry denied that it may delay pensions.", "The ministry denied that it may delay pensions.[1]"),
    ("Insurgents reportedly left the gorge.", "A shepherd said that insurgents left the gorge.[1]"),
    ("The coalition is unlikely to survive the vote.", "The coalition will probably not survive the vote.[1]"),
    ("The navy will intervene if militias attack.", "The navy may intervene. It will if militias attack.[1]"),
    ("The guild acknowledged its losses.", "The guild recognized its losses at the fair.[1]"),
    ("Rebels seek to take the port.", "Rebels will likely seek to take a bridge on the way to the port.[1]"),
    ("The pilots may strike.", "Thousands of passengers may be stranded when bakers strike in the capital.[1]"),
]


def checked(takeaway: str, body: str, house: House | None = None) -> CheckReport:
    return check(report_of(summed_up(takeaway, body), house=house), [hedge_drift])


@pytest.mark.parametrize(("takeaway", "body"), DRIFTS)
def test_doubt_that_takeaway_and_body_do_not_share_is_told(takeaway: str, body: str) -> None:
    assert checked(takeaway, body).problems


@pytest.mark.parametrize(("takeaway", "body"), DRIFTS)
def test_it_is_told_both_ways(takeaway: str, body: str) -> None:
    swapped = body.removesuffix("[1]")
    assert checked(swapped, f"{takeaway}[1]").problems


@pytest.mark.parametrize(("takeaway", "body"), EQUALS)
def test_the_same_doubt_and_doubt_about_something_else_are_left_alone(takeaway: str, body: str) -> None:
    assert not checked(takeaway, body).problems


def test_a_takeaway_that_lost_all_doubt_weighs_more_than_one_that_has_less_of_it() -> None:
    (lost,) = checked("Drones struck the refinery.", "Drones may have struck the refinery.[1]").problems
    (less,) = checked("Drones likely struck the refinery.", "Drones may have struck the refinery.[1]").problems
    assert (lost.severity, less.severity) == (Severity.MEDIUM, Severity.LOW)


def test_both_passages_are_quoted_with_their_doubt() -> None:
    (problem,) = checked(
        "Divers found the wreck of the ferry.", "Divers probably found the wreck of the ferry.[1]"
    ).problems
    assert "“Divers found the wreck of the ferry”" in problem.message
    assert "“Divers probably found the wreck of the ferry”" in problem.message
    assert problem.evidence[0].text.startswith("Divers probably")


def test_equal_doubt_is_passed() -> None:
    passed = checked("The dike will likely hold.", "The dike will probably hold.[1]").passed
    assert [each.message for each in passed] == ["Equally sure: “dike will likely hold” and “dike will probably hold”."]


def test_a_house_compares_on_its_own_scale() -> None:
    # The directive's "very likely" begins where its "probable" ends, at 80; Kent's "probable" reaches to 87.
    texts = ("The dike is very likely to hold.", "The dike will probably hold.[1]")
    assert checked(*texts).problems
    assert not checked(*texts, house=House(scale="kent")).problems


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The tunnel could weaken the dike. It is old. The tunnel will weaken this dike.[1]", 1),
        ("The tax will likely burden the fishermen. They protest. The tax may burden the fishermen.[1]", 1),
        ("The tunnel could weaken the dike. The tunnel will shorten the way to the port.[1]", 0),
        ("Rebels may attack the southern bridge. Rebels will attack the customs house at dawn.[1]", 0),
        ("The union may call a strike. If the talks fail, the union will call a strike.[1]", 0),
        ("The fleet likely shelled the pier on Monday. The fleet shelled the pier in May.[1]", 0),
        ("The fleet may shell the pier. A deserter said that the fleet will shell the pier.[1]", 0),
    ],
)
def test_a_paragraph_is_as_sure_of_one_thing_in_all_its_sentences(paragraph: str, expected: int) -> None:
    assert len(check(report_of(f"{paragraph}\n"), [hedge_drift]).problems) == expected
