"""All rules, family by family. Adding one is writing it and naming it here."""

from __future__ import annotations

from typing import Final

from sayso.check.acronyms import acronym_redefined, acronym_undefined
from sayso.check.actors import actor_drift
from sayso.check.arithmetic import arithmetic
from sayso.check.attribution import attribution_dropped
from sayso.check.calendar import calendar
from sayso.check.citing import uncited_speech_act
from sayso.check.counts import count_vs_list
from sayso.check.coverage import body_not_in_this_copy, takeaway_coverage, takeaway_order, takeaway_without_body
from sayso.check.endnotes import endnote_missing, endnote_order, endnote_unused
from sayso.check.forecasts import forecast_without_horizon, forecast_without_test
from sayso.check.foreign_text import foreign_text
from sayso.check.hedging import hedge_drift
from sayso.check.judgement import alternatives_missing, judgement_without_basis
from sayso.check.likelihood import likelihood_with_confidence, mixed_scales, nonstandard_likelihood
from sayso.check.namesakes import same_name_two_places
from sayso.check.note_urls import endnote_url
from sayso.check.numbers import number_mismatch
from sayso.check.periods import period_mismatch
from sayso.check.place import place_mismatch
from sayso.check.quotation_marks import quote_marks_unbalanced
from sayso.check.quoting import quote_not_in_source
from sayso.check.rates import rate_lost
from sayso.check.retracting import source_retracted
from sayso.check.rule import Rule
from sayso.check.scope import scope_dropped
from sayso.check.self_citation import self_citation_unresolved
from sayso.check.sourcing import one_side_only, single_source_unstated
from sayso.check.spelling import name_spelled_two_ways
from sayso.check.strength import takeaway_stronger_than_body
from sayso.check.uncited_facts import uncited_fact
from sayso.check.word_data import word_vs_data

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
