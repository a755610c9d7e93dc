"""Every command of the guide and the READMEs is run; one that says why it is not is parsed."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from PIL import Image

from crackview import cli
from tests.docs.commands import ROOT, Command, blocks, inline
from training import __main__ as training

COMMANDS = blocks()


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """What the pages speak of: a clone's samples, small photos with masks and an inspection, a pier twice."""
    folder = tmp_path_factory.mktemp("clone")
    samples = ROOT / "resources" / "samples"
    shutil.copytree(samples, folder / "resources" / "samples", ignore=shutil.ignore_patterns("*.webm", "truth"))
    (folder / "photos" / "masks").mkdir(parents=True)
    for name in ("concrete_wall", "asphalt_road"):
        for source, target in ((f"{name}.jpg", f"{name}.jpg"), (f"masks/{name}.png", f"masks/{name}.png")):
            Image.open(samples / source).crop((300, 200, 700, 500)).save(folder / "photos" / target)
    for year, left in ((2019, 300), (2026, 340)):
        (folder / str(year)).mkdir()
        pier = Image.open(samples / "concrete_wall.jpg").crop((left, 200, left + 700, 800))
        pier.save(folder / str(year) / "pier.jpg")
    assert cli.main(["predict", str(folder / "photos"), "--out", str(folder / "before"), "--inspection"]) == 0
    return folder


def _named(command: Command) -> str:
    return f"{command.page}: {command.line}"


@pytest.mark.parametrize("command", [item for item in COMMANDS if not item.reason], ids=_named)
def test_it_does_what_the_page_says(command, clone, monkeypatch, capsys):
    monkeypatch.chdir(clone)
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")
    program, *rest = command.words
    if program == "crackview":
        assert rest[0] in cli.COMMANDS, "this opens a window: say so as data-not-run"
        code = cli.main(rest)
    else:
        assert command.words[:3] == ["python", "-m", "training"], "say why it is not run as data-not-run"
        code = training.main(rest[2:])
    assert code == 0, capsys.readouterr().err
    if "--out" in rest:
        made = Path(rest[rest.index("--out") + 1])
        assert made.is_file() or any(made.iterdir())


@pytest.mark.parametrize("command", [item for item in COMMANDS if item.reason], ids=_named)
def test_what_is_not_run_can_be_typed(command):
    program, *rest = command.words
    if program == "crackview":
        name = rest[0] if rest and rest[0] in cli.COMMANDS else ""
        cli.parser(name).parse_args(rest[1:] if name else rest)
    elif "training" in rest:
        asked = rest[rest.index("training") + 1 :]
        training.parser(*asked).parse_args(asked)
    elif program == "apt-get":
        assert set(rest) - {"install"} <= set((ROOT / ".ci" / "run").read_text("utf-8").split())
    elif program == "make":
        assert _target(rest[0])
    elif program == "pip":
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
        assert set(re.findall(r"\[(\w+)\]", command.line)) <= set(extras)
    elif program == "ray":
        assert rest[0] == "start"
    else:
        assert program == "python"
    ours = ("crackview/", "docs/", "packaging/", "resources/", "tests/", "training/")
    for word in rest:
        assert not word.startswith(ours) or (ROOT / word).exists(), word


@pytest.mark.parametrize("command", inline(), ids=_named)
def test_what_a_sentence_names_is_there(command):
    words = command.line.split()
    if words[0] == "make":
        assert _target(words[1])
        return
    options = {word for word in words if word.startswith("--")} - {"--help"}
    if words[0] == "python":
        parser = training.parser(words[3])._subparsers._group_actions[0].choices[words[3]]
    else:
        parser = cli.parser(words[1] if words[1] in cli.COMMANDS else "")
        for actions in parser._subparsers._group_actions if parser._subparsers else ():
            parser = actions.choices.get("".join(words[2:3]), parser)
    assert options <= set(parser._option_string_actions)


def _target(name: str) -> bool:
    return f"\n{name}:\n" in (ROOT / "Makefile").read_text("utf-8")
