import importlib.metadata
from types import SimpleNamespace

import audit
import pytest


def package(version="1.0", licence="MIT"):
    return SimpleNamespace(name="thing", version=version, metadata={"License-Expression": licence})


def test_all_that_comes_with_crackview_has_its_version_and_may_come():
    found = audit.closure(audit.requirements(audit.EXTRAS))
    here = {name: each for name, each in found.items() if each is not None}
    assert {"numpy", "markupsafe", "protobuf", "pydantic-core", "shiboken6"} <= here.keys(), "to the last one"
    assert "pytest" not in found
    assert audit.problems(found, audit.pinned()) == []


@pytest.mark.parametrize(
    ("found", "versions", "said"),
    [
        ({"thing": package()}, {"thing": "1.0"}, []),
        ({"thing": package("1.0+cpu")}, {"thing": "1.0"}, []),
        ({"thing": None}, {"thing": "1.0"}, []),
        ({"thing": package()}, {}, ["thing has no version in constraints.txt."]),
        ({"thing": package("1.1")}, {"thing": "1.0"}, ["thing is 1.1 here and 1.0 in constraints.txt."]),
        ({"thing": package(licence="AGPL-3.0-only")}, {"thing": "1.0"}, ["thing must not come with CrackView"]),
    ],
)
def test_each_problem_is_one_sentence(found, versions, said):
    told = audit.problems(found, versions)
    assert [each[: len(start)] for each, start in zip(told, said, strict=True)] == said


def test_a_package_asked_for_by_an_extra_of_another_is_found(monkeypatch):
    asked = {"outer": ["inner; extra == 'more'", "never; extra == 'other'"], "inner": []}

    def distribution(name):
        if name not in asked:
            raise importlib.metadata.PackageNotFoundError(name)
        return SimpleNamespace(requires=asked[name])

    monkeypatch.setattr(audit, "distribution", distribution)
    assert set(audit.closure(["outer[more]"])) == {"inner", "outer"}
    assert set(audit.closure(["outer"])) == {"outer"}
    assert audit.closure(["missing"]) == {"missing": None}
