"""Noise on incoming frames. A noisy frame holds its recipe and original, so that files made from it can state them."""

from dataclasses import dataclass, field, replace

from crackview.sources.source import Frame
from crackview.vision.recipe import Recipe

STEM = "frame"
"""Base seed of the noise of a frame, in Live and in the Lab, which therefore show the same noisy picture."""


@dataclass(frozen=True, slots=True)
class NoisyFrame(Frame):
    """A frame with noise on it.

    Attributes:
        recipe: The noise, with the seed of this frame.
        clean: The original frame.
    """

    recipe: Recipe = field(kw_only=True)
    clean: Frame = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class FrameNoise:
    """The noise for frames.

    Attributes:
        recipe: The noise.
        varies: Whether each frame gets its own noise: the index of the frame is added to the seed.
    """

    recipe: Recipe
    varies: bool = True

    def __call__(self, frame: Frame) -> NoisyFrame:
        """Apply the noise to a frame."""
        seed = (self.recipe.seed + frame.index) % (1 << 31) if self.varies else self.recipe.seed
        recipe = replace(self.recipe, seed=seed)
        pixels = recipe.apply(frame.pixels, STEM)
        pixels.flags.writeable = False
        return NoisyFrame(pixels, frame.index, frame.captured, frame.wall, frame.position, recipe=recipe, clean=frame)


def clean(frame: Frame) -> Frame:
    """Return the original frame."""
    return frame.clean if isinstance(frame, NoisyFrame) else frame
