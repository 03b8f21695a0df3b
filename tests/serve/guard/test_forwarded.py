"""What a proxy says is believed where the proxy was named."""

from __future__ import annotations

from pathlib import Path

from tests.serve.guard.doors import client

SAID = {"X-Forwarded-For": "203.0.113.5", "X-Forwarded-Proto": "https", "X-Forwarded-Prefix": "/evil"}


def test_a_stranger_cannot_pass_for_another_address(tmp_path: Path) -> None:
    answer = client(tmp_path / "casebook.db").get("/api/v1/claims", headers=SAID)
    assert answer.json()["address"] == "192.0.2.7"
    assert answer.json()["forwarded"] is None
    assert "Strict-Transport-Security" not in answer.headers


def test_a_named_proxy_tells_the_address_and_that_it_was_https(tmp_path: Path) -> None:
    browser = client(tmp_path / "casebook.db", "0.0.0.0", url="http://192.0.2.1", proxies=("192.0.2.0/24",))
    answer = browser.get("/api/v1/claims", headers=SAID)
    assert answer.json()["address"] == "203.0.113.5"
    assert answer.json()["forwarded"] is None
    assert "Strict-Transport-Security" in answer.headers
