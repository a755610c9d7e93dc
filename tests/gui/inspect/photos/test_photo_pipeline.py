import threading
import time
from queue import Empty, SimpleQueue

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.inspect.photos.messages import (
    InferenceProgress,
    ListPhotos,
    PhotoFailed,
    PhotoLoaded,
    PhotosListed,
    Request,
    Saved,
    SaveOverlay,
    Segmented,
    SegmentFailed,
)
from crackview.gui.inspect.photos.photo_pipeline import PhotoPipeline
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.model_choice import ModelChoice
from crackview.paths import config_folder
from crackview.vision.overlay import Style
from crackview.vision.pyramid import ProbabilityLayer
from tests.gui.inspect.fakes import BrokenSegmenter, FakeSegmenter, GreySource, no_model, write_photo

MODEL = ModelChoice("fake")


class Inbox:
    """Collects messages the way the GUI thread does."""

    def __init__(self):
        self.queue = SimpleQueue()

    def until(self, kind, seconds=5.0):
        end = time.monotonic() + seconds
        seen = []
        while True:
            try:
                message = self.queue.get(timeout=max(0.0, end - time.monotonic()))
            except Empty:
                raise AssertionError(f"No {kind} came, only {seen}") from None
            seen.append(message)
            if isinstance(message, kind):
                return message


@pytest.fixture
def inbox():
    return Inbox()


@pytest.fixture
def start(inbox):
    made = []

    def _start(factory):
        made.append(PhotoPipeline(inbox.queue.put, SharedModel(factory), config_folder()))
        return made[-1]

    yield _start
    for pipeline in made:
        assert pipeline.shutdown()


def test_the_photo_comes_before_its_overlay(start, inbox):
    gate = threading.Event()
    pipeline = start(lambda _choice: FakeSegmenter(gate=gate))
    generation = pipeline.show(Request(GreySource(90), MODEL))
    loaded = inbox.until(PhotoLoaded)
    assert loaded.generation == generation
    assert loaded.pyramid.levels[0] is loaded.photo.pixels
    gate.set()
    segmented = inbox.until(Segmented)
    assert segmented.generation == generation
    assert segmented.layer.levels[0][0, 0] == 90
    assert segmented.device_title == "CPU, 2 threads · contrast raised to 800 %"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 255),
            st.sampled_from([0.0, 0.001, 0.004]),
            st.sampled_from([0.0, 0.002, 0.006]),
            st.sampled_from(["show", "show", "show", "cancel"]),
            st.booleans(),
        ),
        min_size=1,
        max_size=10,
    )
)
def test_an_overlay_never_lands_on_another_photo(steps):
    """Quick switching between photos that decode slowly and fail, with a slow segmenter: what is accepted fits."""
    inbox = Inbox()
    models = SharedModel(lambda _choice: FakeSegmenter(seconds=0.003))
    pipeline = PhotoPipeline(inbox.queue.put, models, config_folder())
    try:
        generation, last, shown = 0, None, None
        for number, (grey, decoding, pause, what, broken) in enumerate([*steps, (7, 0.0, 0.0, "show", False)]):
            if what == "cancel":
                generation = pipeline.cancel()
            else:
                last = GreySource(grey, decoding, broken)
                generation = pipeline.show(Request(last, MODEL))
            end = time.monotonic() + pause
            final = number == len(steps)
            while final or time.monotonic() < end:
                try:
                    message = inbox.queue.get(timeout=5.0 if final else max(0.0, end - time.monotonic()))
                except Empty:
                    assert not final, "The last photo got no overlay."
                    break
                if message.generation != generation:
                    continue
                if isinstance(message, PhotoLoaded):
                    assert message.source is last
                    shown = int(message.photo.pixels[0, 0, 0])
                elif isinstance(message, Segmented):
                    assert int(message.layer.levels[0][0, 0]) == shown == last.grey
                    if final:
                        break
    finally:
        assert pipeline.shutdown()


def test_another_photo_cancels_what_runs(start, inbox):
    segmenter = FakeSegmenter(gate=threading.Event())
    pipeline = start(lambda _choice: segmenter)
    pipeline.show(Request(GreySource(1), MODEL))
    inbox.until(InferenceProgress)
    while segmenter.calls == 0:
        time.sleep(0.001)
    begun = time.monotonic()
    pipeline.show(Request(GreySource(2), MODEL))
    assert inbox.until(PhotoLoaded).source.grey in {1, 2}
    while segmenter.cancelled == 0:
        assert time.monotonic() - begun < 0.5
        time.sleep(0.001)
    segmenter.gate.set()
    assert inbox.until(Segmented).layer.levels[0][0, 0] == 2


def test_a_segmenter_is_kept_until_another_model_is_chosen(start, inbox):
    made = []

    def factory(choice):
        made.append((choice.name, threading.current_thread().name))
        return FakeSegmenter()

    pipeline = start(factory)
    for model in ("a", "a", "b"):
        pipeline.show(Request(GreySource(1), ModelChoice(model)))
        inbox.until(Segmented)
    assert made == [("a", "inspect-segment"), ("b", "inspect-segment")]


def test_running_again_does_not_read_the_photo_again(start, inbox):
    pipeline = start(lambda _choice: FakeSegmenter())
    pipeline.show(Request(GreySource(5), MODEL))
    photo = inbox.until(PhotoLoaded).photo
    inbox.until(Segmented)
    generation = pipeline.show(Request(GreySource(5, broken=True), MODEL, photo))
    assert inbox.until((Segmented, PhotoFailed, PhotoLoaded)).generation == generation


@pytest.mark.parametrize(
    ("factory", "words"),
    [
        (no_model, "There is no model called 'x'"),
        (lambda _choice: BrokenSegmenter(), "fake failed on grey9; the log has details"),
    ],
)
def test_a_model_that_fails_says_so_and_the_next_photo_goes_on(start, inbox, factory, words):
    pipeline = start(factory)
    for _ in range(2):
        pipeline.show(Request(GreySource(9), MODEL))
        inbox.until(PhotoLoaded)
        assert words in inbox.until(SegmentFailed).sentence


def test_a_damaged_photo_says_so_and_the_next_goes_on(start, inbox):
    pipeline = start(lambda _choice: FakeSegmenter())
    pipeline.show(Request(GreySource(3, broken=True), MODEL))
    assert inbox.until(PhotoFailed).sentence == "grey3 is damaged: copy it again."
    pipeline.show(Request(GreySource(4), MODEL))
    assert inbox.until(Segmented).layer.levels[0][0, 0] == 4


def test_shutdown_ends_a_segmentation_that_runs(inbox):
    models = SharedModel(lambda _choice: FakeSegmenter(gate=threading.Event()))
    pipeline = PhotoPipeline(inbox.queue.put, models, config_folder())
    pipeline.show(Request(GreySource(3), MODEL))
    inbox.until(PhotoLoaded)
    begun = time.monotonic()
    assert pipeline.shutdown()
    assert time.monotonic() - begun < 1.0


def test_folders_and_files_are_listed_in_order_and_bad_ones_are_named(start, inbox, tmp_path):
    folder = tmp_path / "Brücke 7"
    folder.mkdir()
    for name in ("p10.png", "p2.png"):
        write_photo(folder / name)
    empty = tmp_path / "empty"
    empty.mkdir()
    single = tmp_path / "odd.dat"
    pipeline = start(lambda _choice: FakeSegmenter())
    pipeline.submit(ListPhotos(3, (single, folder, empty, folder / "p2.png")))
    listed = inbox.until(PhotosListed)
    assert listed.number == 3
    assert listed.paths == (single, folder / "p2.png", folder / "p10.png")
    assert [str(empty) in sentence for sentence in listed.problems] == [True]


def _save(path, photo):
    layer = ProbabilityLayer.of(np.full(photo.pixels.shape[:2], 0.9, np.float32))
    return SaveOverlay(path, photo, layer, OverlayAppearance(Style.FILL, 1.0, 0.5))


@pytest.mark.parametrize("suffix", [".png", ".jpg"])
def test_an_overlay_is_saved_as_it_looks(start, inbox, tmp_path, suffix):
    from PIL import Image

    from crackview.vision.overlay import FILL_RGB

    photo, _ = GreySource(50).read()
    target = tmp_path / f"out Ü{suffix}"
    start(lambda _choice: FakeSegmenter()).submit(_save(target, photo))
    saved = inbox.until(Saved)
    assert saved.done
    assert str(target) in saved.sentence
    with Image.open(target) as picture:
        assert picture.size == (32, 24)
        assert np.abs(np.asarray(picture.convert("RGB"))[5, 5].astype(int) - FILL_RGB).max() < 6


def test_a_save_that_fails_leaves_nothing_and_says_one_sentence(start, inbox, tmp_path):
    photo, _ = GreySource(50).read()
    pipeline = start(lambda _choice: FakeSegmenter())
    (tmp_path / "file").touch()
    pipeline.submit(_save(tmp_path / "file" / "out.png", photo))
    saved = inbox.until(Saved)
    assert not saved.done
    assert "file" in saved.sentence
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_photo_itself_is_never_overwritten(start, inbox, tmp_path):
    from dataclasses import replace

    original = write_photo(tmp_path / "a.png")
    before = original.read_bytes()
    photo = replace(GreySource(50).read()[0], path=original)
    start(lambda _choice: FakeSegmenter()).submit(_save(original, photo))
    saved = inbox.until(Saved)
    assert not saved.done
    assert "is the photo itself" in saved.sentence
    assert original.read_bytes() == before
