"""CrackView finds, shows and measures cracks in photos, and stays right when the picture is noisy."""

__version__ = "0.1.0"
