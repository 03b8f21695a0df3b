"""Tests of what is proposed and decided."""
