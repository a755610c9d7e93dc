"""Titles of the steps of a history, as templates that the window translates."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import Model
from crackview.sentences import Sentence
from crackview.vision.annotations import AnnotationKind

_OF_FINDINGS = {
    ReviewState.ACCEPTED: ("Accept finding {0}", "Accept {0} findings"),
    ReviewState.REJECTED: ("Reject finding {0}", "Reject {0} findings"),
    ReviewState.JOINT: ("Finding {0} is a joint", "{0} findings are joints"),
    ReviewState.UNREVIEWED: ("Review finding {0} again", "Review {0} findings again"),
    "severity": ("Severity of finding {0}", "Severity of {0} findings"),
    "note": ("Note on finding {0}", "Note on {0} findings"),
    True: ("Finding {0} into the report", "{0} findings into the report"),
    False: ("Finding {0} out of the report", "{0} findings out of the report"),
    None: ("Change finding {0}", "Change {0} findings"),
}
_OF_PHOTO = {
    ReviewState.ACCEPTED: "Accept photo",
    ReviewState.REJECTED: "Reject photo",
    ReviewState.UNREVIEWED: "Review photo again",
    None: "Note on the photo",
}
_OF_ANNOTATIONS = {
    "state": "Judge what was drawn",
    "severity": "Severity of damage",
    "note": "Note on what was drawn",
    "in_report": "What was drawn in the report",
    "damage": "Type of damage",
}
_ANNOTATIONS = {
    AnnotationKind.DISTANCE: "Measure a distance", AnnotationKind.PATH: "Measure along a line",
    AnnotationKind.DAMAGE: "Outline damage", AnnotationKind.ARROW: "Draw an arrow",
    AnnotationKind.BOX: "Draw a box", AnnotationKind.TEXT: "Write on the photo",
}  # fmt: skip
REMOVE_ANNOTATIONS = "Remove what was drawn"
_OF_SETTINGS = {"scale": "Scale of the folder", "classes": "Width classes", "min_length_px": "Specks below {0} px"}
SCALE, MARKER, NO_SCALE, NO_FOLDER_SCALE = (
    "Scale of the photo",
    "Scale by the marker",
    "Remove the scale of the photo",
    "Remove the scale of the folder",
)
ELEMENT, ELEMENTS = "Element of the photo", "Element of {0} photos"
THRESHOLD, MODEL, TO_ALL = "Threshold {0} to {1}", "Run with {0}", "Apply to all photos"

_TWO_DECIMALS = "{value:.2f}"

TEMPLATES = (
    *(template for pair in _OF_FINDINGS.values() for template in pair), *_OF_PHOTO.values(), *_OF_SETTINGS.values(),
    SCALE, MARKER, NO_SCALE, NO_FOLDER_SCALE, THRESHOLD, MODEL, TO_ALL, ELEMENT, ELEMENTS, *_OF_ANNOTATIONS.values(),
    *_ANNOTATIONS.values(), REMOVE_ANNOTATIONS,
)  # fmt: skip
"""All of them, but those of corrections."""


@dataclass(frozen=True)
class Title:
    """What a step did.

    Attributes:
        template: With {0}, {1} and so on.
        values: That stand in their place; JSON keeps them.
    """

    template: str
    values: tuple[str | int | float, ...] = ()

    def __str__(self) -> str:
        return str(self.sentence)

    @property
    def sentence(self) -> Sentence:
        """The title as a text that is translated when it is shown."""
        values = [_number(value) if self.template == THRESHOLD else value for value in self.values]
        return Sentence(self.template, **{str(place): value for place, value in enumerate(values)})


def _number(value: str | float) -> Sentence | str | float:
    """Return a threshold that was stored as a text as a number with two decimals, which has the language's sign."""
    try:
        return Sentence(_TWO_DECIMALS, value=float(value))
    except (TypeError, ValueError):
        return value


def stored(template: str, arguments: str) -> Title:
    """Return a title as the file keeps it.

    Raises:
        ValueError, LookupError, TypeError, AttributeError: If it is none.
    """
    title = Title(template, tuple(json.loads(arguments)))
    if not all(isinstance(value, str | int | float) for value in title.values):
        raise TypeError(arguments)
    str(title)
    return title


def of_findings(numbers: list[int], changes: Mapping[str, Any]) -> Title:
    """Name a change of fields of ``Review``."""
    key: Any = None
    if "severity" in changes:  # which accepts as well
        key = "severity"
    elif len(changes) == 1:
        ((name, value),) = changes.items()
        key = {"state": value, "in_report": value}.get(name, name)
    one, several = _OF_FINDINGS.get(key, _OF_FINDINGS[None])
    return Title(one, (numbers[0],)) if len(numbers) == 1 else Title(several, (len(numbers),))


def of_photo(state: ReviewState | None) -> Title:
    """Name a new state of a photo; None: a new note."""
    return Title(_OF_PHOTO.get(state, _OF_PHOTO[None]))


def of_models(before: Model, after: Model) -> Title:
    """Name a change of the model, or else of its threshold."""
    if before.sha256 != after.sha256:
        return Title(MODEL, (after.name,))
    return Title(THRESHOLD, (f"{before.threshold:.2f}", f"{after.threshold:.2f}"))


def of_settings(changes: Mapping[str, Any]) -> Title:
    """Name a change of fields of ``InspectionSettings``."""
    name, value = next(iter(changes.items()))
    if name == "scale" and value is None:
        return Title(NO_FOLDER_SCALE)
    return Title(_OF_SETTINGS[name], (round(value),) if name == "min_length_px" else ())


def of_annotation(kind: AnnotationKind) -> Title:
    """Name a new annotation."""
    return Title(_ANNOTATIONS[kind])


def of_annotations(changes: Mapping[str, Any]) -> Title:
    """Name a change of fields of ``Review``, or of the type of damage."""
    return Title(_OF_ANNOTATIONS[next(iter(changes))])
