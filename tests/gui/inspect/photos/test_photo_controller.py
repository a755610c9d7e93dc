"""The controller alone: its views, threads and dialogs are mocks that know only what the real ones can do."""

from pathlib import Path
from unittest.mock import MagicMock, Mock

import numpy as np
import pytest

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.editing.tool_palette import ToolManager
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.photos.messages import (
    ListPhotos,
    PhotoFailed,
    PhotoLoaded,
    PhotosListed,
    Saved,
    SaveOverlay,
    Segmented,
)
from crackview.gui.inspect.photos.photo_controller import PhotoController
from crackview.gui.inspect.photos.photo_list import PhotoList
from crackview.gui.inspect.photos.photo_panel import PhotoPanel
from crackview.gui.inspect.photos.photo_pipeline import PhotoPipeline
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.gui.model_choice import ModelChoice
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.gui.overlay.overlay_panel import OverlayPanel
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer
from tests.gui.inspect.fakes import GreySource, make_card


class Scene:
    """A controller with everything around it replaced."""

    def __init__(self, settings):
        panel = Mock(spec=InspectPanel, look=Mock(spec=OverlayPanel), photo=Mock(spec=PhotoPanel), findings=Mock())
        strip = Mock(spec=PhotoStrip, photos=Mock(spec=PhotoList))
        self.views = InspectViews(
            Mock(spec=Canvas),
            panel,
            strip,
            Mock(spec=InspectFileDialogs),
            Mock(spec=OverlayItems),
            Mock(spec=ToolManager),
        )
        self.photos = 0
        strip.beside.side_effect = lambda row, by: row + by if 0 <= row + by < self.photos else -1
        self.client = Mock(spec=SessionClient, state=None, previewing=False)
        self.pipeline = Mock(spec=PhotoPipeline)
        self.pipeline.show.side_effect = range(1, 100)
        self.pipeline.cancel.return_value = 77
        self.actions = MagicMock(spec=ActionSet)
        cards = [make_card("pct-rfkd", 0.4), make_card("teacher", 0.7)]
        self.look = OverlayController(self.views.canvas, panel.look, self.actions, settings)
        self.controller = PhotoController(
            self.views, self.look, self.actions, settings, self.pipeline, self.client, cards
        )
        self.heard = []
        for name in ("status_message", "problem", "timing", "title"):
            getattr(self.controller, name).connect(lambda text, name=name: self.heard.append((name, text)))

    def open(self, *paths):
        self.controller.open_paths([Path("folder")])
        task = self.pipeline.submit.call_args.args[0]
        assert isinstance(task, ListPhotos)
        self.photos = len(paths)
        self.controller.handle(PhotosListed(task.number, tuple(map(Path, paths)), {}, ()))

    def loaded(self, generation, grey=9):
        photo, facts = GreySource(grey).read()
        source = self.pipeline.show.call_args.args[0].source
        return PhotoLoaded(generation, source, photo, PhotoPyramid.of(photo.pixels), facts)

    def segmented(self, generation, grey=9):
        photo, _facts = GreySource(grey).read()
        layer = ProbabilityLayer.of(photo.pixels[..., 0])
        seen = photo.pixels[..., 0] / np.float32(255)
        return Segmented(generation, photo, seen, layer, "pct-rfkd", "CPU, 2 threads", 0.0414)


@pytest.fixture
def client(qapp):
    client = Scene(AppSettings())
    yield client
    client.look.flush()  # as the workspace does when it shuts down


def test_the_last_question_is_the_only_one_whose_answer_counts(client):
    client.open("a.jpg", "b.jpg")
    stale = client.loaded(1)
    client.controller.step(1)
    client.controller.handle(stale)
    client.controller.handle(client.segmented(1))
    client.views.canvas.set_photo.assert_not_called()
    current = client.loaded(2)
    client.controller.handle(current)
    client.views.canvas.set_photo.assert_called_once_with(current.pyramid)
    overlay = client.segmented(2)
    client.controller.handle(overlay)
    client.views.canvas.set_layer.assert_called_with(overlay.layer)
    assert ("title", "b.jpg") in client.heard
    assert ("timing", "pct-rfkd · CPU, 2 threads · 41 ms") in client.heard


def test_an_older_listing_is_dropped(client):
    client.controller.open_paths([Path("first")])
    client.controller.open_paths([Path("second")])
    client.controller.handle(PhotosListed(1, (Path("old.jpg"),), {}, ()))
    client.views.strip.set_photos.assert_not_called()


def test_after_cancel_nothing_that_ran_is_shown(client):
    client.open("a.jpg")
    client.controller.handle(client.loaded(1))
    client.controller.cancel()
    client.views.canvas.set_layer.reset_mock()
    client.controller.handle(client.segmented(1))
    client.views.canvas.set_layer.assert_not_called()
    client.controller.rerun()
    assert client.pipeline.show.call_args.args[0].photo is not None


def test_a_failed_photo_is_marked_and_shows_its_sentence(client):
    client.open("a.jpg")
    source = client.pipeline.show.call_args.args[0].source
    client.controller.handle(PhotoFailed(1, source, "a.jpg is empty."))
    assert client.views.canvas.set_notice.call_args.args[2] == "a.jpg is empty."
    client.views.strip.photos.set_problem.assert_called_once_with(Path("a.jpg"), "a.jpg is empty.")


def test_the_card_sets_the_threshold_until_the_person_does(client):
    assert client.look.look.threshold == 0.4
    client.controller.choose_model("teacher")
    assert client.look.look.threshold == 0.7
    client.look.set_threshold(0.3)
    client.controller.choose_model("pct-rfkd")
    assert client.look.look.threshold == 0.3
    client.look.reset_threshold()
    assert client.look.look.threshold == 0.4


def test_settings_of_device_and_threads_reach_the_segmenter(qapp):
    settings = AppSettings(device="cpu", threads=3)
    client = Scene(settings)
    client.open("a.jpg")
    assert client.pipeline.show.call_args.args[0].model == ModelChoice("pct-rfkd", "cpu", 3, thorough=True)
    client.controller.handle(client.loaded(1))
    settings.threads = 0
    client.controller.apply_settings()
    assert client.pipeline.show.call_args.args[0].model == ModelChoice("pct-rfkd", "cpu", None, thorough=True)
    calls = client.pipeline.show.call_count
    client.controller.apply_settings()
    assert client.pipeline.show.call_count == calls


def test_a_model_that_is_gone_is_replaced_by_the_default(qapp):
    client = Scene(AppSettings(model="my-old-one"))
    client.open("a.jpg")
    assert client.pipeline.show.call_args.args[0].model.name == "pct-rfkd"


def test_saving_takes_what_is_seen_and_a_failure_is_a_problem(client):
    client.open("a.jpg")
    client.controller.handle(client.loaded(1))
    client.controller.save_overlay()
    client.views.dialogs.save_overlay.assert_not_called()
    client.controller.handle(client.segmented(1))
    client.views.dialogs.save_overlay.return_value = Path("out.png")
    client.look.set_threshold(0.25)
    client.controller.save_overlay()
    task = client.pipeline.submit.call_args.args[0]
    assert isinstance(task, SaveOverlay)
    assert (task.path, task.look.threshold) == (Path("out.png"), 0.25)
    client.controller.handle(Saved(False, "out.png cannot be written (No space left on device)."))
    assert client.heard[-1] == ("problem", "out.png cannot be written (No space left on device).")
