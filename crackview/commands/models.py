"""``crackview models``: what can be chosen with ``--model``, whether its files are whole, and its export."""

import argparse
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview.commands.console import failed, print_error, print_json, print_line
from crackview.errors import UserError

if TYPE_CHECKING:
    from crackview.nets.cards import Card

_ANY_USE = "the photos it learnt from may be used for paid work"
_RESEARCH = "not all photos it learnt from may be used for paid work"
_SHOWN = {"f1": "F1", "mds": "mDS", "cldice": "clDice"}  # the others are in the JSON
_MEAN = "validation sources mean f1_2px"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print the cards as JSON")
    parts = parser.add_subparsers(dest="part", title="parts", metavar="PART")
    export = parts.add_parser(
        "export",
        help="write a model as a file for other programs and devices",
        description="Write a model as an ONNX file. Without --out it goes beside its weights and is named in the "
        "model's card, which one that was trained elsewhere needs to run where torch is not installed.",
    )
    export.add_argument("name", metavar="NAME", help="the model, as `crackview models` lists it")
    export.add_argument("--format", choices=("onnx",), default="onnx", help="default: %(default)s")
    export.add_argument(
        "--precision",
        choices=("float32", "int8"),
        default="float32",
        help="int8 is smaller and on many devices faster, and needs --out (default: %(default)s)",
    )
    export.add_argument("-o", "--out", metavar="FILE", type=Path, help="where it goes; a file of that name is replaced")


def run(args: argparse.Namespace) -> int:
    """List the cards, or export one; the exit code is 1 if a card or one of its files is damaged or missing."""
    if args.part != "export":
        return _list(args)
    if args.precision == "int8" and args.out is None:
        return failed("--precision int8 needs --out: where the file goes.", 2)
    return _export(args.name, args.out, args.precision)


def _export(name: str, out: Path | None, precision: str) -> int:
    from crackview import files  # noqa: PLC0415 - only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    try:
        card = cards.card(name)
    except cards.ModelError as error:
        return failed(error, 2)
    made = card.onnx_int8 if precision == "int8" else card.onnx
    try:
        if out is not None and made is not None:
            data = cards.checked(card, card.source.with_name(made.file), made.sha256)
        elif precision == "int8":
            return failed(
                f"{name} has no int8 network: make it in a checkout with python -m training quantise --model {name}."
            )
        elif not (find_spec("torch") and find_spec("onnx")):
            return failed(f"{name} has no ONNX file yet, and making one needs torch and onnx: pip install torch onnx.")
        else:
            from crackview.nets import onnx_export  # noqa: PLC0415 - imports torch

            if out is None:
                print_line(f"{onnx_export.attach(card).onnx_path}")
                return 0
            data = onnx_export.from_weights(card)
        with files.replacing(out) as temporary:
            temporary.write_bytes(data)
    except UserError as error:
        return failed(error)
    print_line(f"{out}: {len(data) / 1e6:.1f} MB")
    return 0


def _list(args: argparse.Namespace) -> int:
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    models = [_checked(card) for card in cards.cards()]
    problems = [model["problem"] for model in models if model["problem"]] + cards.problems()
    if not models:
        problems.append("There are no models: install CrackView again.")
    if args.json:
        print_json(models)
    else:
        for model in models:
            _print_model(model, default=model["name"] == cards.DEFAULT)
    for sentence in problems:
        print_error(sentence)
    return 1 if problems else 0


def _checked(card: "Card") -> dict[str, Any]:
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    problem = None
    try:
        cards.verify(card)
    except cards.ModelError as error:
        problem = str(error)
    path = card.path if card.onnx_path is None or card.path.exists() else card.onnx_path
    size = path.stat().st_size if path.is_file() else None
    return {**card.model_dump(mode="json"), "path": str(path), "bytes": size, "ok": not problem, "problem": problem}


def _print_model(model: dict[str, Any], *, default: bool) -> None:
    size = "missing" if model["bytes"] is None else f"{model['bytes'] / 1e6:.1f} MB"
    state = "matches its sha256" if model["ok"] else "DOES NOT MATCH ITS CARD"
    print_line(f"{model['name']}{' (default)' if default else ''}: {model['title']}")
    print_line(f"  {model['role']}, {model['parameters'] / 1e6:.2f} M parameters, {size}, {state}")
    print_line(f"  threshold {model['threshold']:g}, {model['method']}")
    print_line(f"  {_ANY_USE if model['commercial_use'] else _RESEARCH}")
    sets: dict[str, list[str]] = {}
    for name, value in model["scores"].items():
        where, _, score = name.rpartition(" ")
        if score in _SHOWN:
            sets.setdefault(where, []).append(f"{_SHOWN[score]} {value:.3f}")
    for where, scores in sets.items():
        told = "validation, its own first set" if where == "validation" else where
        print_line(f"  {told}: {', '.join(scores)}")
    if _MEAN in model["scores"]:
        print_line(f"  held-out photos of all sources: F1 within 2 px {model['scores'][_MEAN]:.3f}, the mean")
