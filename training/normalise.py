"""Pixels to what the networks take: ImageNet's mean and spread, the same for student and teacher."""

import torch
from torch import Tensor

MEAN = (0.485, 0.456, 0.406)
STD = (0.229, 0.224, 0.225)


def normalise(pixels: Tensor) -> Tensor:
    """Normalise uint8 N x 3 x H x W to float32, channels last."""
    mean, std = (torch.tensor(values, device=pixels.device).view(3, 1, 1) for values in (MEAN, STD))
    scaled = (pixels.float() / 255 - mean) / std
    return scaled.contiguous(memory_format=torch.channels_last)
