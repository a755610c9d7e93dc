"""Everything in a bundle as a CycloneDX list: what cyclonedx-bom finds installed, less what does not ship."""

import importlib.metadata
import json
import subprocess
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import licences
import release


def environment(python: Path = Path(sys.executable)) -> dict[str, Any]:
    """Return the components that cyclonedx-bom finds installed."""
    command = [
        python, "-m", "cyclonedx_py", "environment", python, "--pyproject", release.ROOT / "pyproject.toml",
        "--mc-type", "application", "--output-format", "JSON", "--output-reproducible",
    ]  # fmt: skip
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def shipped(everything: dict[str, Any], names: Collection[str], libraries: Iterable[str]) -> dict[str, Any]:
    """Return the components of a bundle.

    Args:
        everything: A list as ``environment`` makes it.
        names: The packages that ship.
        libraries: The libraries of the building system that ship beside them.
    """
    components = [_licensed(each) for each in everything.get("components", ()) if each["name"] in names]
    missing = set(names) - {each["name"] for each in components}
    if missing:
        raise ValueError(f"These packages ship but are not in the list of components: {', '.join(sorted(missing))}.")
    main = everything["metadata"]["component"] | {"version": release.version()}
    native = [_native(library) for library in libraries]
    kept = {main["bom-ref"], *(each["bom-ref"] for each in components)}
    dependencies = [
        {"ref": each["ref"], "dependsOn": [ref for ref in each.get("dependsOn", ()) if ref in kept]}
        for each in everything.get("dependencies", ())
        if each["ref"] in kept
    ]
    return everything | {
        "metadata": everything["metadata"] | {"component": main},
        "components": components + native,
        "dependencies": dependencies,
    }


def _licensed(component: dict[str, Any]) -> dict[str, Any]:
    if component.get("licenses"):
        return component
    spdx = licences.licence(importlib.metadata.distribution(component["name"]))
    return component | {"licenses": [{"license": {"name": spdx}}]}


def _native(library: str) -> dict[str, Any]:
    package, version = licences.owner(library)
    name = Path(library).name
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": name,
        "name": name,
        "licenses": [{"expression": licences.system_licence(library)}],
    }
    if package:
        component |= {"version": version, "purl": f"pkg:deb/debian/{package}@{version}"}
    return component
