"""Everything that CrackView brings with it, against constraints.txt and by licence: ``python packaging/audit.py``.

Follows the dependencies of the wheel and of the extras that people install, each to the last one. Ends with 1 if a
version is not the one that CrackView is tested with, or if a licence is the GPL, the AGPL or unknown. With
``--vulnerabilities`` pip-audit, if it is installed, asks its database about each version of constraints.txt as well.
"""

import argparse
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import licences
import release
from packaging.requirements import Requirement

EXTRAS = ("fleet", "geo", "heic", "tables")
"""Those whose packages a person installs to work with CrackView; the others train, build and test it."""


def requirements(extras: Iterable[str]) -> list[str]:
    """Return the requirements of the wheel, with some extras."""
    project = tomllib.loads((release.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(each for name in extras for each in project["optional-dependencies"][name])]


def closure(asked: Iterable[str]) -> dict[str, Distribution | None]:
    """All packages that these requirements lead to, by name; None is not installed."""
    found: dict[str, Distribution | None] = {}
    waiting = [Requirement(each) for each in asked]
    while waiting:
        each = waiting.pop()
        name = _plain(each.name)
        if name in found:
            continue
        try:
            found[name] = here = distribution(each.name)
        except PackageNotFoundError:
            found[name] = None
            continue
        waiting += [
            needed
            for needed in map(Requirement, here.requires or ())
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in (*each.extras, ""))
        ]
    return dict(sorted(found.items()))


def pinned() -> dict[str, str]:
    """Return the versions of constraints.txt, by name."""
    lines = (release.ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.partition(";")[0].partition("==") for line in lines if "==" in line and not line.startswith("#")]
    return {_plain(name): version.strip() for name, _, version in parts}


def problems(found: dict[str, Distribution | None], versions: dict[str, str]) -> list[str]:
    """Return a sentence for each package that must not be as it is."""
    said = []
    for name, here in found.items():
        if name not in versions:
            said.append(f"{name} has no version in constraints.txt.")
        if here is None:
            continue
        if name in versions and here.version.partition("+")[0] != versions[name].partition("+")[0]:
            said.append(f"{name} is {here.version} here and {versions[name]} in constraints.txt.")
        spdx = licences.licence(here)
        if not licences.allowed(spdx):
            said.append(f"{name} must not come with CrackView, or its licence is not known in licences.py: {spdx}.")
    return said


def main() -> int:
    """Print the list, then what is wrong with it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vulnerabilities", action="store_true", help="ask pip-audit's database too")
    args = parser.parse_args()
    found, versions = closure(requirements(EXTRAS)), pinned()
    for name, here in found.items():
        version, spdx = ("not installed", "") if here is None else (here.version, licences.licence(here))
        print(f"{name:<40}{version:<24}{spdx}")
    said = problems(found, versions)
    for sentence in said:
        print(sentence, file=sys.stderr)
    if args.vulnerabilities:
        command = [
            sys.executable,
            "-m",
            "pip_audit",
            "--no-deps",
            "--disable-pip",
            "-r",
            release.ROOT / "constraints.txt",
        ]
        said += ["pip-audit found something, or could not ask."] * bool(subprocess.run(command, check=False).returncode)
    return int(bool(said))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
