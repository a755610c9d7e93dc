"""What the process does that test_kill kills: actions without end, each said when it is finished."""

import numpy as np

from crackview.inspection import analysis
from crackview.inspection.store import corrections, results
from crackview.inspection.store.corrections import MaskEdit
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.step_titles import Title

THRESHOLDS = (0.4, 0.5)


def work(folder, step):
    with Inspection(folder) as inspection:
        while True:
            step += 1
            act(inspection, step)
            print(step, flush=True)


def act(inspection, step):
    """Every fourth action is of one kind: a note on all findings, an edit, a note on the photo, another measurement."""
    (photo,) = inspection.photos()
    if step % 4 == 0:
        inspection.review(inspection.findings(photo.id), note=str(step))
    elif step % 4 == 1:
        pixel = MaskEdit(Title(str(step)), step % 300, 0, np.full((1, 1), corrections.CRACK, np.uint8))
        inspection.correct(photo, pixel)
    elif step % 4 == 2:
        inspection.review_photo(photo, note=str(step))
    else:
        levels = results.levels(inspection, photo.id)
        analysis.remeasure(inspection, photo, levels, THRESHOLDS[step % 8 == 3])


def expected(step):
    """What is in the file after so many actions, as ``state`` reads it."""
    last = [max((each for each in range(step + 1) if each % 4 == kind), default=None) for kind in range(4)]
    edits = [str(each) for each in range(1, step + 1) if each % 4 == 1]
    threshold = 0.5 if last[3] is None else THRESHOLDS[last[3] % 8 == 3]
    return {str(last[0] or "")}, edits, str(last[2] or ""), threshold


def state(inspection):
    """Notes of the findings, titles of the edits, note and threshold of the photo."""
    (photo,) = inspection.photos()
    notes = {record.review.note for record in inspection.findings(photo.id)}
    edits = [row["title"] for row in inspection.database.rows("SELECT title FROM edits ORDER BY id")]
    return notes, edits, photo.note, photo.model.threshold
