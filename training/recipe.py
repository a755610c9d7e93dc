"""A recipe: the stages from untrained networks to a model, in the order of their training.

``training/recipes/NAME.toml`` has a table ``stages`` of configurations. A stage may be ``like`` another one of the
file, or like ``OTHER/STAGE`` of the recipe beside it: what it says itself lies over that, and a method or an
architecture that it names replaces the other's with its arguments. A stage starts from, or is taught by, ``stage:NAME``
of its own recipe or ``stage:OTHER/NAME``.
"""

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from training import checkpoint
from training.config import Config, ConfigError, check, merge, read_toml
from training.distributed import join
from training.publish import publish
from training.train import train

RECIPES = Path(__file__).parent / "recipes"

# Tables whose other keys mean something for one kind alone, and the key that names the kind.
_KINDS = {"method": "name", "network": "architecture"}


def read(path: Path) -> dict[str, Config]:
    """Read the stages of a recipe, by their names.

    Raises:
        ConfigError: the file is missing, no TOML, or holds something that is not understood.
    """
    return {name: check(Config, _stage(path, name, ()), path) for name in _stages(path)}


def reproduce(
    path: Path,
    runs: Path,
    say: Callable[[str], None],
    *,
    only: Iterable[str] = (),
    stop_after_s: float = math.inf,
) -> bool:
    """Train the stages of a recipe that are not finished, each from its last checkpoint; whether all are finished.

    A stage's run lies in ``runs / RECIPE / STAGE``, and there, once it is finished, its weights and card.

    Args:
        path: The recipe.
        runs: Where runs lie.
        say: Called with one line at a time.
        only: Names of stages; none means all.
        stop_after_s: Save and stop after that many seconds of training, to go on later.

    Raises:
        ConfigError, DataError, ModelError, CheckpointError, SaveError: each with one sentence.
    """
    stages, group = read(path), join()
    chosen = tuple(only) or tuple(stages)
    for name in chosen:
        if name not in stages:
            raise ConfigError(f"The recipe {path} has no stage {name!r}; it has {', '.join(stages)}.")
    for number, name in enumerate(chosen, 1):
        folder, config = runs / path.stem / name, stages[name]
        if not _finished(folder, config):
            if group.first:
                say(f"Stage {number} of {len(chosen)}: {name}")
            train(config, folder, say, stop_after_s=stop_after_s)
            if not _finished(folder, config):
                return False
        if group.first and not (folder / f"{name}.json").exists():
            card = publish(folder, name, folder, half=False, test=False)
            say(f"Stage {name} is finished: F1 {card.scores['validation f1']:.4f} on validation photos.")
        group.wait()
    return True


def _finished(folder: Path, config: Config) -> bool:
    schedule = config.schedule
    return checkpoint.crops_done(folder / "state.safetensors") >= schedule.crops // schedule.batch * schedule.batch


def _stages(path: Path) -> dict[str, dict[str, Any]]:
    stages: dict[str, dict[str, Any]] = read_toml(path).get("stages", {})
    if not stages:
        raise ConfigError(f"The recipe {path} has no stages.")
    return stages


def _stage(path: Path, name: str, through: tuple[str, ...]) -> dict[str, Any]:
    """Return the values of a stage, laid over those of the stage that it is like."""
    here = f"{path.stem}/{name}"
    stages = _stages(path)
    if name not in stages:
        raise ConfigError(f"The recipe {path} has no stage {name!r}; it has {', '.join(stages)}.")
    if here in through:
        raise ConfigError(f"The stage {here} is like itself.")
    own = dict(stages[name])
    like = str(own.pop("like", ""))
    if not like:
        return own
    other, _, stage = like.rpartition("/")
    below = _stage(path.with_name(f"{other}.toml") if other else path, stage, (*through, here))
    for table, kind in _KINDS.items():
        if kind in own.get(table, {}):
            below.pop(table, None)
    return merge(below, own)
