"""Correcting the mask by hand."""
