"""``crackview completion``: a script with which a shell completes commands, options and their choices.

The script is made from the parsers of the commands, and knows nothing that they do not say; paths are completed by the
shell itself.
"""

import argparse
import importlib
from collections.abc import Iterator
from dataclasses import dataclass

from crackview.commands.console import print_text

SHELLS = ("bash", "zsh", "fish", "powershell")


@dataclass(frozen=True)
class Option:
    """An option of a command: its names, what it does, and its choices, if it has any."""

    names: tuple[str, ...]
    help: str
    choices: tuple[str, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=SHELLS, help="the shell that the script is for")


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    options = {name: list(_options(name)) for name in args.commands}
    make = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}[args.shell]
    print_text(make(dict(args.commands), options).rstrip())
    return 0


def _options(command: str) -> Iterator[Option]:
    parser = argparse.ArgumentParser(prog=command)
    importlib.import_module(f"crackview.commands.{command}").add_arguments(parser)
    for action in parser._actions:
        choices = action.choices if isinstance(action.choices, dict | tuple | list) else ()
        text = "" if action.help in {None, argparse.SUPPRESS} else str(action.help).partition(";")[0].partition(":")[0]
        yield Option(tuple(action.option_strings), text.replace("%%", "%"), tuple(str(each) for each in choices))


def _names(options: list[Option]) -> str:
    """Return all names, and the choices of positional arguments, such as the action of a command."""
    words = [name for option in options for name in option.names]
    return " ".join([*words, *(choice for option in options if not option.names for choice in option.choices)])


def _cases(options: dict[str, list[Option]], line: str) -> str:
    """Return a line of a shell's ``case`` for each option with choices."""
    return "\n".join(
        line.format(which="|".join(f"{command}:{name}" for name in option.names), choices=" ".join(option.choices))
        for command, each in options.items()
        for option in each
        if option.names and option.choices
    )


def _bash(commands: dict[str, str], options: dict[str, list[Option]]) -> str:
    names = "\n".join(f'        {command}) offered="{_names(each)}" ;;' for command, each in options.items())
    return f"""# crackview completion for bash: eval "$(crackview completion bash)"
_crackview() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" command="${{COMP_WORDS[1]}}" option="" offered="" place
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{" ".join(commands)}" -- "$current"))
        return
    fi
    for ((place = 2; place < COMP_CWORD; place++)); do
        case "${{COMP_WORDS[place]}}" in -*) option="${{COMP_WORDS[place]}}" ;; esac
    done
    case "$command:$option" in
{_cases(options, '        {which}) offered="{choices}" ;;')}
    esac
    if [ -n "$offered" ] && [ "${{current#-}}" = "$current" ]; then
        COMPREPLY=($(compgen -W "$offered" -- "$current"))
        return
    fi
    case "$command" in
{names}
    esac
    COMPREPLY=($(compgen -W "$offered" -- "$current"))
    if [ -z "$current" ]; then COMPREPLY=(); fi
}}
complete -o default -F _crackview crackview
"""


def _zsh(commands: dict[str, str], options: dict[str, list[Option]]) -> str:
    names = "\n".join(f"        {command}) offered=({_names(each)}) ;;" for command, each in options.items())
    return f"""#compdef crackview
# crackview completion for zsh: eval "$(crackview completion zsh)"
_crackview() {{
    local option="" place
    local -a offered
    if (( CURRENT == 2 )); then
        compadd -- {" ".join(commands)}
        _files
        return
    fi
    for (( place = 3; place < CURRENT; place++ )); do
        [[ $words[place] == -* ]] && option=$words[place]
    done
    case "$words[2]:$option" in
{_cases(options, "        {which}) offered=({choices}) ;;")}
    esac
    if (( $#offered )) && [[ $PREFIX != -* ]]; then
        compadd -- $offered
        return
    fi
    case $words[2] in
{names}
    esac
    [[ $PREFIX == -* ]] && compadd -- $offered || {{ compadd -- ${{offered:#-*}}; _files; }}
}}
(( $+functions[compdef] )) && compdef _crackview crackview
"""


def _fish(commands: dict[str, str], options: dict[str, list[Option]]) -> str:
    lines = ["# crackview completion for fish: crackview completion fish | source"]
    for command, summary in commands.items():
        lines.append(f"complete -c crackview -n __fish_use_subcommand -a {command} -d {_fish_text(summary)}")
        for option in options[command]:
            parts = [f"complete -c crackview -n '__fish_seen_subcommand_from {command}'"]
            parts += [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
            parts += [f"-{'x' * bool(option.names)}a '{' '.join(option.choices)}'"] if option.choices else []
            if option.names or option.choices:
                lines.append(" ".join([*parts, f"-d {_fish_text(option.help)}"]))
    return "\n".join(lines)


def _fish_text(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _powershell(commands: dict[str, str], options: dict[str, list[Option]]) -> str:
    names = "\n".join(f"        '{command}' = '{_names(each)}'" for command, each in options.items())
    choices = "\n".join(
        f"        '{command}:{name}' = '{' '.join(option.choices)}'"
        for command, each in options.items()
        for option in each
        if option.choices
        for name in option.names
    )
    return f"""# crackview completion for PowerShell: crackview completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName crackview -ScriptBlock {{
    param($current, $line, $place)
    $names = @{{
{names}
    }}
    $choices = @{{
{choices}
    }}
    $given = @($line.CommandElements | ForEach-Object {{ $_.ToString() }})
    if ($current) {{ $given = @($given | Select-Object -SkipLast 1) }}
    if ($given.Count -lt 2) {{ $offered = '{" ".join(commands)}' }}
    else {{
        $option = $given | Select-Object -Skip 2 | Where-Object {{ $_ -like '-*' }} | Select-Object -Last 1
        $offered = $choices["$($given[1]):$option"]
        if (-not $offered -or $current -like '-*') {{ $offered = $names[$given[1]] }}
    }}
    "$offered".Split(' ') | Where-Object {{ $_ -and $_ -like "$current*" }} | ForEach-Object {{
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }}
}}
"""
