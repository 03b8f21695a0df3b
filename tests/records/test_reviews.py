"""A claim has the grade of who stands nearest to it, and its own before its document's."""

from __future__ import annotations

from sayso.records import PUBLISHER, UNREVIEWED, Decision, Judgement, Kept, Matter, Merged, Reviews, Ruling


def graded(number: int, subject: str, grade: str) -> Ruling:
    decision = Decision(number, Matter.GRADE, (subject,), Judgement.GRADE, "ada", "2024-01-01", "knows them")
    return Ruling(decision, {"grade": grade})


def test_the_last_source_with_a_grade_counts_then_the_publisher() -> None:
    reviews = Reviews(graded={"a-1": graded(1, "a-1", "B"), PUBLISHER + "Desk": graded(2, PUBLISHER + "Desk", "A")})
    cases: list[tuple[list[str | None], str | None, str | None]] = [
        (["a-1", "a-2"], "Desk", "B"),
        (["a-2", None], "Desk", "A"),
        ([], "Desk", "A"),
        (["a-2"], "Wire", None),
        (["a-2"], None, None),
    ]
    for speakers, publisher, grade in cases:
        found = reviews.source_grade(speakers, publisher)
        assert (found.grade if found else None) == grade


def test_of_those_who_are_one_the_newest_grade_counts() -> None:
    reviews = Reviews(graded={"a-1": graded(1, "a-1", "B"), "a-2": graded(2, "a-2", "D")})
    merged = Merged({"a-2": Kept("a-1", "Ada")})
    for speaker in ("a-1", "a-2"):
        found = reviews.source_grade([speaker], None, merged)
        assert found is not None
        assert (found.grade, found.subject, found.decision, found.why) == ("D", "a-2", 2, "knows them")


def test_a_claim_is_graded_before_its_document() -> None:
    reviews = Reviews(graded={"c-1": graded(1, "c-1", "2"), "d-1": graded(2, "d-1", "5")})
    found = [
        reviews.item_grade(claim, document) for claim, document in [("c-1", "d-1"), ("c-2", "d-1"), ("c-2", "d-2")]
    ]
    assert [each and each.grade for each in found] == ["2", "5", None]


def test_only_a_refused_claim_is_refused() -> None:
    made = [
        Ruling(Decision(number, Matter.CLAIM, (f"c-{number}",), judgement, "ada", "2024-01-01"))
        for number, judgement in enumerate([Judgement.ACCEPT, Judgement.REFUSE], 1)
    ]
    reviews = Reviews({ruling.decision.subjects[0]: ruling for ruling in made})
    assert [reviews.is_refused(claim) for claim in ("c-1", "c-2", "c-3")] == [False, True, False]
    assert not UNREVIEWED.is_refused("c-2")
