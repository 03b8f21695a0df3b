"""Runs the command line as `python -m sayso.cli`, where the script `sayso` is not on the path."""

from __future__ import annotations

from sayso.cli.main import main

if __name__ == "__main__":
    main()
