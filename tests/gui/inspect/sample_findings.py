"""States with findings of drawn cracks, as the desk tells them."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.vision import classes, measure
from crackview.vision.pyramid import ProbabilityLayer
from crackview.vision.quality import Quality
from crackview.vision.scale import Scale, in_mm

SIZE = (300, 400)
#: Left, top, width and height of each crack; the last is too narrow to be measured.
CRACKS = ((20, 30, 300, 8), (20, 100, 200, 16), (20, 200, 100, 2))
SCALE = Scale(0.1, 0.002, "typed")


def state(scale=SCALE, reviews=(), number=1, threshold=0.5, cracks=CRACKS, **changes):
    """Findings 1, 2 and 3, the longest first, with these reviews."""
    mask = np.zeros(SIZE, bool)
    for left, top, width, height in cracks:
        mask[top : top + height, left : left + width] = True
    probability = mask.astype(np.float32)
    found = measure.find(mask, probability, 0.5)
    given = dict(enumerate(reviews, start=1))
    records = tuple(FindingRecord(each.id, 1, 1, given.get(each.id, Review()), each) for each in found)
    model = Model("tiny", "0" * 64, threshold)
    waiting = sum(record.review.state is ReviewState.UNREVIEWED for record in records)
    photo = PhotoRecord(
        1, 1, "p.jpg", "0" * 32, SIZE[1], SIZE[0], ReviewState.UNREVIEWED, "", None, Quality(0.2, 0.0, 0.0), model,
        "", "", len(records), waiting,
    )  # fmt: skip
    settings = InspectionSettings(1, scale, classes.PLAIN_STEPS, 20.0)
    made = PhotoSnapshot(
        number, Path("p.jpg"), photo, settings, model, records, (), probability, np.zeros(SIZE, np.uint8),
        ProbabilityLayer.of(probability),
    )  # fmt: skip
    made = replace(made, **changes)
    known = None if made.photo is None else made.photo.scale_in(made.settings)
    return replace(made, sizes=tuple(known and in_mm(each.finding, known) for each in made.findings))
