"""The defaults for the analysis of a video, in the window and for a command."""

DEFAULT_SIDE = 640
"""Longer side of what the network sees, px."""
SIDES = (64, 4096)
"""The least and the greatest of it."""
FINDING_LENGTH = 0.05
"""Length from which a crack is a finding, as a share of the picture's diagonal: 37 px of a picture of 640 x 360.

What a network takes for a crack though it is none (pores, stains, grain) is mostly shorter, 3 to 4 % in the sample
video; what crosses a twentieth of the picture is worth a look.
"""
FINDING_LENGTHS = (0.02, 1.0)
"""The least and the greatest of it."""
MOST_STEP = 10_000
"""Of so many frames at least one is analysed."""
