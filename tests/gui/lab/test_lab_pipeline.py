import numpy as np
import pytest

from crackview.engine import sweep
from crackview.engine.sweep import SweepPlan
from crackview.gui.lab import lab_pipeline
from crackview.gui.lab.lab_pipeline import EXTRA, HIT, MISSED, LabPipeline, paint_errors
from crackview.gui.lab.messages import (
    ColourErrors,
    Compare,
    ErrorsColoured,
    LabModelUnusable,
    ModelsCompared,
    NoisyPicture,
    PredictionScored,
    PredictionsDone,
    PredictRequest,
    StartSweep,
    SweepCell,
    SweepEnded,
    SweepProblem,
)
from crackview.gui.model_choice import ModelChoice
from crackview.vision import recipe
from crackview.vision.preparation import Preparation
from crackview.vision.recipe import Recipe
from tests.gui.lab.fakes import Factory, FakeSegmenter, Post, make_photo

NAMES = ("a", "b", "t")
CHOICES = tuple(ModelChoice(name) for name in NAMES)


@pytest.fixture
def post():
    return Post()


@pytest.fixture
def segmenters():
    return {name: FakeSegmenter(name, role="teacher" if name == "t" else "student") for name in NAMES}


@pytest.fixture
def stage(post, segmenters):
    pipeline = LabPipeline(post, Factory(*segmenters.values()))
    yield pipeline
    assert pipeline.shutdown()


def _settled(generation):
    return lambda messages: any(isinstance(m, PredictionsDone) and m.generation == generation for m in messages)


def test_what_comes_last_is_what_evaluate_makes_of_the_same_recipe_to_the_last_bit(stage, post, segmenters):
    photo, made = make_photo(), Recipe((("pepper", 0.1), ("gaussian-blur", 1.5)), 3)
    post.wait(_settled(stage.show(PredictRequest(photo, made, CHOICES))))
    expected = {
        p.model: p for p in sweep.predictions(list(segmenters.values()), photo.sample, [made]) if p.recipe == made
    }
    for judged in post.of(PredictionScored):
        assert np.array_equal(judged.probability, expected[judged.model].probability)
        assert judged.overlap.dice == pytest.approx(expected["a"].mask[photo.sample.truth].mean(), abs=0.5)
    assert [judged.model for judged in post.of(PredictionScored)] == ["a", "b", "t"]
    assert np.array_equal(
        post.of(NoisyPicture)[-1].picture.levels[0], made.apply(photo.sample.pixels, photo.sample.stem)
    )


def test_all_models_see_the_picture_as_it_was_prepared_once(stage, post, segmenters, monkeypatch):
    calls = []

    def prepared(picture, **_):
        calls.append(picture)
        return picture // 2, Preparation(evened=True)

    monkeypatch.setattr(lab_pipeline, "prepare", prepared)
    post.wait(_settled(stage.show(PredictRequest(make_photo(), recipe.of_severity("salt", 3), CHOICES))))
    assert len(calls) == 1
    assert all(np.array_equal(segmenter.pictures[-1], calls[0] // 2) for segmenter in segmenters.values())
    assert all("shade evened" in judged.device_title for judged in post.of(PredictionScored))


def test_the_picture_comes_before_the_predictions(stage, post):
    post.wait(_settled(stage.show(PredictRequest(make_photo(), recipe.of_severity("salt", 3), CHOICES))))
    assert isinstance(post.messages[0], NoisyPicture)


def test_without_truth_a_model_is_compared_with_its_own_clean_prediction(stage, post):
    photo = make_photo(truth=False)
    post.wait(_settled(stage.show(PredictRequest(photo, recipe.of_severity("pepper", 5), CHOICES))))
    assert all(not judged.has_truth and judged.overlap.dice < 0.9 for judged in post.of(PredictionScored))
    post.messages.clear()
    post.wait(_settled(stage.show(PredictRequest(photo, Recipe(), CHOICES))))
    assert all(judged.overlap.dice == 1 for judged in post.of(PredictionScored))


def test_while_dragging_students_take_turns_and_the_teacher_gives_way(stage, post, segmenters):
    for one in segmenters.values():
        one.seconds = 0.05
    photo = make_photo()
    post.wait(_settled(stage.show(PredictRequest(photo, Recipe(), CHOICES))))
    post.messages.clear()
    segmenters["t"].seconds = 5
    for step in range(1, 25):
        stage.show(PredictRequest(photo, Recipe((("salt", step / 100),)), CHOICES, dragging=True))
        post.wait(
            lambda messages, step=step: any(
                isinstance(m, NoisyPicture) and m.recipe.steps[0][1] == step / 100 for m in messages
            )
        )
    last = Recipe((("salt", 0.24),))
    segmenters["t"].seconds = 0
    post.wait(_settled(stage.show(PredictRequest(photo, last, CHOICES))))
    models = [judged.model for judged in post.of(PredictionScored)[:-3]]
    assert min(models.count("a"), models.count("b")) >= 2
    assert abs(models.count("a") - models.count("b")) <= 1
    assert "t" not in models
    assert all(judged.recipe == last for judged in post.of(PredictionScored)[-3:])


def test_a_model_that_is_missing_is_said_once_and_the_others_go_on(stage, post):
    order = PredictRequest(make_photo(), Recipe(), (ModelChoice("gone"), *CHOICES))
    post.wait(_settled(stage.show(order)))
    post.wait(_settled(stage.show(order)))
    assert [message.model for message in post.of(LabModelUnusable)] == ["gone"]
    assert {judged.model for judged in post.of(PredictionScored)} == set(NAMES)


def test_another_photo_stops_what_runs(stage, post, segmenters):
    segmenters["a"].seconds = 30
    stage.show(PredictRequest(make_photo(), Recipe(), CHOICES))
    post.wait(lambda _messages: segmenters["a"].pictures)
    segmenters["a"].seconds = 0
    photo = make_photo(stem="other")
    post.wait(_settled(stage.show(PredictRequest(photo, Recipe(), CHOICES))))
    assert segmenters["a"].cancelled == 1
    assert all(judged.photo is photo for judged in post.of(PredictionScored))


def test_errors_are_coloured_when_asked_for(stage, post):
    post.wait(
        _settled(stage.show(PredictRequest(make_photo(), recipe.of_severity("pepper", 5), CHOICES[:1], errors=True)))
    )
    colours = {tuple(pixel) for pixel in post.of(PredictionScored)[0].errors.levels[0].reshape(-1, 3)}
    assert {(0, 158, 255), (255, 140, 0)} <= colours


def test_errors_are_coloured_later_without_another_prediction(stage, post, segmenters):
    order = PredictRequest(make_photo(), recipe.of_severity("pepper", 5), CHOICES[:1])
    post.wait(_settled(stage.show(order)))
    (result,) = post.of(PredictionScored)
    assert result.errors is None
    runs = len(segmenters[result.model].pictures)
    stage.colour(ColourErrors((result,)))
    (found,) = post.wait(lambda messages: [each for each in messages if isinstance(each, ErrorsColoured)])
    assert found.result is result
    assert np.array_equal(found.errors.levels[0], paint_errors(result.picture, result.mask, result.reference))
    assert len(segmenters[result.model].pictures) == runs


def test_a_comparison_shows_how_far_apart_predictions_are(stage, post):
    maps = tuple(np.full((8, 8), value, np.float32) for value in (0.2, 0.5, 1.0))
    stage.compare(Compare(7, maps))
    (found,) = post.wait(lambda messages: [m for m in messages if isinstance(m, ModelsCompared)])
    assert found.number == 7
    assert (found.layer.levels[0] == 204).all()


def test_a_sweep_delivers_its_cells_and_its_end(stage, post):
    plan = SweepPlan(NAMES, ("salt",), (1, 5))
    generation = stage.sweep(StartSweep(plan, CHOICES, (make_photo().sample,)))
    post.wait(lambda messages: SweepEnded(generation) in messages)
    cells = post.of(SweepCell)
    assert len(cells) == plan.size(1)
    assert cells[-1].done == 1


def test_a_sweep_stops_within_half_a_second_and_one_without_its_model_says_so(stage, post, segmenters):
    segmenters["a"].seconds = 30
    stage.sweep(StartSweep(SweepPlan(NAMES, ("salt",)), CHOICES, (make_photo().sample,)))
    post.wait(lambda _messages: segmenters["a"].pictures)
    stage.cancel_sweep()
    post.wait(lambda _messages: segmenters["a"].cancelled, 0.5)
    stage.sweep(StartSweep(SweepPlan(("gone",), ("salt",)), (ModelChoice("gone"),), (make_photo().sample,)))
    post.wait(lambda _messages: post.of(SweepProblem))
    assert "gone" in post.of(SweepProblem)[0].sentence


def test_right_wrong_and_missed_pixels_differ_in_colour_and_in_pattern():
    picture = np.full((40, 60, 3), 120, np.uint8)
    mask, truth = np.zeros((2, 40, 60), bool)
    mask[:, :40] = truth[:, 20:] = True
    painted = paint_errors(picture, mask, truth)
    for columns, colour, plain in (
        (slice(0, 20), EXTRA, False),
        (slice(20, 40), HIT, True),
        (slice(40, 60), MISSED, False),
    ):
        colours = {tuple(pixel) for pixel in painted[:, columns].reshape(-1, 3)}
        assert colour in colours
        assert (len(colours) == 1) is plain
    assert (picture == 120).all()


@pytest.mark.parametrize("faster", [True, False])
def test_while_dragging_a_model_may_be_fast_and_what_comes_last_is_exact(post, faster):
    exact = FakeSegmenter("a", int8="a-int8.onnx")
    fast = FakeSegmenter("a", level=30, precision="fast") if faster else exact
    factory = Factory(exact)
    factory.made["a", "fast"] = fast
    pipeline = LabPipeline(post, factory)
    photo = make_photo(truth=False)
    try:
        for dragging in (True, False):
            made = Recipe((("pepper", 0.1),))
            post.wait(_settled(pipeline.show(PredictRequest(photo, made, CHOICES[:1], dragging))))
    finally:
        assert pipeline.shutdown()
    dragged, last = post.of(PredictionScored)
    assert dragged.device_title.endswith(" · int8 preview" if faster else " · exact")
    assert last.device_title.endswith(" · exact")
    assert (dragged.mask.sum() < last.mask.sum()) == faster
    assert np.array_equal(dragged.reference, last.reference), "the reference is always exact"
