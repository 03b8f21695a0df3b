"""HEAD is answered wherever GET is, without a body."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

PATHS = ["claims", "documents", "openapi.json", "share/jsonl", "claims/c-0000000000000000", "nowhere"]


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_its_body(client: TestClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers.get("etag") == get.headers.get("etag")
    assert head.headers["content-type"] == get.headers["content-type"]


def test_what_only_takes_has_no_head(client: TestClient) -> None:
    told = client.head("compare")
    assert (told.status_code, told.headers["allow"]) == (405, "POST")
