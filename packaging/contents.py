"""What goes into a bundle and what stays out, as data and small functions that the spec file and the tests read."""

import importlib.metadata
import os
import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]

#: Modules that something imports somewhere, but nothing that CrackView does needs.
EXCLUDED_MODULES = (
    "IPython", "OpenGL", "filelock", "fsspec", "lxml", "matplotlib", "mpmath", "networkx",
    "pandas", "pyarrow", "pytest", "ray", "readline", "scipy", "setuptools", "sympy", "tkinter", "training", "yaml",
    "numpy.f2py", "numpy._core._multiarray_tests", "numpy._core._simd", "pydantic.v1", "pydoc_data",
    # of TLS and OpenSSL, which nothing asks for: hooks/no_ssl.py; Python has the hashes that are used without it
    "_hashlib", "_ssl", "ssl",
    "PIL.ImageQt", "PIL.ImageTk", "PIL._avif",
    "ezdxf.addons.browser", "ezdxf.addons.drawing", "ezdxf.addons.xqt",
    "pyqtgraph.canvas", "pyqtgraph.console", "pyqtgraph.dockarea", "pyqtgraph.examples", "pyqtgraph.flowchart",
    "pyqtgraph.jupyter", "pyqtgraph.opengl",
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtPrintSupport",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtUiTools", "PySide6.QtXml",
    # of torch, which the wheel brings for GPUs and training
    "torch", "safetensors", "onnx", "google.protobuf", "flatbuffers", "ml_dtypes",
    "crackview.engine.torch_runtime", "crackview.nets.networks", "crackview.nets.onnx_export", "crackview.nets.loading",
    # what ONNX Runtime has for those who make and change networks
    "onnxruntime.backend", "onnxruntime.datasets", "onnxruntime.quantization", "onnxruntime.tools",
    "onnxruntime.transformers",
)  # fmt: skip
#: Qt plugins that stay, by folder; a plugin that is not named here, and a folder that is not, does not ship.
QT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qjpeg", "qsvg"),
    "permissions": ("qdarwincamerapermission",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmacstyle", "qmodernwindowsstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": (),
}
#: Qt's own texts, in the languages of the window.
QT_TRANSLATIONS = ("qtbase_de", "qtbase_es", "qtbase_ja", "qtbase_zh_CN")
ICON_FONT = "materialdesignicons6"


def wanted(name: str) -> bool:
    """Return whether a file ships, by its path inside the bundle (``PySide6/Qt/plugins/platforms/libqxcb.so``)."""
    path = PurePosixPath(name.replace("\\", "/"))
    parts = path.parts
    if "plugins" in parts and "PySide6" in parts:
        folder, stem = path.parent.name, path.name.removeprefix("lib").split(".")[0]
        return stem in QT_PLUGINS.get(folder, ())
    if "PySide6" in parts and "translations" in parts:
        return path.stem in QT_TRANSLATIONS
    source = path.suffix == ".ts" and "translations" in parts  # of a .qm beside it
    twin = parts[:2] == ("ezdxf", "acc")  # ezdxf has the same in Python
    unused = parts[:3] in {("pyqtgraph", "colors", "maps"), ("pyqtgraph", "icons", "peegee")}  # only by their names
    weights = path.suffix == ".safetensors"  # for torch; what runs here is the .onnx beside them
    if source or twin or unused or weights or ("PySide6" in parts and "qml" in parts):
        return False
    if parts[0] == "qtawesome":
        return path.name.startswith(ICON_FONT) or path.suffix not in {".ttf", ".json"}
    return True


def guide(root: Path) -> list[tuple[str, str]]:
    """Return the guide's pages and pictures as (path in the tree, folder in the bundle); the wheel has the same."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return [
        (source, into if (root / source).is_dir() else str(PurePosixPath(into).parent))
        for source, into in included.items()
        if into.startswith("crackview/guide/")
    ]


def needed(entries: Sequence[Entry], imports: Callable[[str], Iterable[str | None]]) -> list[Entry]:
    """Leave out the libraries that nothing needs any more without the plugins that stay behind.

    Args:
        entries: PyInstaller's (path in the bundle, source, kind) of every compiled file and every link to one.
        imports: Gives the sources of all the libraries that a file is loaded with.
    """
    files = [entry for entry in entries if entry[2] != "SYMLINK"]
    own = {source for name, source, _ in files if not (from_system(source) or "/Qt/lib/" in name)}
    asked = {os.path.realpath(library) for source in own for library in imports(source) if library}
    kept = [entry for entry in files if entry[1] in own or os.path.realpath(entry[1]) in asked]
    names = {name for name, _, _ in kept}
    return kept + [entry for entry in entries if entry[2] == "SYMLINK" and entry[1] in names]


def distributions(modules: Iterable[str]) -> list[importlib.metadata.Distribution]:
    """Return the installed packages that these modules come from (dotted names), by name."""
    owners = importlib.metadata.packages_distributions()
    names = {owner for module in modules for owner in owners.get(module.partition(".")[0], ())}
    return sorted(map(importlib.metadata.distribution, names), key=lambda found: found.name.lower())


def module(name: str) -> str:
    """Return the top module or folder of a file by its path inside the bundle."""
    return PurePosixPath(name.replace("\\", "/")).parts[0].partition(".")[0]


def from_system(source: str) -> bool:
    """Return whether a library was taken from the building machine's own folders, not from a package or from Python."""
    return source.startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/local/lib/lib"))
