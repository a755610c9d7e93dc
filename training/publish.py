"""From a run to a model that ships: weights, threshold and card."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from crackview.engine import second_look
from crackview.nets import cards, loading, onnx_export
from crackview.nets.cards import Card, TrainingSet
from crackview.vision.metrics import Scores
from training import checkpoint, pretrained, scoring, source_scores
from training.config import Config, ConfigError
from training.datasets import splits
from training.datasets.catalogue import source
from training.normalise import MEAN, STD
from training.pretrained import STAGE, find
from training.scoring import Refinement
from training.source_scores import BySource

_SCORED = ("precision", "recall", "f1", "iou", "miou", "mds", "cldice", "f1_2px", "best_threshold", "best_f1")
# the encoder's licence goes with the weights
_ENCODER = "an encoder of ImageNet (EfficientNet-Lite, Apache-2.0)"
_THRESHOLD = "The threshold has the best pooled F1 on validation photos."


def publish(run: Path, name: str, folder: Path, *, half: bool, test: bool, sources: bool = False) -> Card:
    """Write ``<name>.safetensors``, ``<name>.json`` and ``<name>.onnx`` into ``folder``.

    The threshold is the one with the best pooled F1 on the validation photos of the run's first set. ``half`` stores
    16-bit numbers. With ``sources`` the card also gets the scores on the photos held out of each source, with ``test``
    those on ``deepcrack/test``, both at that threshold.

    Raises:
        ConfigError: the folder holds no finished run.
        DataError: photos are missing.
        SaveError: the folder cannot be written to.
    """
    config, tensors = read(run)
    if config.network.mixed_share:
        other, _ = pretrained.model(config.network.mixed_with, run.parent)
        tensors = mixed(tensors, other.state_dict(), config.network.mixed_share)
    if half:
        tensors = {key: value.half() if value.is_floating_point() else value for key, value in tensors.items()}
    weights = folder / f"{name}.safetensors"
    checkpoint.write(weights, tensors)
    network = loading.build(config.network.architecture, config.network.arguments)
    loading.load_tensors(network, weights)
    count = loading.parameters(network)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = loading.ready(network.eval(), device)
    looks_twice = config.crops.scale[1] >= second_look.SCALE
    first = next(iter(config.sets))
    validation = splits.split(first)[1]
    threshold, _ = scoring.best_threshold(network, validation, device)
    scores = _named("validation", scoring.scores(network, validation, threshold, device))
    if sources:
        scores |= _by_source(source_scores.score(network, threshold, device))
        if looks_twice:
            scores |= as_measured(network, threshold, device, Refinement(again_from=threshold))
    if test:
        pairs = splits.pairs("deepcrack/test")
        scores |= _named("deepcrack/test", scoring.scores(network, pairs, threshold, device))
    start = find(config.network.start, run.parent) if config.network.start else None
    others = (config.network.start, config.method.teacher, config.network.mixed_with)
    ancestors = [find(each, run.parent) for each in others if each]
    commercial_use = allows_commercial_use(config.sets, ancestors)
    card = Card(
        name=name,
        title=config.title,
        role=config.role,
        architecture=config.network.architecture,
        config=loading.with_defaults(config.network.architecture, config.network.arguments),
        parameters=count,
        file=weights.name,
        sha256=hashlib.sha256(weights.read_bytes()).hexdigest(),
        outputs=("crack", "joint") if config.network.arguments.get("joints") else ("crack",),
        mean=MEAN,
        std=STD,
        threshold=threshold,
        stride=loading.STRIDE,
        second_look=looks_twice,
        method=method(config),
        history=history(config, start),
        training_sets=_training_sets(config, ancestors),
        commercial_use=commercial_use,
        scores=scores,
        notes=f"{_THRESHOLD} {terms_of_use(commercial_use=commercial_use)}",
    )
    return onnx_export.attach(cards.write(card, folder / f"{name}.json"))


def read(run: Path) -> tuple[Config, dict[str, Tensor]]:
    """Return the configuration of a run and its averaged weights; raise ConfigError if the folder holds no run."""
    try:
        config = Config.model_validate_json((run / "config.json").read_bytes())
        return config, load_file(run / "average.safetensors")
    except OSError as error:
        raise ConfigError(f"{run} holds no run that can be published ({error}).") from error


def score_as_measured(card: Card) -> Card:
    """Score each source's held-out photos as photos are measured, and write the scores into the card; return it.

    Raises:
        DataError: a set is missing.
        ModelError: the weights are missing or damaged.
        SaveError: the folder cannot be written to.
    """
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = loading.ready(loading.from_card(card), device)
    scores = card.scores | as_measured(network, card.threshold, device, Refinement.of(card))
    return cards.write(card.model_copy(update={"scores": scores}), card.source)


def as_measured(network: nn.Module, threshold: float, device: torch.device, refinement: Refinement) -> dict[str, float]:
    """Return the scores on each source's held-out photos as these are measured, by their names on a card."""
    found = _by_source(source_scores.score(network, threshold, device, refinement=refinement))
    return {f"{key}, as measured": value for key, value in found.items()}


def allows_commercial_use(sets: Iterable[str], ancestors: Iterable[Card]) -> bool:
    """Return whether the licences of the sets, and of all that other models learnt from, allow paid work."""
    return all(source(name).commercial_use for name in sets) and all(card.commercial_use for card in ancestors)


def terms_of_use(*, commercial_use: bool) -> str:
    """Return the sentence on a card that says what the licences of the training sets allow."""
    if commercial_use:
        return "The licences of all training sets allow paid work."
    return "Most training sets allow research only."


def mixed(own: dict[str, Tensor], other: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Mix weights with a share of another network's; weights that it lacks, and counters, stay."""
    return {
        name: torch.lerp(value.float(), other[name].float(), share)
        if name in other and value.is_floating_point()
        else value
        for name, value in own.items()
    }


def _by_source(scores: BySource) -> dict[str, float]:
    named = {f"{name} f1_2px": value for name, value in scores.f1.items()}
    named |= {f"{name} called crack": value for name, value in scores.false.items()}
    named["sources mean f1_2px"] = scores.mean_f1
    return {f"validation {key}": round(value, 4) for key, value in named.items()}


def _named(where: str, scores: Scores) -> dict[str, float]:
    return {f"{where} {key}": round(getattr(scores, key), 4) for key in _SCORED}


def _training_sets(config: Config, ancestors: Sequence[Card]) -> tuple[TrainingSet, ...]:
    """Return the sets that the weights and the models they learned from saw; the user's folder only by its name."""
    known = {each.name: each for card in ancestors for each in card.training_sets}
    for name in splits.learned(config.sets, taught=bool(config.method.teacher)):
        title = Path(name).name if Path(name).is_absolute() else name
        known[name] = TrainingSet(name=title, licence=source(name).licence)
    return tuple(known.values())


def method(config: Config) -> str:
    """Return how a run learnt, for its card."""
    every = config.crops.noisy_every
    mix = f"clean and noisy crops {every - 1} : 1" if every else "clean crops alone"
    teacher, sees = config.method.teacher.removeprefix(STAGE), config.method.teacher_sees
    taught = f", taught by {teacher} on the {sees} crop" if teacher else ""
    return f"{config.method.name}{taught}, {mix}"


def history(config: Config, start: Card | None) -> tuple[str, ...]:
    """Return the history of the model that the weights started from, and this part."""
    before = start.history if start else ()
    begun = config.network.start.removeprefix(STAGE) or (_ENCODER if config.network.imagenet else "random weights")
    native = f", {100 * config.crops.native:.0f} % native" if config.crops.native else ""
    crops = f"{config.schedule.crops:,} crops of {config.crops.size} px{native}"
    share, other = config.network.mixed_share, config.network.mixed_with
    mixed = f"; published with {100 * share:.0f} % of {other} in its weights" if share else ""
    return (*before, f"From {begun}: {crops}, {method(config)}, seed {config.seed}{mixed}.")
