"""One run: crops in, a trained network out, resumable at any crop.

A run folder holds ``config.json``, ``state.safetensors`` (the checkpoint), ``log.jsonl`` (one line per report, for
plots) and ``average.safetensors`` (the exponential moving average of the weights: what is evaluated and published).
"""

import copy
import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader

from crackview import memory
from crackview.nets import loading
from training import checkpoint
from training.config import Config, ConfigError, require_same_config
from training.crops import Crop, Crops
from training.datasets import splits
from training.datasets.photos import Pair
from training.distributed import ProcessGroup, Share, join
from training.hooks import FeatureHooks
from training.methods import METHODS, Method
from training.methods.method import Outputs
from training.normalise import normalise
from training.precision import choose, keep_depthwise_full
from training.pretrained import imagenet, model, start_from
from training.scoring import best_threshold

REPORT_EVERY_S = 10.0
SAVE_EVERY_S = 120.0
_KEPT_MEMORY = 4 * 2**30

# The highest logit that a teacher may give a crack where it is known that there is none.
_NO_CRACK = -4.0

Say = Callable[[str], None]


@dataclass
class Run:
    """Everything a step needs."""

    config: Config
    folder: Path
    group: ProcessGroup
    precision: torch.dtype
    network: nn.Module
    forward: nn.Module
    average: nn.Module
    optimizer: torch.optim.Optimizer
    method: Method
    teacher: nn.Module | None
    student_hooks: FeatureHooks
    teacher_hooks: FeatureHooks | None
    done: int = 0

    @property
    def device(self) -> torch.device:
        """Where it computes."""
        return self.group.device


def train(
    config: Config,
    folder: Path,
    say: Say = print,
    *,
    stop_after_s: float = math.inf,
    progress: Callable[[float], None] | None = None,
) -> Path:
    """Train, or go on from the run folder's checkpoint; return the path of the averaged weights.

    With ``stop_after_s`` the run saves and returns after that many seconds, to be resumed later. ``progress`` is called
    after every step with the share that is done, 0 to 1.

    Raises:
        ConfigError, DataError, ModelError, CheckpointError: each with one sentence.
    """
    memory.keep_freed_memory(_KEPT_MEMORY)
    group = join()
    if not group.first:
        say = _ignore
    run = _start(config, folder, group, say)
    learned = splits.learned(config.sets, taught=run.method.needs_teacher)
    halves = {name: splits.split(name) for name in learned}
    some = {name: splits.spread(half[0], config.most_photos) for name, half in halves.items()}
    crops = Crops({name: (share, some[name]) for name, share in learned.items()}, config.crops, config.seed)
    validation = next(iter(halves.values()))[1]
    batch, total = config.schedule.batch, config.schedule.crops
    workers = config.schedule.workers
    loader = DataLoader(
        crops,
        batch // group.size,
        sampler=Share(run.done, total // batch * batch, batch, group),
        num_workers=workers,
        pin_memory=run.device.type == "cuda",
        prefetch_factor=8 if workers else None,
    )
    began = reported = saved = time.monotonic()
    since = 0
    for crop in loader:
        terms = _step(run, crop)
        run.done += batch
        since += batch
        if progress is not None:
            progress(min(1.0, run.done / total))
        now = time.monotonic()
        if group.first and now - reported > REPORT_EVERY_S:
            rate = since / (now - reported)
            _report(run, {key: value.item() for key, value in terms.items()}, rate, say)
            reported, since = now, 0
        if group.first and now - saved > SAVE_EVERY_S:
            _save(run)
            saved = now
        if group.first and run.done % config.schedule.validate_every < batch:
            _validate(run, validation, say)
            reported, since = time.monotonic(), 0
        if math.isfinite(stop_after_s) and group.same(now - began) > stop_after_s:
            say(f"Stopped after {run.done} of {total} crops; the same command goes on.")
            break
    if group.first:
        _save(run)
    group.wait()
    return folder / "average.safetensors"


def _start(config: Config, folder: Path, group: ProcessGroup, say: Say) -> Run:
    torch.manual_seed(config.seed)
    device = group.device
    network = loading.build(config.network.architecture, config.network.arguments)
    if config.network.imagenet:
        imagenet(network)
    if config.network.start:
        start_from(network, config.network.start, folder.parent)
    network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    average = copy.deepcopy(network).eval().requires_grad_(False)
    network = group.prepared(network)
    method = _method(config)
    student_names, teacher_names = method.hooked_modules()
    teacher = _teacher(config, folder.parent, device) if method.needs_teacher else None
    student_hooks = _hooks(network, student_names)
    teacher_hooks = _hooks(teacher, teacher_names) if teacher is not None else None
    if teacher is not None and teacher_hooks is not None:
        _fit(method, (network, student_hooks), (teacher, teacher_hooks), device)
    optimizer = torch.optim.AdamW(_groups(network, method, config), lr=config.schedule.rate)
    folder.mkdir(parents=True, exist_ok=True)
    # each process may find another one faster, but all must take the same
    half = group.same(choose(config.schedule.precision, device) == torch.bfloat16)
    precision = torch.bfloat16 if half else torch.float32
    if device.type == "cpu" and precision == torch.bfloat16:
        keep_depthwise_full(network)
    run = Run(
        config=config,
        folder=folder,
        group=group,
        precision=precision,
        network=network,
        forward=group.shared(network),
        average=average,
        optimizer=optimizer,
        method=method,
        teacher=teacher,
        student_hooks=student_hooks,
        teacher_hooks=teacher_hooks,
    )
    if group.first:
        require_same_config(folder, config)
    state = folder / "state.safetensors"
    if state.exists():
        run.done = checkpoint.load(state, _modules(run), optimizer)
    if run.done != group.same(run.done):
        raise ConfigError(f"The processes find different checkpoints: {folder} must be one folder for all machines.")
    say(
        f"{config.title}: {loading.parameters(network):,} parameters, crop {run.done:,} of {config.schedule.crops:,}, "
        f"on {device.type} in {str(precision).removeprefix('torch.')}"
    )
    return run


def _step(run: Run, crop: Crop) -> dict[str, Tensor]:
    schedule = run.config.schedule
    clean, seen, target, sound, taught = (part.to(run.device, non_blocking=True) for part in crop)
    for group in run.optimizer.param_groups:
        group["lr"] = group["peak"] * _cosine(run.done / schedule.crops, schedule.warmup)
    run.network.train()
    with torch.autocast(run.device.type, run.precision, enabled=run.precision != torch.float32):
        teacher = _teach(run, clean if run.config.method.teacher_sees == "clean" else seen)
        logits = run.forward(normalise(seen))
    if teacher is not None:
        corrected = _silent(_corrected(teacher.logits, target, sound), logits, taught)
        teacher = Outputs(corrected, teacher.features)
    terms = run.method.loss(Outputs(logits.float(), run.student_hooks.features), teacher, target)
    loss = torch.stack(list(terms.values())).sum()
    if not torch.isfinite(loss):
        raise ConfigError(
            f"The loss of {run.config.title} is no longer a number after {run.done} crops: lower the rate."
        )
    run.optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    run.group.average_gradients(run.method)
    nn.utils.clip_grad_norm_([*run.network.parameters(), *run.method.parameters()], 5.0)
    run.optimizer.step()
    step = run.done // schedule.batch
    _follow(run.average, run.network, min(schedule.ema, (step + 1) / (step + 10)))
    return terms


def _teach(run: Run, picture: Tensor) -> Outputs | None:
    if run.teacher is None or run.teacher_hooks is None:
        return None
    with torch.no_grad():
        logits = run.teacher(normalise(picture)).float()
    return Outputs(logits, run.teacher_hooks.features)


def _corrected(logits: Tensor, target: Tensor, sound: Tensor) -> Tensor:
    """Return a teacher's logits without the cracks that it sees at joints and in crops that are known to show none."""
    wrong = sound | (target[:, 1:] > 0)
    crack, rest = logits[:, :1], logits[:, 1:]
    return torch.cat([torch.where(wrong, crack.clamp(max=_NO_CRACK), crack), rest], 1)


def _silent(teacher: Tensor, student: Tensor, taught: Tensor) -> Tensor:
    """Return a teacher's logits, those of crops whose target is its map already replaced by the student's own.

    There it agrees with whatever the student says: what was taken out of its map as doubtful must not come back.
    """
    return torch.where(taught, student[:, : teacher.shape[1]].detach().float(), teacher)


def _cosine(share: float, warmup: float) -> float:
    """Return the learning rate over its peak: a linear rise, then half a cosine down to a hundredth."""
    if share < warmup:
        return share / warmup + 1e-3
    return 0.01 + 0.99 * (1 + math.cos(math.pi * (share - warmup) / (1 - warmup))) / 2


@torch.no_grad()
def _follow(average: nn.Module, network: nn.Module, keep: float) -> None:
    for ours, theirs in zip(average.state_dict().values(), network.state_dict().values(), strict=True):
        if ours.is_floating_point():
            ours.lerp_(theirs, 1 - keep)
        else:
            ours.copy_(theirs)


def _groups(network: nn.Module, method: Method, config: Config) -> list[dict[str, object]]:
    """Return the groups of parameters: weights decay, norms and biases do not; a pretrained encoder has its rate."""
    schedule = config.schedule
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in [*network.named_parameters(), *method.named_parameters()]:
        key = (name.startswith("encoder."), parameter.ndim > 1)
        groups.setdefault(key, []).append(parameter)
    return [
        {
            "params": parameters,
            "peak": schedule.rate * (schedule.encoder_rate if encoder else 1.0),
            "weight_decay": schedule.decay if decays else 0.0,
        }
        for (encoder, decays), parameters in groups.items()
    ]


def _method(config: Config) -> Method:
    try:
        return METHODS[config.method.name](**config.method.arguments)
    except (KeyError, TypeError) as error:
        raise ConfigError(
            f"There is no method {config.method.name!r} with {config.method.arguments}; choose of {', '.join(METHODS)}."
        ) from error


def _hooks(network: nn.Module, names: tuple[str, ...]) -> FeatureHooks:
    try:
        return FeatureHooks(network, names)
    except AttributeError as error:
        raise ConfigError(f"The method wants the modules {', '.join(names)}, but {error}.") from error


@torch.no_grad()
def _fit(
    method: Method,
    student: tuple[nn.Module, FeatureHooks],
    teacher: tuple[nn.Module, FeatureHooks],
    device: torch.device,
) -> None:
    """Show the method one small picture's outputs of both networks, so that it can make its adapters."""
    picture = torch.zeros(1, 3, 2 * loading.STRIDE, 2 * loading.STRIDE, device=device)
    method.make_adapters(*(Outputs(network.eval()(picture), hooks.features) for network, hooks in (student, teacher)))
    method.to(device)


def _modules(run: Run) -> dict[str, nn.Module]:
    return {"network": run.network, "average": run.average, "method": run.method}


def _teacher(config: Config, stages: Path, device: torch.device) -> nn.Module:
    if not config.method.teacher:
        raise ConfigError(f"The method {config.method.name} needs a teacher: name a model card in the configuration.")
    return loading.ready(model(config.method.teacher, stages)[0], device)


def _save(run: Run) -> None:
    checkpoint.save(run.folder / "state.safetensors", _modules(run), run.optimizer, run.done)
    checkpoint.write(run.folder / "average.safetensors", run.average.state_dict())


def _validate(run: Run, pairs: list[Pair], say: Say) -> None:
    threshold, f1 = best_threshold(run.average, pairs, run.device)
    _log(run, {"crops": run.done, "validation_f1": f1, "threshold": threshold})
    say(f"{run.done:>9,} crops  validation F1 {f1:.4f} at {threshold:.3f}")


def _report(run: Run, terms: dict[str, float], rate: float, say: Say) -> None:
    total = run.config.schedule.crops
    left = (total - run.done) / rate / 60
    _log(run, {"crops": run.done, "rate": rate, **terms})
    losses = "  ".join(f"{name} {value:.4f}" for name, value in terms.items())
    say(f"{run.done:>9,} / {total:,} crops  {losses}  {rate:.1f} crops/s  {left:.0f} min left")


def _ignore(line: str) -> None:
    """Ignore the report: the first process reports for all."""


def _log(run: Run, line: dict[str, float]) -> None:
    with (run.folder / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
