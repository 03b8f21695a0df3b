"""Rules on takeaways against the body."""
