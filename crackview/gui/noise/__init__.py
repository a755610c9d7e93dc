"""Noise on sliders: the panel, and the recipe that it mixes, for photos in the Lab and for frames in Live."""
