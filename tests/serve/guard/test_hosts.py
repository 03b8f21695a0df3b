"""No foreign name can be bound to the server's address."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.serve.guard.doors import bearing, client, secret


@pytest.mark.parametrize(
    ("bound", "host", "status"),
    [
        ("127.0.0.1", "localhost:8765", 200),
        ("127.0.0.1", "127.0.0.1:8765", 200),
        ("127.0.0.1", "[::1]:8765", 200),
        ("127.0.0.1", "evil.example:8765", 421),
        ("127.0.0.1", "127.0.0.1.evil.example", 421),
        ("127.0.0.1", "192.0.2.9", 421),
        ("127.0.0.1", "", 421),
        ("0.0.0.0", "192.0.2.9:8765", 200),
        ("0.0.0.0", "reports.example.org", 200),
        ("0.0.0.0", "REPORTS.example.org:443", 200),
        ("0.0.0.0", "evil.example", 421),
        ("desk.example.org", "desk.example.org", 200),
    ],
)
def test_only_what_the_server_goes_by_is_answered(tmp_path: Path, bound: str, host: str, status: int) -> None:
    casebook = tmp_path / "casebook.db"
    browser = client(casebook, bound, None, names=("Reports.example.org",))
    headers = {"Host": host, **bearing(secret(casebook))}
    assert browser.get("/api/v1/claims", headers=headers).status_code == status


def test_the_refusal_says_what_to_do(tmp_path: Path) -> None:
    told = client(tmp_path / "casebook.db").get("/api/v1/claims", headers={"Host": "evil.example"}).json()
    assert told["detail"] == "This server does not go by the name 'evil.example'."
    assert "--name evil.example" in told["hint"]
