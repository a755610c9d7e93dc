"""The one way from a photo to a crack-probability map, behind the window, the command line, training and the tests.

A photo up to a megapixel goes through the network whole. A larger one, or a strip so thin that the network's multiple
of pixels makes it larger, goes in tiles, so that memory stays bounded: their overlap is wide enough that what a tile's
edge spoils has no weight, and they start on the network's pooling grid.
A photo that is smeared, partly in shade or too flat is prepared first, as a whole. Where cracks are thin or wide, a
model that was trained for it looks a second time, at another size.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from crackview import memory
from crackview.engine import devices, second_look, wide_look
from crackview.engine.component_check import ComponentCheck
from crackview.engine.precision import Precision, is_faster, sums_fit
from crackview.engine.protocols import PhotoMaps, Runtime
from crackview.nets import cards
from crackview.nets.cards import Card
from crackview.vision import tiles
from crackview.vision.preparation import Preparation, prepare

WHOLE_PIXELS = 1024 * 1024
TILE, OVERLAP = 1536, 256


class Segmenter:
    """A model on a device. Use one from one thread at a time.

    Attributes:
        card: The model's card.
        device: Where it runs, such as "cpu" or "cuda".
        device_title: The same as a text for the user, such as "CPU, 2 threads".
        precision: What it computes with: "fast" only if that was asked for, and is faster here.
    """

    def __init__(
        self,
        model: str = cards.DEFAULT,
        *,
        device: str | None = None,
        threads: int | None = None,
        thorough: bool = True,
        precision: Precision = "exact",
    ) -> None:
        """Load a model.

        Args:
            model: Name on its card.
            device: "cpu", "cuda", ...; None or "auto": ``CRACKVIEW_DEVICE``, else the GPU if there is one.
            threads: On the CPU; None: ``CRACKVIEW_THREADS``, else all physical cores.
            thorough: Whether a model whose card says so sees thin cracks again, twice as large (`second_look`), and
                wide ones half as large (`wide_look`), and lowers components that are no cracks (`component_check`), as
                in photos that are measured.
            precision: "fast" for what is only looked at: numbers of 8 bits where the model has them and they are faster
                on this machine. Everything that is measured, stored or exported is "exact": float32.

        Raises:
            ModelError: If there is no such model or device, or its weights are missing or damaged.
            ValueError: If it should be thorough and fast.
        """
        if thorough and precision == "fast":
            raise ValueError("what is measured is exact")
        memory.keep_freed_memory()
        self.card = cards.card(model)
        cards.verify(self.card)
        self.device = devices.pick_device(device)
        count = devices.pick_threads(threads)
        self.device_title = devices.title(self.device, count)
        self._runtime, self.precision = _runtime(self.card, self.device, count, precision)
        self._again = self.card.threshold if thorough and self.card.second_look else None
        self._check = ComponentCheck(self.card) if thorough and self.card.component_check else None

    def segment(
        self,
        photo: npt.NDArray[np.uint8],
        *,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> npt.NDArray[np.float32]:
        """Return the crack probability of every pixel, float32 (H, W) in [0, 1]; arguments and errors as in `maps`."""
        return self.maps(photo, cancel=cancel, progress=progress).crack

    def maps(
        self,
        photo: npt.NDArray[np.uint8],
        *,
        prepared: Preparation | None = None,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> PhotoMaps:
        """Return how probable a crack is at every pixel, and a joint if the model knows joints.

        Args:
            photo: uint8 (H, W, 3) RGB, any size from 1 x 1.
            prepared: What was done to the photo already, where several models see the same; None: it is prepared here.
            cancel: Called before every tile and while the network runs; the work ends when it returns True.
            progress: Called with the share that is done, 0 to 1, after every tile.

        Raises:
            Cancelled: If ``cancel`` returned True.
            ValueError: If the photo has another shape or type.
        """
        return maps(
            self._runtime,
            photo,
            self.card.stride,
            again_from=self._again,
            check=self._check,
            prepared=prepared,
            cancel=cancel,
            progress=progress,
        )

    @property
    def knows_joints(self) -> bool:
        """Whether the model distinguishes joints from cracks."""
        return "joint" in self.card.outputs

    def plan(self, height: int, width: int) -> tiles.Tiling:
        """Return the tiles in which a picture of that size, px, goes through the network."""
        return _plan(height, width, self.card.stride)

    def segment_tile(
        self, pixels: npt.NDArray[np.uint8], tile: tiles.Tile, *, cancel: Callable[[], bool] | None = None
    ) -> npt.NDArray[np.float32]:
        """Return the crack probability of every pixel of one tile of `plan`, which is not prepared here.

        Args:
            pixels: uint8 (h, w, 3), RGB: the part of the picture that the tile covers.
            tile: The tile; it may reach beyond the picture.
            cancel: As in `segment`.

        Returns:
            float32 (h, w) in [0, 1].

        Raises:
            Cancelled: If ``cancel`` returned True.
        """
        height, width = pixels.shape[:2]
        return self._runtime.run(tiles.mirrored(pixels, tile)[None], cancel=cancel)[0, 0, :height, :width]

    def network_call(self, photo: npt.NDArray[np.uint8]) -> Callable[[], object]:
        """Return a call of the bare network on a prepared photo, uint8 (H, W, 3), to be timed.

        What ``segment`` adds is left out.
        """
        pixels = _cut(photo, next(iter(_plan(photo.shape[0], photo.shape[1], self.card.stride))))
        return lambda: self._runtime.run(pixels[None])

    def gflop(self, height: int, width: int) -> float:
        """Return billions of multiplications and additions for one picture of that size, each counted by itself."""
        return self._runtime.flop_per_pixel() * height * width / 1e9


def maps(
    runtime: Runtime,
    photo: npt.NDArray[np.uint8],
    stride: int,
    *,
    again_from: float | None = None,
    check: ComponentCheck | None = None,
    prepared: Preparation | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> PhotoMaps:
    """Return what any network sees on a photo, such as one that is in training, as `Segmenter.maps` does.

    Args:
        runtime: The network.
        photo: uint8 (H, W, 3) RGB, any size from 1 x 1.
        stride: What the sides of the network's pictures are multiples of, px; even.
        again_from: Probability from which a pixel is crack, for looks at other sizes; None: one look.
        check: Lowers what is no crack; the network has two outputs.
        prepared: As there.
        cancel: As there.
        progress: As there.

    Raises:
        Cancelled: If ``cancel`` returned True.
        ValueError: If the photo has another shape or type.
    """
    if photo.dtype != np.uint8 or photo.ndim != 3 or photo.shape[2] != 3 or 0 in photo.shape:
        message = f"a photo is uint8 (H, W, 3), not {photo.dtype} {photo.shape}"
        raise ValueError(message)
    if prepared is None:
        photo, prepared = prepare(photo, cancel=cancel)
    plan = _plan(photo.shape[0], photo.shape[1], stride)
    first, wide = (1.0, 1.0) if again_from is None else (0.5, 0.6)
    found = _first_look(runtime, photo, plan, cancel, _part_of(progress, 0, first))
    if len(plan) > 1:
        runtime.release()
    if again_from is not None:
        # what is whole after the look at wide cracks has fewer edges that look like thin ones
        for look, start, stop in ((wide_look, first, wide), (second_look, wide, 1.0)):
            look.refine(
                runtime,
                photo,
                tuple(found),
                again_from,
                stride,
                cancel=cancel,
                progress=_part_of(progress, start, stop),
            )
            if len(plan) > 1:
                runtime.release()
        if progress:
            progress(1.0)
    result = PhotoMaps(found[0], found[1] if len(found) > 1 else None, prepared)
    if check is not None:
        check.lower(photo, result, lambda picture: _one_look(runtime, picture, stride, cancel), cancel=cancel)
        if len(plan) > 1:
            runtime.release()
    return result


def _one_look(
    runtime: Runtime, photo: npt.NDArray[np.uint8], stride: int, cancel: Callable[[], bool] | None
) -> PhotoMaps:
    """Return what a network that tells joints sees on a photo that is prepared."""
    plan = _plan(photo.shape[0], photo.shape[1], stride)
    crack, joints = _first_look(runtime, photo, plan, cancel, None)
    return PhotoMaps(crack, joints)


def _part_of(progress: Callable[[float], None] | None, start: float, stop: float) -> Callable[[float], None] | None:
    """Return what tells the progress of a part that goes from one share of the whole to another."""
    return progress and (lambda share: progress(start + share * (stop - start)))


def _first_look(
    runtime: Runtime,
    photo: npt.NDArray[np.uint8],
    plan: tiles.Tiling,
    cancel: Callable[[], bool] | None,
    progress: Callable[[float], None] | None,
) -> list[npt.NDArray[np.float32]]:
    """Return every output of the network for a photo, float32 (H, W)."""
    height, width = photo.shape[:2]
    found: list[npt.NDArray[np.float32]] = []
    for index, tile in enumerate(plan):
        parts = runtime.run(_cut(photo, tile)[None], cancel=cancel)[0]
        if len(plan) == 1:  # nothing to be blended
            found = [np.ascontiguousarray(part[:height, :width]) for part in parts]
        else:
            found = found or [np.zeros((height, width), np.float32) for _ in parts]
            for whole, part in zip(found, parts, strict=True):
                plan.add(whole, tile, part)
        if progress:
            progress((index + 1) / len(plan))
    return found


def _runtime(card: Card, device: str, threads: int, wanted: Precision) -> tuple[Runtime, Precision]:
    if device == "cpu":
        from crackview.engine.onnx_runtime import OnnxRuntime  # noqa: PLC0415 - only when a model is needed

        exact = OnnxRuntime(card, threads)
        if wanted == "exact" or card.onnx_int8 is None or not sums_fit():
            return exact, "exact"
        content = cards.checked(card, card.source.with_name(card.onnx_int8.file), card.onnx_int8.sha256)
        fast = OnnxRuntime(card, threads, content)
        return (fast, "fast") if is_faster(fast.run, exact.run) else (exact, "exact")
    import torch  # noqa: PLC0415 - takes seconds: only for a GPU

    from crackview.engine.torch_runtime import TorchRuntime  # noqa: PLC0415 - imports torch
    from crackview.nets import loading  # noqa: PLC0415 - imports torch

    place = torch.device(device)
    return TorchRuntime(loading.ready(loading.from_card(card), place), place, card.mean, card.std), "exact"


def _plan(height: int, width: int, stride: int) -> tiles.Tiling:
    rows, columns = (-(-value // stride) * stride for value in (height, width))
    if height * width <= WHOLE_PIXELS and rows * columns <= 2 * WHOLE_PIXELS:
        side = max(rows, columns)
        return tiles.plan(height, width, size=side, overlap=0, stride=stride)
    size, overlap = (-(-value // stride) * stride for value in (TILE, OVERLAP))
    return tiles.plan(height, width, size=size, overlap=overlap, stride=stride)


def _cut(photo: npt.NDArray[np.uint8], tile: tiles.Tile) -> npt.NDArray[np.uint8]:
    """Return the tile's pixels, mirrored where it reaches beyond the picture; C-contiguous and writeable."""
    return tiles.mirrored(photo[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop], tile)
