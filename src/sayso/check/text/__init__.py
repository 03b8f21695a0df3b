"""Rules on the text itself."""
