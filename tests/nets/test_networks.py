import pytest
import torch
from torch import nn

from crackview.nets import loading
from crackview.nets.networks import PCT, LiteEncoder, PoolMixer, Teacher, competing_logits, fold


@pytest.fixture(params=[PCT, Teacher, lambda: PCT(joints=True)], ids=["pct", "teacher", "pct with joints"])
def network(request: pytest.FixtureRequest) -> nn.Module:
    torch.manual_seed(0)
    module = request.param()
    for part in module.modules():  # norms that do something, as after training
        if isinstance(part, nn.BatchNorm2d):
            nn.init.uniform_(part.weight, 0.5, 1.5)
            nn.init.uniform_(part.bias, -0.2, 0.2)
            part.running_mean.uniform_(-0.2, 0.2)
            part.running_var.uniform_(0.5, 1.5)
    return module.eval()


def test_the_student_has_at_most_half_a_million_parameters():
    assert loading.parameters(PCT(joints=True)) <= 500_000


@pytest.mark.parametrize("make", [PCT, Teacher])
def test_crack_and_joint_never_win_at_one_pixel_and_the_better_wins(make):
    torch.manual_seed(0)
    network = make(joints=True).eval()
    scores: list[torch.Tensor] = []
    for head in (network.head, network.joint_head):
        head.bias.data.zero_()
        head.register_forward_hook(lambda *passed: scores.append(passed[-1][0, 0]))
    with torch.inference_mode():
        logits = network(torch.randn(1, 3, 64, 96))
    assert logits.shape == (1, 2, 64, 96)
    crack, joint = logits.sigmoid()[0] > 0.5
    assert crack.any()
    assert joint.any()
    assert not (crack & joint).any()
    assert torch.equal(crack, (scores[0] > 0) & (scores[0] > scores[1]))


def test_a_joint_that_loses_changes_nothing_for_the_crack():
    crack, joint = torch.full((1, 1, 1, 1), 3.0), torch.full((1, 1, 1, 1), -2.0)
    assert competing_logits(crack, joint).flatten().tolist() == [3.0, -5.0]
    assert competing_logits(-crack, -joint).flatten().tolist() == [-5.0, 2.0]


@pytest.mark.parametrize("size", [(32, 32), (64, 160), (224, 96)])
def test_logits_have_the_size_of_the_picture(network, size):
    with torch.inference_mode():
        assert network(torch.randn(2, 3, *size)).shape == (2, 2 if network.joints else 1, *size)


def test_folding_changes_nothing_and_leaves_no_norm(network):
    picture = torch.randn(1, 3, 96, 64)
    with torch.inference_mode():
        before = network(picture)
        folded = fold(network)
        after = folded(picture)
    assert not any(isinstance(part, nn.BatchNorm2d | PoolMixer) for part in folded.modules())
    assert torch.allclose(before, after, atol=1e-4 * before.abs().max().item())


def test_every_parameter_learns(network):
    network.train()
    network(torch.randn(2, 3, 64, 64)).square().mean().backward()
    assert [name for name, parameter in network.named_parameters() if parameter.grad is None] == []


def test_an_empty_picture_of_cracks_starts_out_empty():
    with torch.inference_mode():
        assert PCT().eval()(torch.zeros(1, 3, 64, 64)).sigmoid().mean() < 0.2


def test_weights_of_another_encoder_are_refused():
    weights = {str(index): value for index, value in enumerate(LiteEncoder("lite2").state_dict().values())}
    with pytest.raises(ValueError, match="another network"):
        LiteEncoder("lite0").load_imagenet(weights)
