"""Bytes in, documents out: what a file is, its text, and the structure of the report in it."""

from sayso.read.document import make_document

__all__ = ["make_document"]
