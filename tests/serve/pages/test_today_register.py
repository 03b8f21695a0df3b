"""What runs out, what is in doubt and what is open is told with its sentence, its state and where it stands."""

from __future__ import annotations

from pathlib import Path

from sayso.serve.pages.today_register import register_due
from sayso.store.store import Store
from tests.registering import AMNESTY, FERRY, PARTIAL, keep_all, report
from tests.toy import open_casebook


def test_a_forecast_that_runs_out_and_a_finding_in_doubt_are_told(tmp_path: Path) -> None:
    store = Store(tmp_path / "casebook.db", busy_seconds=0.2)
    keep_all(store, report("2024-05-02", FERRY, AMNESTY), report("2024-05-03", PARTIAL))
    store.close()
    with open_casebook(store.path) as book:
        made = str(register_due(book, "2024-05-02", "2024-05-03"))
        later = str(register_due(book, "2024-06-02", "2024-06-03"))
    due, finding = made.split("Findings of nothing in doubt")
    assert FERRY.words in due
    assert "until 2024-05-05" in due
    assert AMNESTY.words in finding
    assert "overtaken?" in finding
    assert "No forecast with a day runs out." in later
    assert "None was left open since 2024-06-02." in later
