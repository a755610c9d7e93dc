"""The picture: its view, its layers and what hovers over it."""
