"""What a network is scored on: a set as it is, a set under one noise, or photos that show no crack."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import torch
from torch import nn

from crackview.nets import loading
from crackview.vision import metrics, noise
from crackview.vision.metrics import Curve, Tally
from training import scoring
from training.benchmark.plan import Scored
from training.benchmark.subjects import Row, Subject
from training.datasets import catalogue, splits
from training.datasets.photos import DataError, Pair, Pixels

_POINTS = 60


@dataclass(frozen=True)
class Condition:
    """One thing to score: ``full`` scores, ``noisy`` mDS of every n-th photo, or the ``sound`` share called crack.

    Noisy at severity 0 are the photos as they are, with which those under noise are compared.
    """

    kind: Literal["full", "noisy", "sound"]
    set: str
    noise: str = ""
    severity: int = 0
    every: int = 1

    @property
    def key(self) -> str:
        """Its name in the files of scores."""
        disturbed = f" {self.noise}:{self.severity}" if self.noise else ""
        part = f" 1/{self.every}" if self.kind == "noisy" else ""
        return self.set + disturbed + part

    def pairs(self) -> list[Pair]:
        """Return the photos of the condition.

        Raises:
            DataError: there are none.
        """
        return photos(self.set)[:: self.every]


def every_condition(wanted: Scored, every: int) -> list[Condition]:
    """Return all conditions of the benchmark; noise on each ``every``-th photo of the test."""
    return [
        *(Condition("full", name) for name in (wanted.test, *wanted.elsewhere)),
        *(Condition("sound", name) for name in wanted.sound),
        Condition("noisy", wanted.test, every=every),
        *(Condition("noisy", wanted.test, name, severity, every) for name in wanted.noises for severity in range(1, 6)),
    ]


def photos(name: str) -> list[Pair]:
    """Return the photos of a set, or those that a pattern finds in the data folder.

    Of a training set they are only those held out.

    Raises:
        DataError: there are none.
    """
    if "*" in name:
        found = sorted(splits.root().glob(name))
        if not found:
            raise DataError(f"No photo under {splits.root()} is called {name}.")
        return [Pair(name, path, None) for path in found]
    trained_on = name in catalogue.SOURCES and name not in catalogue.TEST_SETS
    return splits.split(name)[1] if trained_on else splits.pairs(name)


def milliseconds(subject: Subject, threads: int) -> Row:
    """Time one 640 x 480 picture on ``threads`` processor threads, ms, the best of 15 times."""
    device = _network(subject)[1]
    picture = np.random.default_rng(0).integers(0, 256, (480, 640, 3), np.uint8)
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    times = []
    for _ in range(15):
        began = time.perf_counter()
        predict(subject, picture)
        times.append(time.perf_counter() - began)
    torch.set_num_threads(before)
    return {"images": 1, "milliseconds": min(times) * 1e3, "threads": threads, "device": device.type}


def choose(subject: Subject, validation: str) -> Row:
    """Choose the threshold that suits the held-out photos of the set ``validation`` best."""
    network, device = _network(subject)
    pairs = splits.split(validation)[1]
    return {"images": len(pairs), "threshold": scoring.best_threshold(network, pairs, device)[0]}


def score(condition: Condition, subjects: Sequence[Subject], thresholds: Sequence[float]) -> list[Row]:
    """Return one row for each subject at its threshold; every photo is read and disturbed once for all of them."""
    makers = [_MAKERS[condition.kind](cut) for cut in thresholds]
    pairs = condition.pairs()
    for pair in pairs:
        photo, mask = pair.read()
        if condition.noise:
            photo = noise.for_table(photo, condition.noise, condition.severity, pair.photo.stem)
        for maker, subject in zip(makers, subjects, strict=True):
            maker.add(predict(subject, photo), mask > 0)
    return [{"images": len(pairs), **maker.row()} for maker in makers]


def predict(subject: Subject, photo: Pixels) -> np.ndarray:
    """Return the probability map, float32 H x W, of a uint8 photo."""
    network, device = _network(subject)
    return scoring.predict(network, photo, device)


class _Maker(Protocol):
    """Takes one picture after the other, at one threshold, and gives a row."""

    def add(self, probability: np.ndarray, truth: np.ndarray) -> None: ...

    def row(self) -> Row: ...


class _Full:
    def __init__(self, cut: float) -> None:
        self.tally = Tally(cut)

    def add(self, probability: np.ndarray, truth: np.ndarray) -> None:
        self.tally.add(probability, truth)

    def row(self) -> Row:
        scores: dict[str, Any] = self.tally.scores().as_dict()
        return {**scores, "curve": _curve(self.tally.curve)}


class _Noisy:
    def __init__(self, cut: float) -> None:
        self.cut, self.dices = cut, list[float]()

    def add(self, probability: np.ndarray, truth: np.ndarray) -> None:
        self.dices.append(metrics.overlap(probability >= self.cut, truth).dice)

    def row(self) -> Row:
        return {"mds": float(np.mean(self.dices))}


class _Sound:
    def __init__(self, cut: float) -> None:
        self.cut, self.crack, self.all = cut, 0, 0

    def add(self, probability: np.ndarray, truth: np.ndarray) -> None:
        self.crack += int(np.count_nonzero(probability >= self.cut))
        self.all += truth.size

    def row(self) -> Row:
        return {"share": self.crack / self.all}


_MAKERS: dict[str, Callable[[float], _Maker]] = {"full": _Full, "noisy": _Noisy, "sound": _Sound}


def _curve(curve: Curve) -> list[tuple[float, float]]:
    """Return recall and precision at thresholds spread over the curve."""
    hit, extra = (np.cumsum(part[::-1])[::-1] for part in (curve.crack, curve.background))
    recall, precision = hit / max(curve.crack.sum(), 1), hit / np.maximum(hit + extra, 1)
    picks = np.unique(np.searchsorted(-recall, -np.linspace(0, 1, _POINTS)).clip(1, len(recall) - 1))
    return [(round(float(recall[pick]), 4), round(float(precision[pick]), 4)) for pick in picks]


def _network(subject: Subject) -> tuple[nn.Module, torch.device]:
    """Return the subject's network, folded, kept as long as the process runs."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if subject.identity not in _networks:
        network = loading.build(subject.architecture, subject.arguments)
        loading.load_tensors(network, subject.weights)
        _networks[subject.identity] = loading.ready(network.eval(), device)
    return _networks[subject.identity], device


_networks: dict[str, nn.Module] = {}
