"""From a run to a model that ships: weights, threshold and card."""

import hashlib
import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from crackview import files
from crackview.nets import cards, onnx_export, zoo
from crackview.nets.cards import Card, TrainingSet
from crackview.vision.metrics import Scores
from training import checkpoint, data, scoring
from training.config import Config, ConfigError
from training.normalise import MEAN, STD

_SCORED = ("precision", "recall", "f1", "iou", "miou", "mds", "cldice", "f1_2px", "best_threshold", "best_f1")
# the encoder's licence goes with the weights
_ENCODER = "an encoder of ImageNet (EfficientNet-Lite, Apache-2.0)"
_NOTES = "The threshold has the best pooled F1 on validation photos. Most training sets allow research only."


def publish(run: Path, name: str, folder: Path, *, half: bool, test: bool, halfway: bool = False) -> Card:
    """Write ``<name>.safetensors``, ``<name>.json`` and ``<name>.onnx`` into ``folder``.

    The threshold is the one with the best pooled F1 on the validation photos of the run's first set. With ``test`` the
    card also gets the scores on ``deepcrack/test`` at that threshold. ``half`` stores 16-bit numbers. ``halfway``
    takes the mean of the weights that the run started from and those it came to (Wortsman et al. 2022, "Robust
    fine-tuning of zero-shot models").

    Raises:
        ConfigError: the folder holds no finished run, or one that is to be published halfway started from no model.
        DataError: photos are missing.
        SaveError: the folder cannot be written to.
    """
    try:
        config = Config.model_validate_json((run / "config.json").read_bytes())
        tensors = load_file(run / "average.safetensors")
    except OSError as error:
        raise ConfigError(f"{run} holds no run that can be published ({error}).") from error
    if halfway:
        tensors = _halfway(config, tensors)
    if half:
        tensors = {key: value.half() if value.is_floating_point() else value for key, value in tensors.items()}
    weights = folder / f"{name}.safetensors"
    checkpoint.write(weights, tensors)
    network = zoo.build(config.network.architecture, config.network.arguments)
    zoo.fill(network, weights)
    count = zoo.parameters(network)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = zoo.ready(network.eval(), device)
    first = next(iter(config.sets))
    validation = data.split(first)[1]
    threshold, _ = scoring.best_threshold(network, validation, device)
    scores = _named("validation", scoring.scores(network, validation, threshold, device))
    if test:
        scores |= _named("deepcrack/test", scoring.scores(network, data.pairs("deepcrack/test"), threshold, device))
    card = Card(
        name=name,
        title=config.title,
        role=config.role,
        architecture=config.network.architecture,
        config=zoo.complete(config.network.architecture, config.network.arguments),
        parameters=count,
        file=weights.name,
        sha256=hashlib.sha256(weights.read_bytes()).hexdigest(),
        mean=MEAN,
        std=STD,
        threshold=threshold,
        stride=zoo.STRIDE,
        method=_method(config),
        history=_history(config, halfway=halfway),
        training_sets=_training_sets(config),
        scores=scores,
        notes=_NOTES,
    )
    text = json.dumps(card.model_dump(mode="json"), indent=2, ensure_ascii=False)
    path = folder / f"{name}.json"
    files.write_text(path, text + "\n")
    return onnx_export.attach(cards.from_file(path))


def _halfway(config: Config, end: dict[str, Tensor]) -> dict[str, Tensor]:
    if not config.network.start:
        raise ConfigError(f"{config.title} started from no model: there is no way that it could be halfway on.")
    start = zoo.load(config.network.start)[0].state_dict()
    return {
        key: torch.lerp(start[key], value, 0.5) if value.is_floating_point() else value for key, value in end.items()
    }


def _named(where: str, scores: Scores) -> dict[str, float]:
    return {f"{where} {key}": round(getattr(scores, key), 4) for key in _SCORED}


def _training_sets(config: Config) -> tuple[TrainingSet, ...]:
    """What the weights saw, with what the model saw that they started from; of an own folder only its name."""
    known = {s.name: s for s in cards.card(config.network.start).training_sets} if config.network.start else {}
    for name in data.learned(config.sets, taught=bool(config.method.teacher)):
        licence = data.LICENCES.get(name, "your own")
        known[name] = TrainingSet(name=Path(name).name if Path(name).is_absolute() else name, licence=licence)
    return tuple(known.values())


def _method(config: Config) -> str:
    every = config.crops.noisy_every
    mix = f"clean and noisy crops {every - 1} : 1" if every else "clean crops alone"
    *others, last = config.method.teacher, *config.method.more_teachers
    teachers = f"{', '.join(others)} and {last}" if others else last
    views = ", ".join(f"{view:g}" for view in config.method.views)
    looks = f"whole clean photo, flipped and magnified by {views}" if views else f"{config.method.teacher_sees} crop"
    teacher = f", taught by {teachers} on the {looks}" if teachers else ""
    return f"{config.method.name}{teacher}, {mix}"


def _history(config: Config, *, halfway: bool) -> tuple[str, ...]:
    """What the model that the weights started from has behind it, and this part."""
    begun = config.network.start
    before = cards.card(begun).history if begun else ()
    start = begun or (_ENCODER if config.network.imagenet else "random weights")
    native = f", {100 * config.crops.native:.0f} % native" if config.crops.native else ""
    end = "; published halfway from where it started" if halfway else ""
    crops = f"{config.schedule.crops:,} crops of {config.crops.size} px{native}"
    return (*before, f"From {start}: {crops}, {_method(config)}, seed {config.seed}{end}.")
