"""The tools that correct what was found, each a small module."""
