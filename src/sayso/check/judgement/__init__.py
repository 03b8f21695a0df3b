"""Rules on judgements and forecasts."""
