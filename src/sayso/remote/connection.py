"""The way to a server and back: asks its REST API for records, and raises what it tells as the errors of sayso."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

import httpx2
import msgspec

from sayso import errors
from sayso.errors import NotAllowed, NotFound, SaysoError, Unreachable, UsageError

Kind = TypeVar("Kind")

PATH: Final = "/api/v1/"
RECORDS: Final = "application/vnd.sayso.records+json"
"""The form of an answer that is the records themselves, field by field."""
SECONDS: Final = 120.0
"""So long an answer is waited for: checking a long report takes a minute where others are checked too."""
_TYPE: Final = "urn:sayso:problem:"
_NEXT: Final = re.compile(r'<([^>]*)>;\s*rel="next"')
_ERRORS: Final = {
    kind.__name__: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SaysoError)
}


class Connection:
    """A connection to one server. Threads may share it."""

    def __init__(self, url: str, token: str | None = None, transport: httpx2.BaseTransport | None = None) -> None:
        headers = {"Accept": RECORDS} | ({"Authorization": f"Bearer {token}"} if token else {})
        self.url = url.rstrip("/")
        try:
            self._client = httpx2.Client(
                base_url=self.url + PATH, headers=headers, timeout=SECONDS, transport=transport, trust_env=False
            )
        except (httpx2.InvalidURL, ValueError) as error:
            hint = "Write it as http://127.0.0.1:8765"
            raise UsageError(f"{url} is no address of a server: {error}.", hint) from None

    def close(self) -> None:
        """Let the connection go."""
        self._client.close()

    def get(self, path: str, kind: type[Kind], asked: Mapping[str, Any] | None = None) -> Kind:
        """What stands at a path, as a record of this kind.

        Raises:
            SaysoError: what the server told, or that it does not answer.
        """
        return decode(self.answer("GET", path, params=asked).content, kind)

    def pages(self, path: str, kind: type[Kind], asked: Mapping[str, Any]) -> Iterator[list[Kind]]:
        """A list that is given in parts, part by part."""
        params: Mapping[str, Any] | None = asked
        while True:
            response = self.answer("GET", path, params=params)
            yield decode(response.content, list[kind])  # type: ignore[valid-type]
            following = _NEXT.search(response.headers.get("link", ""))
            if following is None:
                return
            path, params = path.partition("?")[0] + following[1], None

    def answer(self, method: str, path: str, **sent: Any) -> httpx2.Response:
        """The response to a request.

        Raises:
            SaysoError: what the server told, or that it does not answer.
        """
        try:
            response = self._client.request(method, path, **sent)
        except httpx2.HTTPError as error:
            raise self._unreachable(error) from error
        raise_told(response.status_code, response.content)
        return response

    def stream(self, path: str, asked: Mapping[str, Any]) -> Iterator[str]:
        """The text that stands at a path, piece by piece.

        Raises:
            SaysoError: what the server told, or that it does not answer.
        """
        try:
            with self._client.stream("GET", path, params=asked) as response:
                if response.status_code >= 400:
                    raise_told(response.status_code, response.read())
                yield from response.iter_text()
        except httpx2.HTTPError as error:
            raise self._unreachable(error) from error

    def _unreachable(self, error: Exception) -> Unreachable:
        why = f"{error}".strip().rstrip(".") or type(error).__name__
        hint = "Check the address, and that it is served: sayso serve"
        return Unreachable(f"{self.url} does not answer: {why}.", hint)


def decode(content: bytes, kind: type[Kind]) -> Kind:
    """The records of an answer.

    Raises:
        Unreachable: they are of another kind, as from another version or another program.
    """
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        hint = "Check the address, and that both have the same version of sayso."
        raise Unreachable(f"The server answers what cannot be read: {error}.", hint) from error


def raise_told(status: int, content: bytes) -> None:
    """Raise the error that a response tells of, where it tells of one.

    Raises:
        SaysoError: it does.
    """
    if status < 400:
        return
    try:
        told = msgspec.json.decode(content, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        told = {}
    kind = _ERRORS.get(str(told.get("type", "")).removeprefix(_TYPE), _kind_of(status))
    raise kind(str(told.get("detail") or f"The server answers with status {status}."), str(told.get("hint") or ""))


def _kind_of(status: int) -> type[SaysoError]:
    if status >= 500:
        return Unreachable
    return {401: NotAllowed, 403: NotAllowed, 404: NotFound}.get(status, UsageError)
