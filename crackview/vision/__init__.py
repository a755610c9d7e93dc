"""Pixels in, pixels or numbers out: numpy and OpenCV only."""
