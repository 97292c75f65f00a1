"""Joint statements: drafts, rounds, and what is issued."""
