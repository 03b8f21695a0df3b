"""How probable the publisher says that something is: by which scale, by how many, and beside which confidence."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.house import House
from sayso.check.judgement.judgement_words import form
from sayso.check.judgement.own_words import OwnWords
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import Band, BlockKind, Hedge, HedgeClass, Severity, Voice
from sayso.words import load

KEY = frozenset({Voice.JUDGEMENT, Voice.FORECAST})
ESTIMATING = frozenset({HedgeClass.LIKELIHOOD, HedgeClass.POSSIBILITY})
COMPARING = frozenset({"more likely", "most likely", "more likely than not"})
"""They weigh one thing against another, which no scale does."""
EVERYDAY = {"probably not": "probable", "almost certainly not": "almost certain", "certain": ""}
"""Terms of Kent's that are plain English too, with the standard term that they turn round."""
EVEN = 50


@rule(
    Card(
        id="nonstandard-likelihood",
        severity=Severity.INFO,
        checks="Whether the publisher's own words of doubt in a key judgement have a place on the scale of the house.",
        why="“May” says only that something is not impossible (ICD 203, D.6.e.2: terms of likelihood with bands).",
        fires="Key Takeaways\n\n- The owners may be preparing a second strike.\n\nThe owners hired guards on Monday.\n",
        silent="Key Takeaways\n\n- The owners are very likely preparing a lockout.\n\nThey hired guards on Monday.\n",
    )
)
def nonstandard_likelihood(report: Report) -> Iterator[Remark]:
    """Objects to the first such word of each takeaway's sentence, judgement and forecast of the publisher."""
    for sentence in report.sentences:
        hedge = next((each for each in _estimates(sentence) if not _is_standard(each, report.house)), None)
        if hedge is not None and _is_key(sentence):
            message = f"{quoted(hedge.text)} {_instead(report.house)}"
            yield Objection((sentence.span,), message)


@rule(
    Card(
        id="mixed-scales",
        severity=Severity.LOW,
        checks="Whether all terms of likelihood of the publisher belong to one scale.",
        why="The same term stands for other odds on another scale (ICD 203, D.6.e.2: terms of one row or the other).",
        fires=(
            "There is a realistic possibility that the pilots strike again.\n\n"
            "The owners are very likely to raise the wages.\n"
        ),
        silent="The pilots are unlikely to strike again.\n\nThe owners are very likely to raise the wages.\n",
    )
)
def mixed_scales(report: Report) -> Iterator[Remark]:
    """Objects to each term that only another scale than the house's defines, beside one that the house's defines."""
    scale = report.house.scale
    told = [(each, sentence) for sentence in report.sentences for each in _estimates(sentence)]
    own = [(each, sentence) for each, sentence in told if each.band(scale)]
    seen = set()
    for hedge, sentence in told:
        other = next(iter(hedge.bands), None)
        if other is None or hedge.band(scale) or hedge.term in seen or hedge.term in EVERYDAY:
            continue
        seen.add(hedge.term)
        beside = next(((each, home) for each, home in own if each.band(other.scale) != each.band(scale)), None)
        if beside is not None:
            near, home = beside
            message = (
                f"{quoted(hedge.text)} is a term of {_named(other)}; {quoted(near.text)} is one of "
                f"{_named(near.band(scale))}{_elsewhere(near, other.scale)}. Is one scale meant?"
            )
            where = (sentence.span,) if sentence is home else (sentence.span, home.span)
            yield Objection(where, message, report.evidence(home.span))


@rule(
    Card(
        id="likelihood-with-confidence",
        severity=Severity.LOW,
        checks="Whether a sentence gives both how probable something is and how confident the publisher is of it.",
        why="A reader takes the one for the other (ICD 203, D.6.e.2: never both in the same sentence).",
        fires="We assess with high confidence that the owners will likely raise the wages.\n",
        silent="We assess with high confidence that the owners hid the accounts.\n",
    )
)
def likelihood_with_confidence(report: Report) -> Iterator[Remark]:
    """Objects to sentences with both, where both are the publisher's."""
    for sentence in report.sentences:
        confidence = form("confidence").search(sentence.text)
        if confidence is None or sentence.kind is BlockKind.NOTE:
            continue
        likelihood = next(_likelihoods(sentence), None)
        if likelihood and OwnWords.of(sentence).hold(sentence.span.start + confidence.start()):
            message = (
                f"{quoted(confidence.group())} tells how sure the publisher is, {quoted(likelihood.text)} how probable "
                "the matter is; in one sentence the one is taken for the other."
            )
            yield Objection((sentence.span,), message)


def _estimates(sentence: Sentence) -> Iterator[Hedge]:
    """The publisher's own words of likelihood and possibility, but not those of comparing, nor adjectives of a noun."""
    if sentence.kind is BlockKind.HEADING:
        return
    for each in sentence.hedges:
        is_adjective = each.kind is HedgeClass.POSSIBILITY and each.term in {"possible", "potential"}
        of_noun = is_adjective and bool(each.scope.spans) and each.scope.spans[0].start == each.spans[0].start
        if each.whose == "publisher" and each.kind in ESTIMATING and each.term not in COMPARING and not of_noun:
            yield each


def _likelihoods(sentence: Sentence) -> Iterator[Hedge]:
    """The words of likelihood that are nobody else's: "confidence that" may be heard as that of one without a name."""
    for each in sentence.hedges:
        is_own = each.whose == "publisher" or not each.holder.spans
        if is_own and each.kind is HedgeClass.LIKELIHOOD and each.term not in COMPARING:
            yield each


def _is_key(sentence: Sentence) -> bool:
    """Whether a sentence is a takeaway, or the publisher's own judgement or forecast."""
    own = (claim.voice for claim in OwnWords.of(sentence).claims)
    return sentence.kind is BlockKind.TAKEAWAY or any(voice in KEY for voice in own)


def _is_standard(hedge: Hedge, house: House) -> bool:
    """Whether the house's scale has the term, or the one that it turns round."""
    if house.scale not in load("scales"):
        return bool({hedge.term, " ".join(hedge.text.lower().split())} & house.terms)
    turned = EVERYDAY.get(hedge.term)
    return hedge.band(house.scale) is not None or turned in load("scales")[house.scale]["bands"]


def _instead(house: House) -> str:
    """Why a word is not standard, with the terms around the middle of the scale that are."""
    scale = load("scales").get(house.scale)
    if scale is None:
        return "is no term of the scale of the house, so that nobody can tell how probable this is."
    bands = scale["bands"]
    below = max((term for term in bands if bands[term][1] <= EVEN), key=lambda term: bands[term][1])
    above = min((term for term in bands if bands[term][0] > EVEN), key=lambda term: bands[term][0])
    standard = " and ".join(f"“{term}” ({bands[term][0]}–{bands[term][1]} %)" for term in (below, above))
    untold = "so that nobody can tell how probable this is"
    return f"has no place on the scale of {scale['name']}, {untold}; {standard} have one."


def _named(band: Band | None) -> str:
    return f"{load('scales')[band.scale]['name']} ({band.low}–{band.high} %)" if band else ""


def _elsewhere(hedge: Hedge, scale: str) -> str:
    """What a term stands for on another scale."""
    band = hedge.band(scale)
    return f", and stands for {band.low}–{band.high} % on the other" if band else ", and not on the other"
