"""The exit codes are a promise to scripts."""

from __future__ import annotations

from pathlib import Path

from sayso.cli.exits import ExitCode

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "cli.md"


def test_the_codes_stay_as_documented() -> None:
    codes = {"OK": 0, "FAILED": 1, "USAGE": 2, "UNKNOWN": 3, "INTERRUPTED": 130}
    assert {code.name: code.value for code in ExitCode} == codes
    guide = GUIDE.read_text(encoding="utf-8")
    assert all(f"| {code.value} |" in guide for code in ExitCode)
