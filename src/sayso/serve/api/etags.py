"""ETags: whether what a client holds is still right, told from the state of the casebook before anything is asked."""

from __future__ import annotations

import secrets

from starlette.requests import Request

from sayso import __version__
from sayso.records import sha256

_PROCESS = secrets.token_hex(8)
"""What is known beside the casebook, as the user's list of actors, is loaded once in a process."""


def tag_of(state: str, request: Request, media: str) -> str:
    """The tag of an answer: the same as long as the casebook, the question and the form of the answer are.

    Take the state before the answer is made: what changes meanwhile then makes the next answer another one.
    """
    url = request.url
    asked = "\n".join((__version__, _PROCESS, state, url.path, url.query, media))
    return f'W/"{sha256(asked.encode("utf-8", "surrogatepass"))[:32]}"'


def is_held(request: Request, tag: str) -> bool:
    """Whether the client says (`If-None-Match`) that it holds the answer with this tag."""
    held = request.headers.get("if-none-match", "")
    return held.strip() == "*" or tag in {each.strip() for each in held.split(",")}
