"""``python -m training evaluate``: the fixed scores of models on a set, clean and under noise."""

import argparse
import json
import sys

from crackview.nets.cards import ModelError
from crackview.vision import noise
from crackview.vision.metrics import Scores
from crackview.vision.noise import NoiseError
from training.datasets.photos import DataError, Pair

_SHOWN = ("precision", "recall", "f1", "iou", "miou", "mds", "cldice", "f1_2px", "best_f1")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--model", nargs="+", help="model cards by name (default: all that ship)")
    parser.add_argument("--set", default="deepcrack/test", help="a set under CRACKVIEW_DATA")
    parser.add_argument("--validation", action="store_true", help="only the validation photos of a training set")
    parser.add_argument("--noise", nargs="+", default=[], metavar="NAME:SEVERITY", help="or: seen, unseen, all")
    parser.add_argument("--sources", action="store_true", help="score the photos held out of every source instead")
    parser.add_argument(
        "--as-measured",
        action="store_true",
        help="with the second look and the check of components that the card names",
    )
    parser.add_argument("--every", type=int, default=1, help="score every n-th photo only")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")


def run(arguments: argparse.Namespace) -> int:
    """Score a model."""
    from crackview.nets import cards  # noqa: PLC0415
    from training.datasets import splits  # noqa: PLC0415

    try:
        if arguments.sources:
            names = arguments.model or [card.name for card in cards.cards()]
            return _by_source(names, as_measured=arguments.as_measured, quiet=arguments.json)
        pairs = splits.split(arguments.set)[1] if arguments.validation else splits.pairs(arguments.set)
        noises = [None, *_noises(arguments.noise)]
        names = arguments.model or [card.name for card in cards.cards()]
        pairs = pairs[:: arguments.every]
        rows = [row for name in names for row in _score(name, pairs, noises, arguments.as_measured, arguments.json)]
    except (DataError, ModelError, NoiseError) as error:
        print(error, file=sys.stderr)
        return 1
    if arguments.json:
        print(json.dumps(rows, indent=1))
    return 0


def _by_source(names: list[str], *, as_measured: bool, quiet: bool) -> int:
    import torch  # noqa: PLC0415  slow to import

    from crackview.nets import loading  # noqa: PLC0415
    from training import scoring, source_scores  # noqa: PLC0415

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    columns: dict[str, dict[str, float]] = {}
    for name in names:
        module, card = loading.load(name)
        refinement = scoring.Refinement.of(card) if as_measured else scoring.ONE_LOOK
        found = source_scores.score(loading.ready(module, device), card.threshold, device, refinement=refinement)
        columns[name] = {f"{key}, F1 within 2 px": value for key, value in found.f1.items()}
        columns[name] |= {"mean of sources": found.mean_f1, "worst source": found.worst_f1}
        columns[name] |= {f"{key}, share of photos called crack": value for key, value in found.false.items()}
    if quiet:
        print(json.dumps(columns, indent=1))
        return 0
    print(f"{'':48}" + "".join(f"{name:>14}" for name in names))
    for row in columns[names[0]]:
        print(f"{row:48}" + "".join(f"{columns[name][row]:14.4f}" for name in names))
    return 0


def _score(
    name: str, pairs: list[Pair], noises: list[tuple[str, int] | None], as_measured: bool, quiet: bool
) -> list[dict[str, object]]:
    import torch  # noqa: PLC0415  slow to import

    from crackview.nets import loading  # noqa: PLC0415
    from training import scoring  # noqa: PLC0415

    module, card = loading.load(name)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = loading.ready(module, device)
    refinement = scoring.Refinement.of(card) if as_measured else scoring.ONE_LOOK
    rows: list[dict[str, object]] = []
    means: dict[str, list[float]] = {"seen": [], "unseen": []}
    for disturbed in noises:
        change = scoring.disturber(*disturbed) if disturbed else None
        tally = scoring.tally(network, pairs, card.threshold, device, change, refinement)
        scores = tally.scores()
        label = ":".join(str(part) for part in disturbed) if disturbed else "clean"
        rows.append({"model": name, "noise": label, **scores.as_dict()})
        if disturbed:
            means["seen" if disturbed[0] in noise.SEEN else "unseen"].append(scores.mds)
        if not quiet:
            _print(name, label, scores, header=len(rows) == 1)
    for kind, values in means.items():
        if values and not quiet:
            print(f"{name:12} mDS, mean of {len(values)} {kind} noises and severities: {sum(values) / len(values):.4f}")
    return rows


def _noises(wanted: list[str]) -> list[tuple[str, int]]:
    groups = {"seen": noise.SEEN, "unseen": noise.UNSEEN, "all": tuple(noise.NOISES)}
    found: list[tuple[str, int]] = []
    for text in wanted:
        if text in groups:
            found += [(name, severity) for name in groups[text] for severity in range(1, 6)]
        else:
            found.append(noise.parse(text))
    return found


def _print(name: str, label: str, scores: Scores, *, header: bool) -> None:
    if header:
        print(f"{'model':12} {'noise':18}" + "".join(f"{column:>10}" for column in _SHOWN))
    values = scores.as_dict()
    print(f"{name:12} {label:18}" + "".join(f"{values[column]:10.4f}" for column in _SHOWN), flush=True)
