"""Noise on incoming frames. A noisy frame remembers what it was made of, so that whatever is kept of it can say so."""

from dataclasses import dataclass, field, replace

from crackview.sources.source import Frame
from crackview.vision.recipe import Recipe

STEM = "frame"
"""What seeds the noise of a frame, in Live and in the Lab, which therefore show the same noisy picture."""


@dataclass(frozen=True, slots=True)
class NoisyFrame(Frame):
    """A frame with noise on it.

    Attributes:
        recipe: The noise, with the seed of this very frame.
        clean: The frame as it came.
    """

    recipe: Recipe = field(kw_only=True)
    clean: Frame = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class FrameNoise:
    """What frames are disturbed with.

    Attributes:
        recipe: The noise.
        varies: Whether the noise falls otherwise on each frame: by its index the seed of a frame is greater.
    """

    recipe: Recipe
    varies: bool = True

    def __call__(self, frame: Frame) -> NoisyFrame:
        """Disturb a frame."""
        seed = (self.recipe.seed + frame.index) % (1 << 31) if self.varies else self.recipe.seed
        recipe = replace(self.recipe, seed=seed)
        pixels = recipe.apply(frame.pixels, STEM)
        pixels.flags.writeable = False
        return NoisyFrame(pixels, frame.index, frame.captured, frame.wall, frame.position, recipe=recipe, clean=frame)


def clean(frame: Frame) -> Frame:
    """The frame as it came."""
    return frame.clean if isinstance(frame, NoisyFrame) else frame
