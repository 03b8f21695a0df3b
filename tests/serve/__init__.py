"""Tests of what answers over the network."""
