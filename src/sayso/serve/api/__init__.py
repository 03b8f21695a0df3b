"""The REST API: one file for each resource, and what they share. `make_api` puts them together."""

from sayso.serve.api.application import PATH, make_api

__all__ = ["PATH", "make_api"]
