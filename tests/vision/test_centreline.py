import cv2
import numpy as np
from skimage.morphology import skeletonize

from crackview.vision import centreline


def thin(mask):
    padded = np.pad(mask, 1).view(np.uint8)
    left = centreline.thin(padded.ravel(), np.flatnonzero(padded), padded.shape[1])
    assert np.array_equal(left, np.flatnonzero(padded)), "what is left is told, and nothing else is left"
    return padded[1:-1, 1:-1] > 0


def test_every_pixel_is_that_of_scikit_image():
    random = np.random.default_rng(0)
    for sigma in (0.4, 1.0, 2.5):
        for share in (0.3, 0.6, 0.9):
            noise = cv2.GaussianBlur(random.normal(0, 1, (60, 80)).astype(np.float32), (0, 0), sigma)
            mask = noise > np.quantile(noise, share)
            assert np.array_equal(thin(mask), skeletonize(mask, method="lee").astype(bool))


def test_a_crack_at_exactly_45_degrees_keeps_its_length():
    mask = np.zeros((200, 200), np.uint8)
    cv2.line(mask, (20, 20), (180, 180), 1, 9)
    assert thin(mask > 0).sum() > 155


def test_nothing_and_everything():
    assert not thin(np.zeros((4, 5), bool)).any()
    assert thin(np.ones((1, 1), bool)).all()
