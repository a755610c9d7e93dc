"""Positions of a drone during a video, from the subtitles (.SRT) that DJI writes beside it.

These formats are read:

- `[latitude: 59.3] [longitude: 18.2] [rel_alt: 1.3 abs_alt: 132.8]` (Mini, Air, Mavic 3; older ones spell it
  "longtitude" and have `[altitude: 50.5]`);
- `GPS(149.0251,-20.2533,16) BAROMETER:1.9` and `GPS (-58.8, -34.2, 15), ... H 85.80m` (Mavic Pro, Phantom 4): longitude
  first, the height above the take-off behind BAROMETER or H;
- `GPS(36.6146,-6.1120,0.0M) BAROMETER:0.3M` (Matrice 300): with a unit, and latitude first.
"""

import bisect
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crackview.sources.source import SourceError

_NUMBER = r"([+-]?\d+(?:\.\d+)?)"
_CUE = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{1,3})\s*-->")
_NAMED = {
    name: re.compile(rf"\b{pattern}\s*:\s*{_NUMBER}", re.IGNORECASE)
    for name, pattern in (
        ("latitude", "latitude"),
        ("longitude", "longt?itude"),
        ("above_start", "rel_alt"),
        ("above_sea", r"(?:abs_alt|altitude)"),
    )
}
_GPS = re.compile(rf"GPS\s*\(\s*{_NUMBER}\s*,\s*{_NUMBER}\s*,\s*{_NUMBER}(M?)\s*\)", re.IGNORECASE)
_ABOVE_START = re.compile(rf"(?:BAROMETER\s*:\s*|\bH\s*=?\s*){_NUMBER}")
_TIME = re.compile(r"(\d{4})[-./](\d\d)[-./](\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,3}))?")
_STALE_S = 2.0
"""A position is valid for this many seconds after its subtitle began; some drones write one a second."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A position of the drone.

    Attributes:
        latitude: Degrees, WGS 84.
        longitude: Degrees, WGS 84.
        height_m: Height above the take-off if the file has it, else the height of the GPS; None if there is none.
        time: Time of the drone's clock, in this computer's time zone; None if the file has no times.
    """

    latitude: float
    longitude: float
    height_m: float | None
    time: datetime | None


@dataclass(frozen=True, slots=True)
class Telemetry:
    """The positions of a flight, each with the moment of the video, s, from which it holds; in rising order."""

    moments: tuple[float, ...]
    fixes: tuple[Fix, ...]

    def at(self, position_s: float) -> Fix | None:
        """Return the newest fix at a moment of the video, s; None before the first, and if none is recent enough."""
        index = bisect.bisect_right(self.moments, position_s + 0.001) - 1
        if index < 0 or position_s - self.moments[index] > _STALE_S:
            return None
        return self.fixes[index]


def beside(video_path: Path) -> Path | None:
    """Return the subtitles of a video; None if there are none."""
    for suffix in (".srt", ".SRT", ".Srt"):
        if (path := video_path.with_suffix(suffix)).is_file():
            return path
    return None


def read_srt(path: Path) -> Telemetry:
    """Read a drone's subtitles; leave out those without a position, as before the satellites are found.

    Raises:
        SourceError: If the file cannot be read, or holds no positions.
    """
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}): check the file.") from error
    cues = list(_CUE.finditer(text))
    ends = [*(cue.start() for cue in cues[1:]), len(text)]
    found = []
    for cue, end in zip(cues, ends, strict=False):
        fix = _fix(text[cue.end() : end])
        if fix is not None:
            hours, minutes, seconds, fraction = cue.groups()
            moment = int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")
            found.append((moment, fix))
    if not found:
        raise SourceError(f"{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.")
    found.sort(key=lambda pair: pair[0])
    return Telemetry(tuple(moment for moment, _ in found), tuple(fix for _, fix in found))


def _fix(text: str) -> Fix | None:
    values = {name: float(match[1]) for name, pattern in _NAMED.items() if (match := pattern.search(text))}
    if gps := _GPS.search(text):
        first, second, height = (float(gps[number]) for number in (1, 2, 3))
        values["latitude"], values["longitude"] = (first, second) if gps[4] else (second, first)
        values["above_sea"] = height
        if above := _ABOVE_START.search(text):
            values["above_start"] = float(above[1])
    latitude, longitude = values.get("latitude"), values.get("longitude")
    if latitude is None or longitude is None or not _possible(latitude, longitude):
        return None
    return Fix(latitude, longitude, values.get("above_start", values.get("above_sea")), _time(text))


def _possible(latitude: float, longitude: float) -> bool:
    """Return whether these are a place on earth; drones write 0, 0 before they know their position."""
    return abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude, longitude) != (0.0, 0.0)


def _time(text: str) -> datetime | None:
    match = _TIME.search(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction = match.groups(default="0")
    try:
        clock = datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second}.{fraction.ljust(3, '0')}")
    except ValueError:
        return None
    return clock.astimezone()
