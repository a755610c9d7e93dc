"""Corrections of a mask by hand: read the layer of a photo, and add an edit to it as a step of the history."""

from crackview.inspection.store import history, mask_layers
from crackview.inspection.store.codecs import Bytes
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.mask_layers import CRACK, NO_CRACK, UNTOUCHED, MaskEdit, corrected, patch
from crackview.inspection.store.records import PhotoRecord
from crackview.inspection.store.row_changes import ConflictError, change
from crackview.inspection.store.step_titles import Title

__all__ = ["CRACK", "NO_CRACK", "UNTOUCHED", "MaskEdit", "corrected", "edit", "layer", "patch"]


def layer(inspection: Inspection, photo: PhotoRecord) -> Bytes:
    """All corrections of an analysed photo together, uint8 (H, W)."""
    return mask_layers.layer(inspection.database.rows, photo)


def edit(inspection: Inspection, photo: PhotoRecord, made: MaskEdit) -> PhotoRecord:
    """Store an edit as a step; what was undone before can no longer be redone.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    try:
        with inspection.database.transaction() as connection:
            change(connection, "photos", (photo.id, photo.version), {"stale": "edit"}, photo.path)
            history.drop_undone(connection, photo)
            key = mask_layers.add(connection, photo, made)
            history.record(connection, photo, Title(made.title), [], edit=key)
    except ConflictError as error:
        error.fresh = inspection.photo(photo.id)
        raise
    return inspection.photo(photo.id)
