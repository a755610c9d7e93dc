"""Texts over the video: rates and latency, position of the drone, loss of a stream, what to do without a picture."""

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.readout import Captions
from crackview.gui.language import human_size, number, tr
from crackview.gui.live.rate_meter import Rates
from crackview.gui.live.source_state import SourceState
from crackview.gui.live.transport import clock
from crackview.sources.source import NoisyFrame
from crackview.sources.telemetry import Fix
from crackview.vision.noise import NOISES


def of(
    session: SourceState,
    reading: Rates,
    waits_s: float,
    *,
    figures: bool,
    model: bool,
    recorded: tuple[float, int] | None = None,
) -> Captions:
    """Return the captions to show now.

    Args:
        session: The source.
        reading: The rates.
        waits_s: Seconds until a lost source is opened again.
        figures: Whether rates are shown.
        model: Whether there is a model that works.
        recorded: Seconds and bytes of the recording; None for none.
    """
    sign = recording(recorded)
    if session.lost is not None:
        return Captions(middle=lost(session, waits_s), recording=sign)
    if not figures or session.shown is None:
        return Captions(right=noise(session), recording=sign)
    parts = [tr("{0:.0f} fps", reading.capture_fps) if reading.capture_fps else tr("held")]
    if not model:
        parts.append(tr("no model, preview only"))
    elif reading.capture_fps:
        parts.append(tr("overlay {0:.0f} fps", reading.overlay_fps))
    if reading.latency is not None and reading.p95 is not None:
        parts.append(f"{reading.latency:.0f} ms (p95 {reading.p95:.0f})")
    parts.append(tr("{0} dropped", number(reading.dropped)))
    right = "   ".join(filter(None, (position(session), noise(session))))
    return Captions(left="   ".join(parts), right=right, recording=sign)


def recording(recorded: tuple[float, int] | None) -> str:
    """Return how long and how large the recording is."""
    return "" if recorded is None else f"{tr('Recording')}   {clock(recorded[0])}   {human_size(recorded[1])}"


def noise(session: SourceState) -> str:
    """Return a short text for the noise on the frame that is shown."""
    if not isinstance(session.shown, NoisyFrame):
        return ""
    names = [tr(NOISES[name].title) for name, _ in session.shown.recipe.steps]
    listed = ", ".join(names[:2])
    return tr("noise: {0} and {1} more", listed, len(names) - 2) if len(names) > 2 else tr("noise: {0}", listed)


def lost(session: SourceState, seconds: float) -> str:
    """Return the text that a stream is lost, since when, and when it is opened again."""
    if session.lost is None:
        return ""
    moment = f"{session.lost.at:%H:%M:%S}"
    if seconds < 0.5:
        return tr("lost {0}, trying again now", moment)
    return tr("lost {0}, trying again in {1:.0f} s", moment, seconds)


def position(session: SourceState) -> str:
    """Return the position of the drone at the frame that is shown."""
    fix = None if session.shown is None else session.fix(session.shown)
    if fix is None:
        return ""
    parts = [place(fix)]
    if fix.above_start_m is not None:
        parts.append(tr("{0} m above take-off", number(fix.above_start_m, 1)))
    elif fix.above_sea_m is not None:
        parts.append(tr("{0} m above sea level", number(fix.above_sea_m, 1)))
    if fix.time is not None:
        parts.append(f"{fix.time:%Y-%m-%d %H:%M:%S}")
    return "   ".join(parts)


def place(fix: Fix) -> str:
    """Return latitude and longitude as text."""
    north, east = "N" if fix.latitude >= 0 else "S", "E" if fix.longitude >= 0 else "W"
    return f"{abs(fix.latitude):.5f}° {north}  {abs(fix.longitude):.5f}° {east}"


def how_to_begin(canvas: Canvas) -> None:
    """Show that no source is open yet, and how to open one."""
    canvas.set_notice(
        "mdi6.video-outline", tr("See cracks as the picture moves"), tr("Drop a video here, or choose:"), buttons=True
    )


def dimmed(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the last picture of a lost source, uint8 (H, W, 3), in pale grey."""
    pale = cv2.convertScaleAbs(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), alpha=0.5, beta=64)
    return np.asarray(cv2.cvtColor(pale, cv2.COLOR_GRAY2RGB), np.uint8)
