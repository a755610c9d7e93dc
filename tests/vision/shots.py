"""Photos with the metadata that cameras and drones write."""

from PIL import ExifTags, Image, TiffImagePlugin

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/" {0}/></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
DRONE = {
    "RelativeAltitude": "+20.00", "GimbalPitchDegree": "-89.90", "GimbalYawDegree": "+30.00",
    "GpsLatitude": "+47.37690000", "GpsLongitude": "-8.54170000",
}  # fmt: skip


def packet(**changes):
    values = DRONE | changes
    return XMP.format(" ".join(f'drone-dji:{name}="{value}"' for name, value in values.items())).encode()


def write(path, size=(400, 300), *, image=None, xmp=None, orientation=1, gps=None, **tags):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Model] = tags.pop("Model", "X-T4")
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    for name, value in tags.items():
        inner[ExifTags.Base[name]] = TiffImagePlugin.IFDRational(value) if isinstance(value, float) else value
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    more = {} if xmp is None else {"xmp": xmp}
    (image or Image.new("RGB", size, (128, 128, 128))).save(path, exif=exif, **more)
    return path
