"""The stance follows from the words of the cue, and from source and content where the cue means several things."""

from __future__ import annotations

import pytest

from sayso.extract.stance import inflected, stance_of
from sayso.records import Stance

STANCES = [
    ("The harbour master", "said", "that the pier held", "state"),
    ("", "reportedly", "the pier held", "state"),
    ("The captain", "has confirmed", "the loss of two boats", "confirm"),
    ("The envoy", "admitted", "that talks had failed", "confirm"),
    ("The envoy", "denied", "meeting the rebels", "deny"),
    ("The union", "pushed back on", "the figures", "deny"),
    ("The union", "accused", "the owners of neglect", "accuse"),
    ("", "an accusation", "that the owners were idle", "accuse"),
    ("Analysts", "believe", "that the front will hold", "assess"),
    ("We", "have previously assessed", "that the front will hold", "assess"),
    ("", "fears", "that grain will rot", "assess"),
    ("The governor", "threatened", "to close the port", "pledge"),
    ("Both sides", "agreed to", "a pause", "pledge"),
    ("The bishop", "called for", "a truce", "call"),
    ("The bishop", "called on", "the generals to talk", "call"),
    ("The governor", "told", "residents to leave", "call"),
    ("The governor", "told", "that residents left", "state"),
    ("The governor", "warned", "fishermen not to sail", "call"),
    ("Reporters", "asked", "whether the port was open", "ask"),
    ("Reporters", "asked", "the governor to explain", "call"),
    ("Drone footage posted by divers", "shows", "a wreck", "evidence"),
    ("Satellite imagery", "indicated", "that the pier broke", "evidence"),
    ("The mayor", "indicated", "that the pier broke", "state"),
    ("a diver", "According to", "the pier broke", "state"),
    ("port data", "According to", "two ships left", "evidence"),
    ("The ministry", "did not specify", "how many died", "silence"),
    ("The ministry", "has not yet commented on", "the fire", "silence"),
    ("The chairman", "never acknowledged", "the defeat", "silence"),
    ("The ministry", "declined to comment on", "the fire", "silence"),
    ("Neither side", "reported", "losses", "silence"),
    ("The observers", "have not identified", "any sign of a landing", "nofinding"),
    ("We", "cannot independently confirm", "the claim", "nofinding"),
    ("The agency", "found no evidence of", "a leak", "nofinding"),
]


@pytest.mark.parametrize(("source", "cue", "content", "stance"), STANCES)
def test_the_stance_follows_from_the_words(source: str, cue: str, content: str, stance: str) -> None:
    assert stance_of(source, cue, content) is Stance(stance)


def test_a_cue_that_no_list_knows_has_no_stance() -> None:
    assert stance_of("The captain", "grunted", "that the pier held") is None


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", {"denies", "denied", "denying"}),
        ("admit", {"admits", "admitted", "admitting"}),
        ("agree to", {"agrees to", "agreed to", "agreeing to"}),
        ("promise", {"promises", "promised", "promising"}),
        ("stress", {"stresses", "stressed", "stressing"}),
    ],
)
def test_regular_verbs_are_inflected(verb: str, forms: set[str]) -> None:
    assert forms <= set(inflected(verb))
