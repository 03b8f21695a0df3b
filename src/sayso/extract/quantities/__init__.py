"""Quantities: numbers of something, with their unit or what is counted, their bounds, ranges, rates and changes."""

from sayso.extract.quantities.find import find_quantities

__all__ = ["find_quantities"]
