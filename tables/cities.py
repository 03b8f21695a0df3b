"""Makes `cities.tsv`: the larger cities and the capitals of the world, for who has no list of all towns.

usage: python -m tables.cities TABLE
"""

from __future__ import annotations

import sys
from pathlib import Path

from tables.towns import all_towns, write_table

LEAST = 50_000
"""Inhabitants of the smallest city in the table."""

if __name__ == "__main__":
    write_table(Path(sys.argv[1]), (town for town in all_towns() if town.population >= LEAST or town.is_capital))
