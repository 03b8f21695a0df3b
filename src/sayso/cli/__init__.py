"""The command line: one short command per verb."""
