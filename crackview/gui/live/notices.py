"""Notices on the canvas while there is no picture, or no new one."""

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.language import tr

_NO_PICTURE = "mdi6.video-off-outline"


def how_to_begin(canvas: Canvas) -> None:
    """Show that no source is open yet, and how to open one."""
    canvas.set_notice(
        "mdi6.video-outline",
        tr("See cracks as the picture moves"),
        tr("Drop a video here, or choose:"),
        buttons=True,
    )


def cannot_be_shown(canvas: Canvas, title: str, sentence: str) -> None:
    """Show that a source failed before its first picture."""
    canvas.set_notice(_NO_PICTURE, tr("{0} cannot be shown").format(title), sentence, buttons=True)


def does_not_answer(canvas: Canvas, title: str, sentence: str) -> None:
    """Show that a source was lost before its first picture and is opened again."""
    canvas.set_notice(_NO_PICTURE, tr("{0} does not answer").format(title), sentence, buttons=True)


def dimmed(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the last picture of a lost source, uint8 (H, W, 3), in pale grey."""
    pale = cv2.convertScaleAbs(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), alpha=0.5, beta=64)
    return np.asarray(cv2.cvtColor(pale, cv2.COLOR_GRAY2RGB), np.uint8)
