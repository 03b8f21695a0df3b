"""A casebook that somebody serves, with the verbs of one that lies here: `sayso.open("http://…", token=…)`."""

from sayso.remote.casebook import RemoteCasebook

__all__ = ["RemoteCasebook"]
