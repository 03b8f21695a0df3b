"""What a statement does to an earlier one: by how sure it is, whether it denies, and how the two are linked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.steps import alike, certainty, is_denial, step_of, step_to_other
from sayso.link.wording import Wording
from sayso.records import Band, Hedge, HedgeClass, Holder, LinkEnd, Relation, Said, Span, Stance, Step
from tests.made import dossier

END = LinkEnd("c-1", "d-1", "a.txt", "2024-05-03", "Desk", 0, 9, "It sank.")
SAID = Said(Holder("the port"), END)
CLAIM = dossier().extraction.claims[0]
DENYING = replace(CLAIM, chain=(replace(CLAIM.chain[0], stance=Stance.DENY),))


def hedge(kind: HedgeClass, *bands: Band) -> Hedge:
    return Hedge((Span(0, 1),), "so", kind, "publisher", "so", bands)


@pytest.mark.parametrize(
    ("now", "then", "relation", "expected"),
    [
        (SAID, SAID, Relation.REPEATS, Step.REPEATED),
        (SAID, replace(SAID, certainty=0.7), Relation.REPEATS, Step.STRENGTHENED),
        (replace(SAID, certainty=0.3), SAID, None, Step.WEAKENED),
        (replace(SAID, certainty=0.95), SAID, None, Step.REPEATED),
        (replace(SAID, certainty=0.3), SAID, Relation.COMPLEMENTS, Step.ADDED),
        (replace(SAID, is_denial=True), SAID, None, Step.REVERSED),
        (SAID, SAID, Relation.DENIES, Step.REVERSED),
        (SAID, SAID, Relation.CONTRADICTS, Step.REVERSED),
        (SAID, SAID, Relation.REVISES, Step.REPEATED),
        (replace(SAID, certainty=0.3), SAID, Relation.REVISES, Step.WEAKENED),
        (replace(SAID, is_denial=True, certainty=0.3), SAID, Relation.REPEATS, Step.REPEATED),
        (SAID, SAID, Relation.OVERTAKEN_BY, Step.OVERTAKEN),
        (SAID, SAID, Relation.SELF_CITATION, None),
    ],
)
def test_what_a_holder_does_to_its_own_words(
    now: Said, then: Said, relation: Relation | None, expected: Step | None
) -> None:
    assert step_of(now, then, relation) is expected


def test_other_figures_of_what_is_put_with_as_much_doubt_revise_it() -> None:
    assert step_of(SAID, SAID, Relation.REVISES, other_figures=True) is Step.REVISED
    assert step_of(SAID, SAID, Relation.REPEATS, other_figures=True) is Step.REPEATED
    assert step_of(replace(SAID, certainty=0.3), SAID, Relation.REVISES, other_figures=True) is Step.WEAKENED


def test_what_goes_together_with_the_words_of_another_is_no_step() -> None:
    assert step_to_other(Relation.DENIES) is Step.DENIED
    assert step_to_other(Relation.CORROBORATES) is Step.CORROBORATED
    assert step_to_other(Relation.REPEATS) is step_to_other(Relation.COMPLEMENTS) is None


def test_certainty_is_what_the_strongest_hedge_leaves() -> None:
    likely = hedge(HedgeClass.LIKELIHOOD, Band("icd203", 55, 80))
    unlikely = hedge(HedgeClass.LIKELIHOOD, Band("phia", 15, 20), Band("icd203", 20, 45))
    assert certainty(CLAIM) == 1.0
    assert certainty(replace(CLAIM, hedges=(likely,))) == 0.675
    assert certainty(replace(CLAIM, hedges=(unlikely,))) == pytest.approx(0.675), "as sure, of the opposite"
    assert certainty(replace(CLAIM, hedges=(likely, hedge(HedgeClass.POSSIBILITY)))) == pytest.approx(0.3)
    assert certainty(replace(CLAIM, hedges=(hedge(HedgeClass.UNCLEAR),))) == 0.0


def test_words_for_where_it_is_from_leave_it_as_sure() -> None:
    assert certainty(replace(CLAIM, hedges=(hedge(HedgeClass.EVIDENTIAL),))) == 1.0


def test_denying_what_is_negated_affirms_it() -> None:
    assert not is_denial(CLAIM)
    assert is_denial(replace(CLAIM, negated=True))
    assert is_denial(DENYING)
    assert not is_denial(replace(DENYING, negated=True))


def test_what_is_unlikely_is_denied_and_what_is_not_unlikely_is_not() -> None:
    unlikely = replace(CLAIM, hedges=(hedge(HedgeClass.LIKELIHOOD, Band("icd203", 20, 45)),))
    assert is_denial(unlikely)
    assert not is_denial(replace(unlikely, negated=True))


def test_the_same_words_are_alike_and_others_are_not() -> None:
    one, other = Wording.of("The ferry Kalliope sank off Narva."), Wording.of("Barley is dear this year.")
    assert alike(one, one) == pytest.approx(1.0)
    assert alike(one, other) < 0.2
    assert alike(Wording.of(""), one) == 0.0
