"""What a server tells comes back as the errors of sayso, and what is no answer of one says so."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx2
import pytest

from sayso import errors
from sayso.errors import NotAllowed, NotFound, SaysoError, Unreachable, UsageError
from sayso.remote.connection import Connection, decode, raise_told


def connected(answer: Callable[[httpx2.Request], httpx2.Response], token: str | None = None) -> Connection:
    return Connection("http://desk.example/", token, httpx2.MockTransport(answer))


def test_a_token_and_the_form_of_records_are_asked_with() -> None:
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(200, content=b"3")

    assert connected(answer, "secret").get("claims/count", int, {"text": "a b"}) == 3
    assert str(asked[0].url) == "http://desk.example/api/v1/claims/count?text=a+b"
    assert asked[0].headers["authorization"] == "Bearer secret"
    assert "records" in asked[0].headers["accept"]
    connected(answer).get("claims/count", int)
    assert "authorization" not in asked[1].headers


def test_pages_are_turned_until_the_last() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        cursor = request.url.params.get("cursor", "0")
        following = {"0": "1", "1": "2"}.get(cursor)
        headers = {"Link": f'<?limit=1&cursor={following}>; rel="next"'} if following else {}
        return httpx2.Response(200, headers=headers, content=f"[{cursor}]".encode())

    assert list(connected(answer).pages("things", int, {"limit": 1})) == [[0], [1], [2]]


@pytest.mark.parametrize(
    ("status", "told", "kind"),
    [
        (404, {"type": "urn:sayso:problem:NotFound", "detail": "No claim.", "hint": "Ask."}, NotFound),
        (503, {"type": "urn:sayso:problem:CasebookGone", "detail": "It is away."}, errors.CasebookGone),
        (422, {"type": "urn:sayso:problem:UsageError", "detail": "No day."}, UsageError),
        (401, {"title": "Who are you?"}, NotAllowed),
        (404, {}, NotFound),
        (418, {}, UsageError),
        (502, None, Unreachable),
    ],
)
def test_a_problem_is_raised_as_what_it_was(status: int, told: dict[str, str] | None, kind: type[SaysoError]) -> None:
    content = b"<html>no gateway</html>" if told is None else json.dumps(told).encode()
    with pytest.raises(kind) as raised:
        raise_told(status, content)
    assert type(raised.value) is kind
    assert raised.value.message == (told or {}).get("detail", f"The server answers with status {status}.")
    assert raised.value.hint == (told or {}).get("hint", "")
    raise_told(200, content)


def test_no_answer_and_another_kind_of_answer_are_unreachable() -> None:
    def broken(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    for use in (lambda: connected(broken).get("x", int), lambda: list(connected(broken).stream("x", {}))):
        with pytest.raises(Unreachable, match=r"desk\.example does not answer: refused"):
            use()
    for content in (b"<html>", b'"three"', b"\xff"):
        with pytest.raises(Unreachable, match="cannot be read"):
            decode(content, int)


def test_what_is_no_address_is_told_so() -> None:
    with pytest.raises(UsageError, match="no address"):
        Connection("http://[::1")
