"""The window of a mosaic."""
