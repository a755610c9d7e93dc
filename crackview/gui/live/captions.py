"""The words over the moving picture: rates and latency, where the drone was, and that a stream is lost."""

from crackview.gui.canvas.readout import Captions
from crackview.gui.live.pace import Reading
from crackview.gui.live.session import Session
from crackview.sources.noisy import NoisyFrame
from crackview.vision.noise import NOISES


def of(session: Session, reading: Reading, waits_s: float, *, figures: bool, model: bool) -> Captions:
    """The captions at a moment.

    Args:
        session: The source.
        reading: The figures.
        waits_s: How long until a lost source is tried again.
        figures: Whether the person wants them.
        model: Whether there is one that looks for cracks.
    """
    if session.lost is not None:
        return Captions(middle=lost(session, waits_s))
    if not figures or session.shown is None:
        return Captions(right=noise(session))
    parts = [f"{reading.capture_fps:.0f} fps" if reading.capture_fps else "held"]
    if not model:
        parts.append("no model, preview only")
    elif reading.capture_fps:
        parts.append(f"overlay {reading.overlay_fps:.0f} fps")
    if reading.latency is not None and reading.p95 is not None:
        parts.append(f"{reading.latency:.0f} ms (p95 {reading.p95:.0f})")
    parts.append(f"{reading.dropped:,} dropped")
    return Captions(left="   ".join(parts), right="   ".join(filter(None, (position(session), noise(session)))))


def noise(session: Session) -> str:
    """What lies on the frame that is shown, in few words."""
    if not isinstance(session.shown, NoisyFrame):
        return ""
    names = [NOISES[name].title.lower() for name, _ in session.shown.recipe.steps]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return f"noise: {', '.join(names[:2])}{more}"


def lost(session: Session, seconds: float) -> str:
    """That a stream is lost, since when, and when it is tried again."""
    if session.lost is None:
        return ""
    moment = f"{session.lost.at:%H:%M:%S}"
    return f"lost {moment}, trying again " + (f"in {seconds:.0f} s" if seconds >= 0.5 else "now")


def position(session: Session) -> str:
    """Where the drone was at the frame that is shown."""
    fix = None if session.shown is None else session.fix(session.shown)
    if fix is None:
        return ""
    north, east = "N" if fix.latitude >= 0 else "S", "E" if fix.longitude >= 0 else "W"
    parts = [f"{abs(fix.latitude):.5f}° {north}  {abs(fix.longitude):.5f}° {east}"]
    if fix.height_m is not None:
        parts.append(f"{fix.height_m:.1f} m")
    if fix.time is not None:
        parts.append(f"{fix.time:%Y-%m-%d %H:%M:%S}")
    return "   ".join(parts)
