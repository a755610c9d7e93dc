"""Makes the soft maps that a configuration asks for."""

import hashlib
import json
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from scipy.special import expit, logit
from torch import nn

from crackview import files
from crackview.nets import cards, zoo
from training import data, soft
from training.config import Config, ConfigError, MethodConfig
from training.data import Pair, Pixels
from training.scoring import predict

_FLIPS = ((1, 1), (1, -1), (-1, 1), (-1, -1))


def folder(method: MethodConfig) -> Path:
    """Where the maps lie that the teachers of a method make, whatever their order.

    Raises:
        ModelError: there is no such teacher.
    """
    made_by = [
        sorted(cards.card(name).sha256 for name in {method.teacher, *method.more_teachers}),
        sorted(method.views),
    ]
    return data.RUNS / "soft" / hashlib.sha256(json.dumps(made_by).encode()).hexdigest()[:12]


def soften(config: Config, workers: int, say: Callable[[str], None]) -> Path:
    """Make the maps that are missing for the training photos of a configuration; returns their folder.

    Raises:
        ConfigError, DataError, ModelError, SaveError: each with one sentence.
    """
    if not config.method.views:
        raise ConfigError(f"The method of {config.title} has no views: it needs no soft maps.")
    where = folder(config.method)
    photos = [pair for name in config.sets for pair in data.split(name)[0]]
    missing = [pair for pair in photos if not soft.path(where, pair).is_file()]
    names = (config.method.teacher, *config.method.more_teachers)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _begin, (names, config.method.views, where)) as pool:
        for made, _ in enumerate(pool.map(_make, missing), 1):
            if made % 50 == 0:
                say(f"{made} of {len(missing)} soft maps")
    return where


class _Maker:
    """The teachers of one process."""

    def __init__(self, names: tuple[str, ...], views: tuple[float, ...], where: Path) -> None:
        torch.set_num_threads(1)
        self.teachers = [zoo.fold(zoo.load(name)[0]) for name in names]
        self.views, self.where = views, where

    def make(self, pair: Pair) -> None:
        photo, _ = pair.read()
        # where nobody drew a crack, finer views cost more than they tell
        views = self.views if pair.mask is not None and not pair.rendered else (1.0,)
        mean = np.mean([expit(_look(teacher, photo, views)) for teacher in self.teachers], 0)
        path = soft.path(self.where, pair)
        path.parent.mkdir(parents=True, exist_ok=True)
        with files.replacing(path) as temporary:
            temporary.write_bytes(cv2.imencode(".png", soft.levels(_finite_logit(mean)))[1].tobytes())


_maker: _Maker


def _begin(names: tuple[str, ...], views: tuple[float, ...], where: Path) -> None:
    global _maker  # noqa: PLW0603  one for each process of the pool
    _maker = _Maker(names, views, where)


def _make(pair: Pair) -> None:
    _maker.make(pair)


def _look(teacher: nn.Module, photo: Pixels, views: tuple[float, ...]) -> NDArray[np.float32]:
    """Mean logits over all views, each flipped four ways, float32 H x W."""
    height, width = photo.shape[:2]
    device = torch.device("cpu")
    looks = []
    for view in views:
        way = cv2.INTER_CUBIC if view > 1 else cv2.INTER_AREA
        scaled = photo if view == 1 else cv2.resize(photo, None, fx=view, fy=view, interpolation=way)
        flips = [
            _finite_logit(predict(teacher, np.ascontiguousarray(scaled[::y, ::x]), device))[::y, ::x] for y, x in _FLIPS
        ]
        looks.append(cv2.resize(np.mean(flips, 0), (width, height), interpolation=cv2.INTER_LINEAR))
    return np.asarray(np.mean(looks, 0), np.float32)


def _finite_logit(probability: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(logit(np.clip(probability, 1e-5, 1 - 1e-5)), np.float32)
