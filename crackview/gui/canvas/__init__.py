"""The picture: its view, its layers and the items over it."""
