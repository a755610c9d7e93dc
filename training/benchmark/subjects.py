"""Who is scored: the benchmark's runs and the models that ship; and the rows of scores that each has already.

Rows lie in a JSON file for each, which is kept with the results. They count for the very weights that they were made
from and for photos prepared in the very way: others start anew. Where the weights are not on this machine, they count
for a run of the very configuration, however its photos were prepared: nobody could make them anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crackview import files, paths
from crackview.nets import cards, loading
from crackview.nets.cards import Card
from crackview.vision import contrast_stretch, even_light
from crackview.vision.blur import focus, motion, removal, spectrum
from training.benchmark.plan import Entry
from training.config import Config, describes

Row = dict[str, Any]


def _limits() -> str:
    """Return eight digits that change with every number that the preparation of photos goes by."""
    modules = (spectrum, motion, focus, removal, even_light, contrast_stretch)
    numbers = {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in sorted(vars(module).items())
        if name.isupper() and isinstance(value, int | float | tuple)
    }
    return hashlib.sha256(json.dumps([numbers, focus.LEAST]).encode()).hexdigest()[:8]


_PREPARED = (
    f"without motion blur of {motion.SHORTEST:g} to {motion.LONGEST:g} px and blur of focus from "
    f"{focus.LEAST['gaussian']:g} px, shade evened from {even_light.UNEVEN:g} at most {even_light.MOST:g} times, "
    f"stretched below {contrast_stretch.FLATTEST:g} at most {contrast_stretch.MOST:g} times ({_limits()})"
)


@dataclass(frozen=True)
class Subject:
    """A network; ``threshold`` is None where validation must still choose it.

    ``identity`` changes with whatever makes its rows worthless, and is empty where its weights are not on this machine.
    """

    name: str
    architecture: str
    arguments: dict[str, Any]
    weights: Path
    identity: str
    threshold: float | None
    scores: Path
    config: Config | None = None

    @property
    def has_weights(self) -> bool:
        """Whether its weights are on this machine, so that it can be scored and looked at."""
        return self.identity != ""

    def rows(self) -> dict[str, Row]:
        """Return the rows of the subject, by the keys of the conditions."""
        known = self._kept()
        rows: dict[str, Row] = known["rows"] if known and self._made(known) else {}
        return rows

    @property
    def prepared(self) -> str:
        """How the photos of its rows were prepared for the network."""
        known = self._kept()
        return str(known["of"]["prepared"]) if known else _PREPARED

    def add(self, rows: Mapping[str, Row]) -> None:
        """Keep more rows, one on a line, so that a change can be read.

        Raises:
            SaveError: the file cannot be written.
        """
        of: dict[str, Any] = {"weights": self.identity, "prepared": _PREPARED}
        if self.config is not None:
            of["config"] = self.config.model_dump(mode="json")
        kept = sorted({**self.rows(), **rows}.items())
        lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(row)}" for key, row in kept)
        files.write_text(self.scores, f'{{"of": {json.dumps(of)},\n"rows": {{\n{lines}\n}}}}\n')

    def _kept(self) -> dict[str, Any]:
        """Return what its file holds; empty where there is none that can be read."""
        try:
            known: dict[str, Any] = json.loads(self.scores.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return known

    def _made(self, known: dict[str, Any]) -> bool:
        """Return whether it made the rows of a file."""
        of = known["of"]
        if self.has_weights:
            return bool(of["weights"] == self.identity and of["prepared"] == _PREPARED)
        return self.config is not None and describes(json.dumps(of.get("config")), self.config)


def of_run(entry: Entry, scores: Path) -> Subject:
    """Return a run, with its averaged weights if it is finished on this machine.

    Raises:
        CheckpointError: its checkpoint is damaged.
        ConfigError: its folder holds a run of another configuration.
    """
    network = entry.config.network
    weights = entry.folder / "average.safetensors"
    return Subject(
        name=entry.folder.name,
        architecture=network.architecture,
        arguments=network.arguments,
        weights=weights,
        identity=hashlib.sha256(weights.read_bytes()).hexdigest() if entry.finished else "",
        threshold=None,
        scores=scores / f"{entry.folder.name}.json",
        config=entry.config,
    )


def of_card(card: Card, scores: Path) -> Subject:
    """Return a model that ships, with the threshold of its card.

    Raises:
        ModelError: its weights are missing or not those of the card.
    """
    cards.verify(card)
    return Subject(
        name=card.name,
        architecture=card.architecture,
        arguments=card.config,
        weights=card.path,
        identity=f"{card.sha256} at {card.threshold}",
        threshold=card.threshold,
        scores=scores / f"{card.name}.json",
    )


def shipped() -> list[Card]:
    """Return the cards of the models that ship."""
    return [card for card in cards.cards() if card.path.parent == paths.weights()]


def without_row(subjects: Iterable[Subject], key: str, images: int) -> list[Subject]:
    """Return the subjects that can be scored and have no row called ``key`` over as many images."""
    return [one for one in subjects if one.has_weights and one.rows().get(key, {}).get("images") != images]


def parameters(subject: Subject) -> int:
    """Return the number of trained parameters."""
    return loading.parameters(loading.build(subject.architecture, subject.arguments))
