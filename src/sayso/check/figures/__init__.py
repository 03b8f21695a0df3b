"""Rules on numbers and days."""
