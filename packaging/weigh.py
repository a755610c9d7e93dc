"""What the parts of a bundle weigh, so that what makes it heavy is seen in every build."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

#: The most that the Linux bundle may weigh unpacked, 10^6 bytes.
LIMIT_MB = 330
_PARTS = {
    "ONNX Runtime": ("onnxruntime", "libonnxruntime"),
    "OpenCV and FFmpeg": ("cv2", "opencv_python_headless"),
    "Qt and PySide6": ("PySide6", "shiboken6"),
    "numpy": ("numpy",),
    "models, samples, fonts": ("crackview", "qtawesome"),
    "Pillow and HEIC": ("PIL", "pillow", "pi_heif"),
    "Python": ("python3", "base_library", "libpython", "lib-dynload"),
}


def parts(bundle: Path) -> Counter[str]:
    """Return bytes by part; links count as 0."""
    weights: Counter[str] = Counter()
    for file in bundle.rglob("*"):
        if file.is_file() and not file.is_symlink():
            weights[_part(file.relative_to(bundle))] += file.stat().st_size
    return weights


def table(weights: Mapping[str, int]) -> str:
    """Return lines of MB and part, the heaviest first."""
    lines = [f"{size / 1e6:>8.1f} MB  {part}" for part, size in sorted(weights.items(), key=lambda item: -item[1])]
    return "\n".join([*lines, f"{sum(weights.values()) / 1e6:>8.1f} MB  together"]) + "\n"


def _part(file: Path) -> str:
    inside = [part for part in file.parts if part not in {"_internal", "Contents", "Frameworks", "Resources", "MacOS"}]
    if (
        len(inside) == 1
        and not inside[0].startswith("lib")
        and ".so" not in inside[0]
        and "base_library" not in inside[0]
    ):
        return "the program with all Python modules"
    for part, starts in _PARTS.items():
        if inside[0].startswith(starts):
            return part
    return "libraries of the system" if len(inside) == 1 else "other packages"
