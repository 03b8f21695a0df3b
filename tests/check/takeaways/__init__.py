"""Tests of the rules on takeaways against the body."""
