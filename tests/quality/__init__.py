"""The quality gate: scores against floors that may only rise."""
