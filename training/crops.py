"""Training crops: cut, turned, scaled, relit and disturbed, each a pure function of (seed, index).

Any number of worker processes therefore gives the same stream, and a run resumes at any index.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from crackview.vision import noise
from crackview.vision.contrast_stretch import stretch
from training.crack_transfer import paste_crack
from training.datasets import lines
from training.datasets.catalogue import source
from training.datasets.photos import Pair, Pixels, TrainingSample

# In place of a target at a pixel of which nothing is known.
UNKNOWN = -1.0


@dataclass(frozen=True)
class CropConfig:
    """How crops are made.

    ``size`` in px; ``scale`` the range of magnification; ``native`` the share of crops that are mirrored and turned by
    quarters alone, so that the network sees a photo's own pixels, as it will when it predicts; ``on_crack`` the share
    of crops that are centred on a crack pixel; ``pasted`` the share of crops of the sets ``paste_onto`` that receive
    the crack of another crop. ``noisy_every`` n makes each n-th crop noisy (3: the paper's 2 : 1), 0 none; one of
    ``noises``, all of which must be seen ones, is drawn for it, so that a name that stands there twice comes twice as
    often, and an amount between the two severities ``severity``.
    ``stretched`` crops are stretched if they are too flat, as every photo is before a network predicts.

    Raises:
        ValueError: a noise is unknown or kept for judging.
    """

    size: int = 256
    scale: tuple[float, float] = (0.6, 1.6)
    native: float = 0.0
    on_crack: float = 0.8
    pasted: float = 0.5
    paste_onto: tuple[str, ...] = ("negatives/concrete", "synth/sound")
    noisy_every: int = 3
    severity: tuple[int, int] = (1, 5)
    noises: tuple[str, ...] = field(default_factory=lambda: noise.SEEN)
    stretched: bool = False

    def __post_init__(self) -> None:
        for name in self.noises:
            if name not in noise.SEEN:
                raise ValueError(f"{name} is unknown or kept for judging: training may use {', '.join(noise.SEEN)}")


class Crop(NamedTuple):
    """What one step learns from; in a batch each has one dimension more.

    Attributes:
        clean: uint8 3 x S x S.
        seen: The same as the student sees it: on every n-th crop with noise.
        target: float32 2 x S x S, shares of crack and of joint in each pixel, or ``UNKNOWN``.
        sound: bool 1 x 1 x 1, whether it is known that the whole crop shows no crack.
        taught: bool 1 x 1 x 1, whether the target is what a teacher sees, doubts taken out, in place of a truth.
    """

    clean: Tensor
    seen: Tensor
    target: Tensor
    sound: Tensor
    taught: Tensor


class Crops(Dataset[Crop]):
    """Crops of sets of photos, each set with its share of them."""

    def __init__(self, sets: Mapping[str, tuple[float, Sequence[Pair]]], config: CropConfig, seed: int) -> None:
        self.config, self.seed = config, seed
        weights = np.array([weight for weight, _ in sets.values()], float)
        self.shares = weights / weights.sum()
        self.truths = [pairs[0].source.truth if pairs else source(name).truth for name, (_, pairs) in sets.items()]
        self.photos = [[pair.sample() for pair in pairs] for _, pairs in sets.values()]
        self.cracks = [[_sample_cracks(photo.crack) for photo in photos] for photos in self.photos]
        self.receives = [name in config.paste_onto for name in sets]
        self.cracked = [i for i, each in enumerate(self.cracks) if any(map(len, each))]

    def __getitem__(self, index: int) -> Crop:
        """Return the crop of this index, always the same."""
        rng = np.random.default_rng([self.seed, index])
        chosen = int(rng.choice(len(self.shares), p=self.shares))
        clean, target = self._draw(chosen, rng)
        sound, taught = self.truths[chosen] == "none", self.truths[chosen] == "maps"
        if self.receives[chosen] and self.cracked and rng.random() < self.config.pasted:
            shares = self.shares[self.cracked]
            other, cracks = self._draw(int(rng.choice(self.cracked, p=shares / shares.sum())), rng)
            clean = paste_crack(clean, other, np.maximum(cracks[0], 0))
            # a joint that a crack covers is one no longer; where the crack is not known, neither is the joint
            target = np.stack([cracks[0], np.where(cracks[0] == 0, target[1], UNKNOWN)])
            sound = False
        views = [_relight(clean, rng)]
        every = self.config.noisy_every
        if every and index % every == every - 1:
            views.append(disturb(views[0], self.config.noises, self.config.severity, rng))
        if self.config.stretched:
            views = [stretch(view)[0] for view in views]
        known = (torch.full((1, 1, 1), flag) for flag in (sound, taught))
        return Crop(_to_tensor(views[0]), _to_tensor(views[-1]), torch.from_numpy(target), *known)

    def _draw(self, chosen: int, rng: np.random.Generator) -> tuple[Pixels, NDArray[np.float32]]:
        """Return a crop of a photo of one set, uint8 S x S x 3, and its target, float32 2 x S x S."""
        which = int(rng.integers(len(self.photos[chosen])))
        sample = self._cut(self.photos[chosen][which], self.cracks[chosen][which], rng)
        crack = sample.crack.astype(np.float32) / 255
        if self.truths[chosen] == "unlabelled":
            crack[:] = UNKNOWN
        elif sample.ignored is not None:
            crack[sample.ignored > 0] = UNKNOWN
        joint = np.full_like(crack, UNKNOWN)
        if sample.joint is not None:
            joint[sample.joint > (lines.UNKNOWN + lines.JOINT) // 2] = 1
            joint[sample.joint < (lines.UNKNOWN + lines.NO_JOINT) // 2] = 0
        return sample.photo, np.stack([crack, joint])

    def _cut(self, sample: TrainingSample, cracks: NDArray[np.float32], rng: np.random.Generator) -> TrainingSample:
        """Return one crop of a photo and its maps."""
        size, config = self.config.size, self.config
        height, width = sample.photo.shape[:2]
        scale = math.exp(rng.uniform(*np.log(config.scale)))
        least = size / min(height, width) / 1.5
        scale = max(scale, least)
        angle = rng.uniform(-math.pi / 4, math.pi / 4) if rng.random() < 0.3 else 0.0
        native = config.native > 0 and rng.random() < config.native and least <= 1
        if native:
            scale, angle = 1.0, 0.0
        angle += math.pi / 2 * int(rng.integers(4))
        half = size / 2 / scale
        if len(cracks) and rng.random() < config.on_crack:
            centre = cracks[rng.integers(len(cracks))] + rng.uniform(-half / 2, half / 2, 2)
        else:
            centre = rng.uniform((0, 0), (width, height))
        low, high = np.minimum(half, (width / 2, height / 2)), np.maximum((width, height) - np.array(half), 0)
        centre = np.clip(centre, low, np.maximum(high, low))
        if native:  # pixels onto pixels: nothing is interpolated
            middle = (size - 1) / 2
            centre = np.floor(centre - middle) + middle
        mirror = -1.0 if rng.random() < 0.5 else 1.0
        cos, sin = math.cos(angle) * scale, math.sin(angle) * scale
        matrix = np.array([[cos * mirror, -sin * mirror, 0.0], [sin, cos, 0.0]])
        matrix[:, 2] = (size - 1) / 2 - matrix[:, :2] @ centre
        crops = (
            None
            if part is None
            else cv2.warpAffine(part, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
            for part in sample
        )
        return TrainingSample(*crops)  # type: ignore[arg-type]


def disturb(picture: Pixels, noises: Sequence[str], severity: tuple[int, int], rng: np.random.Generator) -> Pixels:
    """Apply one of the noises, its amount between two severities (log-uniform)."""
    name = noises[int(rng.integers(len(noises)))]
    low, high = (noise.amount_of(name, level) for level in severity)
    amount = math.exp(rng.uniform(math.log(low), math.log(high)))
    return noise.apply(picture, name, amount, int(rng.integers(1 << 31)))


def _relight(crop: Pixels, rng: np.random.Generator) -> Pixels:
    """Apply another exposure curve and white balance; deliberately none of the unseen noises."""
    gamma = math.exp(rng.uniform(-0.35, 0.35))
    gains = rng.uniform(0.85, 1.15) * rng.uniform(0.93, 1.07, 3)
    levels = (np.arange(256) / 255) ** gamma * 255
    table = np.clip(np.round(levels[:, None] * gains), 0, 255).astype(np.uint8)
    if rng.random() < 0.1:
        crop = np.repeat(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)[..., None], 3, 2)
    return np.asarray(cv2.LUT(crop, table.reshape(1, 256, 3)), np.uint8)


def _sample_cracks(mask: Pixels, most: int = 4000) -> NDArray[np.float32]:
    """Return up to ``most`` crack pixels, as (x, y)."""
    rows, columns = np.nonzero(mask >= 128)
    step = max(1, len(rows) // most)
    return np.stack([columns[::step], rows[::step]], 1).astype(np.float32)


def _to_tensor(crop: Pixels) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(crop.transpose(2, 0, 1)))
