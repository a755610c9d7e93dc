"""Does what was built work? ``python packaging/smoke.py BUNDLE|DEB|WHEEL [--bars]``, with nothing but Python's library.

A bundle is a folder, a .tar.gz, a .zip or a .dmg; a .deb is installed and removed again; a wheel goes into an
environment of its own. Each is run from a folder of its own with an empty PATH; on Linux as root also without the
source tree and without any Python in sight. Every point that fails is reported in one sentence, and the exit code is 1.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import smoke_installs as installs
import smoke_points as points
from smoke_pictures import screen
from smoke_program import Program


def main() -> int:
    """Check what the command line names."""
    parser = argparse.ArgumentParser(description="Check a bundle, a .deb or a wheel.")
    parser.add_argument("built", type=Path, help="folder, .tar.gz, .zip, .dmg, .deb or .whl")
    parser.add_argument("--bars", action="store_true", help="fail where the start takes longer than it may")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="keep pictures of the window there (Linux)")
    args = parser.parse_args()
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="smoke-") as folder, screen(Path(folder)) as display:
        try:
            with installs.installed(args.built.resolve(), Path(folder), failed) as (command, hidden):
                program = Program(command, Path(folder), display, hidden)
                points.check(program, failed, bars=args.bars, pictures=args.pictures)
        except installs.InstallError as error:
            failed.append(str(error))
    for sentence in failed:
        print(f"FAILED  {sentence}", file=sys.stderr)
    print(f"{args.built.name}: {'everything works' if not failed else f'{len(failed)} points failed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
