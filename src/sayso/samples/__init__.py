"""Three short reports that ship with sayso, for the demo and for a first try.

They are written for sayso by its authors, about public events of autumn 2022: two follow one thread, the withdrawal
from Kherson, and one the grain corridor and a finding of nothing. "Sample Desk" is no real publisher.
"""

from __future__ import annotations

NAMES = ("kherson-withdrawal.txt", "kherson-liberated.md", "grain-corridor.html")
"""The samples, oldest first where they follow one thread."""

THREAD = "withdrawal"
"""The word that the first two, which follow one thread, share."""

PUBLISHER = "Sample Desk"
"""Who publishes them, so to speak; one of the three does not say so itself."""
