"""The panel of the reader: the claims of one sentence, each with its chain and its details."""

from __future__ import annotations

from sayso.records import Claim, Dossier
from sayso.serve.view.claim_details import claim_details
from sayso.serve.view.claim_lines import speakers
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.trouble import nothing


def sentence_panel(dossier: Dossier, start: int, chosen: str = "") -> Markup:
    """The claims of the sentence that begins at `start`; the chosen one is open, or else the one told through most."""
    claims = [claim for claim in dossier.extraction.claims if claim.sentence.start == start]
    if not claims:
        return nothing("No claim stands here.")
    shown = next((claim for claim in claims if claim.id == chosen), max(claims, key=lambda claim: len(claim.chain)))
    if len(claims) == 1:
        return claim_details(shown, dossier.document, dossier.reviews)
    return joined(
        (
            tag("p", f"{len(claims)} claims in this sentence", class_="hint"),
            *(_folded(claim, dossier, is_open=claim is shown) for claim in claims),
        )
    )


def _folded(claim: Claim, dossier: Dossier, *, is_open: bool) -> Markup:
    return tag(
        "details",
        tag("summary", speakers(claim)),
        claim_details(claim, dossier.document, dossier.reviews),
        name="claim",
        open=is_open,
        class_="folded",
    )
