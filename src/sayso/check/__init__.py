"""Checks a report against its evidence: a report in, problems out. One file for each family of rules."""
