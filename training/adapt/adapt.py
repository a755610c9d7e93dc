"""From a folder of unlabelled photos to a model of this wall, or to the sentence why there is none.

Each stage goes on where it was stopped: maps are kept photo by photo, the run has its checkpoint, and what came out is
kept too, so that the same command says the same again.
"""

import hashlib
import itertools
import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

import torch
from torch import Tensor, nn

from crackview import files
from crackview.nets import cards, loading, onnx_export
from crackview.nets.cards import Card, OnnxFile, TrainingSet
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError
from training import checkpoint, publish
from training.adapt import judge, rehearsal, wall
from training.adapt.judge import Standing
from training.adapt.labels import Teachers
from training.adapt.wall import WallPhoto
from training.config import Config, ConfigError, MethodConfig, Network, Schedule
from training.crops import CropConfig
from training.datasets import taught
from training.datasets.catalogue import source
from training.datasets.photos import Pair, Pixels
from training.finetune import check_name, default_name
from training.scoring import Refinement
from training.train import train

CROPS = 4800
_BATCH = 12
_WALL_SHARE = 0.5
_MOST_PHOTOS = 60
# Shares of the start's weights in what may be published, the least first.
_MIXED = (0.0, 0.3, 0.6)
_BEGINS = {"looking": 0.0, "rendering": 0.25, "learning": 0.3, "judging": 0.85, "done": 1.0}


Reason = Literal["", "forgotten", "no gain", "doubtful"]
_WHY: dict[Reason, str] = {
    "forgotten": "Nothing was published: on photos with truth too much was lost, in every mix with the start.",
    "no gain": "Nothing was published: the start agrees as well with what the teacher sees beyond doubt.",
    "doubtful": "Nothing was published: no photo that was kept back is seen clearly enough to judge by.",
}


@dataclass(frozen=True)
class Changed:
    """What is seen on a photo that was kept back, before and after: findings, and the share called crack."""

    photo: str
    findings: tuple[int, int]
    share: tuple[float, float]


@dataclass(frozen=True)
class Outcome:
    """What came out.

    Attributes:
        name: Of the model that was published; "": none was.
        reason: Why none was: "forgotten", on photos with truth; "no gain" on the wall; "doubtful", where no photo that
            was kept back is seen clearly enough to judge by; "".
        before: How the start does.
        after: How what was published, or would have been, does.
        photos: The photos that were kept back.
    """

    name: str
    reason: Reason
    before: dict[str, float]
    after: dict[str, float]
    photos: list[Changed] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return what to tell the user."""
        told = [f"{name:12} {self.before[name]:.3f} before, {self.after[name]:.3f} now" for name in self.before]
        told += [
            f"{each.photo}: findings {each.findings[0]} before, {each.findings[1]} now; "
            f"{100 * each.share[0]:.2f} % called crack before, {100 * each.share[1]:.2f} % now"
            for each in self.photos
        ]
        told.append(f"The application lists it as {self.name}." if self.name else _WHY[self.reason])
        return told


class Watch:
    """Tells how far the work is, and when time is up."""

    def __init__(self, say: Callable[[str], None], progress: Callable[[str, float], None], limit_s: float) -> None:
        self.say, self._progress = say, progress
        self._end = time.monotonic() + limit_s

    @property
    def left_s(self) -> float:
        """Seconds until time is up; not below 0."""
        return max(0.0, self._end - time.monotonic())

    def report(self, stage: str, share: float) -> None:
        """Report a stage and the share of it that is done, as a share of the whole."""
        names = list(_BEGINS)
        begin, end = _BEGINS[stage], _BEGINS[names[names.index(stage) + 1]]
        self._progress(stage, begin + share * (end - begin))


def teacher_of(start: str) -> str:
    """Return which model teaches by default: one that may be used for paid work teaches itself, so that its child may.

    Raises:
        ModelError: there is no model ``start``.
    """
    return start if cards.card(start).commercial_use else "teacher"


def adapt(
    folder: Path,
    name: str,
    runs: Path,
    watch: Watch,
    *,
    start: str,
    teacher: str,
    crops: int = CROPS,
    seed: int = 0,
    threads: int | None = None,
) -> Outcome | None:
    """Adapt the model ``start`` to the wall that a folder's photos show, and publish it if it is not worse.

    Args:
        folder: Of the photos, which are only read.
        name: Of the new model; "" for one made from the folder's.
        runs: Where the run is kept.
        watch: Is told what happens.
        start: The student to begin with.
        teacher: The model that looks at the photos beside it, and teaches.
        crops: How many crops are learnt.
        seed: Of everything that is drawn.
        threads: Of the processor for looking at photos; None: all cores.

    Returns:
        What came out; None if time was up before the end: the same call goes on.

    Raises:
        ConfigError, DataError, ModelError, CheckpointError, SaveError: each with one sentence.
    """
    if name:
        check_name(name)
    card = cards.card(start)
    every, sets = wall.photos(folder, seed), rehearsal.sets(card)
    details = f"{name} {wall.fingerprint(every)} {card.sha256} {cards.card(teacher).sha256} {sets} {crops} {seed}"
    run = runs / f"adapt-{default_name(folder, 'wall')}-{hashlib.sha256(details.encode()).hexdigest()[:8]}"
    known = _known(run / "outcome.json")
    if known is not None:
        return known
    if _is_taken(name):
        raise ConfigError(f"There is a model called {name} already: choose another --name, or delete that model.")
    seen = run / "wall"
    if not _look(every, folder, seen, Teachers(start, teacher, threads), watch):
        return None
    if rehearsal.RENDERED in sets:
        rehearsal.render_missing(lambda share: watch.report("rendering", share))
    config = _config(seen, folder, card, teacher, sets, crops, seed)
    learnt = run / "run"
    train(config, learnt, watch.say, stop_after_s=watch.left_s, progress=lambda share: watch.report("learning", share))
    if checkpoint.crops_done(learnt / "state.safetensors") < crops // _BATCH * _BATCH:
        return None
    outcome = _judged(name or _free_name(folder), folder, learnt, seen, card, sets, watch)
    files.write_text(run / "outcome.json", json.dumps(asdict(outcome)))
    return outcome


def _is_taken(name: str) -> bool:
    return any(card.name == name for card in cards.cards())


def _free_name(folder: Path) -> str:
    first = default_name(folder, "wall")
    others = (f"{first}-{number}" for number in itertools.count(2))
    return next(name for name in itertools.chain((first,), others) if not _is_taken(name))


def _known(path: Path) -> Outcome | None:
    """Return what came out before; None: nothing yet, or the model was deleted since."""
    if not path.is_file():
        return None
    values = json.loads(path.read_text("utf-8"))
    if values["name"] and not _is_taken(values["name"]):
        return None
    photos = [Changed(each["photo"], tuple(each["findings"]), tuple(each["share"])) for each in values.pop("photos")]
    return Outcome(**values, photos=photos)


def _look(every: Sequence[WallPhoto], folder: Path, seen: Path, teachers: Teachers, watch: Watch) -> bool:
    """Write what the teachers see on every photo; whether all were looked at before time was up."""
    read, used = 0, 0
    for number, photo in enumerate(every):
        details = taught.written(seen, photo.stem)
        if details is None:
            if watch.left_s <= 0:
                watch.say(f"Stopped after {number} of {len(every)} photos; the same command goes on.")
                return False
            try:
                pixels = wall.part(image_io.read_photo(photo.path).pixels, teachers.start)
            except PhotoError as error:
                watch.say(f"Left out: {error}")
                continue
            details = _labelled(photo, pixels, seen, teachers)
            if not details.used:
                watch.say(f"Left out: what is seen on {photo.path.name} is mostly doubtful.")
        read += 1
        used += details.used
        watch.report("looking", (number + 1) / len(every))
    wall.require(read, folder)
    watch.say(f"Looked at {read} photos; the maps of {used} are sure enough to learn from or to judge by.")
    return True


def _labelled(photo: WallPhoto, pixels: Pixels, seen: Path, teachers: Teachers) -> taught.Taught:
    maps, teacher = teachers.maps(pixels)
    found = teachers.labels(pixels, maps)
    # half of what both see is the start's own: what is judged by it would favour the start
    crack = teacher if photo.kept_back else maps.crack
    pictures = {"photos": pixels, "maps": (crack * 255 + 0.5).astype("uint8"), "kinds": found.kinds}
    if found.joints is not None:
        pictures["joints"] = found.joints
    details = taught.Taught(photo.path.name, photo.kept_back, found.usable, round(found.doubtful, 4))
    taught.write(seen, photo.stem, pictures, details)
    return details


def _config(
    seen: Path, folder: Path, start: Card, teacher: str, sets: dict[str, float], crops: int, seed: int
) -> Config:
    shares = {name: share * (1 - _WALL_SHARE) for name, share in sets.items()} | {str(seen): _WALL_SHARE}
    own = cards.card(teacher).architecture == start.architecture
    arguments = {"soft": 3.0, "temperature": 1.0, "features": 5.0} | (
        {"pairs": [["refines.0", "refines.0"]]} if own else {}
    )
    schedule = {"crops": crops, "batch": _BATCH, "rate": 5e-4, "ema": 0.99, "validate_every": crops + _BATCH}
    return Config(
        title=f"{start.name}, adapted to {folder.name}",
        role=start.role,
        network=Network.model_validate(
            {"architecture": start.architecture, "arguments": start.config, "start": start.name}
        ),
        sets=shares,
        most_photos=_MOST_PHOTOS,
        crops=CropConfig(scale=(0.5, 2.2), native=0.6, on_crack=0.6, noisy_every=3, stretched=True),
        method=MethodConfig(name="rfkd", teacher=teacher, arguments=arguments),
        schedule=Schedule.model_validate(schedule),
        seed=seed,
    )


def _judged(
    name: str, folder: Path, learnt: Path, seen: Path, start: Card, sets: dict[str, float], watch: Watch
) -> Outcome:
    """Publish the mix with least of the start that has forgotten nothing and agrees more with the teacher."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    truth, kept = rehearsal.judges(sets), taught.split(seen)[1]
    if not kept:
        return Outcome("", "doubtful", {}, {})
    config, own = publish.read(learnt)
    first = loading.from_card(start).state_dict()
    before = judge.stand(_network(start, first, device), truth, kept, start.threshold, device)
    steps = len(_MIXED) + 2
    watch.report("judging", 1 / steps)
    tried: list[tuple[float, dict[str, Tensor], Standing]] = []
    for share in _MIXED:
        tensors = publish.mixed(own, first, share) if share else own
        after = judge.stand(_network(start, tensors, device), truth, kept, start.threshold, device)
        watch.say(
            f"With {100 * share:.0f} % of {start.name}: agreement {after.agreement:.3f}; on photos with truth F1 "
            f"within 2 px {after.f1:.3f}, Dice {after.dice:.3f}, under noise {after.noisy_f1:.3f} and "
            f"{after.noisy_dice:.3f}"
        )
        tried.append((share, tensors, after))
        watch.report("judging", (len(tried) + 1) / steps)
    good = [each for each in tried if not judge.forgotten(before, each[2]) and each[2].agreement > before.agreement]
    share, tensors, after = good[0] if good else max(tried, key=lambda each: each[2].agreement)
    photos = _changed(start, (first, tensors), kept, seen, device)
    watch.report("judging", 1.0)
    if not good:
        reason: Reason = "forgotten" if judge.forgotten(before, after) else "no gain"
        return Outcome("", reason, asdict(before), asdict(after), photos)
    used = [details.used for path in (seen / "photos").glob("*.json") if (details := taught.written(seen, path.stem))]
    mixed = config.model_copy(
        update={"network": config.network.model_copy(update={"mixed_share": share, "mixed_with": start.name})}
    )
    _publish(name, folder, tensors, mixed, start, sum(used), (before, after))
    return Outcome(name, "", asdict(before), asdict(after), photos)


def _changed(
    start: Card,
    weights: tuple[dict[str, Tensor], dict[str, Tensor]],
    kept: Sequence[Pair],
    seen: Path,
    device: torch.device,
) -> list[Changed]:
    networks = [_network(start, tensors, device) for tensors in weights]
    refinement, found = Refinement.of(start), []
    for pair in kept:
        photo = pair.read()[0]
        before, after = (judge.seen(network, photo, refinement, start.threshold, device) for network in networks)
        details = taught.written(seen, pair.photo.stem)
        name = details.name if details is not None else pair.photo.name
        found.append(Changed(name, (before.findings, after.findings), (before.share, after.share)))
    return found


def _network(card: Card, tensors: dict[str, Tensor], device: torch.device) -> nn.Module:
    network = loading.build(card.architecture, card.config)
    network.load_state_dict(tensors)
    return loading.ready(network.eval(), device)


def _publish(
    name: str,
    folder: Path,
    tensors: dict[str, Tensor],
    config: Config,
    start: Card,
    photos: int,
    standings: tuple[Standing, Standing],
) -> Card:
    target = cards.folders()[-1]
    weights = target / f"{name}.safetensors"
    checkpoint.write(weights, tensors)
    check = start.component_check
    if check is not None:
        copy = target / f"{name}-components.onnx"
        with files.replacing(copy) as temporary:
            shutil.copyfile(start.source.with_name(check.file), temporary)
        check = OnnxFile(file=copy.name, sha256=check.sha256)
    models = (start, cards.card(config.method.teacher))
    sets = {each.name: each for model in models for each in model.training_sets}
    sets |= {
        each: TrainingSet(name=each, licence=source(each).licence)
        for each in config.sets
        if not Path(each).is_absolute()
    }
    own = TrainingSet(name=f"{folder.name} (unlabelled)", licence="your own")
    before, after = standings
    commercial_use = publish.allows_commercial_use(config.sets, models)
    part = publish.history(config, start)[-1].removesuffix(".")
    teachers = f"{start.name} and {config.method.teacher}"
    history = f"{part}; half of them of {photos} photos of {folder.name}, as {teachers} see them beyond doubt."
    card = start.model_copy(
        update={
            "name": name,
            "title": config.title,
            "file": weights.name,
            "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
            "onnx": None,
            "onnx_int8": None,
            "component_check": check,
            "method": publish.method(config),
            "history": (*start.history, history),
            "training_sets": (*sets.values(), own),
            "commercial_use": commercial_use,
            "scores": before.as_scores("before") | after.as_scores("after"),
            "notes": "Adapted to one wall without labels: agreement is with what the teacher sees there beyond doubt, "
            f"not with a truth. The threshold is that of {start.name}. "
            + publish.terms_of_use(commercial_use=commercial_use),
        }
    )
    return onnx_export.attach(cards.write(card, target / f"{name}.json"))
