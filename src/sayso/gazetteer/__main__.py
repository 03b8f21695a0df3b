"""`python -m sayso.gazetteer PATH`: builds the index of the places that come with sayso."""

import sys
from pathlib import Path

from sayso.gazetteer.building import build_world

if __name__ == "__main__":
    build_world(Path(sys.argv[1]))
