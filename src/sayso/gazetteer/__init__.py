"""The places of the world by name: an index built once on disk, and the files of GeoNames that a user adds to it."""

from sayso.gazetteer.entry import Candidate, Entry, Match
from sayso.gazetteer.gazetteer import Gazetteer, import_places

__all__ = ["Candidate", "Entry", "Gazetteer", "Match", "import_places"]
