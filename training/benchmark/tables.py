"""The tables of the results, in Markdown and as CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from training.benchmark.groups import SEVERITIES, Group, Rows, spread
from training.benchmark.plan import Benchmark, Published, Scored

CLEAN_SCORES = {
    "f1": "F1",
    "precision": "precision",
    "recall": "recall",
    "iou": "IoU",
    "miou": "mIoU",
    "mds": "mDS",
    "cldice": "clDice",
    "f1_2px": "F1, 2 px",
    "best_f1": "F1 at the test's own best threshold",
}


def clean(groups: Iterable[Group], test: str) -> str:
    """Return the fixed scores of the clean test."""
    lines = [
        [group.name, str(len(group.runs)), *(spread(group.values(_score(test, name))) for name in CLEAN_SCORES)]
        for group in groups
    ]
    return markdown(["model", "runs", *CLEAN_SCORES.values()], lines)


def published(rows: Iterable[Published]) -> str:
    """Return the scores that others report."""
    lines = [[r.name, f"{r.f1:.3f}", f"{r.parameters:g} M", r.source, r.note] for r in rows]
    return markdown(["published, not run here", "F1", "parameters", "source", "note"], lines)


def elsewhere(groups: Iterable[Group], benchmark: Benchmark) -> str:
    """Return the scores on sets of other origin, and the share of sound photos that is called crack."""
    score = benchmark.score
    columns: list[tuple[str, Callable[[Rows], float | None], int]] = []
    for name in score.elsewhere:
        columns += [(f"{name} F1, 2 px", _score(name, "f1_2px"), 3), (f"{name} F1", _score(name, "f1"), 3)]
    columns += [(f"{name}, % called crack", _percent(name), 3) for name in score.sound]
    lines = [[group.name, *(spread(group.values(of), digits) for _, of, digits in columns)] for group in groups]
    return markdown(["model", *(title for title, _, _ in columns)], lines)


def robustness(groups: Iterable[Group], scored: Scored, every: int) -> str:
    """Return means over the noises, and their cost."""
    test = scored.test
    lines = []
    for group in groups:
        cells = [spread(group.values(lambda rows: rows.clean(test, every)))]
        for names in (scored.seen, scored.unseen):
            wanted = (_noisy(test, every, names), _noisy(test, every, names, (5,)), _drop(test, every, names))
            cells += [spread(group.values(of)) for of in wanted]
        lines.append([group.name, *cells])
    titles = [f"{kind}{what}" for kind in ("seen", "unseen") for what in ("", ", severity 5", ", drop from clean")]
    return markdown(["model", "clean", *titles], lines)


def noises(groups: Sequence[Group], scored: Scored, every: int) -> str:
    """Return the mDS of each noise and severity; one column for each group."""
    test = scored.test
    lines = [
        [
            name if level == 1 else "",
            str(level),
            *(spread(group.values(_noisy(test, every, (name,), (level,)))) for group in groups),
        ]
        for name in scored.noises
        for level in SEVERITIES
    ]
    return markdown(["noise", "severity", *(group.name for group in groups)], lines)


def commands(groups: Iterable[Group]) -> str:
    """Return what each row is, which data it saw, and how to make it again."""
    lines = [[group.name, group.title, group.saw, f"`{group.command}`"] for group in groups]
    return markdown(["model", "what", "saw in training", "command"], lines)


def clean_csv(groups: Iterable[Group], benchmark: Benchmark) -> str:
    """Return one line for each run and set."""
    sets = (benchmark.score.test, *benchmark.score.elsewhere)
    lines = [
        [run.name, name, *(rows.score(name, score) for score in CLEAN_SCORES)]
        for group in groups
        for run, rows in zip(group.runs, group.rows, strict=True)
        for name in sets
        if name in rows.rows
    ]
    return _csv(["run", "set", *CLEAN_SCORES], lines)


def noise_csv(groups: Iterable[Group], scored: Scored, every: int) -> str:
    """Return one line for each run, noise and severity."""
    test = scored.test
    lines = [
        [run.name, name, level, value]
        for group in groups
        for run, rows in zip(group.runs, group.rows, strict=True)
        for name in scored.noises
        for level in SEVERITIES
        if (value := rows.noisy(test, every, (name,), (level,))) is not None
    ]
    return _csv(["run", "noise", "severity", "mds"], lines)


def markdown(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    rows = [head, ["---"] * len(head), *lines]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _csv(head: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([f"{cell:.5f}" if isinstance(cell, float) else cell for cell in line] for line in lines)
    return text.getvalue()


def _score(key: str, name: str) -> Callable[[Rows], float | None]:
    return lambda rows: rows.score(key, name)


def _percent(key: str) -> Callable[[Rows], float | None]:
    return lambda rows: None if (share := rows.score(key, "share")) is None else 100 * share


def _noisy(
    test: str, every: int, names: Sequence[str], levels: Sequence[int] = SEVERITIES
) -> Callable[[Rows], float | None]:
    return lambda rows: rows.noisy(test, every, names, levels)


def _drop(test: str, every: int, names: Sequence[str]) -> Callable[[Rows], float | None]:
    def drop(rows: Rows) -> float | None:
        before, after = rows.clean(test, every), rows.noisy(test, every, names, SEVERITIES)
        return None if before is None or after is None else before - after

    return drop
