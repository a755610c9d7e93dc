"""Fit the check of whole components of a model (`crackview.engine.component_check`).

The components that the network calls crack on photos with known cracks and on sound walls are described, and a network
of two small layers learns which of them are cracks. Cracks drawn on sound walls are among them, so that smooth and even
ones are known, too. It is judged with whole sources left out.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

from crackview import files
from crackview.engine import component_check
from crackview.engine.component_check import FEATURES
from crackview.engine.onnx_runtime import OnnxRuntime
from crackview.engine.segmenter import maps
from crackview.nets import cards
from crackview.nets.cards import Card, OnnxFile
from crackview.vision import drawing
from training.datasets import splits
from training.datasets.photos import Pixels
from training.source_scores import CRACKED, SOUND, TOO_MUCH

DRAWN = "drawn"
WALLS = "negatives/concrete"
_LARGEST_PX = 13_000_000
_REACH_PX = 3
_IGNORED = 0.3
_CRACK, _NO_CRACK = 0.6, 0.15
_HIDDEN = 16
_MEMBERS = 4
_STEPS, _BATCH, _RATE, _DECAY, _JITTER = 600, 2048, 0.01, 0.05, 0.3
_FOLDS = 4
_WIDEST = 4.0
_WIDTHS_PX = (2, 3, 4, 6, 9, 13, 18, 24)


@dataclass(frozen=True)
class Components:
    """Components of many photos, N of them.

    Attributes:
        features: float32 (N, F), as `component_check.describe` gives them.
        truth: Share of each that lies on a crack, float64 (N,).
        area: Of each, as a share of its photo, float64 (N,).
        source: Name of the set that each is from, str (N,).
        photo: Name of the photo, str (N,).
        held_out: Whether training leaves the photo out, bool (N,).
    """

    features: NDArray[np.float32]
    truth: NDArray[np.float64]
    area: NDArray[np.float64]
    source: NDArray[np.str_]
    photo: NDArray[np.str_]
    held_out: NDArray[np.bool_]

    @property
    def sound(self) -> NDArray[np.bool_]:
        """Whether each is from a set of sound walls, bool (N,)."""
        return np.isin(self.source, SOUND)

    @property
    def used(self) -> NDArray[np.bool_]:
        """Which are clearly a crack or clearly none, bool (N,)."""
        clear = (self.truth > _CRACK) | (self.truth < _NO_CRACK)
        return np.asarray(clear & ~((self.source == DRAWN) & (self.truth < _NO_CRACK)), np.bool_)


def collect(card: Card, each: int, say: Callable[[str], None]) -> Components:
    """Find and describe the components on up to ``each`` training and ``each`` held-out photos of every source.

    Raises:
        DataError: a set is missing.
    """
    runtime = OnnxRuntime(card, 1)
    rows: list[tuple[NDArray[np.float32], float, float, str, str, bool]] = []
    for name in (*CRACKED, *SOUND, DRAWN):
        before = len(rows)
        for key, held_out, photo, truth, ignored in _photos(name, each):
            again = card.threshold if card.second_look else None
            found = maps(runtime, photo, card.stride, again_from=again)
            labels, numbers, features = component_check.describe(photo, found, card.threshold)
            for number, row in zip(numbers, features, strict=True):
                inside = labels == number
                if ignored is not None and ignored[inside].mean() > _IGNORED:
                    continue
                share = float(truth[inside].mean()) if truth is not None else 0.0
                rows.append((row, share, float(inside.mean()), name, key, held_out))
        say(f"{name}: {len(rows) - before} components")
    described, truths, areas, sources, photos, held = (list(column) for column in zip(*rows, strict=True))
    return Components(
        np.array(described, np.float32), np.array(truths), np.array(areas), np.array(sources), np.array(photos),
        np.array(held),
    )  # fmt: skip


def _photos(
    name: str, each: int
) -> Iterator[tuple[str, bool, Pixels, NDArray[np.bool_] | None, NDArray[np.bool_] | None]]:
    """Yield names of photos, whether they are held out, the photos, where they show cracks, and what to leave out."""
    if name == DRAWN:
        for index, pair in enumerate(splits.spread(splits.split(WALLS)[0], each)):
            photo, crack = _drawn(pair.read()[0], index)
            yield f"{name} {index}", False, photo, crack, None
        return
    for held_out, part in enumerate(splits.split(name)):
        for pair in splits.spread(part, each):
            photo, mask = pair.read()
            if photo.shape[0] * photo.shape[1] > _LARGEST_PX:
                continue
            if name in SOUND:
                yield str(pair.photo), bool(held_out), photo, None, None
                continue
            ignored = pair.ignored(photo, mask) if pair.source.truth == "areas" else None
            reach = _REACH_PX if pair.source.truth == "areas" else 3 * _REACH_PX
            crack = cv2.distanceTransform((mask == 0).astype(np.uint8), cv2.DIST_L2, 5) <= reach
            yield str(pair.photo), bool(held_out), photo, crack, None if ignored is None else ignored > 0


def _drawn(wall: Pixels, seed: int) -> tuple[Pixels, NDArray[np.bool_]]:
    """Draw a crack on a sound wall; return the photo, saved as JPEG, and the pixels near the crack."""
    rng = np.random.default_rng(seed)
    width = float(rng.choice(_WIDTHS_PX))
    points = drawing.random_path(rng, (wall.shape[0], wall.shape[1]), width)
    rough = rng.uniform(0.02, 0.1) * width if rng.random() < 0.5 else 0.0
    line = drawing.opened(rng, points, width, rough=rough, taper=rng.uniform(0.2, 0.5) if rng.random() < 0.2 else 0.0)
    flat = float(rng.choice([0.0, 0.5, 1.0]))
    look = drawing.CrackAppearance(rng.uniform(0.3, 0.7), rng.uniform(0.8, 1.4), flat=flat, noise=rng.uniform(1, 4))
    photo = drawing.draw(wall, [line], look, rng)
    near = np.ones(wall.shape[:2], np.uint8)
    for (x, y), wide in zip(line.points[::2], line.width[::2], strict=True):
        cv2.circle(near, (round(float(x)), round(float(y))), max(1, round(wide / 2)), 0, -1)
    quality = int(rng.choice([60, 80, 95]))
    _, jpeg = cv2.imencode(".jpg", cv2.cvtColor(photo, cv2.COLOR_RGB2BGR), (cv2.IMWRITE_JPEG_QUALITY, quality))
    saved = cv2.cvtColor(np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_COLOR)), cv2.COLOR_BGR2RGB)
    return np.asarray(saved, np.uint8), cv2.distanceTransform(near, cv2.DIST_L2, 5) <= _REACH_PX


class Network(nn.Module):
    """Two layers on normalised features; the logit that a component is a crack."""

    def __init__(self, mean: torch.Tensor, deviation: torch.Tensor, hidden: int = _HIDDEN) -> None:
        super().__init__()
        self.mean, self.deviation = nn.Buffer(mean), nn.Buffer(deviation)
        self.first, self.second, self.last = (
            nn.Linear(len(mean), hidden),
            nn.Linear(hidden, hidden),
            nn.Linear(hidden, 1),
        )

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        """Map (N, F) features to (N,) logits."""
        normal = ((features - self.mean) / self.deviation).clamp(-_WIDEST, _WIDEST)
        result: torch.Tensor = self.last(torch.tanh(self.second(torch.tanh(self.first(normal)))))
        return result[:, 0]


def fit(components: Components, chosen: NDArray[np.bool_]) -> Network:
    """Fit a network to some of the components: the mean of a few, each from random weights of its own.

    Every source counts the same, large components more than small ones.
    """
    used = chosen & components.used
    features = torch.from_numpy(components.features[used])
    crack = torch.from_numpy((components.truth[used] > _CRACK).astype(np.float32))
    weights = torch.from_numpy(_weights(components, used))
    return _mean([_member(features, crack, weights, seed) for seed in range(_MEMBERS)])


def _member(features: torch.Tensor, crack: torch.Tensor, weights: torch.Tensor, seed: int) -> Network:
    generator = torch.Generator().manual_seed(seed)
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        network = Network(features.mean(0), features.std(0) + 1e-6)
    optimiser = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, _STEPS)
    for _ in range(_STEPS):
        batch = torch.randperm(len(features), generator=generator)[:_BATCH]
        noise = _JITTER * network.deviation * torch.randn(len(batch), features.shape[1], generator=generator)
        losses = functional.binary_cross_entropy_with_logits(
            network(features[batch] + noise), crack[batch], reduction="none"
        )
        loss = (losses * weights[batch]).sum() / weights[batch].sum()
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
    return network.eval()


@torch.no_grad()
def _mean(members: list[Network]) -> Network:
    """Return one network whose logits are the mean of the members'."""
    result = Network(members[0].mean, members[0].deviation, _HIDDEN * len(members))
    result.first.weight.copy_(torch.cat([member.first.weight for member in members]))
    result.first.bias.copy_(torch.cat([member.first.bias for member in members]))
    result.second.weight.zero_()
    for index, member in enumerate(members):
        block = slice(index * _HIDDEN, (index + 1) * _HIDDEN)
        result.second.weight[block, block] = member.second.weight
    result.second.bias.copy_(torch.cat([member.second.bias for member in members]))
    result.last.weight.copy_(torch.cat([member.last.weight for member in members], 1) / len(members))
    result.last.bias.copy_(torch.stack([member.last.bias for member in members]).mean(0))
    return result.eval()


def _weights(components: Components, used: NDArray[np.bool_]) -> NDArray[np.float32]:
    source, crack = components.source[used], components.truth[used] > _CRACK
    weights = np.sqrt(components.area[used])
    for name in np.unique(source):
        for kind in (False, True):
            here = (source == name) & (crack == kind)
            weights[here] /= weights[here].sum()
    for kind in (False, True):
        weights[crack == kind] /= weights[crack == kind].sum()
    return weights.astype(np.float32)


def cross_validate(components: Components) -> NDArray[np.float32]:
    """Return how probably each is a crack, float32 (N,), by networks that did not see its source.

    Of sound walls, which are few kinds, a quarter of the photos is left out at a time.
    """
    part = np.array([zlib.crc32(photo.encode()) % _FOLDS for photo in components.photo])
    left_out = [components.source == name for name in (*CRACKED, DRAWN)]
    left_out += [components.sound & (part == fold) for fold in range(_FOLDS)]
    result = np.zeros(len(components.truth), np.float32)
    for out in left_out:
        if out.any():
            result[out] = probability(fit(components, ~out), components.features[out])
    return result


@torch.no_grad()
def probability(network: Network, features: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how probably each is a crack, float32 (N,)."""
    return np.asarray(torch.sigmoid(network(torch.from_numpy(features))).numpy(), np.float32)


def report(components: Components, found: NDArray[np.float32]) -> Iterator[str]:
    """Yield a line for each source: what a check with these probabilities takes away."""
    kept = ~component_check.lowered(components.features, found)
    for name in (*CRACKED, DRAWN):
        here = components.source == name
        crack, other = here & (components.truth > 0.5), here & (components.truth < _NO_CRACK)
        lost, cut = (
            float(components.area[kind & ~kept].sum() / max(components.area[kind].sum(), 1e-12))
            for kind in (crack, other)
        )
        yield f"{name}: {100 * lost:.1f} % of what is crack is lost, {100 * cut:.0f} % of what is none is lowered"
    for name in SOUND:
        here = components.source == name
        photos = np.unique(components.photo[here])
        before, after = (
            sum(components.area[here & (components.photo == photo) & kind].sum() > TOO_MUCH for photo in photos)
            for kind in (np.ones_like(kept), kept)
        )
        yield f"{name}: {before} photos called crack become {after}"


def attach(card: Card, network: Network) -> Card:
    """Write the network beside the weights of a model, and name it in its card; return the new card.

    Raises:
        SaveError: the folder cannot be written to.
    """
    content = _onnx(network)
    path = card.source.with_name(f"{card.name}-components.onnx")
    with files.replacing(path) as temporary:
        temporary.write_bytes(content)
    named = OnnxFile(file=path.name, sha256=hashlib.sha256(content).hexdigest())
    return cards.write(card.model_copy(update={"component_check": named}), card.source)


def _onnx(network: Network) -> bytes:
    constants = {
        "mean": network.mean,
        "deviation": network.deviation,
        "low": torch.tensor(-_WIDEST),
        "high": torch.tensor(_WIDEST),
    }
    nodes = [
        helper.make_node("Sub", ["features", "mean"], ["centred"]),
        helper.make_node("Div", ["centred", "deviation"], ["wide"]),
        helper.make_node("Clip", ["wide", "low", "high"], ["normal"]),
    ]
    layers = {"first": network.first, "second": network.second, "last": network.last}
    source = "normal"
    for name, layer in layers.items():
        constants |= {f"{name}.weight": layer.weight, f"{name}.bias": layer.bias}
        nodes.append(helper.make_node("Gemm", [source, f"{name}.weight", f"{name}.bias"], [name], transB=1))
        source = f"{name}.active"
        nodes.append(helper.make_node("Sigmoid" if name == "last" else "Tanh", [name], [source]))
    graph = helper.make_graph(
        nodes,
        "components",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["count", len(FEATURES)])],
        [helper.make_tensor_value_info(source, TensorProto.FLOAT, ["count", 1])],
        [numpy_helper.from_array(value.detach().contiguous().numpy(), name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, producer_name="CrackView", opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    helper.set_model_props(model, {"features": json.dumps(FEATURES)})
    onnx.checker.check_model(model)
    content: bytes = model.SerializeToString(deterministic=True)
    return content
