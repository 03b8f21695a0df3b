"""A trace is told in lists: each mention with its words, origins with reasons, both sides of what is against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.serve.pages import claim_story
from sayso.serve.pages.claim_story import story
from sayso.serve.view.quotes import Quotes
from tests.registering import FERRY, SAILED, keep_all, report
from tests.toy import open_casebook
from tests.traced import casebook


def test_everything_that_is_drawn_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, claims = casebook(tmp_path)
    store.close()
    with open_casebook(store.path) as book:
        trace = book.trace(claims["quoted"])
    made = str(story(trace, Quotes({})))
    assert all(f'id="{mention.end.claim}"' in made for mention in trace.mentions)
    assert "2 have it from Ann Pay." in made
    assert "Kalliope never sank, its owner says." in made
    assert "could not verify" in made.split('id="doubts"')[1]
    monkeypatch.setattr(claim_story, "MENTIONS", 2)
    assert f"{len(trace.mentions) - 2} more" in str(story(trace, Quotes({})))


def test_what_became_of_a_forecast_is_told_first(tmp_path: Path) -> None:
    store = keep_all(casebook(tmp_path)[0], report("2024-05-02", FERRY), report("2024-05-06", SAILED))
    store.close()
    with open_casebook(store.path) as book:
        claim = book.register("forecasts").entries[0].entry.claim.id
        made = str(story(book.trace(claim), Quotes({})))
    assert "proposed: borne out" in made
    assert made.index("What became of it") < made.index("Mentions in the order of saying")
