"""What the benchmark compares: one common configuration and a table of variants, read from a TOML file."""

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator

from crackview.vision import noise
from training import checkpoint
from training.config import Config, ConfigError, MethodConfig, Strict, check, merge, read_toml, require_same_config
from training.methods import METHODS


class Variant(Strict):
    """One way to teach the student, trained once for each seed."""

    name: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    method: str
    arguments: dict[str, Any] = Field({})
    noisy_every: int = Field(0, ge=0)
    teacher_sees: Literal["clean", "noisy"] = "clean"
    seeds: tuple[int, ...] = (0,)


class Published(Strict):
    """What others report for the clean test: pooled F1 and millions of parameters."""

    name: str
    f1: float
    parameters: float
    source: str
    note: str = ""


class Scored(Strict):
    """The sets that are scored, under ``noises`` on every n-th photo.

    ``sound`` sets show no crack and may be patterns under the data folder. The noises are listed, so that one which
    is added later does not make scores incomplete that were kept before.
    """

    test: str
    noises: tuple[str, ...] = Field(min_length=1)
    elsewhere: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()
    every: int = Field(1, gt=0)

    @field_validator("noises")
    @classmethod
    def _check_noises(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [name for name in names if name not in noise.NOISES]
        if unknown:
            raise ValueError(f"there is no noise {', '.join(unknown)}; there are {', '.join(noise.NOISES)}")
        return names

    @property
    def seen(self) -> tuple[str, ...]:
        """The noises that training uses, too."""
        return tuple(name for name in self.noises if name in noise.SEEN)

    @property
    def unseen(self) -> tuple[str, ...]:
        """The noises that are kept for judging."""
        return tuple(name for name in self.noises if name not in noise.SEEN)


class Benchmark(Strict):
    """The common configuration and what differs."""

    common: Config
    teacher: str
    score: Scored
    variants: tuple[Variant, ...]
    published: tuple[Published, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One run of a variant."""

    variant: Variant
    seed: int
    config: Config
    folder: Path

    @property
    def finished(self) -> bool:
        """Whether its checkpoint has seen every crop.

        Raises:
            CheckpointError: the checkpoint is damaged.
            ConfigError: the folder holds a run of another configuration.
        """
        schedule = self.config.schedule
        done = checkpoint.crops_done(self.folder / "state.safetensors")
        if done:
            require_same_config(self.folder, self.config)
        return done >= schedule.crops // schedule.batch * schedule.batch


def read(path: Path, crops: int | None = None) -> Benchmark:
    """Read the benchmark in a TOML file, with another number of ``crops`` if one is given.

    Raises:
        ConfigError: the file is missing, no TOML, or holds something that is not understood.
    """
    values = read_toml(path)
    if crops is not None:
        values = merge(values, {"schedule": {"crops": crops}})
    own = {key: values.pop(key) for key in Benchmark.model_fields if key in values}
    return check(Benchmark, {**own, "common": values}, path)


def entries(benchmark: Benchmark, runs: Path, only: list[str] | None = None) -> list[Entry]:
    """Return the runs in the order to train them: every variant's first seed, then the second, and so on.

    Raises:
        ConfigError: ``only`` names a variant that there is not, or a variant's method is unknown.
    """
    names = [variant.name for variant in benchmark.variants]
    for name in only or []:
        if name not in names:
            raise ConfigError(f"There is no variant {name!r}; there are: {', '.join(names)}.")
    chosen = [variant for variant in benchmark.variants if not only or variant.name in only]
    most = max(len(variant.seeds) for variant in chosen)
    return [
        Entry(variant, seed, _config(benchmark, variant, seed), runs / f"{variant.name}-{seed}")
        for turn in range(most)
        for variant in chosen
        for seed in variant.seeds[turn : turn + 1]
    ]


def _config(benchmark: Benchmark, variant: Variant, seed: int) -> Config:
    if variant.method not in METHODS:
        raise ConfigError(f"There is no method {variant.method!r}; choose of {', '.join(METHODS)}.")
    method = MethodConfig(
        name=variant.method,
        arguments=variant.arguments,
        teacher=benchmark.teacher if METHODS[variant.method].needs_teacher else "",
        teacher_sees=variant.teacher_sees,
    )
    common = benchmark.common
    changes = {
        "title": f"{variant.name}, seed {seed}",
        "crops": dataclasses.replace(common.crops, noisy_every=variant.noisy_every),
        "method": method,
        "seed": seed,
    }
    return common.model_copy(update=changes)
