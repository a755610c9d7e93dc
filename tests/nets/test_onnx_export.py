import hashlib
import json

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from PIL import Image
from torch import nn

from crackview import paths
from crackview.nets import cards, loading, onnx_export
from crackview.nets.cards import ModelError
from crackview.nets.networks import ConvNorm
from tests.tiny_models import write_model

SHIPPED = [card.name for card in cards.cards() if card.path.parent == cards.folders()[0]]


@pytest.fixture
def tiny(tmp_path):
    return cards.from_file(write_model(tmp_path))


def _photos(count, height, width):
    return np.random.default_rng(0).integers(0, 256, (count, height, width, 3)).astype(np.uint8)


def _by_onnx_runtime(data, pixels):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    return session.run(["probability"], {"pixels": pixels})[0]


@torch.inference_mode()
def _by_torch(network, card, pixels):
    normalised = torch.from_numpy((pixels / 255 - card.mean) / card.std).permute(0, 3, 1, 2).float()
    return loading.probabilities(network(normalised)).numpy()


def _lived(network):
    """With biases and norms as training leaves them: none is the identity."""
    generator = torch.Generator().manual_seed(0)
    for layer in network.modules():
        if isinstance(layer, nn.BatchNorm2d):
            for values in (layer.running_mean, layer.bias):
                values.data = 0.1 * torch.randn(len(values), generator=generator)
            for values in (layer.running_var, layer.weight):
                values.data = 0.8 + 0.4 * torch.rand(len(values), generator=generator)
    return network.eval()


@pytest.mark.parametrize("architecture", loading.ARCHITECTURES)
@pytest.mark.parametrize("half", [False, True])
@pytest.mark.parametrize("joints", [False, True])
def test_the_file_gives_the_probabilities_of_the_network(tiny, architecture, half, joints):
    network = _lived(loading.build(architecture, {"joints": joints}))
    if half:
        network = network.half().float()
    for count, height, width in ((1, 32, 64), (2, 96, 32)):
        pixels = _photos(count, height, width)
        found = _by_onnx_runtime(onnx_export.export(network, tiny), pixels)
        np.testing.assert_allclose(found, _by_torch(network, tiny, pixels), atol=1e-5)


@pytest.mark.parametrize("architecture", loading.ARCHITECTURES)
def test_the_size_of_every_value_is_a_share_of_the_pictures(tiny, architecture):
    data = onnx_export.export(loading.build(architecture, {"joints": True}).eval(), tiny)
    graph = onnx.load_from_string(data).graph
    sizes = {
        each.name: [size.dim_param or size.dim_value for size in each.type.tensor_type.shape.dim]
        for each in graph.value_info
    }
    made = {"pixels"}
    for node in graph.node:
        if made & set(node.input):
            made |= set(node.output)
    assert made - sizes.keys() == {"pixels", "probability"}
    assert sizes["pixels.centred"] == ["count", 3, "height", "width"]
    assert sizes["pixels.planes"] == ["count", 3, "height", "width"]
    assert {"height/2", "height/4", "height/8", "height/16", "height/32"} <= {size[2] for size in sizes.values()}


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_is_what_its_weights_say(name):
    card = cards.card(name)
    pixels = _photos(1, 64, 96)
    found = _by_onnx_runtime(cards.checked(card, card.onnx_path, card.onnx.sha256), pixels)
    np.testing.assert_allclose(found, _by_torch(loading.from_card(card), card, pixels), atol=1e-4)
    assert card.onnx_path.stat().st_size < 16_000_000


@pytest.mark.parametrize("name", [name for name in SHIPPED if cards.card(name).onnx_int8])
def test_the_int8_network_that_ships_is_near_the_exact_one(name):
    card = cards.card(name)
    cards.verify(card)
    with Image.open(paths.samples() / "concrete_wall.jpg") as whole:
        pixels = np.asarray(whole.crop((300, 200, 620, 456)))[None]
    int8 = card.source.with_name(card.onnx_int8.file)
    exact, fast = (_by_onnx_runtime(path.read_bytes(), pixels) for path in (card.onnx_path, int8))
    assert (exact[:, 0] >= card.threshold).any()
    assert 0 < np.abs(exact - fast).mean() < 0.01


def test_numbers_that_half_precision_holds_take_half_the_room(tiny):
    network = _lived(loading.build("pct", {}))
    whole = len(onnx_export.export(network, tiny))
    assert len(onnx_export.export(network.half().float(), tiny)) < 0.6 * whole


def test_the_same_network_gives_the_same_bytes(tiny):
    assert onnx_export.from_weights(tiny) == onnx_export.from_weights(tiny)


def test_a_second_output_is_exported_as_well(tiny):
    class Two(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = ConvNorm(3, 8, 3, stride=2)
            self.head = nn.Conv2d(8, 2, 1)

        def forward(self, x):
            both = self.head(self.stem(x))
            crack, joint = both[:, :1], both[:, 1:]
            return torch.cat([crack - nn.functional.softplus(joint), joint * 2.0], dim=1)

    network = _lived(Two())
    pixels = _photos(1, 32, 64)
    found = _by_onnx_runtime(onnx_export.export(network, tiny), pixels)
    assert found.shape == (1, 2, 16, 32)
    np.testing.assert_allclose(found, _by_torch(network, tiny, pixels), atol=1e-5)


def test_the_file_says_what_it_takes_and_costs(tiny):
    facts = {each.key: each.value for each in onnx.load(tiny.onnx_path).metadata_props}
    assert (facts["name"], facts["stride"], facts["threshold"]) == ("tiny", "32", "0.5")
    assert float(facts["flop_per_pixel"]) > 100


def test_a_model_is_exported_beside_its_weights_and_named_in_its_card(tmp_path):
    path = write_model(tmp_path)
    bare = json.loads(path.read_text("utf-8")) | {"onnx": None}
    path.write_text(json.dumps(bare), "utf-8")
    (tmp_path / "tiny.onnx").unlink()
    card = onnx_export.attach(cards.from_file(path))
    assert card.onnx_path == tmp_path / "tiny.onnx"
    assert card.onnx.sha256 == hashlib.sha256(card.onnx_path.read_bytes()).hexdigest()
    assert json.loads(path.read_text("utf-8")) == bare | {"onnx": card.onnx.model_dump()}
    assert cards.from_file(path) == card


@pytest.mark.parametrize(
    ("layer", "sentence"), [(nn.Tanh(), "the layer Tanh"), (nn.Conv2d(3, 1, 1), "the operation exp")]
)
def test_what_has_no_form_in_the_file_is_one_sentence(tiny, layer, sentence):
    class Strange(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = layer

        def forward(self, x):
            return torch.exp(self.layer(x))

    with pytest.raises(ModelError, match=f"There is no ONNX form of {sentence}"):
        onnx_export.export(Strange(), tiny)
