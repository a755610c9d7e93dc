"""What ``import crackview`` offers, and what it does not load."""

import subprocess
import sys
from importlib import resources

import pytest

import crackview
from crackview import api, paths

ROOT = paths.resources().parent


def loaded(program):
    """The packages that a new process has loaded after a program."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


def test_the_import_alone_loads_nothing_heavy():
    assert not loaded("import crackview") & {"torch", "cv2", "numpy", "PIL", "PySide6", "pydantic", "skimage"}


def test_a_photo_is_measured_without_qt_and_without_torch():
    program = (
        "import crackview\n"
        "found = crackview.measure(crackview.segment(crackview.samples() / 'concrete_wall.jpg'))\n"
        "assert found.to_dicts()"
    )
    assert not loaded(program) & {"torch", "PySide6", "pandas", "pyarrow"}


def test_every_name_is_there_and_no_other():
    assert crackview.__all__ == api.__all__ == tuple(sorted(api.__all__))
    for name in crackview.__all__:
        assert getattr(crackview, name) is getattr(api, name)
    assert set(crackview.__all__) <= set(dir(crackview))
    with pytest.raises(AttributeError, match="has no attribute 'Mat'"):
        _ = crackview.Mat


def test_types_are_told():
    assert resources.files(crackview).joinpath("py.typed").is_file()


def test_every_public_thing_says_what_it_is():
    for name in crackview.__all__:
        thing = getattr(crackview, name)
        assert thing.__doc__, name
        for member, each in (
            vars(thing).items() if isinstance(thing, type) and thing.__module__.startswith("crackview.api") else ()
        ):
            assert member.startswith("_") or not callable(each) or each.__doc__, f"{name}.{member}"
