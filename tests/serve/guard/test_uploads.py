"""What comes in is bounded, announced or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.serve.guard import uploads as module
from tests.serve.guard.doors import client


def pieces(size: int) -> Iterator[bytes]:
    """A body whose length nobody announces."""
    yield from (b"x" * 500 for _ in range(size // 500))


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [("documents", 3_000, 200), ("documents", 3_500, 413), ("decisions", 1_000, 200), ("decisions", 1_500, 413)],
)
@pytest.mark.parametrize("announced", [True, False])
def test_a_body_is_as_long_as_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, size: int, status: int, *, announced: bool
) -> None:
    monkeypatch.setattr(module, "PLAIN_BYTES", 1_000)
    body = b"x" * size if announced else pieces(size)
    answer = client(tmp_path / "casebook.db", upload_bytes=3_000).post(f"/api/v1/{path}", content=body)
    assert answer.status_code == status
    if status == 413:
        assert "too large" in answer.json()["detail"]
        assert answer.headers["connection"] == "close"
    else:
        assert answer.json()["sent"] == size


@pytest.mark.parametrize("length", ["-1", "many", "1e9", "9" * 30])
def test_a_length_that_makes_no_sense_is_refused(tmp_path: Path, length: str) -> None:
    answer = client(tmp_path / "casebook.db").post("/api/v1/x", headers={"Content-Length": length}, content=b"")
    assert answer.status_code == 413
