import gc
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import crackview
from crackview import cli, crashes, display

ROOT = Path(crackview.__file__).parent.parent


def run(*arguments, **environment):
    """A real process from another folder, so that nothing depends on where it is started."""
    return subprocess.run(
        [sys.executable, "-m", "crackview", *arguments], capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment, cwd="/" if os.name == "posix" else None,
    )  # fmt: skip


def test_help_lists_the_commands_and_loads_nothing_heavy():
    program = "import sys; from crackview import cli\ntry: cli.main(['--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0
    for command in cli.COMMANDS:
        assert f"crackview {command}" in done.stdout
    loaded = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert not loaded & {"torch", "cv2", "numpy", "PIL", "PySide6", "pydantic", "skimage"}


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_has_help(command, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main([command, "--help"])
    assert end.value.code == 0
    assert f"usage: crackview {command}" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_help_has_examples_that_are_right(command):
    assert cli.EXAMPLES[command]
    for example in cli.EXAMPLES[command]:
        assert example in cli.parser(command).format_help()
        name, *words = shlex.split(example.partition(" >")[0].partition(" |")[0])
        assert name == "crackview"
        if command:
            assert words.pop(0) == command
        cli.parser(command).parse_args(words)


def test_windows_gets_the_files_of_a_wildcard_and_others_have_a_shell(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.jpg", "a.jpg", "c.png"):
        (tmp_path / name).touch()
    given = ["predict", "*.jpg", "none*.jpg", "rtsp://wall/?a=*", "--out=*"]
    expanded = ["predict", "a.jpg", "b.jpg", *given[2:]]
    assert cli.with_wildcards(given, windows=True) == expanded
    assert cli.with_wildcards(given, windows=False) == given


def test_what_a_terminal_would_obey_is_not_sent_to_it(capsys):
    for words in (["models", "\x1b[31mred"], ["\x1b]0;title\x07.jpg"], ["predict", "a.jpg", "-o", "o", "--\x1b[2J"]):
        with pytest.raises(SystemExit) as end:
            cli.main(words)
        assert end.value.code == 2
        said = capsys.readouterr().err
        assert "\x1b" not in said
        assert "\x07" not in said


WRONG = [
    ["--nonsense"],
    ["predict"],
    ["predict", "a.jpg"],
    ["predict", "a.jpg", "--out", "o", "--threshold", "1.5"],
    ["predict", "a.jpg", "--out", "o", "--mm-per-px", "-1"],
    ["video", "a.mp4"],
    ["video", "rtsp://me:secret@drone/1", "--out", "o"],
    ["video", "a.mp4", "--out", "o", "--every", "0"],
    ["video", "a.mp4", "--out", "o", "--every", "1.5"],
    ["video", "a.mp4", "--out", "o", "--side", "10"],
    ["video", "a.mp4", "--out", "o", "--finding-length", "1"],
    ["evaluate"],
    ["bench", "--runs", "0"],
]


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_usage_is_exit_code_two(wrong, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(wrong)
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "secret" not in said


def test_without_a_display_the_window_says_so(monkeypatch, capsys):
    monkeypatch.setattr(display, "problem", lambda: "There is no display here: use the other.")
    assert cli.main([str(ROOT)]) == cli.FAILED
    assert capsys.readouterr().err == "There is no display here: use the other.\n"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("predcit", "did you mean `crackview predict`?"),
        ("modles", "did you mean `crackview models`?"),
        ("./nonesuch/photo.jpg", "`crackview --help` lists the commands"),
    ],
)
def test_a_first_word_that_is_neither_command_nor_path_is_wrong_usage(word, hint, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main([word])
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert hint in said
    assert "neither a command nor a photo" in said


def test_paths_go_to_the_window_and_a_command_beats_a_photo_of_its_name(monkeypatch, tmp_path):
    opened = []
    monkeypatch.chdir(tmp_path)
    (tmp_path / "predict").touch()
    monkeypatch.setattr(display, "problem", lambda: None)
    module = type(sys)("crackview.gui.app.application")
    module.run = lambda paths, parsers: opened.append(paths) or int(gc.isenabled() or not list(parsers()))
    monkeypatch.setitem(sys.modules, "crackview.gui.app.application", module)
    assert cli.main(["./predict", "b.jpg"]) == 0
    assert cli.main([]) == 0
    assert cli.main(["rtsp://me:secret@drone//1"]) == 0
    assert opened == [[Path("predict"), Path("b.jpg")], [], ["rtsp://me:secret@drone//1"]]
    assert gc.isenabled()


def test_an_error_of_ours_becomes_one_sentence_and_the_log_has_the_rest(monkeypatch, tmp_path, capsys):
    def fall(*_):
        raise RuntimeError("the reason")

    monkeypatch.setattr(cli, "_command", fall)
    monkeypatch.setattr(crashes, "log_path", lambda: tmp_path / "logs" / "crackview.log")
    assert cli.main(["models"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(tmp_path / "logs" / "crackview.log") in said
    assert "the reason" in (tmp_path / "logs" / "crackview.log").read_text()
    (tmp_path / "file").touch()
    monkeypatch.setattr(crashes, "log_path", lambda: tmp_path / "file" / "crackview.log")
    assert cli.main(["models"]) == 1
    assert "no details could be kept" in capsys.readouterr().err


@pytest.mark.parametrize(("missing", "asked"), [("pydantic", "models"), ("PySide6", str(ROOT))])
def test_a_module_that_is_missing_is_named(missing, asked, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(f"import sys; sys.modules[{missing!r}] = None", "utf-8")
    done = run(asked, PYTHONPATH=os.pathsep.join((str(tmp_path), str(ROOT))), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr.startswith(f"CrackView is not completely installed: the Python module {missing}")
    assert done.stderr.count("\n") == 1


def test_an_interrupt_is_one_sentence(monkeypatch, capsys):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_command", stop)
    assert cli.main(["models"]) == 130
    assert capsys.readouterr().err.count("\n") == 1


def test_a_console_that_cannot_show_a_name_does_not_stop_the_work(tmp_path):
    done = run("predict", "/nowhere/橋.jpg", "--out", str(tmp_path), "--model", "nonesuch", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert run("--version").stdout.startswith("CrackView ")
