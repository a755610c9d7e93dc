"""The window of the results of a fleet."""
