"""The fields by which a number can be traced, the same in every export."""

from dataclasses import asdict
from typing import Any

from crackview.export.model import Sheet
from crackview.inspection.store.records import Model
from crackview.vision.scale import Scale


def origin(sheet: Sheet) -> dict[str, Any]:
    """Return the provenance of a file's numbers."""
    basis = sheet.basis
    return {
        "application": f"CrackView {basis.version}",
        "date": basis.date.isoformat(timespec="seconds"),
        "models": [model(each) | {"photos": count} for each, count in sheet.models.items()],
        "min_length_px": basis.min_length_px,
        "width_classes": {
            "name": basis.preset.name,
            "source": basis.preset.source,
            "by": "95th percentile of the width",
            "classes": [{"title": each.title, "from_mm": each.from_mm} for each in basis.preset.classes],
        },
    }


def model(known: Model) -> dict[str, Any]:
    """Return model and threshold of a photo's mask."""
    return {"model": known.name, "model_sha256": known.sha256, "threshold": known.threshold}


def scale(known: Scale | None) -> dict[str, Any] | None:
    """Return a photo's scale; None if it is not known."""
    if known is None:
        return None
    found = {"mm_per_px": known.mm_per_px, "uncertainty_mm_per_px": known.uncertainty, "origin": known.origin}
    return found if known.plane is None else found | {"rectangle": asdict(known.plane)}
