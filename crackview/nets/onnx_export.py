"""A network as an ONNX file: pixels in, probabilities out, for every runtime and without torch where it runs.

The file is derived from the safetensors and holds the same numbers. BatchNorm is folded into the convolutions; the
sub-pixel head gives 4 x 4 pixels at a time, since runtimes pad the channels of a narrow convolution to the width of a
vector register. Weights that half precision holds exactly are stored so, with the scale of their BatchNorm beside them:
a runtime puts the two together once, when it loads the file. The size of every value is written as a share of the
picture's, which no runtime finds out by itself: one that knows that two values are equally large adds them inside a
convolution, and puts one where another was.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import onnx
import torch
from onnx import TensorProto, helper, numpy_helper, shape_inference
from torch import Tensor, fx, nn

from crackview import files
from crackview.nets import cards, loading
from crackview.nets.cards import Card, ModelError, OnnxFile
from crackview.nets.networks import ConvNorm, Double, PoolMixer, SubPixel

INPUT, OUTPUT = "pixels", "probability"
OPSET = 17
_IR_VERSION = 8
# below that many numbers half precision saves nothing worth a node
_LARGE = 4096
# of a picture on which sizes are tried: in units of the stride, and unlike one another and all numbers of channels
_TRIED = {"count": 5, "height": 7, "width": 11}


class _Complete(nn.Module):
    """A network and what follows it: normalised pixels to probabilities."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, pixels: Tensor) -> Tensor:
        """Map N x 3 x H x W normalised pixels to probabilities, N x outputs x H x W in [0, 1]."""
        return loading.probabilities(self.network(pixels))


class _Tracer(fx.Tracer):
    """Records what a network does; the blocks that have a form of their own in the file are not looked into."""

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return isinstance(m, tuple(_BLOCKS)) or super().is_leaf_module(m, module_qualified_name)


class _Writer:
    """Collects the nodes and the weights of a graph."""

    def __init__(self, network: nn.Module, card: Card, *, halves: bool) -> None:
        self._halves = halves
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self._modules = dict(network.named_modules())
        self._parameters = dict(network.named_parameters()) | dict(network.named_buffers())
        self._mean, self._std = (255 * torch.tensor(values).view(1, 3, 1, 1) for values in (card.mean, card.std))
        self._scaled = ""

    def node(self, kind: str, inputs: Sequence[str], name: str, **attributes: Any) -> str:
        """Add a node with one output; return the output's name, which is the node's."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def constant(self, name: str, values: Tensor) -> str:
        """Add numbers that never change; return their name."""
        self.weights.append(numpy_helper.from_array(values.detach().contiguous().numpy(), name))
        return name

    def weight(self, name: str, raw: Tensor, scale: Tensor | None = None) -> str:
        """Add the weights of a convolution, to be multiplied by ``scale``; return the name of the product."""
        half = raw.detach().half()
        if not self._halves or raw.numel() < _LARGE or not torch.equal(half.float(), raw):
            return self.constant(name, raw if scale is None else raw * scale)
        stored = self.node("Cast", [self.constant(f"{name}.half", half)], f"{name}.single", to=TensorProto.FLOAT)
        if scale is None:
            return stored
        return self.node("Mul", [stored, self.constant(f"{name}.scale", scale)], name)

    def conv(
        self, conv: nn.Conv2d, source: str, name: str, *, scale: Tensor | None = None, bias: Tensor | None = None
    ) -> str:
        """Add a convolution whose weights are multiplied by ``scale``."""
        if source == self._scaled:  # what is left of normalising the pixels
            scale = (1 if scale is None else scale) / self._std
        shift = conv.bias if bias is None else bias
        inputs = [source, self.weight(f"{name}.weight", conv.weight, scale)]
        if shift is not None:
            inputs.append(self.constant(f"{name}.bias", shift))
        rows, columns = (int(value) for value in conv.padding)
        return self.node(
            "Conv", inputs, name, kernel_shape=conv.kernel_size, strides=conv.stride, dilations=conv.dilation,
            group=conv.groups, pads=[rows, columns] * 2,
        )  # fmt: skip

    def pixels(self) -> str:
        """Add the way from uint8 N x H x W x 3 to float32 N x 3 x H x W, less the mean; the first layer divides."""
        planes = self.node("Transpose", [INPUT], f"{INPUT}.planes", perm=[0, 3, 1, 2])
        floats = self.node("Cast", [planes], f"{INPUT}.float", to=TensorProto.FLOAT)
        self._scaled = self.node("Sub", [floats, self.constant(f"{INPUT}.mean", self._mean)], f"{INPUT}.centred")
        return self._scaled

    def add(self, step: fx.Node) -> Any:
        """Add what one step of the recorded network does; raise ModelError if there is no form for it here."""
        if step.op == "placeholder":
            return self.pixels()
        if step.op == "output":
            return self.node("Identity", [self._name(step.args[0])], OUTPUT)
        if step.op == "get_attr":
            return self.constant(str(step.target), self._parameters[str(step.target)])
        name = f"{step.name}.out"
        if step.op == "call_module":
            module = self._modules[str(step.target)]
            for kind, write in (_BLOCKS | _LAYERS).items():
                if isinstance(module, kind):
                    return write(self, module, self._name(step.args[0]), str(step.target))
            raise ModelError("There is no ONNX form of the layer {name}.", name=type(module).__name__)
        write_function = _FUNCTIONS.get(_function_name(step.target))
        if write_function is None:
            raise ModelError(
                "There is no ONNX form of the operation {function_name}.", function_name=_function_name(step.target)
            )
        result: str = write_function(self, name, *[self._name(argument) for argument in step.args], **step.kwargs)
        return result

    def _name(self, argument: Any) -> Any:
        """Return what represents an argument in the file: the name of an earlier step's output, else the argument."""
        if isinstance(argument, fx.Node):
            return argument.meta["onnx"]
        if isinstance(argument, list | tuple):
            return type(argument)(self._name(each) for each in argument)
        return argument

    def operand(self, value: Any, name: str) -> str:
        """Return the name of a value, which may be a plain number."""
        return value if isinstance(value, str) else self.constant(name, torch.tensor(float(value)))


def _function_name(target: Any) -> str:
    """Return the name of a function, such as "add" for the method ``add_``, ``torch.add`` and the operators."""
    name = target if isinstance(target, str) else target.__name__
    return {"iadd": "add", "imul": "mul", "isub": "sub"}.get(name, name.rstrip("_"))


def _conv_norm(writer: _Writer, block: Any, source: str, name: str) -> str:
    conv, norm, *activation = block
    scale = norm.weight * torch.rsqrt(norm.running_var + norm.eps)
    bias = norm.bias - norm.running_mean * scale
    result = writer.conv(conv, source, f"{name}.conv", scale=scale.view(-1, 1, 1, 1), bias=bias)
    for layer in activation:
        result = _activation(writer, layer, result, f"{name}.activation")
    return result


def _activation(writer: _Writer, layer: nn.Module, source: str, name: str) -> str:
    if isinstance(layer, nn.ReLU6):
        limits = [
            writer.constant(f"{name}.{limit}", torch.tensor(value)) for limit, value in (("low", 0.0), ("high", 6.0))
        ]
        return writer.node("Clip", [source, *limits], name)
    return writer.node(type(layer).__name__.replace("ReLU", "Relu"), [source], name)


def _pool_mixer(writer: _Writer, block: Any, source: str, name: str) -> str:
    return writer.conv(block.folded(), source, name)


def _double(writer: _Writer, _block: nn.Module, source: str, name: str) -> str:
    index = len(writer.nodes)
    scales = writer.constant(f"{name}.{index}.scales", torch.tensor([1.0, 1.0, 2.0, 2.0]))
    return writer.node("Resize", [source, "", scales], f"{name}.{index}", mode="linear")


def _sub_pixel(writer: _Writer, head: Any, source: str, name: str) -> str:
    """Write the head; one of 3 x 3 for two by two of its pixels at once: a convolution of 4 x 4 and stride 2."""
    if head.kernel_size == (1, 1):
        logits = writer.conv(head, source, f"{name}.logits")
        return writer.node("DepthToSpace", [logits], name, blocksize=head.factor, mode="CRD")
    # rows and columns of the logit in its pixel, as ``pixel_shuffle`` counts them
    narrow = head.weight.detach().view(2, 2, head.in_channels, 3, 3)
    # rows, then columns: of the pixel, then of the logit in it
    weight = narrow.new_zeros(2, 2, 2, 2, head.in_channels, 4, 4)
    for row in range(2):
        for column in range(2):
            weight[row, :, column, :, :, row : row + 3, column : column + 3] = narrow
    wide = nn.Conv2d(head.in_channels, 16, 4, stride=2, padding=1)
    wide.weight = nn.Parameter(weight.view(16, head.in_channels, 4, 4))
    wide.bias = nn.Parameter(head.bias.detach().view(1, 2, 1, 2).expand(2, 2, 2, 2).reshape(-1))
    logits = writer.conv(wide, source, f"{name}.wide")
    return writer.node("DepthToSpace", [logits], name, blocksize=4, mode="CRD")


def _identity(_writer: _Writer, _layer: nn.Module, source: str, _name: str) -> str:
    return source


def _binary(kind: str) -> Callable[..., str]:
    def write(writer: _Writer, name: str, left: Any, right: Any) -> str:
        operands = [writer.operand(value, f"{name}.{side}") for side, value in (("left", left), ("right", right))]
        return writer.node(kind, operands, name)

    return write


def _unary(kind: str) -> Callable[..., str]:
    def write(writer: _Writer, name: str, source: str) -> str:
        return writer.node(kind, [source], name)

    return write


def _addcmul(writer: _Writer, name: str, plus: str, left: str, right: str) -> str:
    product = writer.node("Mul", [left, right], f"{name}.product")
    return writer.node("Add", [product, plus], name)


def _cat(writer: _Writer, name: str, parts: Sequence[str], dim: int = 0) -> str:
    return writer.node("Concat", parts, name, axis=dim)


def _getitem(writer: _Writer, name: str, source: str, where: Any) -> str:
    """Write a range of channels, ``x[:, first:last]``."""
    if not (isinstance(where, tuple) and len(where) == 2 and where[0] == slice(None) and isinstance(where[1], slice)):
        raise ModelError("There is no ONNX form of the index {where}.", where=where)
    first, last = where[1].start or 0, where[1].stop
    limits = {"starts": first, "ends": 2**31 - 1 if last is None else last, "axes": 1}
    inputs = [writer.constant(f"{name}.{key}", torch.tensor([value])) for key, value in limits.items()]
    return writer.node("Slice", [source, *inputs], name)


_BLOCKS: dict[type[nn.Module], Callable[[_Writer, Any, str, str], str]] = {
    ConvNorm: _conv_norm,
    PoolMixer: _pool_mixer,
    Double: _double,
    SubPixel: _sub_pixel,
}
_LAYERS: dict[type[nn.Module], Callable[[_Writer, Any, str, str], str]] = {
    nn.Conv2d: lambda writer, layer, source, name: writer.conv(layer, source, name),
    nn.ReLU: _activation,
    nn.ReLU6: _activation,
    nn.Sigmoid: _activation,
    nn.Identity: _identity,
}
_FUNCTIONS: dict[str, Callable[..., str]] = {
    "add": _binary("Add"),
    "sub": _binary("Sub"),
    "mul": _binary("Mul"),
    "relu": _unary("Relu"),
    "sigmoid": _unary("Sigmoid"),
    "softplus": _unary("Softplus"),
    "addcmul": _addcmul,
    "cat": _cat,
    "getitem": _getitem,
}


@torch.no_grad()
def export(network: nn.Module, card: Card, *, halves: bool = True) -> bytes:
    """Return an evaluating network, not folded, as the bytes of an ONNX file.

    Its input "pixels" is uint8 N x H x W x 3, RGB; H and W are multiples of the card's stride. Its output "probability"
    is float32 N x outputs x H x W in [0, 1], the crack first. The metadata hold the threshold and what the network
    costs. Without ``halves`` all weights are float32, as what works on the graph expects them.

    Raises:
        ModelError: the network does something that has no form here.
    """
    complete = _Complete(network)
    writer = _Writer(complete, card, halves=halves)
    for step in _Tracer().trace(complete).nodes:
        step.meta["onnx"] = writer.add(step)
    sizes = list(_TRIED)
    outputs, flop_per_pixel = loading.costs(network, card.stride)
    graph = helper.make_graph(
        writer.nodes,
        card.name,
        [helper.make_tensor_value_info(INPUT, TensorProto.UINT8, [*sizes, 3])],
        [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [sizes[0], outputs, *sizes[1:]])],
        writer.weights,
    )
    model = helper.make_model(graph, producer_name="CrackView", opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = _IR_VERSION
    facts = {
        "name": card.name,
        "title": card.title,
        "stride": card.stride,
        "threshold": card.threshold,
        "flop_per_pixel": flop_per_pixel,
        "training_sets": "; ".join(f"{each.name} ({each.licence})" for each in card.training_sets),
    }
    helper.set_model_props(model, {key: str(value) for key, value in facts.items()})
    model.graph.value_info.extend(_sizes_between(model, card.stride))
    onnx.checker.check_model(model)
    data: bytes = model.SerializeToString(deterministic=True)
    return data


def _sizes_between(model: onnx.ModelProto, stride: int) -> list[onnx.ValueInfoProto]:
    """Return the sizes of the values between input and output, such as (count, 16, height/2, width/2).

    They are found on a picture of one size, since ONNX cannot tell them of any size. What has none of that kind is left
    out.
    """
    tried = onnx.ModelProto()
    tried.CopyFrom(model)
    tried.graph.output[0].type.tensor_type.ClearField("shape")
    count, height, width = _TRIED["count"], _TRIED["height"] * stride, _TRIED["width"] * stride
    for dimension, value in zip(tried.graph.input[0].type.tensor_type.shape.dim, (count, height, width), strict=False):
        dimension.dim_value = value
    found = []
    for value in shape_inference.infer_shapes(tried).graph.value_info:
        size = [dimension.dim_value for dimension in value.type.tensor_type.shape.dim]
        if len(size) != 4 or size[0] != count:
            continue
        first = 1 if size[1:3] == [height, width] else 2  # pixels come before their planes
        rows, columns = size[first : first + 2]
        if rows and columns and not (height % rows or width % columns):
            size[first : first + 2] = [_share("height", height // rows), _share("width", width // columns)]
            kind = value.type.tensor_type.elem_type
            found.append(helper.make_tensor_value_info(value.name, kind, ["count", *size[1:]]))
    return found


def _share(name: str, part: int) -> str:
    return name if part == 1 else f"{name}/{part}"


def from_weights(card: Card) -> bytes:
    """Return the network of a card as the bytes of an ONNX file.

    Raises:
        ModelError: its weights are missing, damaged or foreign.
    """
    return export(loading.from_card(card), card)


def attach(card: Card) -> Card:
    """Write the ONNX file of a model beside its weights, and name it in its card; return the new card.

    Raises:
        ModelError: its weights are missing, damaged or foreign.
        SaveError: the folder cannot be written to.
    """
    data = from_weights(card)
    path = card.path.with_suffix(".onnx")
    with files.replacing(path) as temporary:
        temporary.write_bytes(data)
    named = card.model_copy(update={"onnx": OnnxFile(file=path.name, sha256=hashlib.sha256(data).hexdigest())})
    return cards.write(named, card.source)
