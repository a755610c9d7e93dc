"""What a run is made of, read from a TOML file and checked."""

import tomllib
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from training.crops import CropConfig

Model = TypeVar("Model", bound=BaseModel)


class ConfigError(Exception):
    """A configuration that cannot be used; the message is one sentence."""


class Strict(BaseModel):
    """A table that is frozen and knows all of its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Network(Strict):
    """Architecture and its arguments.

    ``imagenet`` starts the teacher's encoder from ImageNet, ``start`` the whole network from the model of that name. Of
    what is published, each weight is ``mixed_share`` that of the model ``mixed_with``, where it has such a weight: fine
    tuning without forgetting (Wortsman et al. 2022, arXiv 2109.01903).
    """

    architecture: Literal["pct", "teacher"]
    arguments: dict[str, Any] = {}
    imagenet: bool = False
    start: str = ""
    mixed_with: str = ""
    mixed_share: float = Field(0.0, ge=0, lt=1)


class MethodConfig(Strict):
    """A key of ``training.methods.METHODS``, its arguments, and the teacher it needs: a card's name, or a stage."""

    name: str = "plain"
    arguments: dict[str, Any] = {}
    teacher: str = ""
    teacher_sees: Literal["clean", "noisy"] = "clean"


class Schedule(Strict):
    """How long and how fast; everything is counted in crops."""

    crops: int = Field(gt=0)
    batch: int = Field(16, gt=0)
    rate: float = Field(2e-3, gt=0)
    encoder_rate: float = Field(1.0, gt=0)
    warmup: float = Field(0.03, ge=0, lt=1)
    decay: float = 1e-4
    ema: float = Field(0.999, ge=0, lt=1)
    validate_every: int = Field(8000, gt=0)
    precision: Literal["auto", "float32", "bfloat16"] = "auto"
    workers: int = Field(0, ge=0)


class Config(Strict):
    """One run; with ``most_photos`` it learns from no more of each set, evenly spread over their names."""

    title: str
    role: Literal["student", "teacher"]
    network: Network
    sets: dict[str, float]
    most_photos: int | None = Field(default=None, gt=0)
    crops: CropConfig = CropConfig()
    method: MethodConfig = MethodConfig()
    schedule: Schedule
    seed: int = 0


def read(path: Path, **schedule: Any) -> Config:
    """Read the configuration in a TOML file; ``schedule`` and ``seed`` values given here win over the file's.

    Raises:
        ConfigError: the file is missing, no TOML, or holds something that is not understood.
    """
    values = read_toml(path)
    if "seed" in schedule:
        values["seed"] = schedule.pop("seed")
    return check(Config, merge(values, {"schedule": schedule}), path)


def read_toml(path: Path) -> dict[str, Any]:
    """Read the values of a TOML file, laid over those of the file beside it that its key ``base`` names, if it has one.

    That file may have a base as well.

    Raises:
        ConfigError: the file or a base is missing or no TOML, or a file is its own base.
    """
    values, laid = _values(path), {path.resolve()}
    while "base" in values:
        path = path.parent / str(values.pop("base"))
        if path.resolve() in laid:
            raise ConfigError(f"The configuration {path} is its own base.")
        laid.add(path.resolve())
        values = merge(_values(path), values)
    return values


def _values(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigError(f"The configuration {path} cannot be read ({error}).") from error


def merge(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Lay ``above`` over ``below``: tables are merged, everything else is replaced."""
    merged = {**below, **above}
    for key in below.keys() & above.keys():
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            merged[key] = merge(below[key], above[key])
    return merged


def require_same_config(folder: Path, config: Config) -> None:
    """Write the configuration into a run's folder, or check that the folder belongs to the same one.

    Raises:
        ConfigError: it holds a run of another configuration.
    """
    path = folder / "config.json"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(config.model_dump_json(indent=1), "utf-8")
    if not describes(path.read_bytes(), config):
        raise ConfigError(f"{folder} holds a run of another configuration: choose another folder.")


def describes(text: str | bytes, config: Config) -> bool:
    """Return whether JSON describes ``config``; a field that it lacks has its default."""
    try:
        return Config.model_validate_json(text) == config
    except ValidationError:
        return False


def check(model: type[Model], values: dict[str, Any], path: Path) -> Model:
    """Check ``values``, which came from ``path``, and return them as a ``model``.

    Raises:
        ConfigError: they are not; the sentence names the place and the reason.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"The configuration {path} is wrong at {where}: {first['msg']}.") from error
