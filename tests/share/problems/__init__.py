"""Tests of the formats of what a check found."""
