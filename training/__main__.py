"""``python -m training COMMAND``."""

import argparse
import importlib
import sys

COMMANDS = {
    "train": ("training.commands.train", "train a network, or go on with a run"),
    "adapt": ("training.commands.adapt", "adapt a model to one wall, from photos that nobody labelled"),
    "reproduce": ("training.commands.reproduce", "train a model by its recipe, from untrained networks"),
    "benchmark": ("training.commands.benchmark", "train and score all methods, write the tables"),
    "publish": ("training.commands.publish", "make a run's weights and card"),
    "evaluate": ("training.commands.evaluate", "score models on a set, clean and noisy"),
    "components": ("training.commands.components", "fit the check of whole components of a model"),
    "quantise": ("training.commands.quantise", "make a model's int8 network, for what is only looked at"),
    "pack": ("training.commands.pack", "write the training photos as one small file"),
    "synth": ("training.synth.command", "render crack pictures with exact masks"),
}


def parser(*wanted: str) -> argparse.ArgumentParser:
    """Return the parser of ``python -m training``; only the requested commands load their modules for options."""
    made = argparse.ArgumentParser(prog="python -m training", description="How the networks are made.")
    choices = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (module, help_text) in COMMANDS.items():
        command = choices.add_parser(name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}.")
        if name in wanted:
            importlib.import_module(module).add_arguments(command)
    return made


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 done, 1 failed with one sentence, 2 wrong usage."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = parser(*given).parse_args(given)
    result: int = importlib.import_module(COMMANDS[chosen.command][0]).run(chosen)
    return result


if __name__ == "__main__":
    sys.exit(main())
