import numpy as np
import pytest
import torch

from crackview.engine.onnx_runtime import OnnxRuntime
from crackview.engine.torch_runtime import TorchRuntime
from crackview.errors import Cancelled
from crackview.nets import cards, loading
from tests.tiny_models import write_model


@pytest.fixture
def card(tmp_path):
    return cards.from_file(write_model(tmp_path))


def test_torch_and_onnx_runtime_agree(card):
    device = torch.device("cpu")
    by_torch = TorchRuntime(loading.ready(loading.from_card(card), device), device, card.mean, card.std)
    by_onnx_runtime = OnnxRuntime(card, 1)
    pixels = np.random.default_rng(0).integers(0, 256, (2, 64, 96, 3)).astype(np.uint8)
    found = by_torch.run(pixels)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, by_onnx_runtime.run(pixels), atol=1e-5)
    assert by_torch.flop_per_pixel() == pytest.approx(by_onnx_runtime.flop_per_pixel())


def test_cancel_stops_between_two_layers_and_leaves_no_hook(card):
    device, asked = torch.device("cpu"), []
    network = loading.from_card(card)
    runtime = TorchRuntime(network, device, card.mean, card.std)
    pixels = np.zeros((1, 64, 64, 3), np.uint8)

    def cancel():
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        runtime.run(pixels, cancel=cancel)
    assert len(asked) == 4
    assert not any(layer._forward_pre_hooks for layer in network.modules())
    assert runtime.run(pixels).shape == (1, 1, 64, 64)
