"""Scores every subject under every condition, in several processes; what is there already is not done again."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context

import torch

from training.benchmark import conditions
from training.benchmark.conditions import Condition
from training.benchmark.subjects import Row, Subject, without_row
from training.datasets import splits

SPEED = "640 x 480"
THRESHOLD = "threshold"

Say = Callable[[str], None]


@dataclass(frozen=True)
class _Job:
    """One row called ``key`` for each of ``subjects``; ``work`` gives them."""

    key: str
    subjects: tuple[Subject, ...]
    work: Callable[..., list[Row]]
    arguments: tuple[object, ...]


def score_missing(
    subjects: Sequence[Subject], wanted: Sequence[Condition], validation: str, threads: int, say: Say
) -> None:
    """Choose the missing thresholds on the held-out photos of ``validation``, then score all; saved row by row.

    Raises:
        DataError, ModelError, SaveError: each with one sentence.
    """
    for subject in without_row(subjects, SPEED, 1):
        subject.add({SPEED: conditions.milliseconds(subject, threads)})
    free = [subject for subject in subjects if subject.threshold is None]
    missing = without_row(free, THRESHOLD, len(splits.split(validation)[1]))
    _run_jobs([_Job(THRESHOLD, (subject,), _choose, (subject, validation)) for subject in missing], threads, say)
    jobs = []
    for condition in wanted:
        these = without_row(subjects, condition.key, len(condition.pairs()))
        if these:
            cuts = [threshold_of(subject) for subject in these]
            jobs.append(_Job(condition.key, tuple(these), conditions.score, (condition, these, cuts)))
    _run_jobs(jobs, threads, say)


def threshold_of(subject: Subject) -> float:
    """Return the card's threshold, or the one that validation chose."""
    chosen: float = subject.threshold or subject.rows()[THRESHOLD]["threshold"]
    return chosen


def _choose(subject: Subject, validation: str) -> list[Row]:
    return [conditions.choose(subject, validation)]


def _run_jobs(jobs: Sequence[_Job], threads: int, say: Say) -> None:
    for count, (job, rows) in enumerate(_results(jobs, threads), 1):
        for subject, row in zip(job.subjects, rows, strict=True):
            subject.add({job.key: row})
        who = job.subjects[0].name if len(job.subjects) == 1 else f"{len(job.subjects)} models"
        say(f"{count:>4} / {len(jobs)}  {job.key}: {who}")


def _begin() -> None:
    """Set one thread for each process, and let Ctrl+C end it in silence: the first process reports it."""
    torch.set_num_threads(1)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _results(jobs: Sequence[_Job], threads: int) -> Iterator[tuple[_Job, list[Row]]]:
    """Yield each job with its rows, as they come."""
    if threads == 1 or len(jobs) < 2:
        yield from ((job, job.work(*job.arguments)) for job in jobs)
        return
    # spawned and not forked: torch's own threads do not survive a fork
    pool = ProcessPoolExecutor(threads, get_context("spawn"), _begin)
    try:
        running = {pool.submit(job.work, *job.arguments): job for job in jobs}
        for done in as_completed(running):
            yield running[done], done.result()
    finally:
        pool.shutdown(cancel_futures=True)
