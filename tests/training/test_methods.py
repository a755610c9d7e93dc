import math
import re
from pathlib import Path

import pytest
import torch
from torch import nn

from training.hooks import FeatureHooks
from training.methods import METHODS, Method
from training.methods.at import AT
from training.methods.cwd import CWD, channelwise
from training.methods.dist import DIST
from training.methods.ifv import IFV
from training.methods.method import Outputs, ground_truth, soft_target, soft_targets
from training.methods.pairwise import Pairwise, pairwise_distance

TARGET = (torch.rand(2, 1, 32, 32, generator=torch.Generator().manual_seed(0)) > 0.9).float()


def test_the_guide_has_a_row_for_every_method():
    table = Path("training/README.md").read_text("utf-8").partition("| name | what the teacher gives | paper |\n")[2]
    rows = re.findall(r"^\| `(\w+)` \|", table.partition("\n\n")[0], re.MULTILINE)
    assert rows == list(METHODS)


def test_the_ground_truth_term_falls_to_nothing_for_the_truth():
    right, wrong = 20 * (TARGET - 0.5), -20 * (TARGET - 0.5)
    assert ground_truth(right, TARGET) < 0.01
    assert ground_truth(wrong, TARGET) > 5


def test_pixels_of_which_nothing_is_known_have_no_weight():
    target = torch.where(torch.rand(TARGET.shape) > 0.5, TARGET, torch.tensor(-1.0))
    logits = torch.randn_like(TARGET, requires_grad=True)
    ground_truth(logits, target).backward()
    assert (logits.grad[target < 0] == 0).all()
    assert (logits.grad[target >= 0] != 0).all()
    nothing = torch.full_like(TARGET, -1.0)
    assert ground_truth(logits, nothing) == 0


def test_joints_count_where_they_are_known_and_not_at_all_for_a_network_without_them():
    joint = torch.full_like(TARGET, -1.0)
    both, crack = torch.cat([TARGET, joint], 1), torch.randn_like(TARGET)
    logits = torch.cat([crack, torch.randn_like(TARGET)], 1)
    assert ground_truth(logits, both) == ground_truth(crack, both) == ground_truth(crack, TARGET)
    both[:, 1] = 0
    assert ground_truth(logits, both) > ground_truth(crack, both)


def test_soft_targets_cover_the_outputs_that_both_have():
    one, two = torch.randn(1, 1, 4, 4), torch.randn(1, 2, 4, 4)
    alike = torch.cat([one, two[:, 1:]], 1)
    assert soft_targets(Outputs(alike), Outputs(one), 1.0).abs() < 1e-6
    assert soft_targets(Outputs(two), Outputs(alike), 1.0) == pytest.approx(
        soft_target(two[:, :1], one, 1.0).item() / 2, abs=1e-6
    )


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
    assert pairwise_distance(rotated, features, 16, centred=True) < 1e-10
    assert pairwise_distance(torch.randn(2, 40, 16, 16), features, 16) > 1e-3


def test_attention_is_where_the_energy_is_and_knows_no_scale():
    student, teacher = torch.zeros(1, 2, 1, 2), torch.zeros(1, 3, 1, 2)
    student[0, :, 0, 0], teacher[0, :, 0, 1] = 5.0, 0.1
    assert AT().distance(student, teacher, TARGET) == pytest.approx(1.0)  # two orthogonal unit vectors
    assert AT().distance(7 * student, student[:, :1], TARGET) == pytest.approx(0.0)


def test_channel_wise_divergence_is_that_of_the_spatial_distributions():
    """Two places: (3/4, 1/4) against (1/2, 1/2) by hand, and a level that is added changes nothing."""
    teacher, student = torch.tensor([[[[3.0, 1.0]]]]).log(), torch.zeros(1, 1, 1, 2)
    expected = 0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5)
    assert channelwise(student + 9, teacher, 1.0) == pytest.approx(expected)
    assert channelwise(2 * student, 2 * teacher, 2.0) == pytest.approx(4 * expected)


def test_channel_wise_logits_count_both_classes():
    """Crack and background each stand out at one place of two: the divergence is the same for both signs."""
    logits = torch.tensor([[[[4.0, -4.0]]]])
    method = CWD(temperature=1.0)
    assert method.logit_distance(Outputs(torch.zeros_like(logits)), Outputs(logits)) == pytest.approx(
        channelwise(torch.zeros_like(logits), logits / 2, 1.0).item()
    )


def test_channel_wise_adapters_bridge_the_channels_and_learn():
    method = CWD()
    name, tutor = method.pairs[0]
    student = Outputs(torch.randn(2, 1, 32, 32), {name: torch.randn(2, 8, 16, 16)})
    teacher = Outputs(torch.randn(2, 1, 32, 32), {tutor: torch.randn(2, 24, 16, 16)})
    method.make_adapters(student, teacher)
    assert [tuple(p.shape) for p in method.parameters()] == [(24, 8, 1, 1)]
    method.loss(student, teacher, TARGET)["features"].backward()
    assert all(p.grad.abs().sum() > 0 for p in method.parameters())


def test_pairwise_similarities_by_hand():
    """Two places alike in the student, at right angles in the teacher: two of four similarities differ by 1."""
    student, teacher = torch.ones(1, 2, 1, 2), torch.eye(2).view(1, 2, 1, 2)
    wide = [
        nn.functional.interpolate(maps, (2, 2)) for maps in (student, teacher)
    ]  # each place twice, one above the other
    assert Pairwise(side=2).distance(*wide, TARGET) == pytest.approx(0.5)


def test_intra_class_variation_by_hand():
    """One class: the teacher's two places are at right angles, both 45 degrees from their prototype."""
    target = torch.zeros(1, 1, 1, 2)
    student, teacher = torch.ones(1, 2, 1, 2), torch.eye(2).view(1, 2, 1, 2)
    expected = (1 - math.cos(math.pi / 4)) ** 2
    assert IFV().distance(student, teacher, target) == pytest.approx(expected)
    target[..., 0] = 1  # each place a class of its own: no variation is left in either
    assert IFV().distance(student, teacher, target) == pytest.approx(0.0)


def test_intra_class_variation_keeps_cracks_thinner_than_a_place():
    target = torch.zeros(1, 1, 8, 8)
    target[..., 0, 0] = 1
    maps = torch.randn(1, 4, 2, 2)
    other = maps.clone()
    other[..., 0, 0] += 3  # the only place of its class: its cosine with itself stays 1
    assert IFV().distance(maps, other, target) == pytest.approx(0.0, abs=1e-6)


def test_dist_asks_for_correlation_and_not_for_equality():
    teacher = torch.linspace(0.1, 0.9, 64).view(1, 1, 8, 8)
    student = 0.25 + teacher / 2
    terms = DIST().loss(Outputs(student.logit()), Outputs(teacher.logit()), TARGET[:1, :, :8, :8])
    assert terms["intra"] == pytest.approx(0, abs=1e-5)
    assert terms["inter"] == pytest.approx(0, abs=1e-5)
    terms = DIST().loss(Outputs(-teacher.logit()), Outputs(teacher.logit()), TARGET[:1, :, :8, :8])
    assert terms["intra"] == pytest.approx(2)
    assert terms["inter"] == pytest.approx(2)


def test_dist_inter_class_relation_sees_the_level_within_a_picture():
    """Two pictures whose cracks are ranked alike but one of which is called crack all over."""
    teacher = torch.linspace(-3, -1, 64).view(1, 1, 8, 8)
    terms = DIST().loss(Outputs(teacher + 4), Outputs(teacher), TARGET[:1, :, :8, :8])
    assert terms["intra"] < 0.2
    assert terms["inter"] > 1.5


def _outputs(name: str) -> tuple[Method, Outputs, Outputs]:
    """A method and random outputs that it can take, of a student with 8 channels and a teacher with 24."""
    method = METHODS[name]()
    student_names, teacher_names = method.hooked_modules()
    features = {key: torch.randn(2, 8, 16, 16, requires_grad=True) for key in student_names}
    student = Outputs(torch.randn(2, 1, 32, 32, requires_grad=True), features)
    wanted = {key: torch.randn(2, 24, 16, 16, requires_grad=True) for key in teacher_names}
    return method, student, Outputs(torch.randn(2, 1, 32, 32), wanted)


@pytest.mark.parametrize("name", METHODS)
def test_a_method_gives_finite_terms_that_move_every_output(name):
    method, student, teacher = _outputs(name)
    if method.needs_teacher:
        method.make_adapters(student, teacher)
    terms = method.loss(student, teacher if method.needs_teacher else None, TARGET)
    torch.stack(list(terms.values())).sum().backward()
    assert all(torch.isfinite(term) for term in terms.values())
    assert student.logits.grad.abs().sum() > 0
    assert all(feature.grad.abs().sum() > 0 for feature in student.features.values())


@pytest.mark.parametrize("name", [name for name, method in METHODS.items() if method.needs_teacher])
def test_a_student_that_equals_its_teacher_has_nothing_left_to_learn_from_it(name):
    method, student, _ = _outputs(name)
    _, teacher_names = method.hooked_modules()
    twin = Outputs(student.logits, dict(zip(teacher_names, student.features.values(), strict=True)))
    method.make_adapters(student, twin)
    terms = method.loss(student, twin, TARGET)
    assert len(terms) > 1
    assert all(term.abs() < 1e-4 for key, term in terms.items() if key != "truth")


@pytest.mark.parametrize(
    ("arguments", "left"), [({"soft": 0}, {"truth", "features"}), ({"features": 0}, {"truth", "soft"})]
)
def test_a_weight_of_nothing_takes_a_term_of_rfkd_away(arguments, left):
    method = METHODS["rfkd"](**arguments)
    features = [{key: torch.randn(1, 4, 16, 16) for key in keys} for keys in method.hooked_modules()]
    student, teacher = (Outputs(torch.randn(1, 1, 32, 32), maps) for maps in features)
    assert method.loss(student, teacher, TARGET[:1]).keys() == left


def test_taps_keep_what_a_module_gave():
    network = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 1), torch.nn.ReLU())
    hooks = FeatureHooks(network, ["0"])
    picture = torch.randn(1, 3, 5, 5)
    network(picture)
    assert torch.equal(hooks["0"], network[0](picture))


def test_a_tap_on_nothing_is_an_error():
    with pytest.raises(AttributeError):
        FeatureHooks(torch.nn.Sequential(), ["nothing"])
