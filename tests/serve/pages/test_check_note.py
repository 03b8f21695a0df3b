"""A problem as a note: both passages named by where they stand, the card of its rule, the mark that accepts it."""

from __future__ import annotations

from sayso.records import Evidence, Problem, Severity
from sayso.serve.pages.check_note import accepting, mark, note
from tests.made import dossier, span

DOCUMENT = dossier().document


def test_both_passages_are_named_by_where_they_stand() -> None:
    earlier = Evidence("d-9", "monday.txt", span("Harbour"), "It was <closed>.")
    told = note(Problem("p-1", "hedge-drift", Severity.MEDIUM, "So?", (span("will likely"),), (earlier,)), DOCUMENT)
    assert "The body" in told
    assert "monday.txt" in told
    assert "It was &lt;closed&gt;." in told


def test_one_passage_alone_has_nothing_beside_it() -> None:
    told = note(Problem("p-1", "hedge-drift", Severity.LOW, "So?", (span("will likely"),)), DOCUMENT)
    assert "Side by side" not in told


def test_a_rule_that_is_not_known_has_no_card() -> None:
    told = note(Problem("p-1", "a-plugin", Severity.LOW, "So?", (span("will likely"),)), DOCUMENT, quoted=True)
    assert "The rule" not in told
    assert "<q>will likely</q>" in told


def test_the_mark_names_its_rule() -> None:
    assert mark("arithmetic") == '<!-- sayso: accept arithmetic "your reason" -->'
    assert "&lt;!-- sayso: accept arithmetic" in accepting("arithmetic")
