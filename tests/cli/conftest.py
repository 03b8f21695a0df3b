"""What every test of the command line can ask for."""

from __future__ import annotations

from tests.cli.fake import book

__all__ = ["book"]
