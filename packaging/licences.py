"""Whose work is in a bundle and under which licence; a build in which one does not allow that stops here."""

import re
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Sequence
from importlib.metadata import Distribution
from pathlib import Path

import release

_TEXTS = release.HERE / "licences"
#: What may ship, as SPDX names it; whatever is not here has to be looked at first.
_ALLOWED = frozenset(
    {
        "0BSD", "AFL-2.1", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0",
        "CC0-1.0", "FTL", "GPL-3.0-or-later WITH GCC-exception-3.1", "HPND", "ISC", "LGPL-2.1-only",
        "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0", "Unlicense",
        "Zlib", "blessing", "bzip2-1.0.6", "libpng-2.0",
    }
)  # fmt: skip
#: What several packages write, as SPDX names it.
_SPELT = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "MIT License": "MIT",
    "New BSD": "BSD-3-Clause",
    "PSFL": "PSF-2.0",
}
#: What packages say of themselves in words of their own, as SPDX names it.
_MEANT = {
    "colorama": "BSD-3-Clause",
    "cycler": "BSD-3-Clause",
    "ezdxf": "MIT",
    "jinja2": "BSD-3-Clause",
    "kiwisolver": "BSD-3-Clause",
    "matplotlib": "PSF-2.0",
    "opencv-python-headless": "Apache-2.0 AND LGPL-2.1-or-later",
    "pi-heif": "BSD-3-Clause AND LGPL-3.0-or-later",
    "safetensors": "Apache-2.0",
    "scikit-image": "BSD-3-Clause",
    "scipy": "BSD-3-Clause",
}
#: Libraries of the building system, by the start of their names; one that is not here has to be looked at first.
_SYSTEM = {
    "BSD-2-Clause": "liblz4",
    "BSD-3-Clause": "libbsd libcap libmd libpcre2 libuuid",
    "BSD-3-Clause OR GPL-2.0-only": "libzstd",
    "GPL-3.0-or-later WITH GCC-exception-3.1": "libgcc_s libgomp libstdc++",
    "AFL-2.1 OR GPL-2.0-or-later": "libdbus",
    "FTL OR GPL-2.0-or-later": "libfreetype",
    "LGPL-2.1-or-later": "libgcrypt libglib libgpg-error libgthread libsystemd",
    "MIT": "libX libbrotli libexpat libffi libfontconfig libxcb libxkbcommon",
    "Apache-2.0": "libcrypto libssl",
    "blessing": "libsqlite3",
    "bzip2-1.0.6": "libbz2",
    "0BSD": "liblzma",
    "libpng-2.0": "libpng16",
    "Zlib": "libz",
}
#: Names of libraries whose licence asks for more than we can give.
_NEVER = ("libx264", "libx265", "libxvid", "libreadline", "libgdbm", "libkvazaar", "libpostproc")
_HEAD = """\
CrackView {version} is under the MIT licence (below). This bundle also holds the work of others, each part under its
own licence; all of them follow.

Qt and Qt for Python (PySide6, shiboken6) are used under the GNU Lesser General Public License, version 3. They lie as
shared libraries of their own in {place}, as the Qt Company publishes them
(https://download.qt.io/official_releases/QtForPython), less the symbols for debuggers. You may replace them
with your own build of the same interface, and may study how this program works as far as you need for that. The same
holds for FFmpeg, which OpenCV comes with (LGPL 2.1, built without its GPL parts, https://ffmpeg.org), for libheif and
libde265 in pi-heif (LGPL 3, decoders alone), for fpdf2 (LGPL 3, as source in the folder fpdf), and for the LGPL
libraries of the system that are listed below.
No part is under the GPL or the AGPL without an exception or another licence to choose.
"""


class LicenceError(Exception):
    """Something must not ship; the message names it."""


def licence(distribution: Distribution) -> str:
    """Return the SPDX expression of a package."""
    said = distribution.metadata
    name = re.sub(r"[-_.]+", "-", distribution.name).lower()
    written = said.get("License-Expression") or (said.get("License") or "unknown").splitlines()[0].strip()
    return _MEANT.get(name) or _SPELT.get(written, written)


def system_licence(library: str) -> str:
    """Return the SPDX expression of a library of the building system, by its path or name; else "unknown"."""
    name = Path(library).name
    return next((spdx for spdx, starts in _SYSTEM.items() if name.startswith(tuple(starts.split()))), "unknown")


def allowed(spdx: str) -> bool:
    """Return whether an expression has a choice of which every part may ship; one with brackets is judged by hand."""
    choices = (re.split(r"\bAND\b", choice) for choice in re.split(r"\bOR\b", spdx))
    return any(all(part.strip() in _ALLOWED for part in choice) for choice in choices)


def check(distributions: Iterable[Distribution], libraries: Iterable[str], bundle: Path) -> None:
    """Stop if anything in a bundle must not be there.

    Raises:
        LicenceError: Naming all that must not.
    """
    asked = [(found.name, licence(found)) for found in distributions]
    asked += [(library, system_licence(library)) for library in libraries]
    wrong = [f"{name} ({spdx})" for name, spdx in asked if not allowed(spdx)]
    for file in sorted(bundle.rglob("*")):
        if file.name.startswith(_NEVER):
            wrong.append(f"{file.name} (GPL)")
        elif file.name.startswith(("libavcodec", "avcodec", "opencv_videoio_ffmpeg")) and file.is_file():
            wrong += [f"{file.name} (FFmpeg with its GPL parts)"] * (b"--enable-gpl" in file.read_bytes())
    if wrong:
        raise LicenceError(f"These must not ship, or their licence is not known in licences.py: {', '.join(wrong)}.")


def notice(distributions: Sequence[Distribution], libraries: Sequence[str]) -> str:
    """Return the NOTICE file: a list of everything, then every licence text once."""
    texts: dict[str, list[str]] = {}
    lines = [f"  {'CrackView':<28}{release.version():<20}MIT", f"  {'Python':<28}{sys.version.split()[0]:<20}PSF-2.0"]
    _add(texts, "CrackView", release.ROOT / "LICENSE")
    _add(texts, "Python", Path(sys.base_prefix, "lib", f"python3.{sys.version_info[1]}", "LICENSE.txt"))
    _add(texts, "Python", Path(sys.base_prefix, "LICENSE.txt"))
    for found in distributions:
        spdx = licence(found)
        lines.append(f"  {found.name:<28}{found.version:<20}{spdx}")
        for file in found.files or ():
            if re.search(r"licen[cs]e|copying|notice|copyright", file.name, re.IGNORECASE) and file.suffix not in {
                ".py",
                ".pyc",
            }:
                _add(texts, found.name, Path(str(file.locate())))
        if "LGPL-3.0" in spdx:
            _add(texts, found.name, _TEXTS / "LGPL-3.0.txt")
            _add(texts, found.name, _TEXTS / "GPL-3.0.txt")
    for library in libraries:
        package, version = owner(library)
        lines.append(f"  {Path(library).name:<28}{version:<20}{system_licence(library)}")
        _add(texts, Path(library).name, Path("/usr/share/doc", package, "copyright"))
    place = "_internal/PySide6" if sys.platform != "darwin" else "Contents/Frameworks/PySide6"
    parts = [textwrap.dedent(_HEAD).format(version=release.version(), place=place), "\n".join(lines)]
    parts += [f"{'=' * 100}\n{', '.join(dict.fromkeys(names))}\n{'=' * 100}\n\n{text}" for text, names in texts.items()]
    return "\n\n".join(parts) + "\n"


def owner(library: str) -> tuple[str, str]:
    """Return the Debian package of a system's library, and its version; two empty texts elsewhere."""
    for path in dict.fromkeys(
        (library, str(Path(library).resolve()), f"/usr{Path(library).resolve()}", f"/usr{library}")
    ):
        found = _ask("dpkg-query", "-S", path)
        if found:
            package = found.splitlines()[0].partition(":")[0]
            return package, _ask("dpkg-query", "-W", "-f=${Version}", package.partition(",")[0])
    return "", ""


def _ask(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _add(texts: dict[str, list[str]], name: str, file: Path) -> None:
    if file.is_file():
        texts.setdefault(file.read_text(encoding="utf-8", errors="replace").strip(), []).append(name)
