"""The user's own photos to a model of their own: start from the student that ships, train a little, write a card."""

import re
from collections.abc import Callable
from pathlib import Path

import torch

from crackview.nets import cards, loading
from crackview.nets.cards import Card
from training import checkpoint, distributed, scoring
from training.config import Config, ConfigError, MethodConfig, Network, Schedule
from training.crops import CropConfig
from training.datasets import user
from training.datasets.photos import Pair
from training.publish import publish
from training.train import train

CROPS = 6000
_BATCH = 12


def finetune(
    folder: Path,
    name: str,
    runs: Path,
    *,
    start: str,
    teacher: str,
    crops: int,
    seed: int,
    workers: int,
    say: Callable[[str], None],
    stop_after_s: float,
) -> Card | None:
    """Train the model ``start`` on a folder of photos and masks and put it where the application lists it.

    With a ``teacher``, a model's name, it is taught by RFKD as well. Returns None if time was up before the end,
    and in all but the first of several processes.

    Raises:
        ConfigError, DataError, ModelError, CheckpointError, SaveError: each with one sentence.
    """
    check_name(name)
    folder = folder.resolve()
    validation = user.split(folder)[1]
    config = _config(folder, name, cards.card(start), teacher, crops, seed, workers)
    run = runs / f"{name}-{user.fingerprint(folder)}"
    train(config, run, say, stop_after_s=stop_after_s)
    if not distributed.join().first:
        return None
    if checkpoint.crops_done(run / "state.safetensors") < crops // _BATCH * _BATCH:
        return None
    card = publish(run, name, cards.folders()[-1], half=False, test=False)
    before, after = _f1(start, validation), card.scores["validation f1"]
    say(f"F1 on the {len(validation)} photos held out: {before:.3f} before ({start}), {after:.3f} now.")
    return card


def default_name(folder: Path, prefix: str = "own") -> str:
    """Return a model's name from a folder's."""
    return f"{prefix}-" + (re.sub(r"[^A-Za-z0-9._-]+", "-", folder.resolve().name).strip("-._") or "photos")


def check_name(name: str) -> None:
    """Raise ConfigError if a model of the user's cannot be called that."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        raise ConfigError(f"A model cannot be called {name!r}: use letters, digits, dots, dashes and underscores.")
    mine = cards.folders()[-1]
    if any(card.name == name and card.path.parent != mine for card in cards.cards()):
        raise ConfigError(f"There is another model called {name} already: choose another --name.")


def _config(folder: Path, name: str, start: Card, teacher: str, crops: int, seed: int, workers: int) -> Config:
    schedule = {"crops": crops, "batch": _BATCH, "rate": 5e-4, "ema": 0.99, "workers": workers}
    schedule["validate_every"] = max(crops // 4, _BATCH)
    method = MethodConfig(name="rfkd", teacher=teacher) if teacher else MethodConfig(name="plain")
    return Config(
        title=f"{name}, fine-tuned on {folder.name}",
        role=start.role,
        network=Network.model_validate(
            {"architecture": start.architecture, "arguments": start.config, "start": start.name}
        ),
        sets={str(folder): 1.0},
        crops=CropConfig(noisy_every=3, stretched=True),
        method=method,
        schedule=Schedule.model_validate(schedule),
        seed=seed,
    )


def _f1(name: str, validation: list[Pair]) -> float:
    module, _ = loading.load(name)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    return scoring.best_threshold(loading.fold(module).to(device), validation, device)[1]
