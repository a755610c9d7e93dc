"""The analysis of a video as a job: what it reports, and how the controller follows the source."""

from pathlib import Path
from types import SimpleNamespace
from unittest.mock import MagicMock, Mock

import numpy as np
import pytest

from crackview.errors import Cancelled
from crackview.export.video import VideoWriter
from crackview.files import SaveError
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings, LiveSettings
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.jobs import JobController, JobEnded, JobEvent, JobProgress, JobRunner
from crackview.gui.live.analysis import AnalyseVideoJob, AnalysisController
from crackview.gui.live.dialogs import LiveFileDialogs
from crackview.gui.live.messages import FrameAnalysed
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.source_state import SourceState
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.model_choice import ModelChoice
from crackview.gui.overlay.overlay_controller import OverlayController
from tests.gui.inspect.fakes import make_card


class GreyIsProbability:
    def segment(self, photo, *, cancel):
        if cancel():
            raise Cancelled
        return photo[..., 0].astype(np.float32) / 255


@pytest.fixture
def video(tmp_path):
    path = tmp_path / "wall.mp4"
    writer = VideoWriter(path, (96, 64), 25.0)
    for _ in range(4):
        writer.write(np.full((64, 96, 3), 90, np.uint8))
    writer.close()
    return path


def job(video, target=None):
    look = OverlayAppearance(threshold=0.5)
    return AnalyseVideoJob(
        3, video, lambda _choice: GreyIsProbability(), ModelChoice("m"), 96, False, look, target=target
    )


def test_it_reports_each_frame_and_the_share_that_is_done(video, tmp_path):
    heard = []
    target = tmp_path / "out.mp4"
    ended = job(video, target).run(heard.append, lambda: False)
    assert ended.sentence.startswith(f"Saved {target} (")
    assert [message.number for message in heard if isinstance(message, FrameAnalysed)] == [3] * 4
    progress = [message for message in heard if isinstance(message, JobProgress)]
    assert [message.share for message in progress] == [0.25, 0.5, 0.75, 1.0]
    assert all(message.details.endswith(" frames/s") for message in progress)
    assert target.exists()


def test_a_cancel_leaves_no_file_and_the_open_video_is_never_overwritten(video, tmp_path):
    heard = []
    with pytest.raises(Cancelled):
        job(video, tmp_path / "out.mp4").run(heard.append, lambda: len(heard) >= 4)
    assert [type(message) for message in heard] == [FrameAnalysed, JobProgress] * 2
    assert [path.name for path in tmp_path.iterdir()] == ["wall.mp4"]
    with pytest.raises(SaveError, match="is the open video"):
        job(video, video).run(heard.append, lambda: False)


class Scene:
    def __init__(self):
        self.runner = Mock(spec=JobRunner)
        self.runner.submit.side_effect = range(1, 100)
        self.jobs = JobController(self.runner)
        self.busy, self.problems = [], []
        self.jobs.busy.connect(lambda text, share: self.busy.append((text, share)))
        self.jobs.problem.connect(self.problems.append)
        playback, look = Mock(spec=PlaybackController, items=(0, None)), Mock(spec=OverlayController)
        look.look = OverlayAppearance(threshold=0.5)
        self.analysis = AnalysisController(
            Mock(spec=LiveFileDialogs),
            MagicMock(spec=ActionSet),
            Mock(spec=StreamPipeline),
            self.jobs,
            Mock(),
            playback,
            look,
            LiveSettings(),
            ExportSettings(),
        )
        self.analysis.use(ModelChoice("m"), make_card("m", 0.5))
        self.session = self.open(1)

    def open(self, number):
        session = SourceState(number, Path(f"{number}.mp4"))
        session.results = SimpleNamespace(put=lambda *_args: self.put.append(number), chosen=Mock(seen=0))
        self.put = []
        self.analysis.begin(session)
        return session

    def report(self, number, message):
        self.jobs.handle(JobEvent(number, message))


@pytest.fixture
def scene(qapp):
    return Scene()


def test_a_second_analysis_runs_instead_of_the_first(scene):
    scene.analysis.start(None)
    assert scene.busy == [("Analysing 1.mp4", 0.0)]
    scene.analysis.start(Path("out.mp4"))
    scene.runner.cancel.assert_called_once_with(1)
    scene.report(1, JobEnded(""))
    assert scene.analysis.running
    scene.report(2, JobProgress(0.5, "8.0 frames/s"))
    assert scene.busy[-1] == ("Analysing 1.mp4 · 8.0 frames/s", 0.5)
    scene.report(2, JobEnded("There is no space left on the disk.", problem=True))
    assert not scene.analysis.running
    assert scene.busy[-1] == ("", 1.0)
    assert scene.problems == ["There is no space left on the disk."]


def test_another_source_ends_it_and_takes_none_of_its_frames(scene):
    scene.analysis.start(None)
    scene.report(1, FrameAnalysed(1, None, None))
    assert scene.put == [1]
    scene.open(2)
    scene.runner.cancel.assert_called_once_with(1)
    assert not scene.analysis.running
    assert scene.busy[-1] == ("", 1.0)
    shown = len(scene.busy)
    scene.report(1, FrameAnalysed(1, None, None))
    scene.report(1, JobProgress(0.9))
    scene.report(1, JobEnded(""))
    assert scene.put == []
    assert len(scene.busy) == shown
