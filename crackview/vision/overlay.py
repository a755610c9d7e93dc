"""Paints a probability map over a photo, so that window, command line and report show a crack in one and the same way.

A look is an index map (one byte a pixel) and a table of 256 colours: the canvas redraws the index map at screen
resolution whenever a slider moves, the command line draws it once at the photo's own resolution. The colours can be
distinguished with every common colour blindness (a saturated blue is rare on concrete, brick and asphalt and lies on
the axis that red-green blindness leaves intact), and they are never the only cue: each crack carries a light line and a
dark line around it, of which one stands out on any ground.
"""

from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

FILL_RGB = (0, 176, 255)
LIGHT_RGB = (255, 255, 255)
DARK_RGB = (12, 16, 28)
JOINT_RGB = (82, 40, 160)
JOINT_ALPHA = 230
#: Joints are hatched: stripes of their own colour and narrower light ones, of which one stands out on any ground.
STRIPE_PX, GAP_PX = 5, 3
#: Values of the index map of fill and contour.
OUTSIDE, DARK_LINE, LIGHT_LINE, INSIDE = range(4)
#: Below this level (of 255) a heat map is transparent; it becomes opaque within the next RAMP levels.
HEAT_FLOOR, HEAT_RAMP = 8, 56
#: Probability of each level of a map that is stored as bytes, float32 (256,).
PROBABILITIES = np.arange(256, dtype=np.float32) / np.float32(255)


class Style(StrEnum):
    """How a probability map is shown."""

    FILL = "fill"
    CONTOUR = "contour"
    HEATMAP = "heatmap"


def to_levels(probability: NDArray[np.float32] | NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a probability map as bytes.

    Args:
        probability: (H, W), float in [0, 1], or uint8 with 255 for 1.0 (returned as it is).

    Returns:
        uint8 (H, W), 255 for 1.0, rounded to the nearest level.

    Raises:
        ValueError: when the map is not (H, W), or neither float nor uint8.
    """
    if probability.ndim != 2:
        raise ValueError(f"A probability map has height and width only, this one has the shape {probability.shape}.")
    if probability.dtype == np.uint8:
        return probability.astype(np.uint8, copy=False)
    if not np.issubdtype(probability.dtype, np.floating):
        raise ValueError(f"A probability map is float or uint8, this one is {probability.dtype}.")
    # One pass that rounds, cuts at 0 and 255, and makes 0 of what is not a number.
    scaled = cv2.convertScaleAbs(np.maximum(probability, 0.0, dtype=np.float32), alpha=255.0)
    return np.asarray(scaled, np.uint8)


def to_probability(levels: NDArray[np.float32] | NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return a probability map as float32 in [0, 1], a new array if it was not; `levels` as in `to_levels`."""
    if levels.dtype == np.uint8:
        return np.asarray(cv2.LUT(levels, PROBABILITIES), np.float32)
    return np.asarray(levels, np.float32)


def threshold_level(threshold: float) -> int:
    """Return the lowest level (0-256) which counts as crack at `threshold` in [0, 1]; 256 means that none does."""
    return int(np.clip(np.ceil(threshold * 255.0 - 1e-6), 0, 256))


def index_map(
    levels: NDArray[np.uint8], threshold: float, style: Style = Style.FILL, line_px: int = 1
) -> NDArray[np.uint8]:
    """Turn levels into indices of a colour table.

    Args:
        levels: uint8 (H, W), 255 for probability 1.0.
        threshold: probability in [0, 1] from which a pixel is crack.
        style: what the indices are for.
        line_px: width in pixels of each of the two lines around a crack.

    Returns:
        uint8 (H, W): for the heat map the levels themselves, else OUTSIDE, DARK_LINE, LIGHT_LINE or INSIDE. The lines
        lie outside of the mask, so a crack of one pixel keeps its pixel.
    """
    if style is Style.HEATMAP:
        return levels
    level = threshold_level(threshold)
    if level == 0:
        return np.full_like(levels, INSIDE)
    inside = cv2.threshold(levels, level - 1, 1, cv2.THRESH_BINARY)[1]
    kernel = np.ones((2 * line_px + 1, 2 * line_px + 1), np.uint8)
    light = cv2.dilate(inside, kernel)
    dark = cv2.dilate(light, kernel)
    return cv2.add(cv2.add(inside, light), dark)  # type: ignore[return-value]


def hatched(inside: NDArray[np.bool_], origin: tuple[int, int], line_px: int = 1) -> NDArray[np.uint8]:
    """Turn a mask of joints into indices of `hatch_table`: diagonal stripes, dark and light in turn.

    Args:
        inside: bool (H, W), where joints are.
        origin: x and y, px, of the photo's corner in it, so that the stripes move with the photo.
        line_px: pixels of the screen in one of its logical pixels.

    Returns:
        uint8 (H, W): OUTSIDE, DARK_LINE or LIGHT_LINE.
    """
    rows, columns = np.ogrid[: inside.shape[0], : inside.shape[1]]
    light = (columns + rows - sum(origin)) % ((STRIPE_PX + GAP_PX) * line_px) >= STRIPE_PX * line_px
    return np.where(inside, np.where(light, np.uint8(LIGHT_LINE), np.uint8(DARK_LINE)), np.uint8(OUTSIDE))


def hatch_table() -> NDArray[np.uint8]:
    """Return the colours of `hatched`: uint8 (256, 4), red, green, blue and straight alpha."""
    table = np.zeros((256, 4), np.uint8)
    table[DARK_LINE] = (*JOINT_RGB, JOINT_ALPHA)
    table[LIGHT_LINE] = (*LIGHT_RGB, JOINT_ALPHA)
    return table


def with_seeds(
    levels: NDArray[np.uint8],
    threshold: float,
    wanted: NDArray[np.int32],
    unwanted: NDArray[np.int32],
    cut: tuple[bool, bool, bool, bool],
) -> NDArray[np.uint8]:
    """Remove the cracks from levels that hold no seed.

    Args:
        levels: uint8 (H, W), 255 for probability 1.0.
        threshold: probability in [0, 1] from which a pixel is crack.
        wanted: int32 (N, 2), x and y, within the levels, of seeds of cracks that stay.
        unwanted: the same of cracks that go, unless they hold one that stays.
        cut: whether more of the map lies beyond the left, upper, right and lower edge: cracks there stay if they have
            no seed at all, since it may lie outside.

    Returns:
        uint8 (H, W): the levels, below the threshold where a crack is left out.
    """
    level = threshold_level(threshold)
    if level == 0:
        return levels
    inside = cv2.threshold(levels, level - 1, 1, cv2.THRESH_BINARY)[1]
    count, numbered = cv2.connectedComponents(inside, connectivity=8, ltype=cv2.CV_32S)
    labels = np.asarray(numbered, np.int32)
    most = np.full(count, level - 1, np.uint8)  # the greatest level that is left of each crack
    for is_cut, edge in zip(cut, (labels[:, 0], labels[0], labels[:, -1], labels[-1]), strict=True):
        if is_cut:
            most[edge] = 255
    most[labels[unwanted[:, 1], unwanted[:, 0]]] = level - 1
    most[labels[wanted[:, 1], wanted[:, 0]]] = 255
    most[0] = 255  # what is no crack
    return levels if most.min() == 255 else np.minimum(levels, np.take(most, labels, mode="clip"))


def colour_table(style: Style = Style.FILL, opacity: float = 0.6) -> NDArray[np.uint8]:
    """Return the colours of an index map.

    Args:
        style: as given to `index_map`.
        opacity: of the overlay, 0 (invisible) to 1.

    Returns:
        uint8 (256, 4): red, green, blue and straight (not premultiplied) alpha.
    """
    opacity = float(np.clip(opacity, 0.0, 1.0))
    table = np.zeros((256, 4), np.uint8)
    if style is Style.HEATMAP:
        ramp = np.arange(256, dtype=np.uint8).reshape(-1, 1)
        table[:, :3] = cv2.applyColorMap(ramp, cv2.COLORMAP_INFERNO)[:, 0, ::-1]
        visible = np.clip((np.arange(256) - HEAT_FLOOR) / HEAT_RAMP, 0.0, 1.0)
        table[:, 3] = np.round(255 * opacity * visible)
        return table
    # A line is thin: it is drawn a little stronger than the fill, so that both fade at the same pace for the eye.
    line = round(255 * opacity**0.6)
    if style is Style.FILL:
        table[INSIDE] = (*FILL_RGB, round(255 * opacity))
        line = round(line * 0.75)
    table[DARK_LINE] = (*DARK_RGB, line)
    table[LIGHT_LINE] = (*LIGHT_RGB, line)
    return table


def compose_rgba(
    probability: NDArray[np.float32] | NDArray[np.uint8],
    threshold: float,
    style: Style = Style.FILL,
    opacity: float = 0.6,
    *,
    line_px: int = 1,
) -> NDArray[np.uint8]:
    """Draw the overlay alone.

    Args:
        probability: (H, W), float in [0, 1] or uint8 with 255 for 1.0.
        threshold: probability from which a pixel is crack (the heat map does not use it).
        style: fill, contour or heat map.
        opacity: 0 to 1.
        line_px: width in pixels of each of the two lines around a crack.

    Returns:
        uint8 (H, W, 4): red, green, blue and straight alpha.

    Raises:
        ValueError: when the map is not (H, W), or neither float nor uint8.
    """
    return np.take(colour_table(style, opacity), index_map(to_levels(probability), threshold, style, line_px), axis=0)


def over_frame(
    frame: NDArray[np.uint8],
    probability: NDArray[np.float32],
    threshold: float,
    style: Style = Style.FILL,
    opacity: float = 0.6,
) -> NDArray[np.uint8]:
    """Draw the overlay onto a frame of a video, whose map may have any size.

    Args:
        frame: uint8 (H, W, 3), RGB; not changed.
        probability: float32 (h, w) in [0, 1]; stretched to the frame.
        threshold: probability from which a pixel is crack (the heat map does not use it).
        style: fill, contour or heat map.
        opacity: 0 to 1.

    Returns:
        uint8 (H, W, 3), RGB.
    """
    height, width = frame.shape[:2]
    levels = cv2.resize(to_levels(probability), (width, height), interpolation=cv2.INTER_LINEAR)
    return compose(frame, np.asarray(levels, np.uint8), threshold, style, opacity)


def compose(
    photo: NDArray[np.uint8],
    probability: NDArray[np.float32] | NDArray[np.uint8],
    threshold: float,
    style: Style = Style.FILL,
    opacity: float = 0.6,
) -> NDArray[np.uint8]:
    """Draw the overlay onto a photo, with lines that grow with the photo so that they show on a page or a screen.

    Args:
        photo: uint8 (H, W, 3), RGB; not changed.
        probability: (H, W), float in [0, 1] or uint8 with 255 for 1.0.
        threshold: probability from which a pixel is crack (the heat map does not use it).
        style: fill, contour or heat map.
        opacity: 0 to 1.

    Returns:
        uint8 (H, W, 3), RGB.

    Raises:
        ValueError: when photo and map differ in size, or the map is neither float nor uint8.
    """
    if photo.shape[:2] != probability.shape[:2]:
        raise ValueError(f"The photo is {photo.shape[:2]} and the probability map {probability.shape[:2]}.")
    line_px = max(1, round(max(photo.shape[:2]) / 1600))
    levels = to_levels(probability)
    result = np.empty_like(photo)
    strip = max(1, 4_000_000 // max(1, photo.shape[1]))
    margin = 2 * line_px
    for top in range(0, photo.shape[0], strip):
        bottom = min(top + strip, photo.shape[0])
        first, last = max(0, top - margin), min(photo.shape[0], bottom + margin)
        layer = compose_rgba(levels[first:last], threshold, style, opacity, line_px=line_px)
        layer = layer[top - first : bottom - first]
        alpha = layer[..., 3:].astype(np.uint16)
        blend = photo[top:bottom] * (255 - alpha) + layer[..., :3] * alpha
        result[top:bottom] = (blend + 127) // 255
    return result
