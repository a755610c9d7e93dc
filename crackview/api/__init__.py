"""The public Python API. Use it as ``import crackview``; ``docs/api.md`` describes every name.

It calls what the command line calls and gives the same numbers. It loads neither Qt, nor torch where a CPU computes.
"""

from crackview.api.comparison import Comparison, compare
from crackview.api.findings import Finding, Findings, MissingPackageError, measure
from crackview.api.fleet import FleetResults, open_fleet
from crackview.api.inspection import Inspection, InspectionPhoto, open  # noqa: A004 - as crackview.open
from crackview.api.maps import ProbabilityMap, load_model, models, noise, segment
from crackview.api.mosaics import analyse_mosaic
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled, UserError
from crackview.files import SaveError
from crackview.fleet.errors import FleetError
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.mosaic.source import MosaicError
from crackview.nets.cards import Card, ModelError
from crackview.paths import samples
from crackview.vision.change_detection import Change
from crackview.vision.image_io import PhotoError
from crackview.vision.noise import NoiseError
from crackview.vision.plane import ScaleError
from crackview.vision.recipe import Recipe
from crackview.vision.register import RegisterError
from crackview.vision.scale import Scale, Sizes

__all__ = (
    "Cancelled", "Card", "Change", "Comparison", "Finding", "Findings", "FleetError", "FleetResults", "Inspection",
    "InspectionError", "InspectionPhoto", "MissingPackageError", "ModelError", "MosaicError", "NoiseError",
    "PhotoError", "ProbabilityMap", "Recipe", "RegisterError", "ReviewState", "SaveError", "Scale", "ScaleError",
    "Segmenter", "Severity", "Sizes", "UserError", "analyse_mosaic", "compare", "load_model", "measure", "models",
    "noise", "open", "open_fleet", "samples", "segment",
)  # fmt: skip
