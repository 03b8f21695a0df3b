"""A browser shows its token once, and holds a session from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.serve.guard.login import own_path
from sayso.serve.guard.tokens import Tokens
from sayso.serve.guard.trail import trail_of
from tests.serve.guard.doors import client, secret

PLACE = "http://192.0.2.1:8765"
OWN = {"Origin": PLACE}


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    return tmp_path / "casebook.db"


@pytest.fixture
def browser(casebook: Path) -> TestClient:
    return client(casebook, "0.0.0.0", None, url=PLACE)


def test_a_token_gives_a_session_that_no_script_can_read(browser: TestClient, casebook: Path) -> None:
    answer = browser.post("/login", data={"token": secret(casebook), "next": "/page?q=1"}, headers=OWN)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/page?q=1")
    cookie = answer.headers["Set-Cookie"]
    assert all(each in cookie for each in ("HttpOnly", "SameSite=strict", "Path=/"))
    assert "sayso_" not in cookie.replace("sayso_session", ""), "the token itself is not in it"
    assert browser.get("/page").status_code == 200
    assert '"log in"' in trail_of(casebook).path.read_text()


def test_over_https_the_cookie_stays_there(casebook: Path) -> None:
    browser = client(casebook, "0.0.0.0", None, url="https://192.0.2.1")
    answer = browser.post("/login", data={"token": secret(casebook)}, headers={"Origin": "https://192.0.2.1"})
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize("token", ["", "sayso_0123456789ab_" + "A" * 43, "<script>alert(1)</script>"])
def test_a_wrong_token_gives_no_session_and_a_plain_word(browser: TestClient, casebook: Path, token: str) -> None:
    answer = browser.post("/login", data={"token": token}, headers=OWN)
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers
    assert 'role="alert"' in answer.text
    assert "alert(1)" not in answer.text
    assert "no such token" in casebook.with_name("casebook.db.refused.jsonl").read_text()


def test_another_site_cannot_log_anybody_in_or_out(browser: TestClient, casebook: Path) -> None:
    given = {"token": secret(casebook)}
    for path in ("/login", "/logout"):
        assert browser.post(path, data=given, headers={"Origin": "http://evil.example"}).status_code == 403


def test_logging_out_ends_the_session(browser: TestClient, casebook: Path) -> None:
    browser.post("/login", data={"token": secret(casebook)}, headers=OWN)
    held = browser.cookies["sayso_session"]
    assert browser.post("/logout", headers=OWN).headers["Location"] == "/login"
    browser.cookies.set("sayso_session", held)
    assert browser.get("/page").status_code == 401


def test_a_revoked_token_ends_its_sessions(browser: TestClient, casebook: Path) -> None:
    browser.post("/login", data={"token": secret(casebook)}, headers=OWN)
    [token] = Tokens(casebook).all()
    Tokens(casebook).revoke(token.id)
    assert browser.get("/page").status_code == 401


def test_guessing_is_slowed_down(browser: TestClient) -> None:
    statuses = [browser.post("/login", data={"token": "x"}, headers=OWN).status_code for _ in range(12)]
    assert statuses[0] == 403
    assert statuses[-1] == 429


def test_where_no_token_is_needed_there_is_nothing_to_log_into(casebook: Path) -> None:
    assert client(casebook).get("/login").headers["Location"] == "/"


@pytest.mark.parametrize("more", [{"next": "/" + "x" * 9_000}, {f"field{number}": "x" for number in range(20)}])
def test_a_form_that_is_too_long_is_none(browser: TestClient, casebook: Path, more: dict[str, str]) -> None:
    assert browser.post("/login", data={"token": secret(casebook)} | more, headers=OWN).status_code == 403


def test_bytes_that_are_no_form_are_none(browser: TestClient) -> None:
    assert browser.post("/login", content=b"\xff\x00=&;%zz", headers=OWN).status_code == 403


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/page?q=1#x", "/page?q=1#x"),
        ("", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("/\t/evil.example", "/"),
        ("page", "/"),
        ("//[", "/"),
        ("/[", "/["),
    ],
)
def test_after_logging_in_one_stays_here(target: str, expected: str) -> None:
    assert own_path(target) == expected


def test_hostile_words_in_the_address_stay_words(browser: TestClient) -> None:
    answer = browser.get("/login", params={"next": '/"><script>alert(1)</script>'})
    assert "<script>" not in answer.text
