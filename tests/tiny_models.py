"""Real cards and weights of untrained networks, for tests that must not depend on what ships."""

import hashlib
import json
from pathlib import Path


def write_model(folder: Path, name: str = "tiny", *, seed: int = 0, **changes) -> Path:
    """Write ``name``.json, .safetensors and .onnx of a small, untrained student; returns the card's path."""
    import torch
    from safetensors.torch import save_file

    from crackview.nets import cards, loading, onnx_export

    config = changes.get("config", {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8})
    torch.manual_seed(seed)
    network = loading.build("pct", config)
    with torch.no_grad():
        for parameter in network.head.parameters():
            parameter.mul_(12)  # spread the probabilities over their range
        network.head.bias.zero_()
    weights = folder / f"{name}.safetensors"
    folder.mkdir(parents=True, exist_ok=True)
    save_file({key: value.contiguous() for key, value in network.state_dict().items()}, weights)
    card = {
        "name": name,
        "title": f"Untrained {name}",
        "role": "student",
        "architecture": "pct",
        "config": config,
        "parameters": loading.parameters(network),
        "file": weights.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "mean": [0.5, 0.5, 0.5],
        "std": [0.25, 0.25, 0.25],
        "threshold": 0.5,
        "stride": 32,
        "method": "none",
        "training_sets": [{"name": "none", "licence": "none"}],
        **changes,
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(card))
    return onnx_export.attach(cards.from_file(path)).source


def add_int8(path: Path) -> Path:
    """Make the int8 network of the model whose card is at ``path``; return the card's path."""
    import numpy as np

    from crackview.nets import cards
    from training import quantise

    card = cards.from_file(path)
    photos = np.random.default_rng(0).integers(0, 256, (4, 64, 64, 3), np.uint8)
    return quantise.attach(card, quantise.quantised(card, quantise.WAYS[0], iter(photos))).source
