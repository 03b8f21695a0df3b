"""Makes the tables of places that ship in `src/sayso/gazetteer`; no part of the wheel."""
