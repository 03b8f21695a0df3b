"""The addresses of the pages, so that each page links to the others in one way."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def document_path(document: str, claim: str = "") -> str:
    """The page of a document, at one of its claims."""
    return f"/document/{quote(document, safe='')}" + (f"?claim={quote(claim, safe='')}" if claim else "")


def claim_path(claim: str) -> str:
    """The page that traces a claim."""
    return f"/claim/{quote(claim, safe='')}"


def thread_path(thread: str) -> str:
    """The page of a thread."""
    return f"/thread/{quote(thread, safe='')}"


def actor_path(actor: str) -> str:
    """The page of an actor."""
    return f"/actor/{quote(actor, safe='')}"


def ask_path(text: str = "", **filters: str | int | None) -> str:
    """The page that asks, with a text and filters by the names of `Casebook.ask`; what is `None` or empty is left out.

    >>> ask_path("bridge", stance="deny")
    '/ask?text=bridge&stance=deny'
    """
    given = {"text": text} | filters
    query = urlencode({name: value for name, value in given.items() if value not in {None, ""}})
    return f"/ask?{query}" if query else "/ask"
