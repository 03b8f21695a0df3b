"""Tests of how documents and claims hang together."""
