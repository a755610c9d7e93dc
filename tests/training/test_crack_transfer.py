import numpy as np

from training.crack_transfer import paste_crack


def test_the_crack_arrives_and_the_surface_stays():
    rng = np.random.default_rng(0)
    surface = rng.normal((200, 150, 120), 5, (64, 64, 3)).clip(0, 255).astype(np.uint8)
    source = np.full((64, 64, 3), 90, np.uint8)
    target = np.zeros((64, 64), np.float32)
    target[:, 30:34] = 1
    source[:, 30:34] = 30
    pasted = paste_crack(surface, source, target)
    far = np.abs(np.arange(64) - 31.5) > 10
    assert np.array_equal(pasted[:, far], surface[:, far])
    factor = pasted[:, 31:33].mean((0, 1)) / surface[:, 31:33].mean((0, 1))
    np.testing.assert_allclose(factor, 30 / 90, atol=0.05)  # in every colour alike


def test_nothing_to_paste_changes_nothing():
    surface = np.arange(64 * 64 * 3, dtype=np.uint32).reshape(64, 64, 3).astype(np.uint8)
    source = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    assert np.array_equal(paste_crack(surface, source, np.zeros((64, 64), np.float32)), surface)
