"""The blur of a lens that is out of focus, or of anything that spreads each point alike in all directions.

A wall's power falls with frequency by a power law down to a floor of noise; a blur bends that law down as its own
transfer function does. The law times the function of a disc (a lens) or a Gaussian (many small causes) is fitted to the
picture's spectrum over all their sizes: the classic identification from the spectrum, as in A. K. Jain, Fundamentals of
Digital Image Processing, 1989, chapter 8.
"""

import functools
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crackview.vision.blur.spectrum import PATCH, Floats

Doubles = NDArray[np.float64]
Shape = Literal["disc", "gaussian"]

LEAST = {"disc": 2.5, "gaussian": 1.5}
"""The least size, px: smaller ones cost few cracks, and ordinary photos have them."""
BETTER = 2.2
"""How many times as well the spectrum must be fitted with the blur as without it."""
NOISIEST = 8.5
"""The floor of noise, log power, above which little can be brought back."""
CAREFUL = 0.8
"""Share of a Gaussian that is taken out: with all of it the wall's grain looks like cracks."""
LEAST_NOISE = 0.002
"""Power of the noise over that of the wall, at least: a disc's zeros ring far into the picture without it."""
_SIZES: dict[Shape, Doubles] = {"disc": np.arange(1, 12.1, 0.25), "gaussian": np.arange(0.5, 8.1, 0.125)}
_FIRST = 3  # bins: below it the window's own spectrum
_FLOOR = slice(110, 128)  # bins that show noise alone
_ABOVE = 1.5  # log power over the floor, from which a bin shows the wall
_FEWEST = 6  # bins, for a fit
_LEAST_POWER = 1e-3  # of a transfer function at its zeros, where neighbouring bins leak in


class FocusBlur(NamedTuple):
    """How each point of a picture is spread in all directions.

    Attributes:
        shape: A disc, or a Gaussian.
        size: The disc's radius or the Gaussian's standard deviation, px.
        noise: Log of the noise's power over the wall's at one cycle a pixel.
        slope: The power of frequency with which the wall's power changes.
    """

    shape: Shape
    size: float
    noise: float
    slope: float

    @property
    def reach(self) -> int:
        """How far a pixel matters for another, px."""
        return round(8 * self.size) + 32

    @property
    def ringing(self) -> int:
        """How far rings are seen around what the blur has not spread, px."""
        return round(4 * self.size)

    def transfer(self, size: tuple[int, int]) -> Doubles:
        """Return what it does to pictures of a size, as a spectrum that `numpy.fft.rfft2` gives, which is real."""
        if self.shape == "gaussian":
            return _gaussian(CAREFUL * self.size, _frequencies(size))
        kernel = np.zeros(size)
        disc, side = _disc(self.size), int(np.ceil(self.size))
        kernel[: 2 * side + 1, : 2 * side + 1] = disc
        return np.asarray(np.fft.rfft2(np.roll(kernel, (-side, -side), (0, 1))).real)

    def wiener(self, size: tuple[int, int]) -> NDArray[np.complex64]:
        """Return the filter that takes it out of pictures of a size, as a spectrum like that of `transfer`."""
        transfer = self.transfer(size)
        noise = np.exp(self.noise - self.slope * np.log(np.maximum(_frequencies(size), 1 / PATCH)))
        result = transfer / (transfer * transfer + np.clip(noise, LEAST_NOISE, 1e3))
        result[0, 0] = 1  # the mean stays
        return np.asarray(result, np.complex64)


def find(spectrum: Floats) -> FocusBlur | None:
    """Return the blur of a picture with this mean of `log_spectra`; None where it is sharp, or it is not clear."""
    profile = np.bincount(_RING, spectrum.ravel())[: PATCH // 2 + 1] / _RING_SIZE
    floor = float(np.median(profile[_FLOOR]))
    shown = np.flatnonzero(profile[_FIRST : _FLOOR.start] > floor + _ABOVE) + _FIRST
    if floor > NOISIEST or len(shown) < _FEWEST:
        return None
    bins = np.arange(_FIRST, shown[-1] + 1)
    frequency = bins / PATCH
    weight = 1 / np.sqrt(frequency)
    law = np.stack([np.ones(len(bins)), np.log(frequency)], 1) * weight[:, None]
    basis, _ = np.linalg.qr(law)

    def misfits(blurs: Doubles) -> Doubles:
        left = (profile[bins] - blurs[:, bins]) * weight
        return np.asarray(((left - left @ basis @ basis.T) ** 2).sum(1))

    sharp = float(misfits(np.zeros((1, PATCH // 2 + 1)))[0])
    shapes = {shape: misfits(_tables()[shape]) for shape in _SIZES}
    shape = min(shapes, key=lambda each: float(shapes[each].min()))
    best = int(shapes[shape].argmin())
    size = float(_SIZES[shape][best])
    if size < LEAST[shape] or sharp < BETTER**2 * shapes[shape][best]:
        return None
    level, slope = np.linalg.lstsq(law, (profile[bins] - _tables()[shape][best, bins]) * weight, rcond=None)[0]
    return FocusBlur(shape, size, floor - float(level), float(slope))


_ROWS, _COLUMNS = np.mgrid[-(PATCH // 2) : PATCH // 2, 0 : PATCH // 2 + 1]
_RING = np.round(np.hypot(_ROWS, _COLUMNS)).astype(np.intp).ravel()
_RING_SIZE = np.bincount(_RING)[: PATCH // 2 + 1]


@functools.cache
def _tables() -> dict[Shape, Doubles]:
    """Return the log power of the transfer functions of all sizes, float64 (sizes, PATCH / 2 + 1)."""
    frequency = np.arange(PATCH // 2 + 1) / PATCH
    gaussians = [_gaussian(size, frequency) for size in _SIZES["gaussian"]]
    # along one axis a disc's transfer function is that of its shadow on this axis
    discs = [np.abs(np.fft.rfft(_disc(size).sum(0), PATCH)) for size in _SIZES["disc"]]
    return {
        "disc": np.log(np.square(discs) + _LEAST_POWER),
        "gaussian": np.log(np.square(gaussians) + _LEAST_POWER),
    }


def _frequencies(size: tuple[int, int]) -> Doubles:
    """Return how many cycles a px each place of a spectrum of `numpy.fft.rfft2` stands for."""
    return np.asarray(np.hypot(np.fft.fftfreq(size[0])[:, None], np.fft.rfftfreq(size[1])[None]))


def _gaussian(size: float, frequency: Doubles) -> Doubles:
    return np.asarray(np.exp(-2 * (np.pi * size * frequency) ** 2))


def _disc(radius: float) -> Doubles:
    """Return a disc of sum 1 with a smooth edge, float64 of odd sides."""
    side = int(np.ceil(radius))
    y, x = np.mgrid[-side : side + 1, -side : side + 1]
    disc = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1)
    return np.asarray(disc / disc.sum())
