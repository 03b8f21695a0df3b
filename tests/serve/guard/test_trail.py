"""A trail only grows, and stays bounded."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

from sayso.serve.guard.trail import KEPT, Trail, act_of
from tests.serve.guard.doors import LOCAL


def acts(path: Path) -> list[dict[str, Any]]:
    return [json.loads(each) for each in path.read_text().splitlines()]


def test_a_trail_is_put_aside_when_it_is_large_and_the_oldest_goes(tmp_path: Path) -> None:
    trail = Trail(tmp_path / "trail.jsonl", most_bytes=500)
    for number in range(40):
        trail.add(act_of(LOCAL, f"act {number}", "200"))
    kept = sorted(tmp_path.glob("trail.jsonl*"), key=lambda path: path.suffix)
    assert len(kept) == KEPT + 1
    assert all(path.stat().st_size <= 500 for path in kept)
    assert acts(trail.path)[-1]["what"] == "act 39"
    assert stat.S_IMODE(trail.path.stat().st_mode) == 0o600


def test_hostile_words_stay_in_their_line(tmp_path: Path) -> None:
    trail = Trail(tmp_path / "trail.jsonl")
    trail.add(act_of(LOCAL, 'GET /\n{"who": "admin"}\u2028\x1b[31m' + "x" * 9_000, "200"))
    [act] = acts(trail.path)
    assert act["who"] == "Ada"
    assert len(trail.path.read_bytes()) < 1_000
    assert b"\x1b" not in trail.path.read_bytes()


def test_a_disk_that_is_full_keeps_nobody_from_working(tmp_path: Path) -> None:
    Trail(tmp_path / "no" / "such" / "folder.jsonl").add(act_of(LOCAL, "POST /", "200"))
