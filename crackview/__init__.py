"""CrackView finds, shows and measures cracks in photos, and stays right when the picture is noisy."""

import os

__version__ = "0.1.0"

# OpenCV reads these once, some of them while it is imported, and this module is always imported before it.
for _name, _value in (
    ("OPENCV_FFMPEG_LOGLEVEL", "-8"),  # FFmpeg would print addresses with their passwords; our sentences replace it
    # A stream is watched for 0.5 s, not 5 and more, before its first frame; there is no way to say so for one capture.
    ("OPENCV_FFMPEG_CAPTURE_OPTIONS", "rtsp_flags;prefer_tcp|analyzeduration;500000"),
    ("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3"),  # s, not 10, until an unplugged camera is missed on Linux
    ("OPENCV_AVFOUNDATION_SKIP_AUTH", "1"),  # on macOS it could ask for the camera in the main thread alone
    ("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0"),  # a camera on Windows opens at once, not after 10 s and more
):
    os.environ.setdefault(_name, _value)
