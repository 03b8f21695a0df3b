"""Tests of the rules on the text itself."""
