"""The part of scikit-image that ships: see ``morphology``."""
