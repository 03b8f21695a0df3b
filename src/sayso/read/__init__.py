"""Bytes in, documents out: what a file is, its text, and the structure of the report in it."""

from sayso.read.document import make_document
from sayso.read.sources import Found, Skipped, Unread, find_items

__all__ = ["Found", "Skipped", "Unread", "find_items", "make_document"]
