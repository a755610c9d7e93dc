"""Runs the command line as a bundle does, in which the excluded modules do not exist: ``without.py ARGUMENT...``.

Without an argument it imports every module of CrackView.
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
    """Says that there is no such module, as in a bundle; and gives the thinning that a bundle has."""

    _routines = str(Path(find_spec("skimage").origin).parent / "morphology")

    def find_spec(self, fullname, _path, _target=None):
        if any(f"{fullname}.".startswith(f"{name}.") for name in contents.EXCLUDED_MODULES):
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        if fullname == "skimage.morphology":
            slim = ROOT / "packaging" / "slim" / "skimage" / "morphology" / "__init__.py"
            return spec_from_file_location(fullname, slim, submodule_search_locations=[self._routines])
        return None


sys.meta_path.insert(0, Without())
runpy.run_path(str(ROOT / "packaging" / "hooks" / "no_opengl.py"))
if sys.argv[1:]:
    sys.exit(main(sys.argv[1:]))
for module in pkgutil.walk_packages(crackview.__path__, "crackview."):
    if module.name != "crackview.__main__":
        importlib.import_module(module.name)
