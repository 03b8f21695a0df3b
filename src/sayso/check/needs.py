"""What a report must have before some rule can say anything of it."""

from __future__ import annotations

from enum import StrEnum


class Needs(StrEnum):
    """Each is worded as what is missing is told."""

    TAKEAWAYS = "takeaways"
    BODY = "paragraphs"
    ENDNOTES = "endnote marks"
    DATE = "day of publication"
    CLAIMS = "claims"
    EARLIER = "earlier reports (--against)"
