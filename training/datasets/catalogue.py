"""The sets that training knows: what their masks mean, what is known of joints, which photos belong together, licences.

Neighbouring names are often neighbouring photos, so a set is split by what its names have in common and never photo by
photo.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

TEST_SETS = ("deepcrack/test", "nha12d")

# Training photos that share their photo with a DeepCrack test photo: they are left out of training.
LEAKING = {"11142", "11289", "IMG_6536", "11158"}


def _stem(stem: str) -> str:
    return stem


def _tile(stem: str) -> str:
    """Return the picture of a tile of DeepCrack: ``IMG_6536-3`` is a tile of ``IMG_6536``."""
    return re.sub(r"-\d+$", "", stem)


def _masonry(stem: str) -> str:
    return stem.rpartition("_")[0]


def _run(length: int) -> Callable[[str], str]:
    """Return a function that groups names by their last number: runs of ``length`` numbers are one group."""

    def group(stem: str) -> str:
        found = re.match(r"(.*?)(\d+)\D*$", stem)
        return f"{found[1]}{int(found[2]) // length}" if found else stem

    return group


def _deck(stem: str) -> str:
    """Return the group of a bridge deck: its kind, and its time to half an hour; close-ups by runs of ten."""
    kind, _, name = stem.partition("-")
    return f"{kind}-{name[:5]}" if kind != "closeup" else f"closeup-{name[:7]}"


def _first_number(stem: str) -> str:
    """Return the group of a joint photo, by runs of ten or by ten minutes.

    Examples are ``2000x1500_27_resized`` and ``IMG_20220627_1111..``.
    """
    dated = re.match(r"IMG_(\d{8}_\d{3})", stem)
    if dated:
        return dated[1]
    found = re.match(r"(.*?_)(\d+)_", stem)
    return f"{found[1]}{int(found[2]) // 10}" if found else stem


def _minute(stem: str) -> str:
    """Return the group of a facade photo: the date and the time to ten minutes."""
    return stem[:12]


@dataclass(frozen=True)
class Source:
    """A set of photos.

    Attributes:
        licence: As its source states it.
        commercial_use: Whether that licence allows models for paid work.
        truth: "areas": masks are cracks at their width; "lines": masks are centre lines, and a pixel near one counts
            neither as crack nor as background; "none": no photo shows a crack; "unlabelled": nothing is known; "maps":
            nobody labelled it, and in place of masks there are a teacher's maps.
        joints: "unknown"; "none": no photo shows one; "lines": every straight line is one; "drawn": there are masks.
        group: From a photo's stem to the name of what it must not be split from.
    """

    licence: str
    truth: Literal["areas", "lines", "none", "unlabelled", "maps"] = "areas"
    joints: Literal["unknown", "none", "lines", "drawn"] = "unknown"
    group: Callable[[str], str] = _stem
    commercial_use: bool = False

    @property
    def masked(self) -> bool:
        """Whether there are masks of cracks."""
        return self.truth in {"areas", "lines"}


SOURCES = {
    "deepcrack/train": Source("research and education, non-commercial (Liu et al. 2019)", group=_tile),
    "deepcrack/test": Source("research and education, non-commercial (Liu et al. 2019)", group=_tile),
    "nha12d": Source("none stated (National Highways)"),
    "masonry_dais": Source("GPL-3.0 (Dais et al. 2021)", group=_masonry),
    "cracksc": Source("MIT", commercial_use=True),
    "cfd": Source("research, non-commercial (Shi et al. 2016)"),
    "crackmap": Source("none stated"),
    "sut512": Source("none stated"),
    "walls_phone": Source("CC BY 4.0 as stated by an uploader who does not own all of them", group=_run(20)),
    "bridge_deck": Source("none stated", group=_deck),
    "cracktree": Source("none stated (CrackTree260)", "lines", group=_run(10)),
    "negatives/concrete": Source("CC BY 4.0 upstream (Özgenel 2019)", "none", "none", commercial_use=True),
    "negatives/curtainwall": Source("CC BY 4.0", "none", commercial_use=True),
    "negatives/street": Source("research, non-commercial (LabelMeFacade)", "none"),
    "negatives/joints": Source("CC BY 4.0", "none", "lines", _first_number, commercial_use=True),
    "negatives/facades": Source("CC BY 4.0", "none", group=_minute, commercial_use=True),
    "synth/cracked": Source("our own generator", joints="drawn", commercial_use=True),
    "synth/sound": Source("our own generator", joints="drawn", commercial_use=True),
    "synth/jointed": Source("our own generator", joints="drawn", commercial_use=True),
    "synth/rehearsal": Source("our own generator", joints="drawn", commercial_use=True),
    "unlabelled/concrete_cracked": Source("CC BY 4.0 upstream (Özgenel 2019)", "unlabelled", commercial_use=True),
}


def source(name: str) -> Source:
    """Return the set called ``name``; an unknown one is the user's own, with masks of areas."""
    return SOURCES.get(name, Source("your own", commercial_use=True))
