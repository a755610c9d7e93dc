import threading
from dataclasses import replace

import numpy as np
import pytest

from crackview.errors import Cancelled
from crackview.inspection import analysis, batch
from crackview.inspection.batch import Batch, BatchDone, BatchFailed, BatchStarted, done
from crackview.inspection.store import corrections, history, results
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.step_titles import Title
from crackview.vision.gauge import GaugeScale
from crackview.vision.scale import Scale
from tests.inspection import drawing
from tests.inspection.drawing import MODEL
from tests.map_sources import TellsNoJoints


class Drawn(TellsNoJoints):
    """Sees the same lines on every photo; what ``before`` does happens while it looks."""

    card = None

    def __init__(self, before=lambda: None):
        self.looked = 0
        self._before = before

    def segment(self, photo, *, cancel=None):
        if cancel and cancel():
            raise Cancelled
        assert photo.shape == (*drawing.SIZE, 3)
        self.looked += 1
        self._before()
        return drawing.probability(drawing.LEVEL, drawing.STEEP)


@pytest.fixture
def photos(tmp_path):
    return [drawing.photo(tmp_path, f"{seed}.png", seed) for seed in range(4)]


def run(folder, photos, segmenter, model=MODEL, cancel=lambda: False):
    heard = []
    with Inspection(folder) as inspection:
        complete = Batch(segmenter, model, 20.0, inspection).run(photos, heard.append, cancel)
    return complete, heard


def finished(heard):
    return [message for message in heard if isinstance(message, BatchDone)]


def test_results_come_as_they_are_ready_and_nothing_is_done_twice(photos, tmp_path):
    segmenter = Drawn()
    complete, heard = run(tmp_path, photos, segmenter)
    assert complete
    assert [type(message) for message in heard] == [BatchStarted, BatchDone] * 4
    first, *_, last = finished(heard)
    assert (first.pace.done, first.pace.total, last.pace.done) == (1, 4, 4)
    assert first.pace.rate == pytest.approx(1 / first.seconds)
    assert first.pace.remaining_s == pytest.approx(3 * first.seconds)
    assert last.pace.remaining_s == 0
    complete, again = run(tmp_path, photos, segmenter)
    assert complete
    assert segmenter.looked == 4
    assert again[0].pace.remaining_s is None
    for before, after in zip(finished(heard), finished(again), strict=True):
        assert after.work.pixels is None
        np.testing.assert_array_equal(after.work.mask, before.work.mask)
        assert [f.length_px for f in after.work.findings] == [f.length_px for f in before.work.findings]
        assert after.work.photo == before.work.photo


def test_another_content_or_model_is_done_again_and_another_threshold_only_measured(photos, tmp_path):
    segmenter = Drawn()
    run(tmp_path, photos, segmenter)
    drawing.photo(tmp_path, "0.png", seed=99)
    photos[1] = photos[1].rename(tmp_path / "renamed.png")
    run(tmp_path, photos, segmenter)
    assert segmenter.looked == 5
    _, heard = run(tmp_path, photos, segmenter, replace(MODEL, threshold=0.3))
    assert segmenter.looked == 5
    assert {message.work.photo.model.threshold for message in finished(heard)} == {0.3}
    run(tmp_path, photos, segmenter, replace(MODEL, sha256="b" * 64))
    assert segmenter.looked == 9


def test_a_failing_photo_is_listed_and_stops_nothing(photos, tmp_path):
    photos[0].write_bytes(photos[0].read_bytes()[:900])
    photos[1].unlink()
    trouble = iter([MemoryError(), RuntimeError("out of cheese")])

    def fail():
        raise next(trouble)

    complete, heard = run(tmp_path, photos, Drawn(fail))
    assert complete
    sentences = [message.sentence for message in heard if isinstance(message, BatchFailed)]
    expected = ("damaged or cut off", "not there", "does not fit into the memory", "the log has details")
    assert len(sentences) == len(expected)
    assert all(part in sentence for part, sentence in zip(expected, sentences, strict=True))
    with Inspection(tmp_path) as inspection:
        assert [photo.problem for photo in inspection.photos()] == [sentences[0], *sentences[2:]]
        assert not any(done(photo, MODEL) for photo in inspection.photos())
    _, heard = run(tmp_path, photos, Drawn())
    assert [message.path for message in finished(heard)] == photos[2:]
    with Inspection(tmp_path) as inspection:
        assert [photo.problem for photo in inspection.photos()] == [sentences[0], "", ""]


def test_it_is_cancelled_within_a_photo_from_another_thread_and_goes_on_later(photos, tmp_path):
    looking, stop = threading.Event(), threading.Event()
    segmenter = Drawn()

    def wait():
        if segmenter.looked == 2:
            looking.set()
            stop.wait(10)
            raise Cancelled

    segmenter._before = wait
    answers = []
    thread = threading.Thread(target=lambda: answers.append(run(tmp_path, photos, segmenter, cancel=stop.is_set)))
    thread.start()
    assert looking.wait(30)
    stop.set()
    thread.join(30)
    (complete, heard) = answers[0]
    assert not complete
    assert len(finished(heard)) == 1
    segmenter._before = lambda: None
    complete, _ = run(tmp_path, photos, segmenter)
    assert complete
    assert segmenter.looked == 5, "one was cancelled, four were stored"


def test_work_of_a_person_meanwhile_is_kept(photos, tmp_path):
    """While the model looks at the photo for the second time, somebody accepts a finding and erases another one."""
    run(tmp_path, photos[:1], Drawn())

    def work():
        with Inspection(tmp_path) as window:
            (photo,) = window.photos()
            layer = window.corrections(photo)
            erased = layer.copy()
            erased[80:, :] = corrections.NO_CRACK
            photo = window.correct(photo, corrections.patch(Title("Erase"), layer, erased))
            window.review(window.findings(photo.id)[:1], state=ReviewState.ACCEPTED)

    _, heard = run(tmp_path, photos[:1], Drawn(work), replace(MODEL, sha256="b" * 64))
    (message,) = finished(heard)
    assert not message.work.mask[85:].any()
    with Inspection(tmp_path) as inspection:
        (record,) = inspection.findings(message.work.photo.id)
        assert record.review.state == ReviewState.ACCEPTED
        assert inspection.photos()[0].stale == ""
        assert results.levels(inspection, message.work.photo.id) is not None


def test_without_an_inspection_it_only_looks(photos, tmp_path):
    heard = []
    assert Batch(Drawn(), MODEL, 20.0).run(photos[:1], heard.append)
    assert len(finished(heard)[0].work.findings) == 2
    assert {path.suffix for path in tmp_path.iterdir()} == {".png"}
    assert analysis.mask(finished(heard)[0].work.probability, 0.5).any()


def test_a_gauge_gives_a_scale_to_photos_without_one_of_their_own(photos, tmp_path):
    found, typed = Scale(0.3, 0.001, "marker of the gauge A4, 4 of 4 seen"), Scale(0.7)
    with Inspection(tmp_path) as inspection:
        inspection.set_scale(inspection.locate(photos[1]), typed)
    asked = []

    def look(pixels):
        asked.append(pixels.shape)
        if len(asked) == 2:  # somebody gives the photo a scale while it is looked at
            with Inspection(tmp_path) as other:
                other.set_scale(other.locate(photos[2]), typed)
        return GaugeScale(found) if len(asked) < 3 else GaugeScale(problem="Two gauges do not agree.")

    heard = []
    with Inspection(tmp_path) as inspection:
        assert Batch(Drawn(), MODEL, 20.0, inspection, gauge=look).run(photos, heard.append)
        assert len(asked) == 3
        assert [inspection.locate(photo).scale for photo in photos] == [found, typed, typed, None]
    work = [message.work for message in finished(heard)]
    assert [each.photo.scale for each in work] == [found, typed, typed, None]
    assert work[1].gauge is None
    assert work[3].gauge.problem == "Two gauges do not agree."
    (alone,) = (message.work for message in _without_inspection(photos[0], look))
    assert alone.gauge is not None


def test_a_scale_that_a_person_took_away_is_not_given_back_by_a_gauge(photos, tmp_path):
    found = GaugeScale(Scale(0.3, 0.001, "marker of the gauge A4, 4 of 4 seen"))
    with Inspection(tmp_path) as inspection:
        inspection.set_scale(inspection.set_scale(inspection.locate(photos[0]), Scale(0.7)), None)
        assert Batch(Drawn(), MODEL, 20.0, inspection, gauge=lambda _pixels: found).run(photos[:2], lambda _told: None)
        first, second = (inspection.locate(photo) for photo in photos[:2])
        assert (first.scale, second.scale) == (None, found.scale)
        titles = [[str(step.title) for step in history.steps(inspection, each)] for each in (first, second)]
    assert titles == [["Scale of the photo", "Remove the scale of the photo"], ["Scale by the marker"]]


def test_photos_that_were_analysed_before_are_searched_without_being_measured_again(photos, tmp_path):
    found = GaugeScale(Scale(0.3, 0.001, "marker of the gauge A4, 4 of 4 seen"))
    segmenter = Drawn()
    with Inspection(tmp_path) as inspection:
        assert Batch(segmenter, MODEL, 20.0, inspection).run(photos[:3], lambda _told: None)
        inspection.set_scale(inspection.locate(photos[0]), Scale(0.7))
        inspection.set_scale(inspection.set_scale(inspection.locate(photos[1]), Scale(0.7)), None)
        assert batch.due(inspection, photos[:3], MODEL) == []
        assert batch.unmarked(inspection, photos) == [photos[2]]  # not the last one, which has no result
        looked = segmenter.looked
        assert batch.mark(inspection, photos[2], lambda _pixels: GaugeScale()).scale is None
        assert batch.mark(inspection, photos[2], lambda _pixels: found).scale == found.scale
        assert segmenter.looked == looked
        assert batch.unmarked(inspection, photos) == []
        settings = inspection.settings()
        inspection.set_scale(inspection.locate(photos[2]), None)
        assert batch.unmarked(inspection, photos) == []
        inspection.change_settings(settings, scale=Scale(0.5))
        assert batch.unmarked(inspection, photos) == []


def _without_inspection(photo, look):
    heard = []
    assert Batch(Drawn(), MODEL, 20.0, gauge=look).run([photo], heard.append)
    return finished(heard)
