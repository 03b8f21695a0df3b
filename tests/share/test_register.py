"""An entry as JSON has its words, who says it, its state and what bears on it."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.ask.register import ask_register
from sayso.share.lines import safe_json
from sayso.share.register import registered_record
from sayso.store.store import Store
from tests.registering import FERRY, SAILED, STRIKE, keep_all, report


def test_an_entry_keeps_its_words_and_what_bears_on_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db", busy_seconds=0.2)
    keep_all(store, report("2024-05-02", FERRY, STRIKE), report("2024-05-06", SAILED))
    ferry, strike = (json.loads(safe_json(registered_record(each))) for each in ask_register(store).entries)
    assert (ferry["kind"], ferry["text"], ferry["until"]) == ("forecast", FERRY.words, "2024-05-05")
    assert (ferry["who"], ferry["state"], ferry["decision"]) == (None, "open", None)
    assert ferry["proposed"]["state"] == "borne out"
    (bearing,) = ferry["bearings"]
    assert (bearing["role"], bearing["text"], bearing["published"]) == ("asserts", SAILED.words, "2024-05-06")
    assert ferry["proposed"]["evidence"] == [bearing["claim"]]
    assert strike["scope"] == ["openly", "since 1998"]
    assert strike["proposed"] is None
