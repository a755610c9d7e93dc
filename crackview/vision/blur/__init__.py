"""Blur of a whole picture, by a moved camera or by focus: found in the picture alone, and taken out of it."""
