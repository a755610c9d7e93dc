import copy

import pytest
import torch
from torch import nn

from crackview.nets import zoo
from crackview.nets.cpu import FusedConv, PairShuffle, tune

onednn = pytest.mark.skipif(not torch.backends.mkldnn.is_available(), reason="torch was built without oneDNN")


@onednn
@pytest.mark.parametrize("architecture", zoo.ARCHITECTURES)
@pytest.mark.parametrize("size", [(64, 96), (32, 32)])
@torch.inference_mode()
def test_a_tuned_network_computes_what_it_did_before(architecture, size):
    network = zoo.fold(zoo.build(architecture, {}).eval()).to(memory_format=torch.channels_last)
    tuned = tune(copy.deepcopy(network))
    picture = torch.randn(2, 3, *size).to(memory_format=torch.channels_last)
    torch.testing.assert_close(tuned(picture), network(picture), atol=1e-5, rtol=1e-5)


@onednn
@pytest.mark.parametrize("architecture", zoo.ARCHITECTURES)
def test_no_slow_layer_is_left(architecture):
    tuned = tune(zoo.fold(zoo.build(architecture, {}).eval()))
    kinds = {type(layer) for layer in tuned.modules()}
    assert {FusedConv, PairShuffle} <= kinds
    assert not kinds & {nn.Conv2d, nn.ReLU, nn.ReLU6, nn.PixelShuffle}


def test_without_onednn_a_network_is_left_as_it_is(monkeypatch):
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: False)
    layers = tune(nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.PixelShuffle(2)))
    assert [type(layer) for layer in layers] == [nn.Conv2d, nn.ReLU, nn.PixelShuffle]


@pytest.mark.parametrize("count", [1, 3])
def test_pairs_are_shuffled_as_single_values_are(count):
    x = torch.randn(count, 4, 5, 7).to(memory_format=torch.channels_last)
    assert torch.equal(PairShuffle()(x), nn.PixelShuffle(2)(x))
