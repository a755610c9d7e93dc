"""The Lab as the window holds it: real views and threads, segmenters that answer at once."""

import contextlib
import csv

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QDialogButtonBox

from crackview.engine import sweep
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.lab import lab_controller as controller_module
from crackview.gui.lab import tour as tour_module
from crackview.gui.lab import view_picture
from crackview.gui.lab.messages import PredictRequest
from crackview.gui.lab.photo_controller import slide_size
from crackview.gui.lab.view_picture import slide
from crackview.gui.lab.workspace import LabWorkspace
from crackview.nets import cards
from crackview.vision import image_io, photo_folder, recipe
from crackview.vision.noise import NOISES
from crackview.vision.recipe import Recipe
from tests.gui.inspect.fakes import make_card
from tests.gui.lab.fakes import Factory, FakeSegmenter

NAMES = ("pct-rfkd", "pct-kd", "teacher")


@pytest.fixture
def segmenters():
    return {name: FakeSegmenter(name, level=60 + 20 * index) for index, name in enumerate(NAMES)}


@pytest.fixture
def lab(qtbot, monkeypatch, segmenters):
    listed = [
        make_card(name, 0.5).model_copy(
            update={
                "role": "teacher" if name == "teacher" else "student",
                "method": "clean and noisy crops 1 : 1" if name == "pct-rfkd" else "clean crops alone",
            }
        )
        for name in NAMES
    ]
    monkeypatch.setattr(cards, "cards", lambda: listed)
    actions = ActionSet()
    workspace = LabWorkspace(actions, AppSettings(), factory=Factory(*segmenters.values()))
    workspace.acts, workspace.said = actions, []
    workspace.problem.connect(workspace.said.append)
    for widget in (workspace.canvas_widget, workspace.panel_widget, workspace.strip_widget):
        qtbot.addWidget(widget)
    workspace.canvas_widget.resize(900, 600)
    workspace.canvas_widget.show()
    yield workspace
    workspace.shutdown()


@pytest.fixture
def photo(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    pixels = np.full((64, 96, 3), 200, np.uint8)
    pixels[:, ::2] = 201  # a picture of two values would be a mask
    pixels[20:26] = 40
    for name in ("wall.png", "second.png"):
        Image.fromarray(pixels).save(folder / name)
    Image.fromarray((pixels[..., 0] < 100).astype(np.uint8) * 255).save(folder / "wall_mask.png")
    return folder / "wall.png"


def _open(qtbot, lab, *paths):
    lab.open_paths(list(paths))
    qtbot.waitUntil(lambda: lab.controller.photo is not None and lab.controller.settled, timeout=20_000)


def _settle(qtbot, lab):
    qtbot.waitUntil(lambda: lab.controller.settled, timeout=20_000)


def _words(lab):
    return [pane.words for pane in lab.canvas_widget.panes_view.shown]


def test_a_photo_is_scored_against_the_mask_beside_it_in_every_pane(qtbot, lab, photo):
    assert "Open a photo" in lab.canvas_widget.panes_view.empty.notice
    _open(qtbot, lab, photo)
    words = _words(lab)
    assert [" · ".join(text.split(" · ")[:2]) for text in words] == [
        "Robust student · pct-rfkd",
        "Not trained on noise · pct-kd",
        "Teacher · teacher",
    ]
    assert all("Dice 1.000" in text and "against the truth" in text for text in words)


def test_a_photo_without_mask_is_scored_by_agreement_and_says_so(qtbot, lab, photo):
    _open(qtbot, lab, photo.with_name("second.png"))
    lab.panel_widget.rows["pepper"].slider.setValue(500)
    _settle(qtbot, lab)
    assert all("Agreement 0." in text and "clean mask" in text for text in _words(lab))


def test_panes_show_what_evaluate_scores_for_the_same_recipe_to_the_last_bit(qtbot, lab, photo, segmenters):
    _open(qtbot, lab, photo)
    lab.panel_widget.rows["pepper"].slider.setValue(300)
    lab.panel_widget.rows["gaussian-blur"].slider.setValue(140)
    _settle(qtbot, lab)
    made = Recipe(
        (("pepper", recipe.amount_at("pepper", 3)), ("gaussian-blur", recipe.amount_at("gaussian-blur", 1.4)))
    )
    assert lab.controller.recipe == made
    sample = sweep.SampleFile(photo, photo.with_name("wall_mask.png")).read()
    for found in list(sweep.predictions(list(segmenters.values()), sample, [made]))[len(NAMES) :]:
        assert np.array_equal(lab.controller._results[found.model].probability, found.probability)
    assert np.array_equal(lab.controller.noisy.levels[0], made.apply(sample.pixels, "wall"))


def test_dragging_sends_drafts_and_releasing_sends_the_last_one(qtbot, lab, photo, monkeypatch):
    _open(qtbot, lab, photo)
    orders = []
    show = lab._pipeline.show
    monkeypatch.setattr(lab._pipeline, "show", lambda order: orders.append(order) or show(order))
    slider = lab.panel_widget.rows["salt"].slider
    slider.setSliderDown(True)
    for value in (10, 20, 30):
        slider.setValue(value)
    slider.setSliderDown(False)
    assert all(isinstance(order, PredictRequest) for order in orders)
    assert [order.dragging for order in orders] == [True, True, True, False]
    assert orders[-1].recipe.steps == (("salt", recipe.amount_at("salt", 0.3)),)
    _settle(qtbot, lab)


def test_the_order_of_noises_is_a_persons_own_and_switches_keep_the_place(qtbot, lab, photo):
    rows, control = lab.panel_widget.rows, lab._noise
    rows["fog"].slider.setValue(200)
    rows["salt"].slider.setValue(100)
    assert lab.panel_widget.order.names == ("fog", "salt")
    lab.panel_widget.reordered.emit(("salt", "fog"))
    assert [name for name, _ in control.recipe.steps] == ["salt", "fog"]
    rows["salt"].switched.emit("salt", False)
    assert [name for name, _ in control.recipe.steps] == ["fog"]
    assert rows["salt"].slider.value() == 100
    rows["rain"].switched.emit("rain", True)
    assert control.recipe.steps[-1] == ("rain", 100)
    lab.acts["noise.redraw"].trigger()
    assert control.recipe.seed == 1
    lab.acts["noise.reset"].trigger()
    assert control.recipe == Recipe()


def test_recipes_are_loaded_saved_and_copied_and_a_wrong_one_changes_nothing(qtbot, lab, tmp_path, monkeypatch):
    made = Recipe((("rain", 123.0), ("salt", 0.0123)), 7)
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(recipe.text(made))
    bad.write_text("salt 9\n")
    monkeypatch.setattr(lab._noise._dialogs, "open_recipe", lambda _folder: good)
    monkeypatch.setattr(lab._noise._dialogs, "save_recipe", lambda _path: tmp_path / "again.txt")
    lab.acts["noise.load"].trigger()
    lab.acts["noise.save"].trigger()
    lab.acts["noise.copy"].trigger()
    assert lab._noise.recipe == recipe.read(tmp_path / "again.txt") == made
    assert recipe.parse(QGuiApplication.clipboard().text()) == made
    monkeypatch.setattr(lab._noise._dialogs, "open_recipe", lambda _folder: bad)
    lab.acts["noise.load"].trigger()
    assert lab._noise.recipe == made
    (sentence,) = lab.said
    assert "between 0 and 0.6" in sentence


def test_all_panes_share_zoom_and_cursor(qtbot, lab, photo):
    _open(qtbot, lab, photo)
    first, second, third = (pane.canvas for pane in lab.canvas_widget.panes_view.shown)
    second.zoom_at(3, QPointF(30, 40))
    assert first.view.zoom == second.view.zoom == third.view.zoom
    second.pointed.emit((5.0, 22.0))
    assert (first._probe.column, first._probe.row, first._probe.probability) == (5, 22, 1.0)
    second.pointed.emit(None)
    assert first._probe is None


def test_a_dropped_mask_is_taken_and_one_that_does_not_fit_is_said(qtbot, lab, photo, tmp_path):
    _open(qtbot, lab, photo.with_name("second.png"))
    panes = lab.canvas_widget.panes_view
    panes.dropped.emit([photo.with_name("wall_mask.png")])
    qtbot.waitUntil(lambda: lab.controller.photo.mask is not None, timeout=20_000)
    _settle(qtbot, lab)
    assert all("Dice" in text for text in _words(lab))
    small = tmp_path / "small.png"
    Image.fromarray(np.zeros((4, 4), np.uint8)).save(small)
    panes.dropped.emit([small])
    qtbot.waitUntil(lambda: len(lab.said) == 1)
    assert "4 x 4" in lab.said[0]
    assert lab.controller.photo.mask.name == "wall_mask.png"
    panes.dropped.emit([photo])  # grey levels: a photo, not a mask
    qtbot.waitUntil(lambda: lab.controller.photo.name == "wall.png", timeout=20_000)


def test_a_missing_model_is_one_sentence_and_the_others_are_shown(qtbot, lab, photo, segmenters):
    lab._pipeline._factory.made.pop("pct-kd")
    lab.open_paths([photo])
    qtbot.waitUntil(lambda: len(lab.controller._results) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: len(lab.said) == 1)
    assert "pct-kd" in lab.said[0]


@pytest.mark.parametrize("mode", ["swipe", "blink", "difference", "disagreement"])
def test_every_comparison_can_be_shown(qtbot, lab, photo, mode):
    _open(qtbot, lab, photo)
    lab.acts[f"lab.{mode}"].trigger()
    panes = lab.canvas_widget.panes_view
    assert panes.mode == mode
    if mode in {"difference", "disagreement"}:
        qtbot.waitUntil(lambda: panes.panes[0].canvas.look.style == "heatmap", timeout=20_000)
        assert panes.panes[0].canvas.layer is not None
    lab.acts["lab.two"].trigger()
    assert len(panes.shown) == 2


def test_no_network_runs_for_other_colours_and_layouts(qtbot, lab, photo, segmenters):
    _open(qtbot, lab, photo)
    lab.panel_widget.moved.emit("salt", 3.0, False)
    _settle(qtbot, lab)
    runs = {name: len(one.pictures) for name, one in segmenters.items()}
    panes, legend = lab.canvas_widget.panes_view, lab.canvas_widget.legend
    assert not legend.isVisible()
    lab.acts["lab.errors"].trigger()
    qtbot.waitUntil(lambda: all(pane.canvas.layer is None for pane in panes.shown), timeout=20_000)
    assert legend.isVisible()
    assert legend.words == "Found correctly, False alarm, Missed"
    for style in ("contour", "heatmap", "fill"):
        lab.acts[f"overlay.{style}"].trigger()
    lab.acts["lab.difference"].trigger()
    qtbot.waitUntil(lambda: panes.panes[0].canvas.look.style == "heatmap" and panes.panes[0].canvas.layer is not None)
    assert legend.words == "0, 1, Difference of the two probabilities"
    lab.acts["lab.disagreement"].trigger()
    assert legend.words == "0, 1, Greatest difference of the probabilities"
    lab.acts["lab.swipe"].trigger()
    lab.acts["lab.side"].trigger()
    assert legend.words.startswith("Found correctly")
    lab.acts["lab.errors"].trigger()
    assert all(pane.canvas.layer is not None for pane in panes.shown)
    assert not legend.isVisible()
    lab.controller.choose(0, "teacher")
    assert "Teacher" in _words(lab)[0]
    qtbot.wait(100)
    assert {name: len(one.pictures) for name, one in segmenters.items()} == runs
    lab.acts["photo.rerun"].trigger()
    qtbot.waitUntil(lambda: len(segmenters["teacher"].pictures) > runs["teacher"], timeout=20_000)


def test_a_pane_that_was_not_predicted_is_when_it_is_shown(qtbot, lab, photo, segmenters):
    lab.acts["lab.two"].trigger()
    _open(qtbot, lab, photo)
    assert segmenters["teacher"].pictures == []
    lab.acts["lab.three"].trigger()
    _settle(qtbot, lab)
    assert "Dice 1.000" in _words(lab)[2]


def test_colours_are_those_of_an_order_that_was_on_its_way(qtbot, lab, photo, segmenters):
    _open(qtbot, lab, photo)
    segmenters["teacher"].seconds = 0.3
    lab.panel_widget.moved.emit("salt", 3.0, False)
    lab.acts["lab.errors"].trigger()
    _settle(qtbot, lab)
    shown = lab.canvas_widget.panes_view.shown
    qtbot.waitUntil(lambda: all(pane.canvas.layer is None for pane in shown), timeout=20_000)


def test_right_and_wrong_pixels_are_coloured(qtbot, lab, photo):
    _open(qtbot, lab, photo)
    lab.acts["lab.errors"].trigger()
    qtbot.waitUntil(lambda: lab.canvas_widget.panes_view.panes[0].canvas.layer is None, timeout=20_000)
    image = lab.canvas_widget.panes_view.panes[0].canvas.grab().toImage()
    colours = {image.pixelColor(image.width() // 2, y).getRgb()[:3] for y in range(image.height())}
    assert (0, 158, 255) in colours


def test_a_sweep_in_the_window_gives_what_evaluate_gives(qtbot, lab, photo, segmenters, tmp_path, monkeypatch):
    _open(qtbot, lab, photo)
    lab.acts["lab.sweep"].trigger()
    view = lab.canvas_widget.sweep
    view.started.emit("photo", "seen", 1)
    qtbot.waitUntil(lambda: not lab._sweep._running, timeout=30_000)
    result = lab._sweep._result
    plan = result.plan
    assert len(result.cells) == plan.size(1) == 3 * 21
    sample = sweep.SampleFile(photo, photo.with_name("wall_mask.png")).read()
    for cell in sweep.run(plan, [sample], [segmenters[name] for name in plan.models]):
        assert result.cells[cell.model, cell.noise, cell.severity, cell.seed] == cell
    for name in ("sweep.csv", "sweep.svg", "sweep.png", "sweep.pdf"):
        monkeypatch.setattr(lab._sweep._dialogs, "save_sweep", lambda _path, name=name: tmp_path / name)
        lab.acts["lab.export"].trigger()
        qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
        assert (tmp_path / name).stat().st_size > 500
    monkeypatch.setattr(lab._sweep._dialogs, "save_sweep", lambda _path: photo / "no_folder" / "sweep.pdf")
    lab.acts["lab.export"].trigger()
    qtbot.waitUntil(lambda: len(lab.said) == 1, timeout=20_000)
    assert "sweep.pdf" in lab.said[0]
    lab.acts["lab.sweep"].trigger()
    assert lab.canvas_widget.currentWidget() is not view


def test_what_cannot_be_read_is_said_and_neither_panes_nor_strip_change(qtbot, lab, photo, tmp_path):
    broken, strip = tmp_path / "broken.jpg", lab.strip_widget
    broken.write_bytes(b"no photo")
    _open(qtbot, lab, photo, broken)
    lab.open_paths([broken])
    qtbot.waitUntil(lambda: len(lab.said) == 1, timeout=20_000)
    lab.acts["photo.next"].trigger()
    qtbot.waitUntil(lambda: len(lab.said) == 2, timeout=20_000)
    assert all("broken.jpg" in sentence for sentence in lab.said)
    assert lab.controller.photo.path == photo
    assert (strip.model().rowCount(), strip.currentIndex().row()) == (2, 0)
    lab.open_paths([broken, photo])  # what can be read of several is shown
    qtbot.waitUntil(lambda: strip.currentIndex().row() == 1, timeout=20_000)
    assert lab.controller.photo.path == photo


def test_the_tour_plays_on_a_sample_and_stops_at_any_key(qtbot, lab):
    lab.acts["lab.tour"].trigger()
    qtbot.waitUntil(lambda: lab._tour._playing, timeout=30_000)
    assert lab.controller.photo.name == "concrete_wall.jpg"
    assert lab.controller.photo.mask is not None
    qtbot.keyClick(lab.canvas_widget.window().windowHandle(), Qt.Key.Key_Space)
    assert not lab._tour._playing
    assert lab.canvas_widget.caption == ""
    assert lab.canvas_widget.curves.isVisible()


@pytest.fixture
def quick_tour(monkeypatch):
    scenes = [tour_module.TourScene("A clean photo: all models find the crack.", 0.2)]
    scenes += [tour_module.TourScene(f"Under {noise}.", 0.5, noise) for noise in ("salt", "shot")]
    monkeypatch.setattr(tour_module, "TOUR_SCENES", (*scenes, tour_module.TourScene("Now move the sliders.", 0.2)))
    monkeypatch.setattr(tour_module, "TICK_MS", 5)


def test_the_tour_waits_for_every_pane_and_the_teacher_has_its_curve(qtbot, lab, segmenters, quick_tour, monkeypatch):
    segmenters["teacher"].seconds = 0.3  # more than a step of a scene takes
    lab.acts["lab.three"].trigger()
    centre, drawn, said = lab.canvas_widget, {}, []
    show_lines, show_text = centre.curves.show_lines, centre.show_text

    def draw(title, lines):
        drawn[title] = lines
        show_lines(title, lines)

    def record(text):
        said.append((text, lab.controller.settled))
        show_text(text)

    monkeypatch.setattr(centre.curves, "show_lines", draw)
    monkeypatch.setattr(centre, "show_text", record)
    lab.acts["lab.tour"].trigger()
    qtbot.waitUntil(lambda: centre.caption == "Under salt.", timeout=30_000)
    assert all(pane.canvas.captions.left == "" for pane in centre.panes_view.panes)
    qtbot.waitUntil(lambda: said[-1][0] == "" and not lab._tour._playing, timeout=60_000)
    assert [text for text, _ in said if text] == [scene.words for scene in tour_module.TOUR_SCENES]
    assert all(settled for _, settled in said[1:])
    for noise in ("salt", "shot"):
        lines = drawn[NOISES[noise].title]
        assert list(lines) == ["Robust student\npct-rfkd", "Not trained on noise\npct-kd", "Teacher\nteacher"]
        for points in lines.values():
            assert [point[0] for point in points] == pytest.approx([0, 1, 2, 3, 4, 5], abs=0.01)
    assert centre.curves.isVisible()
    assert lab.controller.recipe.steps[0][0] == "shot"


def test_curves_of_the_tour_go_with_another_photo(qtbot, lab, photo, quick_tour):
    lab.acts["lab.tour"].trigger()
    qtbot.waitUntil(lambda: lab.canvas_widget.caption == "Now move the sliders.", timeout=60_000)
    _open(qtbot, lab, photo)
    qtbot.waitUntil(lambda: lab.controller.photo.path == photo, timeout=20_000)
    assert not lab.canvas_widget.curves.isVisible()
    assert lab.canvas_widget.caption == ""


def test_a_pane_whose_mask_is_older_than_its_picture_is_dimmed_as_a_whole(qtbot, lab, photo, segmenters):
    _open(qtbot, lab, photo)
    student, _, teacher = lab.canvas_widget.panes_view.shown
    segmenters["teacher"].seconds = 1.0
    lab.panel_widget.moved.emit("contrast", 1.0, False)
    qtbot.waitUntil(lambda: lab.controller._results["pct-rfkd"].recipe == lab.controller.recipe, timeout=20_000)
    assert [pane.canvas.dimmed for pane in (student, teacher)] == [False, True]
    assert student.foot.isEnabled()
    assert not teacher.foot.isEnabled()
    assert teacher._choice.isEnabled()
    dim, bright = (
        pane.canvas.grab().toImage().pixelColor(pane.canvas.width() // 2, pane.canvas.height() // 4)
        for pane in (teacher, student)
    )
    assert dim != bright
    _settle(qtbot, lab)
    assert not teacher.canvas.dimmed
    assert teacher.foot.isEnabled()


CONTROLS = (QComboBox, QAbstractButton, QAbstractSpinBox)


@contextlib.contextmanager
def painted_controls(qapp):
    """The controls that were painted within."""
    painted = []

    def note(_filter, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, CONTROLS):
            painted.append(watched)
        return False

    watching = type("Watching", (QObject,), {"eventFilter": note})()
    qapp.installEventFilter(watching)
    yield painted
    qapp.removeEventFilter(watching)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
@pytest.mark.parametrize("mode", ["side", "swipe", "blink", "difference", "disagreement", "errors"])
def test_a_slide_has_its_size_and_no_controls(qtbot, qapp, lab, photo, tmp_path, monkeypatch, mode, size):
    _open(qtbot, lab, photo)
    lab.panel_widget.rows["pepper"].slider.setValue(300)
    lab.acts[f"lab.{mode}"].trigger()
    _settle(qtbot, lab)
    monkeypatch.setattr(lab._save_view._dialogs, "slide_size", lambda: size)
    monkeypatch.setattr(lab._save_view._dialogs, "save_view", lambda _path: tmp_path / "view.png")
    with painted_controls(qapp) as painted:
        lab.acts["lab.save_view"].trigger()
    assert painted == []
    qtbot.waitUntil((tmp_path / "view.png").exists, timeout=20_000)
    pixels = np.asarray(Image.open(tmp_path / "view.png").convert("RGB")).astype(int)
    assert pixels.shape == (size[1], size[0], 3)
    window = lab.canvas_widget.palette().window().color()
    ground = (np.abs(pixels - (window.red(), window.green(), window.blue())).max(2) < 3).mean()
    assert 0.01 < ground < 0.75, "most of it are pictures"
    wall = (np.abs(pixels - 200).max(2) < 4).sum()
    assert mode == "errors" or wall > 0.1 * size[0] * size[1], "the photo is drawn anew, and its wall fills a part"


@pytest.fixture
def held(qtbot, lab, photo, segmenters, tmp_path, monkeypatch):
    """The Lab while a slider is held and every pane shows a preview; a view that is saved becomes view.png."""
    for name, exact in list(segmenters.items()):
        exact.card.onnx_int8 = "preview.onnx"
        factory = lab._pipeline._factory
        factory.made[name, "fast"] = FakeSegmenter(name, level=30, precision="fast")
    monkeypatch.setattr(lab._save_view._dialogs, "slide_size", lambda: (1024, 768))
    monkeypatch.setattr(lab._save_view._dialogs, "save_view", lambda _path: tmp_path / "view.png")
    _open(qtbot, lab, photo)
    slider = lab.panel_widget.rows["pepper"].slider
    slider.setSliderDown(True)
    slider.setValue(300)
    found = lab.controller._results
    qtbot.waitUntil(lambda: {result.precision for result in found.values()} == {"fast"}, timeout=20_000)
    assert not lab.controller.settled
    return lab


@pytest.mark.parametrize("mode", ["side", "difference"])
def test_a_view_saved_while_a_slider_is_held_shows_what_is_exact(qtbot, held, tmp_path, monkeypatch, mode):
    drawn = []
    draw = view_picture.slide

    def seen():
        results, canvas = held.controller._results, held.canvas_widget.panes_view.panes[0].canvas
        return {results[choice.name].precision for choice in held.controller.models}, canvas.layer is not None

    monkeypatch.setattr(view_picture, "slide", lambda *args: drawn.append(seen()) or draw(*args))
    held.acts[f"lab.{mode}"].trigger()
    held.acts["lab.save_view"].trigger()
    qtbot.waitUntil((tmp_path / "view.png").exists, timeout=20_000)
    assert drawn == [({"exact"}, True)]
    _settle(qtbot, held)


def test_a_view_that_another_photo_overtakes_is_not_saved_and_says_so(qtbot, held, photo, tmp_path):
    held.acts["lab.save_view"].trigger()
    held.controller.cancel()
    assert "view.png was not saved" in held.said[-1]
    held.acts["lab.save_view"].trigger()
    _open(qtbot, held, photo.with_name("second.png"))
    qtbot.waitUntil(lambda: len(held.said) == 2, timeout=20_000)
    assert not (tmp_path / "view.png").exists()


def test_a_slide_of_the_sweep_has_table_and_curves_alone(qtbot, qapp, lab, photo):
    _open(qtbot, lab, photo)
    lab.acts["lab.sweep"].trigger()
    lab.canvas_widget.sweep.started.emit("photo", "on", 1)
    with painted_controls(qapp) as painted:
        image = slide(lab.canvas_widget, "caption", QSize(1280, 720))
    assert (image.width(), image.height(), painted) == (1280, 720, [])
    with painted_controls(qapp) as painted:
        lab.canvas_widget.grab()
    assert painted, "which the view itself has"


def test_no_size_and_no_photo_save_nothing(qtbot, lab, photo, tmp_path, monkeypatch):
    for name in ("lab.save_view", "lab.save_noisy"):
        lab.acts[name].trigger()
    assert lab.said == ["There is nothing to save yet: open a photo first."] * 2
    _open(qtbot, lab, photo)
    monkeypatch.setattr(lab._save_view._dialogs, "slide_size", lambda: None)
    monkeypatch.setattr(lab._save_view._dialogs, "save_view", lambda _path: pytest.fail("no size was chosen"))
    lab.acts["lab.save_view"].trigger()


def test_the_noisy_photo_is_saved_in_its_size_to_the_last_bit(qtbot, lab, photo, tmp_path, monkeypatch):
    _open(qtbot, lab, photo)
    lab.panel_widget.rows["pepper"].slider.setValue(300)
    lab.panel_widget.seed_changed.emit(7)
    _settle(qtbot, lab)
    asked = []
    monkeypatch.setattr(lab._save_view._dialogs, "save_noisy", lambda path: asked.append(path) or tmp_path / "n.png")
    lab.acts["lab.save_noisy"].trigger()
    qtbot.waitUntil((tmp_path / "n.png").exists, timeout=20_000)
    assert asked[0].name == "wall_noisy.png"
    saved = image_io.read_photo(tmp_path / "n.png").pixels
    assert np.array_equal(saved, lab.controller.noisy.levels[0])
    assert lab.controller.recipe.seed == 7
    assert not photo_folder.is_output(tmp_path / "n.png"), "it can be opened as a photo"
    monkeypatch.setattr(lab._save_view._dialogs, "save_noisy", lambda _path: photo / "no" / "n.png")
    lab.acts["lab.save_noisy"].trigger()
    qtbot.waitUntil(lambda: len(lab.said) == 1, timeout=20_000)
    assert "n.png" in lab.said[0]


@pytest.mark.parametrize("action", ["save_noisy", "save_view"])
def test_photo_and_mask_are_not_written_over(qtbot, lab, photo, tmp_path, monkeypatch, action):
    _open(qtbot, lab, photo)
    monkeypatch.setattr(lab._save_view._dialogs, "slide_size", lambda: (640, 480))
    shown = lab.controller.photo
    originals = [(shown.path, "is the photo itself, which CrackView never changes"), (shown.mask, "is the mask")]
    written = []
    monkeypatch.setattr(lab._save_view._pipeline, "write", written.append)
    for path, sentence in originals:
        link = tmp_path / f"link {path.name}"
        link.symlink_to(path)
        for target in (path, link):
            monkeypatch.setattr(lab._save_view._dialogs, action, lambda _path, target=target: target)
            lab.acts[f"lab.{action}"].trigger()
            assert lab.said.pop().startswith(f"{target} {sentence}")
    assert written == lab.said == []


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1920 x 1080", (1920, 1080)), ("1280X720", (1280, 720)), (" 800 × 600 ", (800, 600)),
        ("320*7680", (320, 7680)),
        ("319 x 600", None), ("800 x 7681", None), ("800", None), ("800 x", None), ("8e2 x 600", None), ("", None),
    ],
)  # fmt: skip
def test_a_size_of_a_slide_can_be_typed(text, size):
    assert slide_size(text) == size


def test_a_size_that_is_none_cannot_be_confirmed(qtbot, lab):
    seen = []

    def type_sizes():
        dialog = QApplication.activeModalWidget()
        (box,) = dialog.findChildren(QComboBox)
        (row,) = dialog.findChildren(QDialogButtonBox)
        ok = row.button(QDialogButtonBox.StandardButton.Ok)
        for text in ("1000 x", "1000 x 700"):
            box.setEditText(text)
            seen.append(ok.isEnabled())
        dialog.accept()

    QTimer.singleShot(100, type_sizes)
    assert lab._save_view._dialogs.slide_size() == (1000, 700)
    assert seen == [False, True]


def test_a_sweep_draws_from_the_seed_of_the_panel_and_says_so(qtbot, lab, photo, segmenters, tmp_path, monkeypatch):
    _open(qtbot, lab, photo)
    lab.panel_widget.rows["pepper"].slider.setValue(300)
    lab.panel_widget.seed_changed.emit(7)
    _settle(qtbot, lab)
    view = lab.canvas_widget.sweep
    lab.acts["lab.sweep"].trigger()
    view.started.emit("photo", "on", 2)
    qtbot.waitUntil(lambda: not lab._sweep._running, timeout=30_000)
    plan = lab._sweep._result.plan
    assert (plan.seeds, plan.noises) == ((7, 8), ("pepper",))
    assert "Seeds 7 to 8." in view._note.text()
    cell = lab._sweep._result.cells["pct-rfkd", "pepper", 3, 7]
    assert cell.dice == lab.controller._results["pct-rfkd"].overlap.dice, "what the pane shows"
    assert view._table.verticalHeaderItem(2).text() == "Mean of the noises"
    assert view._table.item(2, 0).text() == f"{lab._sweep._result.overall('pct-rfkd'):.3f}"
    view._table.setCurrentCell(2, 0)
    assert view._curves._title == "Pepper"
    monkeypatch.setattr(lab._sweep._dialogs, "save_sweep", lambda _path: tmp_path / "sweep.csv")
    lab.acts["lab.export"].trigger()
    qtbot.waitUntil((tmp_path / "sweep.csv").exists, timeout=20_000)
    rows = list(csv.DictReader((tmp_path / "sweep.csv").read_text().splitlines()))
    card = lab.controller._cards["pct-rfkd"]
    assert {(row["threshold"], row["model_sha256"]) for row in rows if row["model"] == "pct-rfkd"} == {
        (str(card.threshold), card.sha256)
    }
    lab.panel_widget.seed_changed.emit(recipe.MOST_SEED)
    view.started.emit("photo", "on", 2)
    assert lab._sweep._result.plan.seeds == (recipe.MOST_SEED - 1, recipe.MOST_SEED)


def test_default_models_come_in_the_order_that_compares_best(lab):
    assert lab.controller.keys[:3] == ["pct-rfkd", "pct-kd", "teacher"]
    assert controller_module.PREFERRED[3] == "pct-cwd"
