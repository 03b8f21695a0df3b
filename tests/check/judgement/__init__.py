"""Tests of the rules on judgements and forecasts."""
