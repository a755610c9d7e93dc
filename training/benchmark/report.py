"""Writes the results: a page of tables, the same as CSV, plots, and a page of pictures."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from crackview import files, paths
from crackview.vision import metrics, photo_folder
from training.benchmark import pictures, plots, tables
from training.benchmark.groups import Group, by_preparation
from training.benchmark.plan import Benchmark
from training.benchmark.score import SPEED
from training.benchmark.subjects import Subject
from training.datasets import splits

# whom the page of pictures shows, the shipped model of that name before the benchmark's run
_SHOWN = ("teacher", "rfkd", "kd", "cwd", "plain")


def write(folder: Path, benchmark: Benchmark, groups: Sequence[Group], every: int) -> None:
    """Write everything into ``folder``.

    Raises:
        SaveError: it cannot be written to.
    """
    main = [group for group in groups if group.main]
    drawn = plots.write(folder, main, benchmark.published, benchmark.score, every)
    files.write_text(folder / "clean.csv", tables.clean_csv(groups, benchmark))
    files.write_text(folder / "noise.csv", tables.noise_csv(groups, benchmark.score, every))
    files.write_text(folder / "README.md", _page(benchmark, groups, main, drawn, every))
    samples = [(photo, metrics.find_truth(photo)) for photo in photo_folder.list_photos(paths.samples())]
    shown = _page_of_pictures(pictures.write(folder / "pictures", samples, shown_models(groups)))
    files.write_text(folder / "pictures" / "README.md", shown)


def write_pictures(folder: Path, photos: Path, groups: Sequence[Group]) -> int:
    """Render the page of pictures from the photos in a folder, with their masks where there are any; how many.

    Raises:
        PhotoError: a photo or a mask cannot be read.
        SaveError: ``folder`` cannot be written to.
    """
    home = photos / "images" if (photos / "images").is_dir() else photos
    found = [(photo, metrics.find_truth(photo)) for photo in photo_folder.list_photos(home)]
    names = pictures.write(folder, found, shown_models(groups))
    files.write_text(folder / "README.md", _page_of_pictures(names))
    return len(names)


def shown_models(groups: Sequence[Group]) -> list[Subject]:
    """Return one model with weights on this machine for each of the page's columns, where there is one."""
    known = {run.name: run for group in groups for run in group.runs[:1] if run.has_weights}
    wanted = ((name, f"pct-{name}", f"{name}-0") for name in _SHOWN)
    return [next(known[name] for name in names if name in known) for names in wanted if known.keys() & set(names)]


def _page(
    benchmark: Benchmark, groups: Sequence[Group], main: Sequence[Group], drawn: Sequence[str], every: int
) -> str:
    test, common = benchmark.score.test, benchmark.common
    speed = groups[0].rows[0].rows.get(SPEED, {}) if groups else {}
    machine = f"{speed.get('device', '-')}, {speed.get('threads', '-')} threads"
    schedule = common.schedule
    length = f"{schedule.crops:,} crops of {common.crops.size} px in batches of {schedule.batch}"
    photos = "every photo" if every == 1 else f"photo 1, {every + 1}, {2 * every + 1} and so on"
    untaught, sets = splits.learned(common.sets, taught=False), ", ".join(common.sets)
    left = ", ".join(name for name in common.sets if name not in untaught)
    besides = f", where runs without a teacher leave out {left}" if left else ""
    plotted = "\n\n".join(f"![{name}]({name})" for name in drawn)
    return f"""# Results

Written by `python -m training benchmark`; do not edit.

- Every run of the benchmark had {length}.
- Sets: {sets}{besides}.
- The teacher is `{benchmark.teacher}`.
- "As shipped" are the models of the application, trained on longer schedules and other crops.
- Runs of one model differ in the seed alone; the figure is their mean ± standard deviation.
- Thresholds come from held-out training photos, scores from whole pictures; no test set was used for any choice.
- The noisy tables keep apart how photos were prepared for every network; their columns are compared within one of them;
  noise.svg and curves.svg have the curves of both. Digits in brackets change with every number of the preparation.
- Photos go through the application's own pipeline. Scores of photos above 1 megapixel (NHA12D) that were kept from
  before come from one that took photos up to 4 megapixels whole.

## Clean: {test}

{tables.clean(groups, test)}
{tables.published(benchmark.published)}
Published figures come from their authors' own protocols and are no comparison under equal conditions.

## Of other origin, never trained on

{tables.elsewhere(groups, benchmark)}
The last columns are photos without any crack, held out of training.

## Under noise

mDS on {photos} of {test}; means over severities 1 to 5 unless said. Training may use the noises called seen (salt,
pepper, Gaussian blur, crack texture), and none ever uses the others.

{_apart(groups, lambda alike: tables.robustness(alike, benchmark.score, every))}
{plotted}

Milliseconds: one 640 x 480 picture in plain PyTorch ({machine}), the best of 15.
The precision-recall curves are those of each first run.

## mDS of each noise and severity

{_apart(main, lambda alike: tables.noises(alike, benchmark.score, every))}
All runs: [clean.csv](clean.csv), [noise.csv](noise.csv). [Pictures](pictures/README.md).

## What is what

{tables.commands(groups)}"""


def _apart(groups: Iterable[Group], table: Callable[[list[Group]], str]) -> str:
    """Return a table for each way in which photos were prepared."""
    return "\n".join(f"Photos {prepared}:\n\n{table(alike)}" for prepared, alike in by_preparation(groups).items())


def _page_of_pictures(names: Sequence[str]) -> str:
    shown = "\n\n".join(f"![{name}]({name})" for name in names)
    return f"""# Photo, truth, teacher and students, clean and noisy

Each row is a part of the photo under one noise and severity, each column one model; what it takes for crack at its own
threshold is drawn over the photo.

{shown}
"""
