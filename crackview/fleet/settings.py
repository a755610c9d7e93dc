"""What a run does with every photo, as it stands in ``fleet.json`` of its results."""

import json

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from crackview.fleet.errors import FleetError
from crackview.fleet.sources import MANIFEST
from crackview.fleet.storage import Storage
from crackview.inspection.store.records import Model
from crackview.vision.scale import Scale

MIN_LENGTH_PX = 20.0
FORMAT = 1


class FleetSettings(BaseModel):
    """The arguments of ``crackview fleet run`` that decide what is written.

    Attributes:
        format: Of the data set.
        version: Of the CrackView that began.
        begun: ISO 8601.
        source: Where the photos are.
        model: Name of the model.
        model_sha256: Of its weights.
        threshold: Where cracks begin in a probability map.
        min_length_px: Shorter findings are left out.
        mm_per_px: Scale that was typed; None without one; the same for its uncertainty.
        distance_m: Metres from the camera to the wall and their uncertainty, or "drone"; None where it was not given.
        marker: Whether a printed gauge on a photo gives its scale.
        printed_mm: The measured length of that gauge's bar.
        masks: Whether masks are written; ``overlays`` and ``maps`` the same.
        batch: Photos in a batch, at most.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    format: int = FORMAT
    version: str
    begun: str
    source: str
    model: str
    model_sha256: str
    threshold: float = Field(gt=0, lt=1)
    min_length_px: float = MIN_LENGTH_PX
    mm_per_px: float | None = Field(default=None, gt=0)
    mm_per_px_uncertainty: float | None = Field(default=None, ge=0)
    distance_m: tuple[float, float] | str | None = None
    marker: bool = False
    printed_mm: float | None = None
    masks: bool = False
    overlays: bool = False
    maps: bool = False
    batch: int = Field(default=32, ge=1, le=4096)

    @property
    def scale(self) -> Scale | None:
        """The scale that was typed."""
        return None if self.mm_per_px is None else Scale(self.mm_per_px, self.mm_per_px_uncertainty)

    @property
    def known_model(self) -> Model:
        """What findings rest on."""
        return Model(self.model, self.model_sha256, self.threshold)


def exists(storage: Storage) -> bool:
    """Return whether a run has begun there."""
    return storage.exists(MANIFEST)


def write(storage: Storage, settings: FleetSettings) -> None:
    """Begin a run; raise SaveError if it cannot be written."""
    storage.write(MANIFEST, (settings.model_dump_json(indent=2) + "\n").encode("utf-8"))


def read(storage: Storage) -> FleetSettings:
    """Read the settings of a run.

    Raises:
        FleetError: If there is none, or one of a later version.
    """
    try:
        content = storage.read(MANIFEST)
    except FileNotFoundError as error:
        raise FleetError(
            "{place} holds no results of crackview fleet: name the --out of a run.", place=storage.place
        ) from error
    try:
        if json.loads(content).get("format") != FORMAT:
            raise FleetError("{path} is of a later CrackView: install that one.", path=storage.shown(MANIFEST))
        return FleetSettings.model_validate_json(content)
    except (ValidationError, ValueError, AttributeError) as error:
        raise FleetError("{path} is damaged.", path=storage.shown(MANIFEST)) from error
