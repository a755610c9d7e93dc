"""The sample photos that ship: the scenes they are, and the files they make."""

from dataclasses import dataclass

from training.synth.scene import Scene, render

SIZE = (960, 1280)
QUALITY = 92


@dataclass(frozen=True)
class ShippedSample:
    """One shipped scene: its file stem and the arguments of :func:`training.synth.scene.render`."""

    stem: str
    surface: str
    seed: int
    cracks: str
    scale: float

    def render(self) -> Scene:
        """Render the scene, 1280 x 960 px."""
        return render(self.surface, self.seed, SIZE, self.cracks, self.scale)


SAMPLES = (
    ShippedSample("concrete_wall", "concrete", 30, "branched", 1.4),
    ShippedSample("brick_wall", "brick", 5, "stepped", 1.8),
    ShippedSample("asphalt_road", "asphalt", 0, "branched", 1.7),
    ShippedSample("concrete_hairlines", "concrete", 61, "hairline", 1.4),
    ShippedSample("brick_sound", "brick", 33, "none", 1.6),
)
