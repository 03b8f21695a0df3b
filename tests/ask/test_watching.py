"""Watches fire with the claims that count, tell what is new once, and one that fails does not stop the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ask.watching import Run, as_of_day, history, run_watches
from sayso.ask.watchlist import add_watch, make_corroboration, make_watch, remove_watch, undo_watch
from sayso.errors import NotFound, UsageError
from sayso.records import EVER, Counting, Hints, Judgement, Question, Signal, SignalStatus, Threshold, Watch
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.linked import keep_report, linked
from tests.store.conftest import filled, store
from tests.store.enriched import Told, enriched, quantity
from tests.toy import dossier_of, item_of

__all__ = ["filled", "store"]

FIRED, QUIET, UNKNOWN, FAILED = (
    SignalStatus.FIRED,
    SignalStatus.QUIET,
    SignalStatus.UNKNOWN,
    SignalStatus.FAILED,
)


def read(store: Store, text: str, day: str | None) -> None:
    item = item_of(text, f"{day}.txt", Hints(published=day))
    assert keep(store, item, dossier_of(item))


def watching(store: Store, text: str, threshold: Threshold, name: str = "boats", **filters: str) -> Watch:
    watch = make_watch(name, threshold, text, filters)  # type: ignore[arg-type]
    return add_watch(store, watch, "ada", anew=True)


def run(store: Store, as_of: str | None = None, *, new: bool = False) -> Signal:
    (signal,) = run_watches(store, run=Run(as_of, new))
    return signal


@pytest.mark.parametrize(
    ("text", "threshold", "as_of", "expected"),
    [
        ("bridge", Threshold(1, 1), None, (FIRED, 1)),
        ("bridge", Threshold(2, 1), None, (QUIET, 1)),
        ("bridge", Threshold(2, 2), None, (FIRED, 2)),
        ("bridge", Threshold(1, 1), "2022-11-07", (FIRED, 1)),
        ("bridge", Threshold(1, 1), "2022-11-06", (UNKNOWN, 0)),
        ("bridge", Threshold(1, 3), "2022-11-10", (FIRED, 1)),
        ("bridge", Threshold(1, 1, against=1, times=1), None, (FIRED, 1)),
        ("bridge", Threshold(1, 1, against=1, times=2), None, (QUIET, 1)),
        ("bridge", Threshold(1, 1, against=7), "2022-11-07", (UNKNOWN, 1)),
        ("", Threshold(4, 2), None, (FIRED, 4)),
        ("", Threshold(2, 2, Counting.DOCUMENTS), None, (FIRED, 4)),
        ("", Threshold(3, 2, Counting.DOCUMENTS), None, (QUIET, 4)),
        ("unicorn", Threshold(1, 2), None, (QUIET, 0)),
    ],
)
def test_a_watch_counts_up_to_a_day(
    filled: Store, text: str, threshold: Threshold, as_of: str | None, expected: tuple[SignalStatus, int]
) -> None:
    watching(filled, text, threshold)
    signal = run(filled, as_of)
    assert (signal.status, len(signal.answers)) == expected
    assert signal.reasons


def test_claims_are_cited_newest_first_with_their_documents(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 30))
    signal = run(filled)
    assert [answer.document.published for answer in signal.answers] == ["2022-11-08", "2022-11-07"]
    assert all("bridge" in answer.sentence for answer in signal.answers)
    (short,) = run_watches(filled, run=Run(cited=1))
    assert (len(short.answers), short.more) == (1, 1)


def test_days_of_the_question_itself_hold_too(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 30), since="2022-11-08")
    assert len(run(filled).answers) == 1
    watching(filled, "bridge", Threshold(1, 30), until="2022-11-06")
    assert run(filled).status is QUIET


def test_how_many_are_told_of_can_be_summed(store: Store) -> None:
    made = enriched([Told(quantities=(quantity(n, "boats", unit="boat"),)) for n in (3, 4)])
    keep(store, made.item, made.dossier)
    for count, status in ((7, FIRED), (8, QUIET)):
        watching(store, "", Threshold(count, 1, Counting.SUM, "boats"))
        assert run(store).status is status


def test_a_watch_for_corroboration_waits_for_a_second_origin(store: Store) -> None:
    text = "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"
    for day, publisher, who in (("07", "Desk", "mayor"), ("08", "Desk", "envoy"), ("09", "Post", "docker")):
        keep_report(store, (f"{day}.txt", f"2022-11-{day}", publisher, text.replace("mayor", who)))
    linked(store)
    claim = find(store, Question("mayor"))[0].claim.id
    add_watch(store, make_corroboration(store, "second", Threshold(2, EVER), claim[:8]), "ada")
    assert [run(store, f"2022-11-{day}").status for day in ("07", "08", "09")] == [QUIET, QUIET, FIRED]
    signal = run(store)
    assert signal.watch.claim == claim
    assert signal.reasons == ("2 independent origins up to 2022-11-09; it waits for 2.",)
    assert [answer.document.published for answer in signal.answers] == ["2022-11-09", "2022-11-08", "2022-11-07"]
    assert [day.fires for day in history(store, "second", days=3).days] == [False, False, True]
    with pytest.raises(NotFound, match="c-0000"):
        make_corroboration(store, "second", Threshold(), "c-0000")


def test_corrected_claims_are_told_as_they_are_by_decision(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 1))
    claim = run(filled).answers[0].claim.id
    decide(filled, Motion(Judgement.CORRECT, (claim,), {"stance": "deny"}), "ada")
    assert run(filled).answers[0].claim.chain[-1].stance == "deny"
    decide(filled, Motion(Judgement.REFUSE, (claim,)), "ada")
    assert run(filled).status is QUIET, "what is no claim by decision is not counted"


def test_what_is_new_is_told_once_and_only_to_who_asks_for_it(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 30))
    assert len(run(filled).answers) == 2
    assert len(run(filled, "2022-11-07", new=True).answers) == 1
    assert len(run(filled, new=True).answers) == 1
    again = run(filled, new=True)
    assert (again.status, again.answers) == (QUIET, ())
    assert again.reasons[-1] == "All of it was told before."
    assert len(run(filled).answers) == 2, "a run that does not ask for news gives everything"
    read(filled, "The port said the bridge stays shut.\n", "2022-11-09")
    assert [answer.document.published for answer in run(filled, new=True).answers] == ["2022-11-09"]


def test_a_removal_that_is_undone_forgets_nothing(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 30))
    run(filled, new=True)
    remove_watch(filled, "boats", "ada")
    undo_watch(filled, "boats", "ada")
    assert run(filled, new=True).status is QUIET
    watching(filled, "bridge", Threshold(1, 30))
    assert run(filled, new=True).status is FIRED, "a watch that is saved anew has told nothing"


def test_a_watch_that_cannot_be_asked_does_not_stop_the_others(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 30), name="good")
    broken = replace(make_watch("broken", Threshold()), asked=(("stance", "of another time"),))
    add_watch(filled, broken, "ada")
    watching(filled, "bridge", Threshold(), name="gone", document="d-0000")
    good, bad, gone = run_watches(filled)
    assert (good.status, bad.status, gone.status) == (FIRED, FAILED, FAILED)
    assert "of another time" in bad.error
    assert "d-0000" in gone.error
    with pytest.raises(UsageError):
        history(filled, "broken")


def test_a_threshold_that_nobody_could_save_is_not_run(filled: Store) -> None:
    for number, threshold in enumerate((Threshold(per=10**12), Threshold(against=-5), Threshold(what="boats"))):
        add_watch(filled, Watch(f"forged {number}", (), threshold), "ada")
    assert {signal.status for signal in run_watches(filled)} == {FAILED}


def test_only_those_that_are_named_are_run(filled: Store) -> None:
    for name in ("one", "other"):
        watching(filled, "bridge", Threshold(1, 30), name=name)
    assert [signal.watch.name for signal in run_watches(filled, ["other", "other"])] == ["other"]
    with pytest.raises(NotFound, match="third"):
        run_watches(filled, ["third"])


def test_where_nothing_is_saved_nothing_is_run(filled: Store) -> None:
    assert run_watches(filled) == []


def test_a_history_tells_each_day_and_when_it_would_have_fired(filled: Store) -> None:
    watching(filled, "bridge", Threshold(2, 2))
    days = history(filled, "boats", "2022-11-09", days=4).days
    assert [(day.day[-2:], day.count, day.fires) for day in days] == [
        ("06", None, False),
        ("07", 1.0, False),
        ("08", 1.0, True),
        ("09", None, False),
    ]


def test_a_history_and_a_run_agree(filled: Store) -> None:
    watching(filled, "", Threshold(2, 2, against=3, times=1))
    for day in history(filled, "boats", "2022-11-12", days=8).days:
        assert day.fires == (run(filled, day.day).status is FIRED)


def test_in_a_casebook_without_days_one_is_asked_for(store: Store) -> None:
    read(store, "The port said the bridge stays shut.\n", None)
    watching(store, "bridge", Threshold())
    with pytest.raises(NotFound, match="--as-of"):
        run(store)
    assert run(store, "2022-11-09").status is UNKNOWN
    with pytest.raises(UsageError, match="tomorrow"):
        as_of_day(store, "tomorrow")


def test_the_first_days_of_the_calendar_can_be_asked_about(filled: Store) -> None:
    watching(filled, "bridge", Threshold(1, 30, against=300))
    assert run(filled, "0001-01-02").status is UNKNOWN
    assert len(history(filled, "boats", "0001-01-02", days=30).days) == 2
