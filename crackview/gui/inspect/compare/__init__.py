"""Two photos of one place, compared in the Inspect workspace."""
