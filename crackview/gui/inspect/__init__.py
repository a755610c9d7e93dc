"""The Inspect workspace."""
