"""Positions of a drone during a video: from the subtitles beside it or in it, or from DJI's metadata track.

These texts are read, in a file beside the video (DJI's .SRT, Autel's .ASS) or in the video's own subtitle track:

- `[latitude: 59.3] [longitude: 18.2] [rel_alt: 1.3 abs_alt: 132.8] [gb_yaw: 10 gb_pitch: -90]` (Mini, Air, Mavic 3;
  older ones spell it "longtitude" and have `[altitude: 50.5]`);
- `GPS(149.0251,-20.2533,16) BAROMETER:1.9` and `GPS (-58.8, -34.2, 15), ... H 85.80m, ... G.PRY (-90°, 0°, 110°)`
  (Mavic Pro and Mini, Phantom 4; with "RTK" in place of "GPS" if it was in use): longitude first, the height above the
  take-off behind BAROMETER or H; the third number is the satellites in some of them, so it is no height;
- `GPS(36.6146,-6.1120,0.0M) BAROMETER:0.3M` (Matrice 300): with a unit, and latitude first;
- `GPS(W: 82.1000, N: 28.1000, 33.31m) ReH:1.2` (Autel): with letters, in either order, and the height of the receiver.

The text comes from outside: its size is bounded, every pattern bounds its digits and blanks, so that the time to search
it grows with its length alone, and a field that cannot be used leaves the others as they are.
"""

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from crackview import files
from crackview.sources import dji_metadata, mp4
from crackview.sources.mp4 import Mp4Error, Track
from crackview.sources.source import SourceError

_MOST_BYTES = 64 * 2**20
"""A larger file is refused: an hour of subtitles for every frame has about 45 MB."""
_MOST_SAMPLE = 2**16
"""A longer sample of a track in a video is left out, bytes."""
_RATE = 10
"""Of a track in a video not more than so many samples a second are read."""
_SUFFIXES = (".srt", ".SRT", ".Srt", ".ass", ".ASS", ".Ass")
_TEXTS = {b"tx3g", b"text"}
_NUMBER = r"([+-]?\d{1,9}(?:\.\d{1,24})?)(?![.\d]|[eE][+-]?\d)"
_NAMED_NUMBER = r"([+-]?\d{1,9}(?:[.,]\d{1,24})?)(?![.,]?\d|[eE][+-]?\d)"
"""A comma may stand before the decimals, since a name stands before each of these."""
_GAP = r"[ \t]{0,8}"
_CUE = re.compile(r"(?<!\d)(\d{1,4}):(\d\d):(\d\d)[,.](\d{1,9})[ \t]{0,8}-->")
_LINE = re.compile(r"Dialogue:[ \t]{0,8}[^,\n]{0,16},[ \t]{0,8}(\d{1,4}):(\d\d):(\d\d)[.](\d{1,9}),")
_NAMED = {
    name: re.compile(rf"\b{pattern}{_GAP}:{_GAP}{_NAMED_NUMBER}", re.IGNORECASE)
    for name, pattern in (
        ("latitude", "latitude"),
        ("longitude", "longt?itude"),
        ("above_start_m", "(?:rel_alt|ReH)"),
        ("above_sea_m", r"(?:abs_alt|altitude)"),
        ("pitch_deg", "gb_pitch"),
        ("heading_deg", "gb_yaw"),
    )
}
_GPS = re.compile(
    rf"(?:GPS|RTK){_GAP}\({_GAP}{_NUMBER}{_GAP},{_GAP}{_NUMBER}{_GAP},{_GAP}{_NUMBER}(M?){_GAP}\)", re.IGNORECASE
)
# some of Autel's firmware writes a second sign behind the point: -117.-9605
_LETTER = rf"([NSEW]){_GAP}:{_GAP}([+-]?\d{{1,9}}(?:\.-?\d{{1,24}})?)(?![.\d])"
_LETTERED = re.compile(
    rf"GPS{_GAP}\({_GAP}{_LETTER}{_GAP},{_GAP}{_LETTER}(?:{_GAP},{_GAP}{_NUMBER}{_GAP}M?)?{_GAP}\)", re.IGNORECASE
)
_ABOVE_START = re.compile(rf"(?:BAROMETER{_GAP}[:(]{_GAP}|\bH{_GAP}=?{_GAP}){_NUMBER}")
_GIMBAL = re.compile(rf"G\.PRY{_GAP}\({_GAP}{_NUMBER}°?{_GAP},{_GAP}{_NUMBER}°?{_GAP},{_GAP}{_NUMBER}°?{_GAP}\)")
_TIME = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,3}))?(?!\d)")
_FIRST_YEAR = 1980
"""Of the satellites; a clock that shows an earlier one was never set."""
_STALE_S = 2.0
"""A position is valid for this many seconds after its subtitle began; some drones write one a second."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A position of the drone; None where the file has no value.

    Attributes:
        latitude: Degrees, WGS 84.
        longitude: Degrees, WGS 84.
        above_sea_m: Height above the sea by the drone, m.
        above_start_m: Height above the place of take-off, m: barometric.
        time: Time of the drone's clock, in this computer's time zone.
        pitch_deg: Where the camera points: 0 level, -90 straight down.
        heading_deg: Where the camera points, and the upper edge of the picture if it looks down, clockwise from north.
    """

    latitude: float
    longitude: float
    above_sea_m: float | None = None
    above_start_m: float | None = None
    time: datetime | None = None
    pitch_deg: float | None = None
    heading_deg: float | None = None


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


def of_video(video_path: Path) -> Telemetry | None:
    """Return the positions of a video, from the file beside it or from the video itself; None if there are none.

    Raises:
        SourceError: If the subtitles beside it cannot be read, or hold no positions.
    """
    subtitles = beside(video_path)
    return embedded(video_path) if subtitles is None else read_srt(subtitles)


def beside(video_path: Path) -> Path | None:
    """Return the subtitles beside a video; None if there are none."""
    return next((path for suffix in _SUFFIXES if files.is_file(path := video_path.with_suffix(suffix))), None)


def read_srt(path: Path) -> Telemetry:
    """Read a drone's subtitles; leave out those without a position, as before the satellites are found.

    Raises:
        SourceError: If the file cannot be read, or holds no positions.
    """
    text = _text(path)
    cues = list(_CUE.finditer(text)) or list(_LINE.finditer(text))
    ends = [*(cue.start() for cue in cues[1:]), len(text)]
    found = []
    for cue, end in zip(cues, ends, strict=False):
        fix = _fix(text[cue.end() : end])
        if fix is not None:
            hours, minutes, seconds, fraction = cue.groups()
            moment = int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")
            found.append((moment, fix))
    flight = _flight(found)
    if flight is None:
        raise SourceError(
            "{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.", path=path
        )
    return flight


def embedded(video_path: Path) -> Telemetry | None:
    """Return the positions in the subtitle or metadata track of an MP4 or MOV file; None if there are none."""
    if not video_path.is_file():
        return None
    try:
        for track in mp4.tracks(mp4.read_index(video_path)):
            if track.kind in _TEXTS or track.kind == b"djmd":
                flight = _flight(_in_track(video_path, track))
                if flight is not None:
                    return flight
    except (Mp4Error, OSError):
        return None
    return None


def _in_track(path: Path, track: Track) -> Iterator[tuple[float, Fix]]:
    """Yield the positions of a track, each with its moment, s."""
    moments = track.times_s
    numbers = np.unique(track.ticks * _RATE // track.timescale, return_index=True)[1]  # the first of each tenth
    numbers = numbers[np.cumsum(track.sizes[numbers]) <= _MOST_BYTES]
    for number, sample in zip(numbers, mp4.read_samples(path, track, numbers, _MOST_SAMPLE), strict=True):
        fix = _fix_of_dji(sample) if track.kind == b"djmd" else _fix(_subtitle(sample))
        if fix is not None:
            yield float(moments[number]), fix


def _subtitle(sample: bytes) -> str:
    """Return the text of a sample of timed text: its length, the text, and what may follow."""
    content = sample[2 : 2 + int.from_bytes(sample[:2])]
    coding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return content.decode(coding, errors="replace")


def _fix_of_dji(message: bytes) -> Fix | None:
    place = dji_metadata.place(message)
    if place is None or not _possible(place.latitude, place.longitude):
        return None
    return Fix(
        place.latitude,
        place.longitude,
        place.above_sea_m,
        place.above_start_m,
        pitch_deg=place.pitch_deg,
        heading_deg=place.heading_deg,
    )


def _flight(found: Iterable[tuple[float, Fix]]) -> Telemetry | None:
    rising = sorted(found, key=lambda pair: pair[0])
    return Telemetry(tuple(moment for moment, _ in rising), tuple(fix for _, fix in rising)) if rising else None


def _text(path: Path) -> str:
    """Return the text of a file: UTF-8, or UTF-16 with or without its mark."""
    try:
        content = files.content(path, _MOST_BYTES + 1)
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
    found = {name: match[1] for name, pattern in _NAMED.items() if (match := pattern.search(text))}
    values = {name: float(number.replace(",", ".")) for name, number in found.items()}
    if gps := _GPS.search(text):
        first, second = float(gps[1]), float(gps[2])
        values["latitude"], values["longitude"] = (first, second) if gps[4] else (second, first)
        if above := _ABOVE_START.search(text):
            values["above_start_m"] = float(above[1])
        if gimbal := _GIMBAL.search(text):
            values |= {"pitch_deg": float(gimbal[1]), "heading_deg": float(gimbal[3])}
    elif lettered := _LETTERED.search(text):
        values |= _by_letters(lettered)
    latitude, longitude = values.get("latitude"), values.get("longitude")
    if latitude is None or longitude is None or not _possible(latitude, longitude):
        return None
    return Fix(**values, time=_time(text))


def _by_letters(match: re.Match[str]) -> dict[str, float]:
    """Return latitude, longitude and height of a place whose numbers have letters; S and W are below 0."""
    values = {} if match[5] is None else {"above_sea_m": float(match[5])}
    for letter, number in ((match[1].upper(), match[2]), (match[3].upper(), match[4])):
        value = float(number.replace(".-", "."))
        values["latitude" if letter in "NS" else "longitude"] = -abs(value) if letter in "SW" else value
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
        clock = datetime.fromisoformat(
            f"{year}-{month:0>2}-{day:0>2}T{hour}:{minute}:{second}.{fraction.ljust(3, '0')}"
        )
        return clock.astimezone() if clock.year >= _FIRST_YEAR else None
    except (ValueError, OverflowError, OSError):
        return None
