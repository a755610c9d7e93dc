"""Runs the command line as a bundle does, in which the excluded modules do not exist: ``without.py ARGUMENT...``.

Without an argument it imports every module of CrackView that a bundle has.
"""

import importlib
import pkgutil
import runpy
import sys
from importlib.abc import MetaPathFinder
from importlib.util import find_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.append(str(ROOT / "packaging"))

import contents  # noqa: E402 - found by the path above

import crackview  # noqa: E402
from crackview.cli import main  # noqa: E402


class Without(MetaPathFinder):
    """Finds what another finder does, less what a bundle leaves out; and gives the thinning that a bundle has."""

    _routines = str(Path(find_spec("skimage").origin).parent / "morphology")

    def __init__(self, finder):
        self._finder = finder

    def find_spec(self, fullname, path, target=None):
        if any(f"{fullname}.".startswith(f"{name}.") for name in contents.EXCLUDED_MODULES):
            return None
        if fullname == "skimage.morphology":
            slim = ROOT / "packaging" / "slim" / "skimage" / "morphology" / "__init__.py"
            return spec_from_file_location(fullname, slim, submodule_search_locations=[self._routines])
        return self._finder.find_spec(fullname, path, target)

    def __getattr__(self, name):  # such as find_distributions, which asks for metadata
        return getattr(self._finder, name)


sys.meta_path[:] = [Without(finder) for finder in sys.meta_path if hasattr(finder, "find_spec")]
for hook in ("no_opengl.py", "no_ssl.py"):
    runpy.run_path(str(ROOT / "packaging" / "hooks" / hook))
if sys.argv[1:]:
    sys.exit(main(sys.argv[1:]))
for module in pkgutil.walk_packages(crackview.__path__, "crackview."):
    if module.name not in {"crackview.__main__", *contents.EXCLUDED_MODULES}:
        importlib.import_module(module.name)
