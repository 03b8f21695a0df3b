"""Where the shared development material lies, for the tests that need it."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""The folder beside the checkout."""

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared material is not there: {SHARED}")
"""Marks a test that reads the shared material, and skips it where that is missing."""
