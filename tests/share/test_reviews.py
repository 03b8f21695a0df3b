"""What was decided on a claim is written beside it, by whom and why; where nothing was, there is nothing."""

from __future__ import annotations

from sayso.records import PUBLISHER, UNMERGED, UNREVIEWED, Decision, Judgement, Matter, Reviews, Ruling
from sayso.share.reviews import grade, review
from tests.made import dossier

CLAIM = dossier().extraction.claims[0]


def ruled(judgement: Judgement, value: dict[str, object], *grounds: str) -> Ruling:
    decision = Decision(3, Matter.CLAIM, (CLAIM.id,), judgement, "ada", "2024-01-01", "heard it", None, grounds, value)
    return Ruling(decision, value, (decision,))


def test_a_claim_nobody_looked_at_has_no_review() -> None:
    assert review(CLAIM, UNREVIEWED) is None
    assert grade(CLAIM, "Desk", UNREVIEWED, UNMERGED) is None


def test_a_correction_says_which_fields_and_what_they_were_read_as() -> None:
    ruling = ruled(Judgement.CORRECT, {"stance": "deny"}, "the stance was read as state")
    found = review(CLAIM, Reviews({CLAIM.id: ruling}))
    assert found == {
        "status": "corrected",
        "decision": 3,
        "who": "ada",
        "when": "2024-01-01",
        "why": "heard it",
        "fields": ["stance"],
        "reasons": ["the stance was read as state"],
    }


def test_the_source_has_a_letter_and_what_it_tells_a_number() -> None:
    graded = {
        PUBLISHER + "Desk": ruled(Judgement.GRADE, {"grade": "B"}),
        CLAIM.document: ruled(Judgement.GRADE, {"grade": "3"}),
    }
    found = grade(CLAIM, "Desk", Reviews(graded=graded), UNMERGED)
    assert found is not None
    source, item = found["source"], found["item"]
    assert isinstance(source, dict)
    assert isinstance(item, dict)
    assert (source["grade"], source["means"], source["of"]) == ("B", "usually reliable", "publisher:Desk")
    assert (item["grade"], item["means"], item["of"]) == ("3", "possibly true", CLAIM.document)
    assert grade(CLAIM, "Wire", Reviews(graded={"a-9": graded[CLAIM.document]}), UNMERGED) is None
