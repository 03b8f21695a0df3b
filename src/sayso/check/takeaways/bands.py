"""How sure the hedges of a claim leave it, as a band in percent, also where no scale defines them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Band, Hedge, HedgeClass

CERTAIN = Band("", 100, 100)
"""Where what is said without any doubt stands on every scale."""
WITHOUT_BAND = {
    HedgeClass.POSSIBILITY: Band("", 1, 55),
    HedgeClass.EVIDENTIAL: Band("", 20, 95),
}
"""How far words go that no scale defines, taken wide: what may be is less than likely, what seems less than certain."""
UNTOLD = Band("", 0, 100)
"""Where a likelihood may stand that no scale defines: it is never compared."""


def band_of(scale: str, hedges: Sequence[Hedge]) -> Band:
    """Where the first of some hedges stands that has a band; without hedges, at the end of the scale."""
    bands = (band for hedge in hedges for band in (hedge.band(scale), *hedge.bands) if band is not None)
    without = (WITHOUT_BAND[hedge.kind] for hedge in hedges if hedge.kind in WITHOUT_BAND)
    return next(bands, None) or next(without, None) or (UNTOLD if hedges else CERTAIN)
