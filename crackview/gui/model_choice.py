"""Which model runs where, and what a workspace needs of it."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crackview.engine import devices
from crackview.engine.precision import Precision
from crackview.engine.protocols import ProgressMapSource
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr, translated
from crackview.nets.cards import DEFAULT, Card
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.preparation import Preparation

if TYPE_CHECKING:
    from crackview.engine.segmenter import Segmenter

# In a card: the mean over sources of photos that were held out.
_BY_SOURCE = "validation sources mean f1_2px"
_DEVICES = {"auto": None, "cpu": "cpu", "gpu": "mps" if sys.platform == "darwin" else "cuda"}


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which model runs where. `device` None is the best there is, `threads` None all physical cores.

    `thorough` says whether thin cracks are seen again, twice as large: in photos that are measured, not in video.
    `precision` is "fast" for what is only looked at.
    """

    name: str
    device: str | None = None
    threads: int | None = None
    thorough: bool = False
    precision: Precision = "exact"


def chosen(settings: AppSettings, cards: Sequence[Card]) -> ModelChoice:
    """Return the model of the settings; if it is not installed, the default, or the first there is."""
    names = [card.name for card in cards]
    name = settings.model
    if names and name not in names:
        name = DEFAULT if DEFAULT in names else names[0]
    return ModelChoice(name, device_of(settings), settings.threads or None)


def chosen_for_photos(settings: AppSettings, cards: Sequence[Card]) -> ModelChoice:
    """Return the model of the settings for photos that are measured."""
    return replace(chosen(settings, cards), thorough=True)


def device_of(settings: AppSettings) -> str | None:
    """Return the device of the settings; None for the best there is."""
    return _DEVICES[settings.device]


def title(card: Card) -> str:
    """Return a model's name, by which commands and pages know it, and its title."""
    return card.name if card.title == card.name else f"{card.name}: {tr(card.title)}"


def terms_of_use(card: Card) -> str:
    """Return whether a model may be used for paid work, as a sentence without its full stop."""
    if card.commercial_use:
        return tr("The photos it learnt from may be used for paid work")
    return tr("Not all photos it learnt from may be used for paid work")


def advice(card: Card, installed: Sequence[Card]) -> str:
    """Return which model is for paid work where this one is not, or that this one finds less; "" where it is neither.

    It is a sentence without its full stop.
    """
    if not card.commercial_use:
        names = [each.name for each in installed if each.commercial_use]
        return tr("For paid work choose {0}", names[0]) if names else ""
    default = next((each for each in installed if each.name == DEFAULT), card)
    if card.scores.get(_BY_SOURCE, 1.0) < default.scores.get(_BY_SOURCE, 0.0):
        return tr("It finds fewer cracks than {0}", DEFAULT)
    return ""


def described(device_title: str, preparation: Preparation) -> str:
    """Return where a model ran and what was done to the picture before, for the status bar."""
    done = [translated(device_title)]
    if isinstance(preparation.blur, MotionBlur):
        done.append(tr("motion blur of {0} px taken out").format(round(preparation.blur.length)))
    elif preparation.blur is not None:
        done.append(tr("blur of {0} px taken out").format(round(2 * preparation.blur.size)))
    if preparation.evened:
        done.append(tr("shade evened"))
    if (percent := round(100 * preparation.gain)) != 100:
        done.append(tr("contrast raised to {0} %").format(percent))
    return " · ".join(done)


def precision_title(precision: Precision) -> str:
    """Return what a picture was computed with, for the status bar."""
    return tr("int8 preview") if precision == "fast" else tr("exact")


def leaving_a_core(choice: ModelChoice) -> ModelChoice:
    """Return a choice for video with one thread fewer than there are cores: decoding and painting need a core too.

    What the user has set stays.
    """
    if choice.threads is not None or os.environ.get(devices.THREADS_VARIABLE):
        return choice
    return replace(choice, threads=max(1, devices.physical_cores() - 1))


SegmenterFactory = Callable[[ModelChoice], ProgressMapSource]


def default_factory(choice: ModelChoice) -> "Segmenter":
    """Load the real segmenter; slow, so call it only in the segmenting thread."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - the window comes up without what runs a model

    return Segmenter(
        choice.name,
        device=choice.device,
        threads=choice.threads,
        thorough=choice.thorough,
        precision=choice.precision,
    )
