"""The controller alone: its views, threads and controllers are mocks that know only what the real ones can do."""

from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import MagicMock, Mock

import numpy as np
import pytest

from crackview.engine.video_findings import Conditions
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.canvas.readout import Captions
from crackview.gui.live.analysis import AnalysisController
from crackview.gui.live.capture_controller import CaptureController
from crackview.gui.live.dialogs import LiveFileDialogs
from crackview.gui.live.findings_list import VideoFindingsController
from crackview.gui.live.frame_publisher import FramePublisher
from crackview.gui.live.live_controller import LiveController, LiveControllers, LiveViews
from crackview.gui.live.live_panel import LivePanel, StatisticsView
from crackview.gui.live.messages import ModelUnusable, Overlaid, SourceEvent
from crackview.gui.live.noise_controller import FrameNoiseController
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.rate_meter import RateMeter
from crackview.gui.live.source_controller import SourceController
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.live.transport import Timeline, Transport
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.sources.grabber import GrabFailed, SourceLost, SourceOpened
from crackview.sources.source import FrameNoise, SourceInfo
from crackview.vision import recipe
from tests.gui.inspect.fakes import make_card
from tests.gui.live.fakes import frame


class Stage:
    """A controller with everything around it replaced."""

    def __init__(self, cards=None):
        self.settings = AppSettings()
        self.canvas, self.dialogs = Mock(spec=Canvas), Mock(spec=LiveFileDialogs)
        panel, transport = Mock(spec=LivePanel), Mock(spec=Transport)
        panel.figures, transport.timeline = Mock(spec=StatisticsView), Mock(spec=Timeline)
        self.pipeline = Mock(spec=StreamPipeline)
        self.pipeline.open.side_effect = range(1, 100)
        self.pipeline.pace, self.pipeline.live, self.pipeline.recorded = RateMeter(), Mock(), None
        look = Mock(spec=OverlayController)
        look.look = OverlayAppearance(threshold=0.5)
        self.playback, self.analysis = Mock(spec=PlaybackController), Mock(spec=AnalysisController)
        self.playback.playing, self.analysis.running = True, False
        self.actions = actions = MagicMock(spec=ActionSet)
        sources = SourceController(self.dialogs, actions, self.pipeline, self.settings)
        self.noise = Mock(spec=FrameNoiseController, on=False)
        controllers = LiveControllers(
            look,
            sources,
            self.playback,
            Mock(spec=CaptureController),
            self.analysis,
            self.noise,
            Mock(spec=FramePublisher),
            Mock(spec=VideoFindingsController),
        )
        cards = [make_card("pct-rfkd", 0.5)] if cards is None else cards
        views = LiveViews(self.canvas, panel, transport)
        self.controller = LiveController(views, controllers, actions, self.settings, self.pipeline, cards)
        self.heard = []
        for name in ("problem", "timing", "title"):
            getattr(self.controller, name).connect(lambda text, name=name: self.heard.append((name, text)))

    def open(self, origin="rtsp://me:secret@drone/1", live=True):
        self.controller.open(origin)
        self.number = self.pipeline.open.call_count
        self.deliver(SourceOpened(SourceInfo("rtsp://…@drone/1", live, 64, 48, 30.0, None if live else 100)))

    def deliver(self, event, number=None):
        self.controller.handle(SourceEvent(self.number if number is None else number, event))

    def found(self, index, disturb=None):
        probability = np.full((48, 64), 0.9, np.float32)
        shown = frame(index) if disturb is None else disturb(frame(index))
        overlaid = Overlaid.of(shown, probability, Conditions("pct-rfkd", 0.5, 64), 0.02, "CPU, 2 threads")
        self.controller.show_overlaid(overlaid)
        return overlaid


@pytest.fixture
def stage(qapp):
    stage = Stage()
    yield stage
    stage.controller.shutdown()


LOST = SourceLost("The stream broke off.", datetime(2026, 5, 1, 14, 2, 11, tzinfo=UTC), 4.0)


def test_captured_frames_are_painted_until_the_first_overlay_and_then_only_frames_with_theirs(stage):
    stage.open()
    assert stage.pipeline.every_frame
    first = frame(1)
    stage.controller.show_frame(first)
    assert stage.canvas.set_frame.call_args.args == (first.pixels, None)
    overlaid = stage.found(2)
    assert stage.canvas.set_frame.call_args.args == (overlaid.frame.pixels, overlaid.layer)
    assert not stage.pipeline.every_frame
    calls = stage.canvas.set_frame.call_count
    stage.controller.show_frame(frame(3))
    assert stage.canvas.set_frame.call_count == calls


def test_under_noise_only_noisy_frames_are_painted_said_so_and_kept_out_of_the_timeline(stage):
    stage.settings.live.every_frame = True
    stage.open(Path("wall.mp4"), live=False)
    stage.noise.on = True
    overlaid = stage.found(2, FrameNoise(recipe.of_severity("salt", 3)))
    assert stage.canvas.set_frame.call_args.args == (overlaid.frame.pixels, overlaid.layer)
    calls = stage.canvas.set_frame.call_count
    stage.controller.show_frame(frame(3))
    assert stage.canvas.set_frame.call_count == calls
    stage.controller.refresh()
    assert "noise: Salt" in stage.canvas.set_captions.call_args.args[0].right
    assert stage.controller._session.results.chosen.seen == 0
    assert stage.controller._session.results.fuller is None


def test_a_held_frame_is_looked_at_again_when_the_noise_changes(stage):
    stage.open()
    stage.found(2)
    stage.playback.playing = False
    (changed,) = stage.noise.changed.connect.call_args.args
    stage.pipeline.look_again.reset_mock()
    changed()
    stage.pipeline.look_again.assert_called_once_with(None)


def test_what_still_comes_from_a_source_that_was_closed_is_dropped(stage):
    stage.open()
    stage.open(Path("wall.mp4"))
    stage.heard.clear()
    stage.deliver(GrabFailed("It broke off."), number=stage.number - 1)
    assert stage.heard == []
    stage.canvas.set_notice.assert_called_once()


def test_a_lost_stream_stays_grey_although_an_overlay_was_on_its_way(stage):
    stage.open()
    stage.found(1)
    stage.deliver(LOST)
    grey, layer = stage.canvas.set_frame.call_args.args
    assert layer is None
    assert grey[0, 0].tolist() != [1, 1, 1]
    calls = stage.canvas.set_frame.call_count
    stage.found(2)
    stage.controller.show_frame(frame(3))
    assert stage.canvas.set_frame.call_count == calls
    assert "lost 14:02:11" in stage.canvas.set_captions.call_args.args[0].middle
    stage.deliver(SourceOpened(SourceInfo("rtsp://…@drone/1", True, 64, 48)))
    stage.found(4)
    assert stage.canvas.set_frame.call_count == calls + 1


def test_a_file_that_breaks_in_the_middle_keeps_its_last_frame_and_says_why(stage):
    stage.open(Path("wall.mp4"), live=False)
    stage.found(1)
    stage.deliver(GrabFailed("wall.mp4 is damaged after frame 1: copy it again."))
    assert ("problem", "wall.mp4 is damaged after frame 1: copy it again.") in stage.heard
    stage.canvas.set_notice.assert_called_once()  # the one that said how to begin


def test_without_a_model_the_preview_goes_on_and_the_status_bar_says_so(qapp):
    stage = Stage(cards=[])
    stage.pipeline.use.assert_called_with(None)
    stage.open()
    stage.controller.show_frame(frame(1))
    stage.controller.refresh()
    assert ("timing", "no model, preview only") in stage.heard
    assert "preview only" in stage.canvas.set_captions.call_args.args[0].left
    stage.controller.shutdown()


def test_a_model_that_cannot_be_used_leaves_the_preview(stage):
    stage.open()
    stage.found(1)
    stage.controller.handle(ModelUnusable("The weights are damaged."))
    assert ("problem", "The weights are damaged.") in stage.heard
    assert stage.pipeline.every_frame


def test_secrets_are_neither_kept_nor_shown(stage):
    stage.open()
    assert "secret" not in stage.settings.model_dump_json()
    assert "secret" not in str(stage.heard)
    stage.controller.open(stage.settings.recent[0])
    stage.dialogs.open_source.assert_called_once()
    assert stage.dialogs.open_source.call_args.args[1] == "rtsp://…@drone/1"
    assert stage.pipeline.open.call_count == 1


def test_only_what_was_opened_is_kept_among_the_recent(stage, tmp_path):
    kept = stage.settings.recent
    for origin in (*(f"rtsp://drone/{number}" for number in range(20)), tmp_path / "gone.mp4"):
        stage.controller.open(origin)
        stage.number = stage.pipeline.open.call_count
        stage.deliver(GrabFailed("Nobody is there."))
    assert stage.settings.recent == kept == []
    stage.open("rtsp://me:secret@drone/1")
    assert stage.settings.recent == ["rtsp://…@drone/1"]
    stage.deliver(LOST)
    stage.settings.recent = []
    stage.deliver(SourceOpened(SourceInfo("rtsp://…@drone/1", True, 64, 48, 30.0)))  # again, by itself
    assert stage.settings.recent == []


def test_a_latency_is_counted_once_for_each_frame(stage):
    stage.open()
    stage.found(1)
    painted = stage.canvas.painted.connect.call_args.args[0]
    painted()
    painted()
    assert stage.pipeline.pace.reading(0).painted == 1


def test_opening_can_be_cancelled(stage):
    stage.controller.open("rtsp://slow/1")
    stage.controller.cancel()
    stage.pipeline.close_source.assert_called_once()
    assert stage.heard[-2:] == [("title", ""), ("timing", "")]


def test_after_closing_nothing_of_the_source_is_painted_and_the_beginning_is_shown(stage):
    stage.open()
    stage.found(1)
    (close,) = (call.args[1] for call in stage.actions.bind.call_args_list if call.args[0] == "live.close")
    close()
    stage.pipeline.close_source.assert_called_once()
    assert stage.canvas.set_notice.call_args.args[1] == "See cracks as the picture moves"
    assert stage.canvas.set_captions.call_args.args == (Captions(),)
    assert stage.heard[-1] == ("timing", "")
    calls = stage.canvas.set_frame.call_count
    stage.controller.show_frame(frame(2))
    stage.found(3)
    stage.deliver(LOST)
    assert stage.canvas.set_frame.call_count == calls
    assert not stage.controller._tick.isActive()


def test_a_frame_of_the_source_before_is_never_taken_for_one_of_the_new(stage):
    stage.open()
    late = frame(7)
    stage.open("rtsp://other/2")
    calls = stage.canvas.set_frame.call_count
    stage.controller.show_frame(late)
    assert stage.canvas.set_frame.call_count == calls
    stage.deliver(GrabFailed("Nobody answers."))
    assert stage.canvas.set_notice.call_args.args[2] == "Nobody answers."
