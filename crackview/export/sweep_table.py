"""A sweep as rows of numbers, and as the JSON that scripts read."""

import csv
import io
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from crackview import files
from crackview.engine.sweep import SweepResult, SweepScore

COLUMNS = tuple(item.name for item in fields(SweepScore))


def rows(result: SweepResult) -> list[dict[str, Any]]:
    """Return the cells in the order of the plan: by model, noise, severity and seed, the clean photos first."""
    plan = result.plan

    def place(cell: SweepScore) -> tuple[int, int, int, int]:
        noise = plan.noises.index(cell.noise) if cell.noise else -1
        return plan.models.index(cell.model), noise, cell.severity, cell.seed

    return [asdict(cell) for cell in sorted(result.cells.values(), key=place)]


def csv_text(result: SweepResult) -> str:
    """Return one row for each cell, with a header; numbers read back exactly."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(result))
    return text.getvalue()


def summary(result: SweepResult) -> dict[str, Any]:
    """Return all cells, and for each model and noise the mean Dice and the severity at which the model breaks."""
    plan = result.plan
    return {
        "scored_against": "truth" if result.has_truth else "own prediction on the clean photo",
        "photos": result.photos,
        "cells": rows(result),
        "noises": [
            {
                "model": model,
                "noise": noise,
                "mean_dice": result.mean(model, noise),
                "breaks_at": result.breaks_at(model, noise),
            }
            for model in plan.models
            for noise in plan.noises
        ],
    }


def write_csv(path: Path, result: SweepResult) -> None:
    """Write the rows, whole or not at all.

    Raises:
        SaveError: If the file cannot be written.
    """
    files.write_text(path, csv_text(result))
