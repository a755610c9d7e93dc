"""Who is scored: the benchmark's finished runs and the models that ship; and the rows of scores that each has already.

Rows lie in a JSON file beside the run. They count for the very weights that they were made from and for photos prepared
in the very way: others start anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crackview import files, paths
from crackview.nets import cards, zoo
from crackview.nets.cards import Card
from crackview.vision.stretch import FLATTEST, MOST
from training.benchmark.plan import Entry

Row = dict[str, Any]

_PREPARED = f"stretched below {FLATTEST:g} at most {MOST:g} times"


@dataclass(frozen=True)
class Subject:
    """A network with weights; ``threshold`` is None where validation must still choose it.

    ``identity`` changes with whatever makes its rows worthless.
    """

    name: str
    architecture: str
    arguments: dict[str, Any]
    weights: Path
    identity: str
    threshold: float | None
    cache: Path

    def rows(self) -> dict[str, Row]:
        """What it was scored on, by the keys of the conditions."""
        try:
            known = json.loads(self.cache.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return known["rows"] if known.get("identity") == self.identity else {}

    def add(self, rows: Mapping[str, Row]) -> None:
        """Keep more rows.

        Raises:
            SaveError: the file cannot be written.
        """
        content = {"identity": self.identity, "rows": {**self.rows(), **rows}}
        files.write_text(self.cache, json.dumps(content, indent=1) + "\n")


def of_run(entry: Entry) -> Subject:
    """A finished run, with its averaged weights."""
    network = entry.config.network
    weights = entry.folder / "average.safetensors"
    return Subject(
        name=entry.folder.name,
        architecture=network.architecture,
        arguments=network.arguments,
        weights=weights,
        identity=f"{hashlib.sha256(weights.read_bytes()).hexdigest()}, {_PREPARED}",
        threshold=None,
        cache=entry.folder / "scores.json",
    )


def of_card(card: Card, runs: Path) -> Subject:
    """A model that ships, with the threshold of its card.

    Raises:
        ModelError: its weights are missing or not those of the card.
    """
    cards.verify(card)
    return Subject(
        name=card.name,
        architecture=card.architecture,
        arguments=card.config,
        weights=card.path,
        identity=f"{card.sha256} at {card.threshold}, {_PREPARED}",
        threshold=card.threshold,
        cache=runs / "shipped" / f"{card.name}.json",
    )


def shipped() -> list[Card]:
    """The cards of the models that ship."""
    return [card for card in cards.cards() if card.path.parent == paths.weights()]


def lacking(subjects: Iterable[Subject], key: str, images: int) -> list[Subject]:
    """Those without a row called ``key`` over as many images."""
    return [subject for subject in subjects if subject.rows().get(key, {}).get("images") != images]


def parameters(subject: Subject) -> int:
    """How many numbers were trained."""
    return zoo.parameters(zoo.build(subject.architecture, subject.arguments))
