"""A model's network in int8, for what is only looked at: made, judged beside the exact one, named in the card.

ONNX Runtime's own quantiser measures on training photos which values each layer gives. Several ways are tried,
the fastest first; the first that is hardly worse than float32 is kept. It is judged on held-out photos, never on those
of a test set.
"""

import hashlib
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from onnxruntime import quantization

from crackview import files
from crackview.engine.onnx_runtime import OnnxRuntime
from crackview.engine.protocols import Runtime
from crackview.engine.segmenter import maps
from crackview.nets import cards, loading, onnx_export
from crackview.nets.cards import Card, OnnxFile
from crackview.vision import joints, noise
from training import scoring, source_scores
from training.datasets import splits
from training.datasets.photos import Pixels
from training.source_scores import CRACKED, SOUND

WORSE = 0.002
"""By so much a figure of the int8 network may be worse than that of the exact one."""
FIRST = "deepcrack/train"
"""The set of which clean and noisy scores are taken."""
JOINTS = "negatives/joints"
SEVERITIES = (3, 5)
_CALIBRATION_PX = 512
_UNSURE, _ENOUGH_PX = (0.15, 0.75), 50
_CPU = torch.device("cpu")
_TURNS = 15
_TIMED = (480, 640)


@dataclass(frozen=True)
class Way:
    """A way to quantise.

    Attributes:
        title: In words.
        first: How the name of the first node that is quantised begins; those before it stay float32.
    """

    title: str
    first: str


WAYS = (
    Way("all layers but the first", "network.stages.0."),
    Way("all layers but the first stage", "network.stages.1."),
)


@dataclass(frozen=True)
class Figure:
    """A figure of a network: whether more is better (1), less is better (-1), or neither may change (0)."""

    value: float
    better: int = 1

    def worse(self, exact: "Figure") -> float:
        """Return by how much it is worse than that of the exact network."""
        change = exact.value - self.value
        return abs(change) if self.better == 0 else change * self.better


@dataclass(frozen=True)
class Judged:
    """A way, its file, its figures and those of the exact network, and the least processor times of both, s."""

    way: Way
    content: bytes
    figures: dict[str, Figure]
    exact: dict[str, Figure]
    seconds: float
    exact_seconds: float

    def failures(self) -> list[str]:
        """Return one sentence for each figure that is too much worse, and one if it is not faster."""
        worse = {name: figure.worse(self.exact[name]) for name, figure in self.figures.items()}
        said = [f"{name} is {by:.4f} worse, more than {WORSE}" for name, by in worse.items() if by > WORSE]
        return said + (["it is not faster"] if self.seconds >= self.exact_seconds else [])

    def table(self) -> Iterator[str]:
        """Yield the lines of a table."""
        yield f"{self.way.title}, {len(self.content) / 1e6:.2f} MB"
        yield f"{'':44}{'exact':>9}{'int8':>9}"
        for name, figure in self.figures.items():
            yield f"{name:44}{self.exact[name].value:9.4f}{figure.value:9.4f}"
        yield f"{'processor time, 640 x 480, ms':44}{1000 * self.exact_seconds:9.1f}{1000 * self.seconds:9.1f}"


class _Photos(quantization.CalibrationDataReader):  # type: ignore[misc]  # ONNX Runtime has no types
    """Gives pieces of training photos, uint8 (1, h, w, 3), in the form that the quantiser asks for."""

    def __init__(self, photos: Iterator[Pixels]) -> None:
        self._photos = photos

    def get_next(self) -> dict[str, Pixels] | None:
        photo = next(self._photos, None)
        return None if photo is None else {onnx_export.INPUT: photo[None]}


def calibration(sets: tuple[str, ...], each: int, stride: int) -> Iterator[Pixels]:
    """Yield the upper left of up to ``each`` training photos of every set, uint8 (h, w, 3), multiples of ``stride``.

    Raises:
        DataError: a set is missing.
    """
    for name in sets:
        pairs = splits.split(name)[0]
        for pair in pairs[:: max(1, -(-len(pairs) // each))]:
            photo = pair.read()[0][:_CALIBRATION_PX, :_CALIBRATION_PX]
            height, width = (side // stride * stride for side in photo.shape[:2])
            if height and width:
                yield np.ascontiguousarray(photo[:height, :width])


def quantised(card: Card, way: Way, photos: Iterator[Pixels]) -> bytes:
    """Return the network of a card with numbers of 8 bits, as the bytes of an ONNX file.

    Input, output and metadata are those of `onnx_export.export`.

    Raises:
        ModelError: its weights are missing, damaged or foreign.
    """
    exact = onnx.load_from_string(onnx_export.export(loading.from_card(card), card, halves=False))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "network.onnx")
        quantization.quantize_static(
            exact,
            path,
            _Photos(photos),
            quant_format=quantization.QuantFormat.QDQ,
            nodes_to_exclude=_excluded(exact.graph, way),
            per_channel=True,
            activation_type=quantization.QuantType.QUInt8,
            weight_type=quantization.QuantType.QInt8,
        )
        return path.read_bytes()


def corrected(card: Card, content: bytes, photos: Iterator[Pixels]) -> bytes:
    """Return an int8 network whose crack is on average as probable as the exact one says, where neither is sure.

    Rounding moves all logits a little to one side, which a bias of the last convolution takes back.

    Args:
        card: The model.
        content: What `quantised` returned.
        photos: As there.
    """
    exact, rounded = (OnnxRuntime(card, 1, data) for data in (None, content))
    moved = []
    for photo in photos:
        here, there = (runtime.run(photo[None])[0, 0] for runtime in (exact, rounded))
        unsure = (here > _UNSURE[0]) & (here < _UNSURE[1])
        if unsure.sum() >= _ENOUGH_PX:
            moved.append(float((_logit(there[unsure]) - _logit(here[unsure])).mean()))
    model = onnx.load_from_string(content)
    if moved:
        _raise_logits(model.graph, -statistics.fmean(moved))
    shifted: bytes = model.SerializeToString(deterministic=True)
    return shifted


def _logit(probability: NDArray[np.float32]) -> NDArray[np.float32]:
    bounded = probability.clip(1e-6, 1 - 1e-6)
    return np.asarray(np.log(bounded / (1 - bounded)), np.float32)


def _raise_logits(graph: onnx.GraphProto, by: float) -> None:
    """Add to the bias of the convolution that gives the logits of cracks, which may be int32 with a scale."""
    makers = {node.output[0]: node for node in graph.node}
    weights = {each.name: each for each in graph.initializer}
    node = makers[graph.output[0].name]  # from here back along first inputs: the crack is the first output
    while node.op_type != "Conv":
        node = makers[node.input[0]]
    bias = node.input[2]
    if bias in weights:
        changed = np.asarray(numpy_helper.to_array(weights[bias]) + by, np.float32)
    else:
        bias, scale, *_ = makers[bias].input
        steps = np.round(by / numpy_helper.to_array(weights[scale]))
        changed = np.asarray(numpy_helper.to_array(weights[bias]) + steps, np.int32)
    weights[bias].CopyFrom(numpy_helper.from_array(changed, bias))


def _excluded(graph: onnx.GraphProto, way: Way) -> list[str]:
    """Return the nodes that stay float32: those before the way's first one, and what follows the logits."""
    nodes = list(graph.node)
    makers = {node.output[0]: node for node in nodes}
    shuffles = [node for node in nodes if node.op_type == "DepthToSpace"]
    first = next(place for place, node in enumerate(nodes) if node.name.startswith(way.first))
    return [node.name for place, node in enumerate(nodes) if place < first or _follows(node, shuffles, makers)]


def _follows(node: onnx.NodeProto, starts: list[onnx.NodeProto], makers: dict[str, onnx.NodeProto]) -> bool:
    """Return whether a node is one of ``starts`` or computed from one."""
    return node in starts or any(name in makers and _follows(makers[name], starts, makers) for name in node.input)


def figures(runtime: Runtime, card: Card, most: int) -> dict[str, Figure]:
    """Return the figures of a network on up to ``most`` held-out photos of every source, each at its own size.

    Raises:
        DataError: a set is missing.
    """
    first = source_scores.held_out(FIRST, most)
    clean = scoring.scores(runtime, first, card.threshold, _CPU)
    found = {"clean F1": Figure(clean.f1), "clean mDS": Figure(clean.mds)}
    noisy = [
        scoring.tally(runtime, first, card.threshold, _CPU, scoring.disturber(name, severity)).scores().mds
        for name in noise.SEEN
        for severity in SEVERITIES
    ]
    found["noisy mDS"] = Figure(statistics.fmean(noisy))
    by_source = [scoring.scores(runtime, source_scores.held_out(name, most), card.threshold, _CPU) for name in CRACKED]
    found |= {f"{name}, F1 within 2 px": Figure(each.f1_2px) for name, each in zip(CRACKED, by_source, strict=True)}
    found["sources, mean F1 within 2 px"] = Figure(statistics.fmean(each.f1_2px for each in by_source))
    called, joint = [], []
    for name in SOUND:
        for pair in source_scores.held_out(name, most):
            seen = maps(runtime, pair.read()[0], card.stride)
            called.append(float((seen.crack >= card.threshold).mean()))
            if name == JOINTS and seen.joints is not None:
                joint.append(float(joints.mask(seen.joints).mean()))
    found["sound walls, share called crack"] = Figure(statistics.fmean(called), -1)
    if joint:
        found[f"{JOINTS}, share called joint"] = Figure(statistics.fmean(joint), 0)
    return found


def seconds(runtimes: list[Runtime]) -> list[float]:
    """Return the least processor time of each for 640 x 480, s, in turns; each must have one thread."""
    photo = np.random.default_rng(0).integers(0, 256, (1, *_TIMED, 3), np.uint8)
    least = [float("inf")] * len(runtimes)
    for _ in range(_TURNS):
        for place, runtime in enumerate(runtimes):
            started = time.thread_time()
            runtime.run(photo)
            least[place] = min(least[place], time.thread_time() - started)
    return least


def judge(card: Card, each: int, most: int) -> Iterator[Judged]:
    """Quantise and judge, the way that should be fastest first; ask for the next only if one does not hold.

    Args:
        card: The model.
        each: Training photos of every source, from which the range of each layer's values is taken.
        most: Held-out photos of every source, on which both networks are scored.

    Raises:
        DataError: a set is missing.
        ModelError: the weights are missing, damaged or foreign.
    """
    exact = OnnxRuntime(card, 1)
    as_exact = figures(exact, card, most)
    for way in WAYS:
        content = quantised(card, way, calibration((*CRACKED, *SOUND), each, card.stride))
        content = corrected(card, content, calibration(CRACKED, each, card.stride))
        runtime = OnnxRuntime(card, 1, content)
        exact_seconds, spent = seconds([exact, runtime])
        yield Judged(way, content, figures(runtime, card, most), as_exact, spent, exact_seconds)


def attach(card: Card, content: bytes) -> Card:
    """Write an int8 network beside the weights of a model, and name it in its card; return the new card.

    Raises:
        SaveError: the folder cannot be written to.
    """
    path = card.source.with_name(f"{card.name}-int8.onnx")
    with files.replacing(path) as temporary:
        temporary.write_bytes(content)
    named = OnnxFile(file=path.name, sha256=hashlib.sha256(content).hexdigest())
    return cards.write(card.model_copy(update={"onnx_int8": named}), card.source)
