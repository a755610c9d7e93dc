"""The blur of a camera that moved along a line while it exposed.

Each point is spread over a segment, so that every edge has an echo of the opposite sign at the segment's length and
direction. In the cepstrum (the spectrum of the log spectrum) all these echoes fall on one dark spot: R. L. Lagendijk
and J. Biemond, "Basic methods for image restoration and identification", in Bovik, The Essential Guide to Image
Processing, 2009.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision.blur.spectrum import PATCH, Floats

SHORTEST, LONGEST = 5.0, 56.0
"""Lengths that are looked for, px: shorter ones cost few cracks, longer ones leave little of them."""
CLEAR = 7.0
"""How far the spot must stand out, in standard deviations of the cepstrum at its distance."""
DULLER = 0.46
"""By how much the log power along the motion must be below that across it: a factor of 1.6, or 2 dB."""
EVERYWHERE = 1.0
"""How far it must stand out in each patch by itself: where only a part moved, or JPEG has its blocks, it does not."""
SHOWN = 0.5
"""By how much the log power across the motion must be above that of the finest detail; a plain patch shows nothing."""
NOISE = 0.01
"""Power of the noise over that of the picture."""
_TREND = 15  # bins: what changes more slowly over the log spectrum is the scene's own
_NOTHING = 1e-6  # spread of the cepstrum of a plain picture
_FINEST = 0.35  # cycles a px: finer ones are noise's
_NOISE_ALONE = 0.43  # cycles a px, above which there is nothing else


class MotionBlur(NamedTuple):
    """The segment over which each point of a picture is spread.

    Attributes:
        length: From its first to its last pixel, px.
        angle: Its direction from the x axis towards the y axis, which points down; radians, -pi/2 to pi/2.
    """

    length: float
    angle: float

    @property
    def reach(self) -> int:
        """How far a pixel matters for another, px."""
        return round(4 * self.length)

    def wiener(self, size: tuple[int, int]) -> NDArray[np.complex64]:
        """Return the filter that takes it out of pictures of a size, as a spectrum that `numpy.fft.rfft2` gives."""
        radius = int(np.ceil(self.length / 2)) + 1
        half = np.array([np.cos(self.angle), np.sin(self.angle)]) * self.length / 2
        ends = [np.round((radius + sign * half) * 16).astype(int).tolist() for sign in (-1, 1)]  # in sixteenths
        segment = np.zeros((2 * radius + 1, 2 * radius + 1), np.uint8)
        cv2.line(segment, ends[0], ends[1], 255, 1, cv2.LINE_AA, 4)
        kernel = np.zeros(size, np.float32)
        kernel[: 2 * radius + 1, : 2 * radius + 1] = segment / segment.sum(dtype=np.float64)
        spread = np.fft.rfft2(np.roll(kernel, (-radius, -radius), (0, 1)))
        # the mean stays
        return np.asarray((1 + NOISE) * np.conj(spread) / (np.abs(spread) ** 2 + NOISE), np.complex64)


def find(spectra: Floats) -> MotionBlur | None:
    """Return the motion of a picture with these `log_spectra`; None where it is not clear that all of it moved."""
    spectrum = spectra.mean(0)
    cepstrum = _cepstrum(spectrum)
    standing = np.where(_LOOKED_AT, _standing(cepstrum), 0)
    spot = np.unravel_index(int(standing.argmax()), standing.shape)
    coarse, distance = float(np.arctan2(_Y[spot], _X[spot])), float(_DISTANCE[spot])
    if standing[spot] < CLEAR:
        return None
    along, across = _powers(spectrum, coarse, distance)
    if across - along < DULLER:
        return None
    for patch in spectra:
        shown = _powers(patch, coarse, distance)[1] > float(np.median(patch[_FREQUENCY > _NOISE_ALONE])) + SHOWN
        if shown and _standing(_cepstrum(patch))[spot] < EVERYWHERE:
            return None
    angles = coarse + np.radians(np.arange(-2, 2.1, 0.5))
    _, length, angle = max(_darkest(cepstrum, float(angle)) for angle in angles)
    return MotionBlur(length, float((angle + np.pi / 2) % np.pi - np.pi / 2))


# places of a cepstrum, distance 0 first, as a Fourier transform has it
_HALF = PATCH // 2
_Y, _X = (np.fft.ifftshift(axis) for axis in np.mgrid[-_HALF:_HALF, -_HALF:_HALF].astype(np.float32))
_DISTANCE = np.hypot(_X, _Y)
_RING = _DISTANCE.astype(np.intp).ravel()
_RING_SIZE = np.bincount(_RING)
_LOOKED_AT = (_DISTANCE >= SHORTEST) & (_DISTANCE <= LONGEST) & (_X >= 0)
_LENGTHS = np.arange(SHORTEST, LONGEST, 0.25).astype(np.float32)
_TAPER = np.ascontiguousarray(np.outer(np.hanning(PATCH), np.hanning(PATCH + 1)[_HALF:]).astype(np.float32))
_FX, _FY = np.meshgrid(np.arange(_HALF + 1) / PATCH, np.arange(-_HALF, _HALF) / PATCH)
_FREQUENCY, _DIRECTION = np.hypot(_FX, _FY), np.arctan2(_FY, _FX)  # cycles a px, radians; as a log spectrum lies


def _cepstrum(spectrum: Floats) -> Floats:
    """Return the cepstrum less what changes slowly over the spectrum, float32 (PATCH, PATCH), distance 0 first."""
    echoes = (spectrum - cv2.blur(spectrum, (_TREND, _TREND))) * _TAPER
    cepstrum = np.fft.irfft2(np.fft.ifftshift(echoes, axes=0), s=(PATCH, PATCH)).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(cepstrum, (0, 0), 0.7), np.float32)


def _standing(cepstrum: Floats) -> Floats:
    """Return how dark each place is, in standard deviations at its distance, float32 (PATCH, PATCH)."""
    return np.asarray(-cepstrum / np.maximum(_spread(cepstrum), _NOTHING))


def _spread(cepstrum: Floats) -> Floats:
    """Return the standard deviation from 0 at each place's distance, float32 (PATCH, PATCH)."""
    squares = np.bincount(_RING, (cepstrum * cepstrum).ravel()) / _RING_SIZE
    smooth = cv2.blur(np.sqrt(squares).astype(np.float32)[None], (9, 1), borderType=cv2.BORDER_REPLICATE)[0]
    return np.asarray(smooth[_RING].reshape(cepstrum.shape))


def _powers(spectrum: Floats, angle: float, length: float) -> tuple[float, float]:
    """Return the log power along a direction and across it, at the frequencies at which a blur that long would tell."""
    fine = (0.75 / length < _FREQUENCY) & (_FREQUENCY < _FINEST)
    apart = np.abs((_DIRECTION - angle + np.pi / 2) % np.pi - np.pi / 2)
    along, across = (float(spectrum[fine & near].mean()) for near in (apart < np.pi / 6, apart > np.pi / 3))
    return along, across


def _darkest(cepstrum: Floats, angle: float) -> tuple[float, float, float]:
    """Return, for the best length at an angle, how dark its echoes are, that length in px, and the angle.

    The echo has echoes at twice and three times the distance, a half and a third as dark.
    """
    dark = np.zeros(len(_LENGTHS), np.float32)
    centred = np.fft.fftshift(cepstrum)  # so that no echo lies at its border
    for count in (1, 2, 3):
        lengths = count * _LENGTHS
        x, y = (_HALF + lengths * np.float32(part) for part in (np.cos(angle), np.sin(angle)))
        echoes = cv2.remap(centred, x[None], y[None], cv2.INTER_LINEAR)[0]
        dark -= np.where(lengths < _HALF - 1, echoes, 0) / count
    best = int(dark.argmax())
    return float(dark[best]), float(_LENGTHS[best]), angle
