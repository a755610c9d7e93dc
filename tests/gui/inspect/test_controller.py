"""The controller alone: its views, threads and dialogs are mocks that know only what the real ones can do."""

from pathlib import Path
from unittest.mock import MagicMock, Mock

import numpy as np
import pytest

from crackview.gui.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.pyramid import PhotoPyramid, ProbabilityLayer
from crackview.gui.inspect.backstage import Backstage
from crackview.gui.inspect.controller import InspectController, Views
from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.dialogs import Dialogs
from crackview.gui.inspect.messages import (
    ListPhotos,
    PhotoFailed,
    PhotoLoaded,
    PhotosListed,
    Saved,
    SaveOverlay,
    Segmented,
)
from crackview.gui.inspect.panel import Panel
from crackview.gui.inspect.photo_panel import PhotoPanel
from crackview.gui.inspect.strip import Strip
from crackview.gui.look.control import LookControl
from crackview.gui.look.panel import LookPanel
from crackview.gui.segmenting import ModelChoice
from crackview.gui.settings import Settings
from tests.gui.inspect.fakes import GreySource, make_card


class Desk:
    """A controller with everything around it replaced."""

    def __init__(self, settings):
        panel = Mock(spec=Panel, look=Mock(spec=LookPanel), photo=Mock(spec=PhotoPanel))
        self.views = Views(Mock(spec=Canvas), panel, Mock(spec=Strip), Mock(spec=Dialogs))
        self.desk = Mock(spec=DeskControl)
        self.backstage = Mock(spec=Backstage)
        self.backstage.show.side_effect = range(1, 100)
        self.backstage.cancel.return_value = 77
        self.actions = MagicMock(spec=ActionSet)
        cards = [make_card("pct-rfkd", 0.4), make_card("teacher", 0.7)]
        self.look = LookControl(self.views.canvas, panel.look, self.actions, settings)
        self.controller = InspectController(
            self.views, self.look, self.actions, settings, self.backstage, self.desk, cards
        )
        self.heard = []
        for name in ("status_message", "problem", "timing", "title"):
            getattr(self.controller, name).connect(lambda text, name=name: self.heard.append((name, text)))

    def open(self, *paths):
        self.controller.open_paths([Path("folder")])
        chore = self.backstage.do.call_args.args[0]
        assert isinstance(chore, ListPhotos)
        self.controller.take(PhotosListed(chore.number, tuple(map(Path, paths)), {}, ()))

    def loaded(self, generation, grey=9):
        photo, facts = GreySource(grey).read()
        source = self.backstage.show.call_args.args[0].source
        return PhotoLoaded(generation, source, photo, PhotoPyramid.of(photo.pixels), facts)

    def segmented(self, generation, grey=9):
        photo, _facts = GreySource(grey).read()
        layer = ProbabilityLayer.of(photo.pixels[..., 0])
        seen = photo.pixels[..., 0] / np.float32(255)
        return Segmented(generation, photo, seen, layer, "pct-rfkd", "CPU, 2 threads", 0.0414)


@pytest.fixture
def desk(qapp):
    desk = Desk(Settings())
    yield desk
    desk.look.flush()  # as the workspace does when it shuts down


def test_the_last_question_is_the_only_one_whose_answer_counts(desk):
    desk.open("a.jpg", "b.jpg")
    stale = desk.loaded(1)
    desk.controller.step(1)
    desk.controller.take(stale)
    desk.controller.take(desk.segmented(1))
    desk.views.canvas.set_photo.assert_not_called()
    current = desk.loaded(2)
    desk.controller.take(current)
    desk.views.canvas.set_photo.assert_called_once_with(current.pyramid)
    overlay = desk.segmented(2)
    desk.controller.take(overlay)
    desk.views.canvas.set_layer.assert_called_with(overlay.layer)
    assert ("title", "b.jpg") in desk.heard
    assert ("timing", "pct-rfkd · CPU, 2 threads · 41 ms") in desk.heard


def test_an_older_listing_is_dropped(desk):
    desk.controller.open_paths([Path("first")])
    desk.controller.open_paths([Path("second")])
    desk.controller.take(PhotosListed(1, (Path("old.jpg"),), {}, ()))
    desk.views.strip.set_photos.assert_not_called()


def test_after_cancel_nothing_that_ran_is_shown(desk):
    desk.open("a.jpg")
    desk.controller.take(desk.loaded(1))
    desk.controller.cancel()
    desk.views.canvas.set_layer.reset_mock()
    desk.controller.take(desk.segmented(1))
    desk.views.canvas.set_layer.assert_not_called()
    desk.controller.rerun()
    assert desk.backstage.show.call_args.args[0].photo is not None


def test_a_failed_photo_is_marked_and_shows_its_sentence(desk):
    desk.open("a.jpg")
    source = desk.backstage.show.call_args.args[0].source
    desk.controller.take(PhotoFailed(1, source, "a.jpg is empty."))
    assert desk.views.canvas.set_notice.call_args.args[2] == "a.jpg is empty."
    desk.views.strip.set_problem.assert_called_once_with(Path("a.jpg"), "a.jpg is empty.")


def test_the_card_sets_the_threshold_until_the_person_does(desk):
    assert desk.look.look.threshold == 0.4
    desk.controller.choose_model("teacher")
    assert desk.look.look.threshold == 0.7
    desk.look.set_threshold(0.3)
    desk.controller.choose_model("pct-rfkd")
    assert desk.look.look.threshold == 0.3
    desk.look.reset_threshold()
    assert desk.look.look.threshold == 0.4


def test_settings_of_device_and_threads_reach_the_segmenter(qapp):
    settings = Settings(device="cpu", threads=3)
    desk = Desk(settings)
    desk.open("a.jpg")
    assert desk.backstage.show.call_args.args[0].model == ModelChoice("pct-rfkd", "cpu", 3)
    desk.controller.take(desk.loaded(1))
    settings.threads = 0
    desk.controller.apply_settings()
    assert desk.backstage.show.call_args.args[0].model == ModelChoice("pct-rfkd", "cpu", None)
    calls = desk.backstage.show.call_count
    desk.controller.apply_settings()
    assert desk.backstage.show.call_count == calls


def test_a_model_that_is_gone_is_replaced_by_the_default(qapp):
    desk = Desk(Settings(model="my-old-one"))
    desk.open("a.jpg")
    assert desk.backstage.show.call_args.args[0].model.name == "pct-rfkd"


def test_saving_takes_what_is_seen_and_a_failure_is_a_problem(desk):
    desk.open("a.jpg")
    desk.controller.take(desk.loaded(1))
    desk.controller.save_overlay()
    desk.views.dialogs.save_overlay.assert_not_called()
    desk.controller.take(desk.segmented(1))
    desk.views.dialogs.save_overlay.return_value = Path("out.png")
    desk.look.set_threshold(0.25)
    desk.controller.save_overlay()
    chore = desk.backstage.do.call_args.args[0]
    assert isinstance(chore, SaveOverlay)
    assert (chore.path, chore.threshold) == (Path("out.png"), 0.25)
    desk.controller.take(Saved(False, "out.png cannot be written (No space left on device)."))
    assert desk.heard[-1] == ("problem", "out.png cannot be written (No space left on device).")
