"""Writes into a photo where it was taken, so that `metadata` and other programs read it: EXIF, and DJI's XMP packet.

EXIF has no field for the height above the take-off nor for the angle of the camera; DJI's packet, which programs for
drones read, has both.
"""

from datetime import UTC, datetime
from fractions import Fraction

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from crackview.vision.metadata import Shot

_GPS = ExifTags.GPS
_PARTS = 10**5
"""Of a second of arc (0.3 mm), of a degree, and of a metre."""


def exif(shot: Shot, taken: datetime) -> bytes:
    """Return an EXIF block with the moment and, if it is known, the place of a photo.

    Args:
        shot: What is known of it: latitude, longitude, height above the sea, heading.
        taken: When it was taken, with its time zone.
    """
    block = Image.Exif()
    inner = block.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.DateTimeOriginal] = taken.strftime("%Y:%m:%d %H:%M:%S")
    inner[ExifTags.Base.SubsecTimeOriginal] = f"{taken.microsecond // 1000:03}"
    offset = taken.strftime("%z")
    inner[ExifTags.Base.OffsetTimeOriginal] = f"{offset[:3]}:{offset[3:5]}"
    if shot.latitude is not None and shot.longitude is not None:
        gps = block.get_ifd(ExifTags.IFD.GPSInfo)
        gps[_GPS.GPSVersionID] = b"\x02\x03\x00\x00"
        gps[_GPS.GPSLatitudeRef] = "N" if shot.latitude >= 0 else "S"
        gps[_GPS.GPSLatitude] = _parts(shot.latitude)
        gps[_GPS.GPSLongitudeRef] = "E" if shot.longitude >= 0 else "W"
        gps[_GPS.GPSLongitude] = _parts(shot.longitude)
        gps[_GPS.GPSMapDatum] = "WGS-84"
        if shot.above_sea_m is not None:
            gps[_GPS.GPSAltitudeRef] = b"\x00" if shot.above_sea_m >= 0 else b"\x01"
            gps[_GPS.GPSAltitude] = _rational(abs(shot.above_sea_m))
        if shot.heading_deg is not None:
            gps[_GPS.GPSImgDirectionRef] = "T"
            gps[_GPS.GPSImgDirection] = _rational(shot.heading_deg % 360)
        moment = taken.astimezone(UTC)
        gps[_GPS.GPSDateStamp] = moment.strftime("%Y:%m:%d")
        gps[_GPS.GPSTimeStamp] = tuple(IFDRational(part) for part in (moment.hour, moment.minute, moment.second))
    return block.tobytes()


def xmp(shot: Shot) -> str:
    """Return DJI's XMP packet of what EXIF has no tags for; empty if nothing of it is known."""
    values = {
        "AbsoluteAltitude": shot.above_sea_m,
        "RelativeAltitude": shot.height_m,
        "GimbalPitchDegree": shot.gimbal_pitch_deg,
        "GimbalYawDegree": shot.heading_deg,
    }
    told = " ".join(f'drone-dji:{name}="{value:+.4f}"' for name, value in values.items() if value is not None)
    if not told:
        return ""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/" '
        f"{told}/></rdf:RDF></x:xmpmeta>"
    )


def _parts(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Return degrees, minutes and seconds of an angle without its sign."""
    seconds = round(Fraction(abs(degrees)) * 3600 * _PARTS)
    minutes, seconds = divmod(seconds, 60 * _PARTS)
    whole, minutes = divmod(minutes, 60)
    return IFDRational(whole), IFDRational(minutes), IFDRational(seconds, _PARTS)


def _rational(value: float) -> IFDRational:
    return IFDRational(round(value * _PARTS), _PARTS)
