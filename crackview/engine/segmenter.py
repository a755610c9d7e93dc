"""The one way from a photo to a crack-probability map, behind the window, the command line and the tests.

A photo up to a megapixel goes through the network whole. A larger one goes in tiles, so that memory stays bounded:
their overlap is wide enough that what a tile's edge spoils has no weight, and they start on the network's pooling grid.
A photo that is too flat is stretched first, as a whole.
"""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from crackview import memory
from crackview.nets import cards
from crackview.nets.cards import Card
from crackview.vision import tiles
from crackview.vision.contrast_stretch import stretch

WHOLE_PIXELS = 1024 * 1024
TILE, OVERLAP = 1024, 256


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The cancel callback said yes before the map was complete."""


class Segmenter:
    """A model on a device. Use one from one thread at a time.

    Attributes:
        card: The model's card.
        device: Where it runs, such as "cpu" or "cuda".
        device_title: The same for people, such as "CPU, 2 threads".
    """

    def __init__(self, model: str = cards.DEFAULT, *, device: str | None = None, threads: int | None = None) -> None:
        """Load a model.

        Args:
            model: Name on its card.
            device: "cpu", "cuda", ...; None or "auto": ``CRACKVIEW_DEVICE``, else the GPU if there is one.
            threads: On the CPU; None: ``CRACKVIEW_THREADS``, else all physical cores.

        Raises:
            ModelError: If there is no such model or device, or its weights are missing or damaged.
        """
        memory.keep_freed()
        import torch  # noqa: PLC0415 - takes more than a second: only when a model is needed

        from crackview.engine import devices  # noqa: PLC0415 - imports torch
        from crackview.nets import cpu, zoo  # noqa: PLC0415 - imports torch

        module, self.card = zoo.load(model)
        self._device = devices.pick_device(device)
        count = devices.pick_threads(threads)
        if self._device.type == "cpu":
            torch.set_num_threads(count)
        self.device = str(self._device)
        self.device_title = devices.title(self._device, count)
        self._module: Any = zoo.ready(module, self._device)
        if self._device.type == "cpu":
            cpu.tune(self._module)
        self._cancel: Callable[[], bool] | None = None
        for layer in self._module.modules():
            layer.register_forward_pre_hook(self._stop_if_cancelled)
        mean, std = (torch.tensor(values, device=self._device) for values in _pixel_scale(self.card))
        self._gain, self._shift = 1 / std, -mean / std

    def segment(
        self,
        photo: npt.NDArray[np.uint8],
        *,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> npt.NDArray[np.float32]:
        """How probable a crack is at every pixel.

        Args:
            photo: uint8 (H, W, 3) RGB, any size from 1 x 1.
            cancel: Asked before every layer of the network; when it says yes, the work ends.
            progress: Told the share that is done, 0 to 1, after every tile.

        Returns:
            float32 (H, W) in [0, 1].

        Raises:
            Cancelled: If ``cancel`` said yes.
            ValueError: If the photo has another shape or type.
        """
        if photo.dtype != np.uint8 or photo.ndim != 3 or photo.shape[2] != 3 or 0 in photo.shape:
            message = f"a photo is uint8 (H, W, 3), not {photo.dtype} {photo.shape}"
            raise ValueError(message)
        photo = stretch(photo)
        plan = _plan(photo.shape[0], photo.shape[1], self.card.stride)
        total = np.zeros(photo.shape[:2], np.float32)
        self._cancel = cancel
        try:
            for index, tile in enumerate(plan):
                plan.add(total, tile, self._probability(_cut(photo, tile)))
                if progress:
                    progress((index + 1) / len(plan))
        finally:
            self._cancel = None
        return total

    def network_call(self, photo: npt.NDArray[np.uint8]) -> Callable[[], object]:
        """The bare network on a photo that is ready for it, to be timed: what ``segment`` adds is left out."""
        import torch  # noqa: PLC0415 - loaded by __init__

        tile = next(iter(_plan(photo.shape[0], photo.shape[1], self.card.stride)))
        pixels = self._normalised(_cut(photo, tile))

        def call() -> object:
            with torch.inference_mode():
                result = self._module(pixels)
                if result.device.type == "cuda":
                    torch.cuda.synchronize(result.device)
                return result

        return call

    def gflop(self, height: int, width: int) -> float:
        """Billions of multiplications and additions for one picture of that size, each counted by itself."""
        import torch  # noqa: PLC0415 - loaded by __init__
        from torch.utils.flop_counter import FlopCounterMode  # noqa: PLC0415 - only to be told

        from crackview.nets import zoo  # noqa: PLC0415 - imports torch

        # as it was trained: torch does not count what stands for it on a CPU
        network = zoo.fold(zoo.load(self.card.name)[0])
        counter = FlopCounterMode(display=False)
        with counter, torch.inference_mode():
            network(torch.zeros(1, 3, height, width))
        return counter.get_total_flops() / 1e9

    def _normalised(self, pixels: npt.NDArray[np.uint8]) -> Any:
        """A tile as the network takes it: float32 (1, 3, H, W), channels last."""
        import torch  # noqa: PLC0415 - loaded by __init__

        height, width = pixels.shape[:2]
        # whole rows at a time, as their three channels would be too short a stretch to be fast
        rows = torch.from_numpy(pixels).to(self._device).view(height, -1).to(torch.float32)
        scaled = torch.addcmul(self._shift.repeat(width), rows, self._gain.repeat(width))
        # (H, W, 3) seen as (1, 3, H, W) is channels-last already: nothing is moved
        return scaled.view(height, width, 3).permute(2, 0, 1).unsqueeze(0)

    def _probability(self, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        """The network on one tile whose sides are multiples of the stride."""
        import torch  # noqa: PLC0415 - loaded by __init__

        with torch.inference_mode():
            logits = self._module(self._normalised(pixels))
            probability: npt.NDArray[np.float32] = logits[0, 0].float().sigmoid_().cpu().numpy()
            return probability

    def _stop_if_cancelled(self, *_: object) -> None:
        if self._cancel is not None and self._cancel():
            raise Cancelled


def _pixel_scale(card: Card) -> tuple[list[float], list[float]]:
    """Mean and standard deviation of pixels from 0 to 255."""
    return [255 * value for value in card.mean], [255 * value for value in card.std]


def _plan(height: int, width: int, stride: int) -> tiles.Tiling:
    if height * width <= WHOLE_PIXELS:
        side = -(-max(height, width) // stride) * stride
        return tiles.plan(height, width, size=side, overlap=0, stride=stride)
    size, overlap = (-(-value // stride) * stride for value in (TILE, OVERLAP))
    return tiles.plan(height, width, size=size, overlap=overlap, stride=stride)


def _cut(photo: npt.NDArray[np.uint8], tile: tiles.Tile) -> npt.NDArray[np.uint8]:
    """The tile's pixels, mirrored where it reaches beyond the picture; C-contiguous and writeable."""
    part = photo[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop]
    bottom = tile.rows.stop - tile.rows.start - part.shape[0]
    right = tile.columns.stop - tile.columns.start - part.shape[1]
    mirrored = cv2.copyMakeBorder(part, 0, bottom, 0, right, cv2.BORDER_REFLECT_101)
    return np.asarray(mirrored, dtype=np.uint8)
