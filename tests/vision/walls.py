"""One wall on two dates: a rough ground with cracks on it, seen by a camera that has moved, in another light."""

import math

import cv2
import numpy as np

SIZE = (900, 700)


def ground(seed=0, size=SIZE):
    """A rough wall, float32 (H, W)."""
    random = np.random.default_rng(seed)
    wall = np.full(size[::-1], 150, np.float32)
    for sigma, depth in ((1.0, 26), (3.0, 40), (12.0, 60)):
        noise = cv2.GaussianBlur(random.normal(0, 1, size[::-1]).astype(np.float32), (0, 0), sigma)
        wall += depth * noise / noise.std() / 3
    return wall


def coverage(lines, size=SIZE):
    """How much of each pixel is crack; lines are ((x, y), (x, y), width), px, with square ends."""
    y, x = np.mgrid[: size[1], : size[0]]
    inside = np.full(size[::-1], -9.0)
    for start, stop, width in lines:
        long = math.dist(start, stop)
        along = np.subtract(stop, start) / long
        run = (x - start[0]) * along[0] + (y - start[1]) * along[1]
        off = (x - start[0]) * along[1] - (y - start[1]) * along[0]
        inside = np.maximum(inside, np.minimum(width / 2 - abs(off), np.minimum(run, long - run)))
    return (inside + 0.5).clip(0, 1).astype(np.float32)


def view(wall, crack, turn=None, gain=1.0, lift=0.0, seed=1, size=SIZE):
    """A photo uint8 (H, W, 3) and the crack map, as a camera sees them through a homography."""
    dark = wall * (1 - crack) + 40 * crack
    soft = cv2.GaussianBlur(crack, (0, 0), 1.0)
    if turn is not None:
        dark, soft = (cv2.warpPerspective(each, turn, size, borderMode=cv2.BORDER_REPLICATE) for each in (dark, soft))
    light = np.linspace(0.8, 1.2, dark.shape[1])[None] if gain != 1 else 1.0
    noise = np.random.default_rng(seed).normal(0, 4, dark.shape)
    photo = (dark * gain * light + lift + noise).clip(0, 255).astype(np.uint8)
    return np.repeat(photo[..., None], 3, 2), np.asarray(soft, np.float32)


def camera(seed=0, size=SIZE, most=0.06):
    """A homography as a person who came back would cause."""
    width, height = size
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    moved = corners + np.random.default_rng(seed).uniform(-most, most, (4, 2)) * (width, height)
    return cv2.getPerspectiveTransform(corners, moved.astype(np.float32)).astype(np.float64)
