"""Model cards: what a model is, what it saw, and where its weights lie. Reads no weights and imports no torch."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError

from crackview import paths

DEFAULT = "pct-rfkd"


class ModelError(Exception):
    """A model that cannot be used; the message is one sentence for the user."""


class TrainingSet(BaseModel):
    """A set of photos that the weights saw, with the licence that its source states."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    licence: str


class OnnxFile(BaseModel):
    """The network as an ONNX file beside the weights, which ``nets.onnx_export`` made of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.onnx$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Card(BaseModel):
    """The JSON beside the weights.

    ``onnx`` is what runs on a CPU; None in the card of a model that was not exported. ``mean`` and ``std`` normalise
    pixels that were divided by 255. ``stride`` is the number that height and width must be multiples of. ``threshold``
    was chosen on validation photos. ``history`` tells how the weights came to be, one sentence for each part of the
    training, the first part first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    title: str
    role: Literal["student", "teacher"]
    architecture: str
    config: dict[str, Any] = {}
    parameters: int = Field(gt=0)
    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.safetensors$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    onnx: OnnxFile | None = None
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    threshold: float = Field(gt=0, lt=1)
    stride: int = Field(gt=0)
    method: str
    history: tuple[str, ...] = ()
    training_sets: tuple[TrainingSet, ...]
    scores: dict[str, float] = {}
    notes: str = ""

    _source: Path = PrivateAttr(default=Path())

    @property
    def source(self) -> Path:
        """The JSON file."""
        return self._source

    @property
    def path(self) -> Path:
        """The safetensors file."""
        return self._source.with_name(self.file)

    @property
    def onnx_path(self) -> Path | None:
        """The ONNX file, if the card names one."""
        return None if self.onnx is None else self._source.with_name(self.onnx.file)


def folders() -> list[Path]:
    """Where cards are looked for: what ships, then ``CRACKVIEW_MODELS``, then the user's own models."""
    extra = [Path(part) for part in os.environ.get("CRACKVIEW_MODELS", "").split(os.pathsep) if part]
    return [paths.weights(), *extra, Path(platformdirs.user_data_dir("CrackView", appauthor=False)) / "models"]


def cards() -> list[Card]:
    """The cards that can be read, the default first; of two with one name the first folder's counts."""
    found: dict[str, Card] = {}
    for _, read in _read_all():
        if isinstance(read, Card):
            found.setdefault(read.name, read)
    return sorted(found.values(), key=lambda card: card.name != DEFAULT)


def problems() -> list[str]:
    """One sentence for each card file that cannot be read."""
    return [str(read) for _, read in _read_all() if isinstance(read, ModelError)]


def card(name: str) -> Card:
    """The card called ``name``.

    Raises:
        ModelError: there is none; the sentence names those there are.
    """
    known = cards()
    for candidate in known:
        if candidate.name == name:
            return candidate
    for path, read in _read_all():
        if path.stem == name and isinstance(read, ModelError):
            raise read
    names = ", ".join(candidate.name for candidate in known) or "none"
    raise ModelError(f"There is no model called {name!r}; there are: {names}.")


def verify(model: Card) -> None:
    """Check that the files of a model are there and are those that the card describes.

    The weights may be missing where there is an ONNX file, as in an installer, which comes without torch.

    Raises:
        ModelError: a file is missing, unreadable, or another one.
    """
    if model.onnx is not None and model.onnx_path is not None:
        checked(model, model.onnx_path, model.onnx.sha256)
    if model.onnx is None or model.path.exists():
        checked(model, model.path, model.sha256)


def checked(model: Card, path: Path, sha256: str) -> bytes:
    """The content of a file that the card of a model names.

    Raises:
        ModelError: the file is missing, unreadable, or not the one that the card describes.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ModelError(f"The weights of {model.name} are missing: {path}; install CrackView again.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelError(f"The weights of {model.name} cannot be read: {path} ({reason}).") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ModelError(
            f"The weights of {model.name} are damaged or were replaced: {path} does not match the sha256 of its "
            "card; install CrackView again."
        )
    return data


def from_file(path: Path) -> Card:
    """The card in a JSON file.

    Raises:
        ModelError: the file cannot be read or is no card.
    """
    try:
        read = Card.model_validate_json(path.read_bytes())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelError(f"The model card {path} cannot be read ({reason}).") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ModelError(
            f"The model card {path} is damaged ({where}: {first['msg']}); install CrackView again or delete the card."
        ) from error
    read._source = path
    return read


def _read_all() -> Iterator[tuple[Path, Card | ModelError]]:
    for folder in folders():
        for path in sorted(folder.glob("*.json")):
            try:
                yield path, from_file(path)
            except ModelError as error:
                yield path, error
