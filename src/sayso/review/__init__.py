"""What a person decides about a machine's results: what is proposed, what was decided, and what holds by that."""
