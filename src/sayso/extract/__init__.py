"""Documents in, claims out: no database, no network."""
