"""Where things happen: the names of places, resolved against the gazetteer, and how something lies to them."""

from sayso.extract.places.find import find_places

__all__ = ["find_places"]
