"""Watches that fired are told with the claims that count, the others in a line, and none with the next step."""

from __future__ import annotations

import re
from pathlib import Path

from sayso.records import Threshold
from sayso.serve.pages.today_watches import watches_fired
from tests.toy import open_casebook


def test_a_watch_that_fired_shows_its_claims(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Published 2022-11-09\nThe mayor said the bridge may reopen.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt")
        assert 'href="/ask"' in str(watches_fired(book))
        book.add_watch("quiet <b>", "ferry", Threshold(1, 7))
        assert "None fired." in str(watches_fired(book))
        book.add_watch("reopening", "bridge", Threshold(1, 7))
        made = str(watches_fired(book))
    fired, quiet = made.split('class="counted quiet"')
    assert "reopening" in fired
    assert "/ask?text=bridge" in fired
    assert re.findall(r'href="/document/d-[^"]*">2022-11-09</a> · <a href="/claim/c-[^"]*">trace</a>', fired)
    assert "quiet &lt;b&gt;" in quiet
