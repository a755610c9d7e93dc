"""Actions on findings: review, and correction of the mask."""

from crackview.gui.app.action import CORRECT, FINDING, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "finding.next", "&Next to review", FINDING, "mdi6.skip-next-outline", (".",), toolbar=True,
        help="Go to the next finding that nobody has looked at, on the next photo if this one is done.",
    ),
    Action(
        "finding.accept", "&Accept", FINDING, "mdi6.check", ("A",), section=True,
        help="Say that the selected findings are cracks.",
    ),
    Action(
        "finding.reject", "&Reject", FINDING, "mdi6.close", ("R",),
        help="Say that the selected findings are no cracks.",
    ),
    Action(
        "finding.reopen", "Review a&gain", FINDING, "mdi6.undo-variant", ("U",),
        help="Take back what was said of the selected findings.",
    ),
    Action(
        "finding.severity_none", "N&o severity", FINDING, "mdi6.circle-off-outline", ("Ctrl+Alt+0",), section=True,
        help="Take the severity from the selected findings.",
    ),
    Action(
        "finding.severity_low", "&Low severity", FINDING, "mdi6.numeric-1-circle-outline", ("Ctrl+Alt+1",),
        help="Say that the selected findings are of low severity.",
    ),
    Action(
        "finding.severity_medium", "&Medium severity", FINDING, "mdi6.numeric-2-circle-outline", ("Ctrl+Alt+2",),
        help="Say that the selected findings are of medium severity.",
    ),
    Action(
        "finding.severity_high", "&High severity", FINDING, "mdi6.numeric-3-circle-outline", ("Ctrl+Alt+3",),
        help="Say that the selected findings are of high severity.",
    ),
    Action(
        "finding.report", "&In the report", FINDING, "mdi6.file-document-check-outline", ("I",), checkable=True,
        section=True, help="Put the selected findings into the report, or leave them out.",
    ),
    Action(
        "finding.note", "Wri&te a note", FINDING, "mdi6.note-edit-outline", ("O",),
        help="Write something about the selected findings.",
    ),
    Action(
        "correct.undo", "&Undo", CORRECT, "mdi6.undo", ("Ctrl+Z",),
        help="Take the last step back, whatever it was; the panel History lists all steps.",
    ),
    Action(
        "correct.redo", "&Redo", CORRECT, "mdi6.redo", ("Ctrl+Shift+Z", "Ctrl+Y"),
        help="Do again what was taken back last.",
    ),
    Action(
        "correct.brush", "&Brush", CORRECT, "mdi6.brush", ("D",), checkable=True, section=True,
        help="Paint what is crack.",
    ),
    Action(
        "correct.erase", "&Eraser", CORRECT, "mdi6.eraser", ("E",), checkable=True,
        help="Take away what is no crack.",
    ),
    Action(
        "correct.lasso", "&Lasso", CORRECT, "mdi6.lasso", ("L",), checkable=True,
        help="Draw around what is crack, or with Shift around what is none.",
    ),
    Action(
        "correct.trace", "&Trace a crack", CORRECT, "mdi6.vector-polyline-plus", ("T",), checkable=True,
        help="Click on both ends of a crack that was missed; its way between is found.",
    ),
    Action(
        "correct.join", "&Join two", CORRECT, "mdi6.vector-link", ("J",), checkable=True,
        help="Click two findings that are one crack; the gap is bridged.",
    ),
    Action(
        "correct.split", "&Split one", CORRECT, "mdi6.content-cut", ("X",), checkable=True,
        help="Draw a line across a finding that is two cracks.",
    ),
    Action(
        "correct.delete", "&Delete finding", CORRECT, "mdi6.delete-outline", ("Del",), checkable=True,
        help="Delete the selected findings, or those that you click.",
    ),
    Action(
        "correct.clear", "&Clear all corrections", CORRECT, "mdi6.restore", section=True,
        help="Back to what the model found in this photo; can be undone.",
    ),
    Action(
        "correct.train_photo", "Save &photo as training data…", CORRECT, "mdi6.school-outline", section=True,
        help="Write this photo and its corrected mask to a folder from which a model can learn.",
    ),
    Action(
        "correct.train_folder", "Save &all reviewed as training data…", CORRECT, "mdi6.school",
        help="The same of all photos of the folder that were corrected or reviewed.",
    ),
)  # fmt: skip
