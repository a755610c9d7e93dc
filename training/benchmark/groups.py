"""The rows of the tables: a variant with all of its seeds, or a model that ships."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from crackview.nets.cards import Card
from training.benchmark import subjects
from training.benchmark.conditions import Condition
from training.benchmark.plan import Benchmark, Entry
from training.benchmark.subjects import Row, Subject

SEVERITIES = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Group:
    """One row: its runs, which differ in their seed alone, its title, training data and command."""

    name: str
    title: str
    saw: str
    command: str
    main: bool
    runs: tuple[Subject, ...]
    seeds: tuple[int, ...] = ()

    @cached_property
    def rows(self) -> list["Rows"]:
        """What each run was scored on."""
        return [Rows(run.rows()) for run in self.runs]

    def values(self, of: Callable[["Rows"], float | None]) -> list[float]:
        """Return one value for each run that has it."""
        return [value for value in map(of, self.rows) if value is not None]


@dataclass(frozen=True)
class Rows:
    """What one run was scored on."""

    rows: dict[str, Row]

    def score(self, key: str, name: str) -> float | None:
        """Return one score of one condition."""
        value: float | None = self.rows.get(key, {}).get(name)
        return value

    def noisy(self, test: str, every: int, names: Iterable[str], severities: Sequence[int]) -> float | None:
        """Return the mean mDS over noises and severities; None if one is missing."""
        keys = [Condition("noisy", test, name, level, every).key for name in names for level in severities]
        found = [self.score(key, "mds") for key in keys]
        known = [value for value in found if value is not None]
        return statistics.fmean(known) if known and len(known) == len(found) else None

    def clean(self, test: str, every: int) -> float | None:
        """Return the MDS of the undisturbed photos that the noisy ones were made of."""
        return self.score(Condition("noisy", test, every=every).key, "mds")


def from_runs(benchmark: Benchmark, entries: Sequence[Entry], scores: Path) -> list[Group]:
    """Return one group for each variant with a finished run or kept scores; groups of several seeds are main."""
    groups = []
    for variant in benchmark.variants:
        own = [entry for entry in entries if entry.variant == variant]
        runs = {entry.seed: subjects.of_run(entry, scores) for entry in own}
        shown = {seed: run for seed, run in runs.items() if run.has_weights or run.rows()}
        if shown:
            groups.append(
                Group(
                    name=variant.name,
                    title=variant.title,
                    saw=_saw(own[0]),
                    command=f"python -m training benchmark --variant {variant.name}",
                    main=len(variant.seeds) > 1,
                    runs=tuple(shown.values()),
                    seeds=tuple(shown),
                )
            )
    return groups


def from_cards(cards: Iterable[Card], scores: Path) -> list[Group]:
    """Return one group for each model that ships."""
    return [
        Group(
            name=f"{card.name}, as shipped",
            title=card.title,
            saw=card.method,
            command=f"python -m training evaluate --model {card.name} --noise all",
            main=True,
            runs=(subjects.of_card(card, scores),),
        )
        for card in cards
    ]


def by_preparation(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """Return the groups by how the photos of their scores were prepared: only those of one are compared."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        found.setdefault(group.runs[0].prepared, []).append(group)
    return found


def spread(values: Sequence[float], digits: int = 3) -> str:
    """Return the mean, and behind it the standard deviation over seeds if there are several; a dash for nothing."""
    if not values:
        return "-"
    mean = f"{statistics.fmean(values):.{digits}f}"
    return mean if len(values) == 1 else f"{mean} ± {statistics.stdev(values):.{digits}f}"


def _saw(entry: Entry) -> str:
    every, method = entry.variant.noisy_every, entry.config.method
    crops = f"clean and noisy crops {every - 1} : 1" if every else "clean crops"
    return f"{crops}; the teacher {method.teacher_sees} ones" if method.teacher else f"{crops}; no teacher"
