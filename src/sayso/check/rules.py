"""All rules, family by family. Adding one is writing it and naming it here."""

from __future__ import annotations

from typing import Final

from sayso.check.figures.arithmetic import arithmetic
from sayso.check.figures.calendar import calendar
from sayso.check.figures.counts import count_vs_list
from sayso.check.figures.periods import period_mismatch
from sayso.check.figures.rates import rate_lost
from sayso.check.figures.word_data import word_vs_data
from sayso.check.judgement.forecasts import forecast_without_horizon, forecast_without_test
from sayso.check.judgement.grounds import alternatives_missing, judgement_without_basis
from sayso.check.judgement.likelihood import likelihood_with_confidence, mixed_scales, nonstandard_likelihood
from sayso.check.rule import Rule
from sayso.check.sourcing.citing import uncited_speech_act
from sayso.check.sourcing.endnotes import endnote_missing, endnote_order, endnote_unused
from sayso.check.sourcing.note_urls import endnote_url
from sayso.check.sourcing.party import one_side_only, single_source_unstated
from sayso.check.sourcing.quoting import quote_not_in_source
from sayso.check.sourcing.retracting import source_retracted
from sayso.check.sourcing.self_citation import self_citation_unresolved
from sayso.check.sourcing.uncited_facts import uncited_fact
from sayso.check.takeaways.actors import actor_drift
from sayso.check.takeaways.attribution import attribution_dropped
from sayso.check.takeaways.coverage import (
    body_not_in_this_copy,
    takeaway_coverage,
    takeaway_order,
    takeaway_without_body,
)
from sayso.check.takeaways.hedging import hedge_drift
from sayso.check.takeaways.numbers import number_mismatch
from sayso.check.takeaways.place import place_mismatch
from sayso.check.takeaways.scope import scope_dropped
from sayso.check.takeaways.strength import takeaway_stronger_than_body
from sayso.check.text.acronyms import acronym_redefined, acronym_undefined
from sayso.check.text.foreign_text import foreign_text
from sayso.check.text.namesakes import same_name_two_places
from sayso.check.text.quotation_marks import quote_marks_unbalanced
from sayso.check.text.spelling import name_spelled_two_ways

RULES: Final[tuple[Rule, ...]] = (
    takeaway_without_body,
    body_not_in_this_copy,
    takeaway_order,
    takeaway_coverage,
    hedge_drift,
    takeaway_stronger_than_body,
    attribution_dropped,
    actor_drift,
    place_mismatch,
    scope_dropped,
    number_mismatch,
    endnote_order,
    endnote_missing,
    endnote_unused,
    endnote_url,
    uncited_speech_act,
    uncited_fact,
    single_source_unstated,
    one_side_only,
    self_citation_unresolved,
    quote_not_in_source,
    source_retracted,
    arithmetic,
    rate_lost,
    period_mismatch,
    calendar,
    count_vs_list,
    word_vs_data,
    quote_marks_unbalanced,
    foreign_text,
    forecast_without_test,
    forecast_without_horizon,
    nonstandard_likelihood,
    mixed_scales,
    likelihood_with_confidence,
    alternatives_missing,
    judgement_without_basis,
    acronym_undefined,
    acronym_redefined,
    name_spelled_two_ways,
    same_name_two_places,
)
"""Every rule, in the order of the documentation."""
