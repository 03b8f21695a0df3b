"""Actors: who is meant by the sources and names of a document, with kind, class and side."""

from sayso.extract.actors.find import credited, find_actors
from sayso.extract.actors.scenes import set_scenes

__all__ = ["credited", "find_actors", "set_scenes"]
