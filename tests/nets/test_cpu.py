import copy

import pytest
import torch
from torch import nn

from crackview.nets import cpu, zoo
from crackview.nets.blocks import Double, PoolBlock, SubPixel
from crackview.nets.cpu import tune

onednn = pytest.mark.skipif(not torch.backends.mkldnn.is_available(), reason="torch was built without oneDNN")


@onednn
@pytest.mark.parametrize("architecture", zoo.ARCHITECTURES)
@pytest.mark.parametrize("size", [(64, 96), (32, 32)])
@torch.inference_mode()
def test_a_tuned_network_computes_what_it_did_before(architecture, size):
    network = zoo.fold(_lived(zoo.build(architecture, {}))).to(memory_format=torch.channels_last)
    tuned = tune(copy.deepcopy(network))
    picture = torch.randn(2, 3, *size).to(memory_format=torch.channels_last)
    torch.testing.assert_close(tuned(picture), network(picture), atol=1e-5, rtol=1e-5)


@onednn
@pytest.mark.parametrize("architecture", zoo.ARCHITECTURES)
def test_no_slow_layer_is_left(architecture):
    tuned = tune(zoo.fold(zoo.build(architecture, {}).eval()))
    kinds = {type(layer) for layer in tuned.modules()}
    assert {cpu.FusedConv, cpu.MatrixProduct, cpu.DepthwiseDouble, cpu.WideSubPixel} <= kinds
    assert not kinds & {nn.Conv2d, PoolBlock, Double, SubPixel}
    products = [layer for layer in tuned.modules() if isinstance(layer, cpu.MatrixProduct)]
    activations = [layer for layer in tuned.modules() if isinstance(layer, nn.ReLU | nn.ReLU6)]
    assert len(activations) == sum(product.activation is not None for product in products)


def test_without_onednn_a_network_is_left_as_it_is(monkeypatch):
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: False)
    layers = tune(nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), SubPixel(4)))
    assert [type(layer) for layer in layers] == [nn.Conv2d, nn.ReLU, SubPixel]


@onednn
@pytest.mark.parametrize(
    ("inputs", "activation", "kind"),
    [
        (24, None, cpu.FusedConv),
        (48, None, cpu.MatrixProduct),
        (48, nn.ReLU(), cpu.FusedConv),
        (80, nn.ReLU6(), cpu.MatrixProduct),
    ],
)
@torch.inference_mode()
def test_only_wide_convolutions_become_matrix_products(inputs, activation, kind):
    layers = nn.Sequential(nn.Sequential(nn.Conv2d(inputs, 7, 1), *([activation] if activation else [])))
    x = 5 * torch.randn(2, inputs, 6, 5).to(memory_format=torch.channels_last)
    before = layers(x)
    assert kind in {type(layer) for layer in tune(layers).modules()}
    torch.testing.assert_close(layers(x), before, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(("count", "channels"), [(1, 16), (3, 5)])
@torch.inference_mode()
def test_doubling_is_bilinear_to_the_edges(count, channels):
    x = torch.randn(count, channels, 5, 7).to(memory_format=torch.channels_last)
    torch.testing.assert_close(cpu.DepthwiseDouble()(x), Double()(x))


@onednn
@pytest.mark.parametrize("count", [1, 3])
@torch.inference_mode()
def test_sixteen_logits_at_a_time_lie_where_four_do(count):
    head = SubPixel(6)
    x = torch.randn(count, 6, 8, 10).to(memory_format=torch.channels_last)
    torch.testing.assert_close(cpu.WideSubPixel(head)(x), head(x))


def _lived(network: nn.Module) -> nn.Module:
    """With biases and norms as training leaves them: none is the identity."""
    generator = torch.Generator().manual_seed(0)
    for layer in network.modules():
        if isinstance(layer, nn.BatchNorm2d):
            for values in (layer.running_mean, layer.bias):
                values.data = 0.1 * torch.randn(len(values), generator=generator)
            for values in (layer.running_var, layer.weight):
                values.data = 0.8 + 0.4 * torch.rand(len(values), generator=generator)
    return network.eval()
