"""The only code that speaks SQL: a casebook as a database."""
