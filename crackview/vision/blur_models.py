"""Whether a photo's edges were blurred in grey levels or in light, and widths that hold where that stays open.

A dark crack that is blurred in light and encoded then has a sharp foot on its dark side, and is wider than where its
grey levels are halfway. What either model leaves of the profiles tells which it was. Where that does not decide, both
widths count, by their likelihoods, and the difference is part of the uncertainty.
"""

import math

import numpy as np

from crackview.vision.edge_fit import Bools, Fit

ODDS_SHARE = 1 / 2
"""How much of the logarithm of the odds counts: rough edges and texture fit neither model, and are no noise."""
LEFT_OPEN = 0.08
"""Standard deviation of a width where the model is sure, as a share of the two models' difference: encodings differ."""


def share_of_light(grey: Fit, light: Fit, holds: Bools) -> float:
    """How likely it is, 0 to 1, that the blur was one of light; beforehand both are equally likely.

    The noise of each profile is not known, so that its likelihoods are as its misfits to the power of half its samples.

    Args:
        grey: Fitted with a blur in grey levels.
        light: Fitted to the same profiles with a blur in light.
        holds: bool (M,), which profiles count.
    """
    counts = (grey.counts + light.counts)[holds] / 2
    ratio = np.log((grey.misfit[holds] + 1e-3) / (light.misfit[holds] + 1e-3))
    odds = ODDS_SHARE * float(counts @ ratio) / 2
    return 0.5 * (1 + math.tanh(odds / 2))


def mixed(grey: Fit, light: Fit, share: float) -> Fit:
    """The mean of two fits of the same profiles, the one in light with that share, and what their widths leave open."""
    one, other = vars(grey), vars(light)
    mean = {name: (1 - share) * one[name] + share * other[name] for name in one if name not in {"known", "open"}}
    apart = math.sqrt(share * (1 - share) + LEFT_OPEN**2) * (light.width - grey.width)
    return Fit(**mean, known=grey.known, open=np.abs(apart))
