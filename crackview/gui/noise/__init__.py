"""Noise on sliders: the panel and its recipe, for photos in the Lab and for frames in Live."""
