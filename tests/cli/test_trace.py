"""What became of a claim is told with ids, quotes, documents and days; as JSON, and as a drawing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.cli.screen import Screen
from sayso.cli.trace import show_trace
from sayso.records import ClaimLink, LinkEnd, Mention, Origin, Relation, Root, RootKind, Trace
from sayso.settings import CASEBOOK_VARIABLE
from tests.linked import store_at
from tests.registering import FERRY, SAILED, keep_all, report
from tests.traced import casebook

TOLD = """\
5 mentions in 5 documents, 3 origins, of no known party
added: 2031-05-02 by {added_outlet} (complements, 0.80)
    {added} “Forty were on board of Kalliope.”
    2031-05-02 · {added_outlet} · 005
first said, this claim: 2031-05-03 by Ann Pay
    {quoted} “Ann Pay said the ferry Kalliope sank off Vorontsov.”
    2031-05-03 · Harbour Desk · 000
repeated: 2031-05-04 by Ann Pay (corroborates, 0.90)
    {again} “Ann Pay said the ferry Kalliope sank off Vorontsov.”
    2031-05-04 · Port Post · 001
"""


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    store, claims = casebook(tmp_path)
    store.close()
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(tmp_path / "casebook.db"))
    return claims


def test_a_trace_tells_who_said_it_when_and_where(claims: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", claims["quoted"]]) == 0
    out = capsys.readouterr().out
    outlet = out.partition(" by ")[2].partition(" (")[0]
    assert out.startswith(TOLD.format(added_outlet=outlet, **claims))
    assert f"    2 mentions: {claims['quoted']}, {claims['again']}\n    2 have it from Ann Pay.\n" in out
    assert f"no second source: 2031-05-04, “could not verify”, of {claims['again']}\n" in out
    assert (
        f"    Said since, from another origin:\n    {claims['own']} “The ferry Kalliope sank off Vorontsov.”\n" in out
    )


def test_what_denies_it_is_told_with_both_quotes(claims: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", claims["own"]]) == 0
    out = capsys.readouterr().out
    assert "denied (0.80, proposed)\n" in out
    assert "“Kalliope never sank, its owner says.”" in out
    assert "    So it is.\n" in out


def test_for_programs_it_is_json(claims: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", claims["quoted"], "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["first"] == record["claim"] == claims["quoted"]


def test_of_long_lists_the_first_are_told(claims: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", claims["quoted"], "--limit", "1"]) == 0
    out = capsys.readouterr().out
    assert "and 4 mentions more\n" in out
    assert "and 2 origins more\n" in out


def test_a_drawing_is_written_beside(
    claims: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", claims["quoted"], "--svg", str(tmp_path / "trace.svg")]) == 0
    assert (tmp_path / "trace.svg").read_text().startswith("<svg ")
    captured = capsys.readouterr()
    assert "trace.svg" in captured.err
    assert "first said" in captured.out


def test_a_claim_that_nobody_knows_is_told(claims: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert claims
    assert run(["trace", "c-0000"]) == 1
    assert "No claim goes by 'c-0000'" in capsys.readouterr().err


def test_what_became_of_a_forecast_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = keep_all(store_at(tmp_path / "casebook.db"), report("2024-05-02", FERRY), report("2024-05-06", SAILED))
    with store.reading() as connection:
        claim = str(connection.exec_driver_sql("SELECT id FROM claims ORDER BY number").scalar())
    store.close()
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(tmp_path / "casebook.db"))
    assert run(["trace", claim]) == 0
    out = capsys.readouterr().out
    assert f"“{FERRY.words}”" in out
    assert f"“{SAILED.words}”" in out
    assert run(["trace", claim, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["became"][0]["kind"] == "forecast"


def test_words_of_others_cannot_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    end = LinkEnd("c-1", "d-1", "a.txt", None, "De\x1bsk", 0, 4, "Ra\x1b[2Jin.")
    mention = Mention(end, None, is_told=False, speaker="A\x1bnn", sides=(), relation=None, strength=1.0)
    origin = Origin(Root(RootKind.UNKNOWN, "unknown", "not\x1b known"), ("c-1",), (), ("Nothing\x1b tells.",))
    show_trace(Trace("c-1", (mention,), (origin,), mention="c-1"), Screen(), 5)
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "of no known origin\n    1 mention: c-1\n" in out
    assert "first said, this claim: no date" in out


def end_of(number: int, words: str) -> LinkEnd:
    return LinkEnd(f"c-{number}", f"d-{number}", f"{number}.txt", f"2031-05-{number:02d}", "Desk", 0, len(words), words)


def test_what_is_said_each_day_in_the_same_words_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    said = [end_of(number, f"The strait is closed.[{number}]") for number in range(1, 5)]
    other = end_of(5, "No ship passes the strait.")
    mentions = tuple(
        Mention(end, end.published, is_told=False, speaker="Ann Pay", sides=(), relation=Relation.REPEATS, strength=0.9)
        for end in (*said, other)
    )
    show_trace(Trace("c-9", mentions, ()), Screen(), 10)
    out = capsys.readouterr().out
    assert out.count("The strait is closed.") == 2, "who said it first, and who says it again"
    assert "in the same words: 2031-05-03, 2031-05-04\n" in out
    assert "No ship passes" in out


def test_what_overtakes_many_in_the_same_words_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    reopened = end_of(9, "The strait reopened.")
    mention = Mention(reopened, "2031-05-09", is_told=False, speaker="", sides=(), relation=None, strength=1.0)
    links = tuple(
        ClaimLink(end_of(number, words), reopened, Relation.OVERTAKEN_BY, None, 0.6, ("So it is.",))
        for number, words in ((2, "The strait may reopen."), (1, "The strait may reopen!"), (3, "Ships may pass soon."))
    )
    show_trace(Trace("c-9", (mention,), (), mention="c-9", links=links), Screen(), 10)
    out = capsys.readouterr().out
    assert out.count("overtaken (0.60, proposed)") == 2
    assert "in the same words: 2031-05-01\n" in out
