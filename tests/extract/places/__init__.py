"""Tests of what finds places."""
