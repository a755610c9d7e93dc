"""What a run is made of, read from a TOML file and checked."""

import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from training.crops import CropConfig


class ConfigError(Exception):
    """A configuration that cannot be used; the message is one sentence."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Network(_Strict):
    """Architecture and its arguments; ``imagenet`` starts the teacher's encoder from ImageNet."""

    architecture: Literal["pct", "teacher"]
    arguments: dict[str, Any] = {}
    imagenet: bool = False


class MethodConfig(_Strict):
    """A key of ``training.methods.METHODS``, its arguments, and the card of the teacher it needs."""

    name: str = "plain"
    arguments: dict[str, Any] = {}
    teacher: str = ""
    teacher_sees: Literal["clean", "noisy"] = "clean"


class Schedule(_Strict):
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


class Config(_Strict):
    """One run."""

    title: str
    role: Literal["student", "teacher"]
    network: Network
    sets: dict[str, float]
    crops: CropConfig = CropConfig()
    method: MethodConfig = MethodConfig()
    schedule: Schedule
    seed: int = 0


def read(path: Path, **schedule: Any) -> Config:
    """The configuration in a TOML file; ``schedule`` and ``seed`` values given here win over the file's.

    Raises:
        ConfigError: the file is missing, no TOML, or says something that is not understood.
    """
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"The configuration {path} cannot be read ({error}).") from error
    if "seed" in schedule:
        values["seed"] = schedule.pop("seed")
    values["schedule"] = {**values.get("schedule", {}), **schedule}
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"The configuration {path} is wrong at {where}: {first['msg']}.") from error
