"""Snapshots of live video: the frame, its prediction, and the provenance of both.

The folder can be opened in Inspect: the frames are photos in it, the files that belong to them are in subfolders.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import __version__, files
from crackview.engine.video_findings import analysed
from crackview.export import masks
from crackview.export.video import VideoWriter
from crackview.nets.cards import Card
from crackview.sources.source import Frame, NoisyFrame
from crackview.sources.telemetry import Fix
from crackview.vision import image_io, metadata_writer, recipe
from crackview.vision.metadata import Shot


def save(
    folder: Path,
    frame: Frame,
    probability: NDArray[np.float32] | None,
    *,
    source_title: str,
    card: Card | None,
    threshold: float,
    fix: Fix | None,
    steady: bool = False,
    thorough: bool = False,
    before: Sequence[Frame] = (),
) -> Path:
    """Save a frame and what belongs to it.

    Args:
        folder: Target folder; made if it is missing. `<stamp>.png` is the frame, named by its time, with the position
            of the drone in its EXIF block; `<stamp>.json` is its provenance, and with a map there are
            `masks/<stamp>_mask.png` and `overlays/<stamp>_overlay.jpg`.
        frame: The frame; the record of a noisy one holds the recipe.
        probability: Its map, float32 (h, w) in [0, 1] at any size; None if there is no model.
        source_title: Title of the source, without credentials.
        card: Card of the model.
        threshold: Probability from which a pixel is crack.
        fix: Position of the drone.
        steady: Whether the map is steadied by those of the frames before.
        thorough: Whether thin cracks were seen again.
        before: The frames before it, as `RingBuffer.frames` returns them: `before/<stamp>_before.mp4`.

    Returns:
        The path of the frame's file.

    Raises:
        PhotoError, SaveError: If a file cannot be written; files written before it stay.
    """
    path = files.unused_path(folder / f"{frame.wall.strftime('%Y-%m-%d_%H-%M-%S-%f')[:-3]}.png")
    stem = path.stem
    shot = _shot(frame, fix)
    image_io.write_png(path, frame.pixels, exif=metadata_writer.exif(shot, frame.wall), xmp=metadata_writer.xmp(shot))
    record: dict[str, Any] = {
        "application": "CrackView",
        "version": __version__,
        "time": frame.wall.isoformat(timespec="milliseconds"),
        "source": source_title,
        "frame": frame.index + 1,
        "position_s": frame.position,
        "width": frame.pixels.shape[1],
        "height": frame.pixels.shape[0],
        "files": [path.name],
    }
    if isinstance(frame, NoisyFrame):
        record["noise"] = recipe.text(frame.recipe)
    if fix is not None:
        record["position"] = {
            "latitude": fix.latitude,
            "longitude": fix.longitude,
            "above_sea_level_m": fix.above_sea_m,
            "above_takeoff_m": fix.above_start_m,
            "camera_pitch_deg": fix.pitch_deg,
            "camera_heading_deg": fix.heading_deg,
            "time": fix.time.isoformat() if fix.time else None,
        }
    if probability is not None:
        record["files"] += _write_findings(folder, stem, frame, probability, threshold)
        # of the map as it is, and so the number that the window shows and a table of the video has
        found = analysed(frame.index, frame.position or 0.0, probability, threshold)
        record["crack_share"] = round(found.share, 6)
        record["longest_share_of_diagonal"] = round(found.longest, 4)
        record["model"] = {"name": card.name, "sha256": card.sha256} if card else None
        record["threshold"] = threshold
        record["network_px"] = max(probability.shape)
        record["steady"], record["thorough"] = steady, thorough
    if before:
        name = f"before/{stem}_before.mp4"
        _write_before(folder / name, before)
        record["files"].append(name)
    files.write_text(folder / f"{stem}.json", json.dumps(record, indent=2, ensure_ascii=False) + "\n")
    return path


def _shot(frame: Frame, fix: Fix | None) -> Shot:
    """Return how the photo was taken, from its metadata."""
    height, width = frame.pixels.shape[:2]
    size = (max(width, height), min(width, height))
    if fix is None:
        return Shot(size)
    return Shot(
        size,
        height_m=fix.above_start_m,
        gimbal_pitch_deg=fix.pitch_deg,
        heading_deg=fix.heading_deg,
        latitude=fix.latitude,
        longitude=fix.longitude,
        above_sea_m=fix.above_sea_m,
    )


def _write_findings(
    folder: Path, stem: str, frame: Frame, probability: NDArray[np.float32], threshold: float
) -> tuple[str, ...]:
    height, width = frame.pixels.shape[:2]
    if probability.shape != (height, width):
        probability = np.asarray(cv2.resize(probability, (width, height)), np.float32)
    mask = probability >= np.float32(threshold)
    names = (f"masks/{stem}{masks.MASK}", f"overlays/{stem}{masks.OVERLAY}")
    masks.write_mask(folder / names[0], mask)
    masks.write_overlay(folder / names[1], frame.pixels, probability, threshold)
    return names


def _write_before(path: Path, frames: Sequence[Frame]) -> None:
    seconds = frames[-1].captured - frames[0].captured
    fps = min(max((len(frames) - 1) / seconds, 1.0), 120.0) if seconds > 0 else 25.0
    height, width = frames[-1].pixels.shape[:2]
    writer = VideoWriter(path, (width, height), round(fps, 2))
    try:
        for frame in frames:
            writer.write(frame.pixels, at=frame.captured)
    except BaseException:
        writer.cancel()
        raise
    writer.close()
