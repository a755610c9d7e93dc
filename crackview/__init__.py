"""CrackView finds, shows and measures cracks in photos, and stays right when the picture is noisy.

This is the public Python API: ``docs/api.md`` describes every name of ``__all__``. They are loaded when they are used.
"""

import importlib
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crackview.api import (
        Cancelled,
        Card,
        Change,
        Comparison,
        Finding,
        Findings,
        FleetError,
        FleetResults,
        Inspection,
        InspectionError,
        InspectionPhoto,
        MissingPackageError,
        ModelError,
        MosaicError,
        NoiseError,
        PhotoError,
        ProbabilityMap,
        Recipe,
        RegisterError,
        ReviewState,
        SaveError,
        Scale,
        ScaleError,
        Segmenter,
        Severity,
        Sizes,
        UserError,
        analyse_mosaic,
        compare,
        load_model,
        measure,
        models,
        noise,
        open,  # noqa: A004 - as crackview.open
        open_fleet,
        samples,
        segment,
    )

__version__ = "0.1.0"

__all__ = (
    "Cancelled", "Card", "Change", "Comparison", "Finding", "Findings", "FleetError", "FleetResults", "Inspection",
    "InspectionError", "InspectionPhoto", "MissingPackageError", "ModelError", "MosaicError", "NoiseError",
    "PhotoError", "ProbabilityMap", "Recipe", "RegisterError", "ReviewState", "SaveError", "Scale", "ScaleError",
    "Segmenter", "Severity", "Sizes", "UserError", "analyse_mosaic", "compare", "load_model", "measure", "models",
    "noise", "open", "open_fleet", "samples", "segment",
)  # fmt: skip

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


def __getattr__(name: str) -> Any:
    """Load a name of the API when it is used (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module 'crackview' has no attribute {name!r}")
    return getattr(importlib.import_module("crackview.api"), name)


def __dir__() -> list[str]:
    return sorted((*globals(), *__all__))
