import pytest
import torch

from training.hooks import Taps
from training.methods import METHODS
from training.methods.kd import soft_target
from training.methods.method import Outputs, ground_truth
from training.methods.rfkd import pairwise_distance

TARGET = (torch.rand(2, 1, 32, 32, generator=torch.Generator().manual_seed(0)) > 0.9).float()


def test_the_ground_truth_term_falls_to_nothing_for_the_truth():
    right, wrong = 20 * (TARGET - 0.5), -20 * (TARGET - 0.5)
    assert ground_truth(right, TARGET) < 0.01
    assert ground_truth(wrong, TARGET) > 5


def test_soft_targets_are_nothing_in_agreement_and_pull_towards_the_teacher():
    teacher = torch.randn(1, 1, 8, 8)
    student = torch.zeros_like(teacher, requires_grad=True)
    assert soft_target(teacher, teacher, 2.0).abs() < 1e-6
    soft_target(student, teacher, 2.0).backward()
    assert torch.equal(student.grad.sign(), -teacher.sign())


def test_the_pairwise_distance_ignores_channels_and_sees_structure():
    features = torch.randn(2, 12, 16, 16)
    rotation = torch.linalg.qr(torch.randn(12, 12))[0]
    rotated = torch.einsum("ij,njhw->nihw", rotation, features)
    assert pairwise_distance(rotated, features, 16) < 1e-10
    assert pairwise_distance(torch.randn(2, 40, 16, 16), features, 16) > 1e-3


@pytest.mark.parametrize("name", METHODS)
def test_a_method_gives_finite_terms_that_move_every_output(name):
    method = METHODS[name]()
    student_names, teacher_names = method.taps()
    features = {key: torch.randn(2, 8, 16, 16, requires_grad=True) for key in student_names}
    student = Outputs(torch.randn(2, 1, 32, 32, requires_grad=True), features)
    teacher = Outputs(torch.randn(2, 1, 32, 32), {key: torch.randn(2, 24, 8, 8) for key in teacher_names})
    if name == "rfkd":
        teacher = Outputs(teacher.logits, {key: torch.randn(2, 24, 16, 16) for key in teacher_names})
    terms = method.loss(student, teacher if method.needs_teacher else None, TARGET)
    torch.stack(list(terms.values())).sum().backward()
    assert all(torch.isfinite(term) for term in terms.values())
    assert student.logits.grad.abs().sum() > 0
    assert all(feature.grad.abs().sum() > 0 for feature in features.values())


def test_taps_keep_what_a_module_gave():
    network = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 1), torch.nn.ReLU())
    taps = Taps(network, ["0"])
    picture = torch.randn(1, 3, 5, 5)
    network(picture)
    assert torch.equal(taps["0"], network[0](picture))


def test_a_tap_on_nothing_is_an_error():
    with pytest.raises(AttributeError):
        Taps(torch.nn.Sequential(), ["nothing"])
