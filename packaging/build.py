"""One command from a clone to what users install: ``python packaging/build.py``, or ``make package``.

Makes an environment of its own with everything pinned, and builds for the platform it runs on: on Linux a relocatable
folder as .tar.gz and a .deb; on Windows a portable .zip and an installer (NSIS); on macOS a .dmg; everywhere the wheel,
the list of components, the licences and the checksums. Builds of one commit are dated by that commit.
"""

import argparse
import subprocess
import sys
from pathlib import Path

import bootstrap

_ASSEMBLE = Path(__file__).resolve().parent / "assemble.py"


def main() -> int:
    """Build."""
    parser = argparse.ArgumentParser(description="Build CrackView's packages for this platform.")
    parser.add_argument("--out", type=Path, default=bootstrap.ROOT / "dist", help="where they go (default: dist)")
    parser.add_argument("--venv", type=Path, default=bootstrap.ROOT / "build" / "venv", help="environment of the build")
    args = parser.parse_args()
    bootstrap.VENV = args.venv.resolve()
    try:
        python = bootstrap.environment("heic", "package")
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The environment {bootstrap.VENV} cannot be made ({error}).", file=sys.stderr)
        return 1
    return subprocess.run([python, _ASSEMBLE, args.out.resolve()], cwd=bootstrap.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
