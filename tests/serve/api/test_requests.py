"""What takes JSON takes nothing else."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from sayso.serve.api.problem import Refused
from sayso.serve.api.requests import json_only


def request(media: bytes | None) -> Request:
    headers = [(b"content-type", media)] if media is not None else []
    return Request({"type": "http", "headers": headers})


def test_only_json_passes() -> None:
    json_only(request(b"application/json"))
    json_only(request(b"Application/JSON; charset=utf-8"))
    for media in (None, b"text/plain", b"application/x-www-form-urlencoded", b"text/json"):
        with pytest.raises(Refused) as told:
            json_only(request(media))
        assert told.value.status == 415
