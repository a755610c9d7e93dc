"""The scripts complete what the parsers say: bash for real, the others as far as a shell is here."""

import shutil
import subprocess

import pytest

from crackview import cli
from crackview.commands import completion


def script(shell, capsys):
    assert cli.main(["completion", shell]) == 0
    return capsys.readouterr().out


def completed(source, *words):
    """What bash offers for the last word."""
    quoted = " ".join(f"'{word}'" for word in words)
    program = f'{source}\nCOMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _crackview; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "--norc", "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
def test_bash_completes_commands_options_and_choices(capsys):
    source = script("bash", capsys)
    assert completed(source, "crackview", "") == list(cli.COMMANDS)
    assert completed(source, "crackview", "pre") == ["predict"]
    assert completed(source, "crackview", "predict", "--ov") == ["--overlay"]
    assert completed(source, "crackview", "predict", "wall.jpg", "-") > ["--"]
    assert completed(source, "crackview", "export", "photos", "--format", "pdf", "c") == ["condition", "coco", "csv"]
    assert completed(source, "crackview", "export", "photos", "--findings", "acc") == ["accepted"]
    assert completed(source, "crackview", "predict", "--scale-from", "") == ["marker"]
    assert completed(source, "crackview", "gauge", "ch") == ["check"]
    assert completed(source, "crackview", "completion", "fi") == ["fish"]
    assert completed(source, "crackview", "predict", "wall") == [], "the shell completes paths"
    assert completed(source, "crackview", "predict", "") == []


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_each_script_has_every_command_and_every_option(shell, capsys):
    source = script(shell, capsys)
    for command in cli.COMMANDS:
        assert command in source
        for action in cli.parser(command)._actions:
            for name in action.option_strings:
                if name not in {"-h", "--help"}:
                    assert (name if shell != "fish" else name.lstrip("-")) in source, (command, name)
    assert "\x1b" not in source


@pytest.mark.parametrize(
    ("shell", "check"),
    [
        ("bash", ["bash", "-n"]),
        ("zsh", ["zsh", "-n"]),
        ("fish", ["fish", "--no-execute"]),
        ("powershell", ["pwsh", "-NoProfile", "-File"]),
    ],
)
def test_each_script_is_one_that_its_shell_can_read(shell, check, tmp_path, capsys):
    if not shutil.which(check[0]):
        pytest.skip(f"{check[0]} is not here")
    path = tmp_path / ("completion.ps1" if shell == "powershell" else "completion")
    path.write_text(script(shell, capsys), encoding="utf-8")
    done = subprocess.run([*check, path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
