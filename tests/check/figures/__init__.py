"""Tests of the rules on numbers and days."""
