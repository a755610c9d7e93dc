"""Model cards: what a model is, what it saw, and where its weights lie. Reads no weights and imports no torch."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError, field_validator

from crackview import files, paths
from crackview.errors import UserError
from crackview.sentences import Sentence

DEFAULT = "pct-joints"
_MOST_BYTES = 2**20
_MOST_PARAMETERS = 200_000_000
_MOST_WEIGHTS = 8 * _MOST_PARAMETERS
"""Bytes of a file that a card names."""
_LARGEST = 4096
_DEEPEST = 64

Mean = Annotated[float, Field(ge=0, le=1)]
Deviation = Annotated[float, Field(ge=0.001, le=10)]


class ModelError(UserError):
    """A model that cannot be used; the message is one sentence for the user."""


class TrainingSet(BaseModel):
    """A set of photos that the weights saw, with the licence that its source states."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(max_length=200)
    licence: str = Field(max_length=1000)


class OnnxFile(BaseModel):
    """A network as an ONNX file beside the weights."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.onnx$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Card(BaseModel):
    """The JSON beside the weights.

    ``onnx`` is what runs on a CPU; None in the card of a model that was not exported. ``onnx_int8`` is the same network
    with numbers of 8 bits, for what is only looked at. ``outputs`` names the channels of the network's logits; the
    sigmoid of each is the probability of what it names. ``mean`` and ``std`` normalise pixels
    that were divided by 255. ``stride`` is the number that height and width must be multiples of. ``threshold`` was
    chosen on validation photos. ``second_look`` says that thin cracks may be seen again, twice as large: it was trained
    at that scale. ``component_check`` tells cracks from joints, edges and grooves by the whole of a component.
    ``history`` describes the making of the weights, one sentence for each part of the training, the first part first.
    ``training_sets`` are those that the weights and their teachers saw; ``commercial_use`` says whether the licences of
    all of them allow paid work.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: str = Field(max_length=100, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    title: str = Field(max_length=200)
    role: Literal["student", "teacher"]
    architecture: str = Field(max_length=100)
    config: dict[str, Any] = {}
    parameters: int = Field(gt=0, le=_MOST_PARAMETERS)
    file: str = Field(max_length=200, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.safetensors$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    onnx: OnnxFile | None = None
    onnx_int8: OnnxFile | None = None
    outputs: tuple[Literal["crack"]] | tuple[Literal["crack"], Literal["joint"]] = ("crack",)
    mean: tuple[Mean, Mean, Mean]
    std: tuple[Deviation, Deviation, Deviation]
    threshold: float = Field(ge=0.001, le=0.999)
    stride: int = Field(gt=0, le=1024, multiple_of=32)
    second_look: bool = False
    component_check: OnnxFile | None = None
    method: str
    history: tuple[str, ...] = ()
    training_sets: tuple[TrainingSet, ...]
    commercial_use: bool = False
    scores: dict[str, float] = {}
    notes: str = ""

    _source: Path = PrivateAttr(default=Path())

    @property
    def source(self) -> Path:
        """The JSON file."""
        return self._source

    @field_validator("config")
    @classmethod
    def _bounded(cls, config: dict[str, Any]) -> dict[str, Any]:
        """Check the values of a configuration: an absurd network would fill the memory before any other check."""
        if len(config) > 32:
            raise ValueError("more than 32 entries")
        for name, value in config.items():
            values = value if isinstance(value, list | tuple) else [value]
            most = _DEEPEST if name == "depths" else _LARGEST
            if len(values) > 16 or not all(_fits(each, most) for each in values):
                raise ValueError(f"{name[:40]} is out of bounds")
        return config

    @property
    def path(self) -> Path:
        """The safetensors file."""
        return self._source.with_name(self.file)

    @property
    def onnx_path(self) -> Path | None:
        """The ONNX file, if the card names one."""
        return None if self.onnx is None else self._source.with_name(self.onnx.file)

    def paths(self) -> list[Path]:
        """Return the card and all files that it names; the weights may be missing, as in an installer."""
        named = [each for each in (self.onnx, self.onnx_int8, self.component_check) if each is not None]
        return [self._source, self.path, *(self._source.with_name(each.file) for each in named)]


def _fits(value: Any, most: float) -> bool:
    """Return whether a value of a configuration is a short text, a bool, or a number above 0, at most ``most``."""
    if isinstance(value, str):
        return len(value) <= 100
    return isinstance(value, bool) or (isinstance(value, int | float) and 0 < value <= most)


def folders() -> list[Path]:
    """Return the folders of cards: what ships, then ``CRACKVIEW_MODELS``, then the user's own models."""
    extra = [Path(part) for part in os.environ.get("CRACKVIEW_MODELS", "").split(os.pathsep) if part]
    return [paths.weights(), *extra, Path(platformdirs.user_data_dir("CrackView", appauthor=False)) / "models"]


def cards() -> list[Card]:
    """Return the cards that can be read, the default first; of two with one name the first folder's counts."""
    found: dict[str, Card] = {}
    for _, read in _read_all():
        if isinstance(read, Card):
            found.setdefault(read.name, read)
    return sorted(found.values(), key=lambda card: card.name != DEFAULT)


def problems() -> list[str]:
    """Return one sentence for each card file that cannot be read."""
    return [str(read) for _, read in _read_all() if isinstance(read, ModelError)]


def card(name: str) -> Card:
    """Return the card called ``name``.

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
    raise ModelError("There is no model called {name!r}; there are: {names}.", name=name, names=names)


def verify(model: Card) -> None:
    """Check that the files of a model are there and are those that the card describes.

    The weights may be missing where there is an ONNX file, as in an installer, which comes without torch.

    Raises:
        ModelError: a file is missing, unreadable, or another one.
    """
    if model.onnx is None or model.path.exists():
        checked(model, model.path, model.sha256)
    for named in (model.onnx, model.onnx_int8, model.component_check):
        if named is not None:
            checked(model, model.source.with_name(named.file), named.sha256)


def checked(model: Card, path: Path, sha256: str) -> bytes:
    """Return the content of a file that the card of a model names.

    Raises:
        ModelError: the file is missing, unreadable, or not the one that the card describes.
    """
    try:
        data = files.small_content(path, _MOST_WEIGHTS)
    except FileNotFoundError:
        raise ModelError(
            "The weights of {model} are missing: {path}; {remedy}.", model=model.name, path=path, remedy=_remedy(path)
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelError(
            "The weights of {model} cannot be read: {path} ({reason}).", model=model.name, path=path, reason=reason
        ) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ModelError(
            "The weights of {model} are damaged or were replaced: {path} does not match the sha256 of its "
            "card; {remedy}.",
            model=model.name,
            path=path,
            remedy=_remedy(path),
        )
    return data


def from_file(path: Path) -> Card:
    """Read the card in a JSON file; raise ModelError if the file cannot be read or is no card."""
    try:
        content = files.content(path, _MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise ModelError(
                "The model card {path} is larger than 1 MB: {remedy} or delete the card.",
                path=path,
                remedy=_remedy(path),
            )
        read = Card.model_validate_json(content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelError("The model card {path} cannot be read ({reason}).", path=path, reason=reason) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ModelError(
            "The model card {path} is damaged ({where}: {reason}); {remedy} or delete the card.",
            path=path,
            where=where,
            reason=first["msg"],
            remedy=_remedy(path),
        ) from error
    read._source = path
    return read


def write(card: Card, path: Path) -> Card:
    """Write a card as JSON, and return it as it is read from there; raise SaveError if it cannot be written."""
    files.write_text(path, json.dumps(card.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n")
    return from_file(path)


def own() -> list[Card]:
    """Return the user's own models, those that may be deleted."""
    return [card for card in cards() if card.source.parent == folders()[-1]]


def delete(card: Card) -> None:
    """Delete a model of the user's own: its card first, then the files that it names.

    Raises:
        SaveError: A file cannot be deleted.
        ValueError: The model is not the user's own.
    """
    if card.source.parent != folders()[-1]:
        raise ValueError(f"{card.name} is not a model of the user's own")
    for path in card.paths():
        with files.as_save_errors(path):
            path.unlink(missing_ok=True)


def _remedy(path: Path) -> str:
    """Return what helps with a damaged model: those that ship come back with CrackView, the user's own do not."""
    return Sentence("install CrackView again" if path.parent == paths.weights() else "copy or make the model again")


def _read_all() -> Iterator[tuple[Path, Card | ModelError]]:
    for folder in folders():
        for path in sorted(folder.glob("*.json")):
            try:
                yield path, from_file(path)
            except ModelError as error:
                yield path, error
