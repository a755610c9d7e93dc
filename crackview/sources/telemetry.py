"""Positions of a drone during a video, from the subtitles (.SRT) that DJI writes beside it.

These formats are read:

- `[latitude: 59.3] [longitude: 18.2] [rel_alt: 1.3 abs_alt: 132.8]` (Mini, Air, Mavic 3; older ones spell it
  "longtitude" and have `[altitude: 50.5]`);
- `GPS(149.0251,-20.2533,16) BAROMETER:1.9` and `GPS (-58.8, -34.2, 15), ... H 85.80m` (Mavic Pro, Phantom 4): longitude
  first, the height above the take-off behind BAROMETER or H;
- `GPS(36.6146,-6.1120,0.0M) BAROMETER:0.3M` (Matrice 300): with a unit, and latitude first;
- `GPS(W: 82.1000, N: 28.1000, 33.31m)` (Autel): with letters, in either order.

The text comes from outside: its size is bounded, every pattern bounds its digits and blanks, so that the time to search
it grows with its length alone, and a field that cannot be used leaves the others as they are.
"""

import bisect
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crackview import files
from crackview.sources.source import SourceError

_MOST_BYTES = 64 * 2**20
"""A larger file is refused: an hour of subtitles for every frame has about 45 MB."""
_NUMBER = r"([+-]?\d{1,9}(?:\.\d{1,24})?)(?![.\d])"
_GAP = r"[ \t]{0,8}"
_CUE = re.compile(r"(?<!\d)(\d{1,4}):(\d\d):(\d\d)[,.](\d{1,9})[ \t]{0,8}-->")
_NAMED = {
    name: re.compile(rf"\b{pattern}{_GAP}:{_GAP}{_NUMBER}", re.IGNORECASE)
    for name, pattern in (
        ("latitude", "latitude"),
        ("longitude", "longt?itude"),
        ("above_start", "rel_alt"),
        ("above_sea", r"(?:abs_alt|altitude)"),
    )
}
_GPS = re.compile(rf"GPS{_GAP}\({_GAP}{_NUMBER}{_GAP},{_GAP}{_NUMBER}{_GAP},{_GAP}{_NUMBER}(M?){_GAP}\)", re.IGNORECASE)
_LETTER = rf"([NSEW]){_GAP}:{_GAP}{_NUMBER}"
_LETTERED = re.compile(
    rf"GPS{_GAP}\({_GAP}{_LETTER}{_GAP},{_GAP}{_LETTER}(?:{_GAP},{_GAP}{_NUMBER}{_GAP}M?)?{_GAP}\)", re.IGNORECASE
)
_ABOVE_START = re.compile(rf"(?:BAROMETER{_GAP}:{_GAP}|\bH{_GAP}=?{_GAP}){_NUMBER}")
_TIME = re.compile(r"(?<!\d)(\d{4})[-./](\d\d)[-./](\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,3}))?(?!\d)")
_FIRST_YEAR = 1980
"""Of the satellites; a clock that shows an earlier one was never set."""
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
        if files.is_file(path := video_path.with_suffix(suffix)):
            return path
    return None


def read_srt(path: Path) -> Telemetry:
    """Read a drone's subtitles; leave out those without a position, as before the satellites are found.

    Raises:
        SourceError: If the file cannot be read, or holds no positions.
    """
    text = _text(path)
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
        raise SourceError(
            "{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.", path=path
        )
    found.sort(key=lambda pair: pair[0])
    return Telemetry(tuple(moment for moment, _ in found), tuple(fix for _, fix in found))


def _text(path: Path) -> str:
    """The text of a file: UTF-8, or UTF-16 with or without its mark."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise SourceError(
            "{path} cannot be read ({reason}): check the file.", path=path, reason=error.strerror
        ) from error
    if len(content) > _MOST_BYTES:
        raise SourceError(
            "{path} is larger than {most} MB: use the SRT file that the drone wrote.",
            path=path,
            most=_MOST_BYTES >> 20,
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    start = content[:200]
    if b"\0" in start:
        return content.decode("utf-16-be" if start[:1] == b"\0" else "utf-16-le", errors="replace")
    return content.decode("utf-8-sig", errors="replace")


def _fix(text: str) -> Fix | None:
    values = {name: float(match[1]) for name, pattern in _NAMED.items() if (match := pattern.search(text))}
    if gps := _GPS.search(text):
        first, second, height = (float(gps[number]) for number in (1, 2, 3))
        values["latitude"], values["longitude"] = (first, second) if gps[4] else (second, first)
        values["above_sea"] = height
        if above := _ABOVE_START.search(text):
            values["above_start"] = float(above[1])
    elif lettered := _LETTERED.search(text):
        values |= _by_letters(lettered)
    latitude, longitude = values.get("latitude"), values.get("longitude")
    if latitude is None or longitude is None or not _possible(latitude, longitude):
        return None
    return Fix(latitude, longitude, values.get("above_start", values.get("above_sea")), _time(text))


def _by_letters(match: re.Match[str]) -> dict[str, float]:
    """Latitude, longitude and height of a place whose numbers have letters; S and W are below 0."""
    values = {} if match[5] is None else {"above_sea": float(match[5])}
    for letter, number in ((match[1].upper(), match[2]), (match[3].upper(), match[4])):
        value = -abs(float(number)) if letter in "SW" else float(number)
        values["latitude" if letter in "NS" else "longitude"] = value
    return values


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
        return clock.astimezone() if clock.year >= _FIRST_YEAR else None
    except (ValueError, OverflowError, OSError):
        return None
