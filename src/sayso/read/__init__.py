"""Bytes in, documents out: what a file is, its text, and the structure of the report in it."""
