"""The few words by which a number can be traced, the same in every export."""

from dataclasses import asdict
from typing import Any

from crackview.export.model import Basis
from crackview.vision.scale import Scale


def origin(basis: Basis) -> dict[str, Any]:
    """What a file's numbers rest on."""
    return {
        "application": f"CrackView {basis.version}",
        "analysed": basis.date.isoformat(timespec="seconds"),
        "model": basis.model,
        "model_sha256": basis.sha256,
        "threshold": basis.threshold,
        "min_length_px": basis.min_length_px,
        "width_classes": {
            "name": basis.preset.name,
            "source": basis.preset.source,
            "by": "95th percentile of the width",
            "classes": [{"title": each.title, "from_mm": each.from_mm} for each in basis.preset.classes],
        },
    }


def scale(known: Scale | None) -> dict[str, Any] | None:
    """A photo's scale; None where it is not known."""
    if known is None:
        return None
    found = {"mm_per_px": known.mm_per_px, "uncertainty_mm_per_px": known.uncertainty, "origin": known.origin}
    return found if known.plane is None else found | {"rectangle": asdict(known.plane)}
