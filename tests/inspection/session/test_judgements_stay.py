"""Nothing that was judged or measured changes unless a person asks for it, whatever is chosen in the window."""

import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from crackview import paths
from crackview.engine.segmenter import Segmenter
from crackview.inspection import batch
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.commands.folders import AppliedToAll, ApplyToAll
from crackview.inspection.session.commands.history import GoToStep, Undo
from crackview.inspection.session.commands.review import ReviewFindings
from crackview.inspection.session.commands.threshold import (
    CommitPreview,
    DropPreview,
    MeasureStale,
    PreviewThreshold,
    SetThreshold,
    ShowPhoto,
)
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import CommandRejected, Message, ReviewLossQuestion
from crackview.inspection.store import results
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.inspection.store.results import ReviewLoss
from crackview.vision import image_io
from crackview.vision.pyramid import ProbabilityLayer
from tests.gui.inspect import walls
from tests.inspection.session.test_command_queue_thread import EventRecorder

THRESHOLDS = (0.2, 0.35, 0.5, 0.62, 0.75, 0.9)


def cracks(seed=3):
    """A map of many wandering cracks whose probability changes along them, so that they part, join, come and go."""
    random = np.random.default_rng(seed)
    drawn = np.zeros((240, 320), np.float32)
    for _ in range(9):
        points = np.cumsum(random.normal((9, 0), (3, 7), (30, 2)), axis=0) + random.uniform((0, 10), (120, 230))
        height = np.interp(np.arange(29), np.linspace(0, 28, 6), random.uniform(0.1, 1.0, 6))
        for start, stop, value in zip(points[:-1], points[1:], height, strict=True):
            line = np.zeros_like(drawn)
            cv2.line(line, start.astype(int).tolist(), stop.astype(int).tolist(), float(value), 5)
            drawn = np.maximum(drawn, line)
    return cv2.GaussianBlur(drawn, (0, 0), 1.2)


def seen(path, probability, **changes):
    probability.flags.writeable = False
    found = walls.seen(path)
    return replace(found, probability=probability, layer=ProbabilityLayer.of(probability), **changes)


@pytest.fixture
def path(tmp_path):
    (tmp_path / "photos").mkdir()
    return walls.photo(tmp_path / "photos")


@pytest.fixture
def session(tmp_path, path):
    opened = PhotoSession(tmp_path / "home")
    opened.show(seen(path, cracks()))
    opened.publish_draft()
    yield opened
    opened.close()


def judge(session):
    """Every finding is judged otherwise."""
    states = (ReviewState.ACCEPTED, ReviewState.REJECTED)
    for at, record in enumerate(session.findings):
        session.inspection.review([record], state=states[at % 2], note=f"note {record.finding.id}")
        session.inspection.review([session.inspection.findings(1)[at]], severity=Severity(at % 4))
    session.reload_records()


def judged(session):
    return {record.finding.id: (record.id, record.review, record.finding.area_px) for record in session.findings}


@pytest.mark.parametrize("seed", range(4))
def test_there_and_back_again_everything_is_as_it_was_whatever_the_way(tmp_path, path, seed):
    session = PhotoSession(tmp_path / "home")
    session.show(seen(path, cracks(seed)))
    session.publish_draft()
    judge(session)
    start = judged(session)
    assert len(start) > 3
    known = {0.5: start}
    random = np.random.default_rng(seed)
    numbers = set()
    for threshold in [*random.choice(THRESHOLDS, 12).tolist(), 0.5]:
        session.preview_threshold(threshold)
        previewed = {record.finding.id: record.review for record in session.findings}
        session.commit(may_lose=True)
        here = judged(session)
        assert {number: review for number, (_, review, _) in here.items()} == previewed
        assert known.setdefault(threshold, here) == here
        numbers |= set(here)
        for number, (_, review, _) in here.items():
            assert review == (start[number][1] if number in start else Review()), "no review is handed on"
    assert len(numbers) > len(start)
    session.close()


def test_a_photo_that_was_measured_is_shown_as_it_is_whatever_threshold_is_chosen(session, path):
    judge(session)
    before, version = judged(session), session.photo.version
    session.show(seen(path, cracks(), model=replace(walls.MODEL, threshold=0.9)))
    assert judged(session) == before
    assert (session.photo.version, session.state().model.threshold) == (version, 0.5)


def test_a_preview_writes_nothing_and_is_one_step_when_it_is_kept(session):
    file = session.inspection.database.path
    before, bytes_before, steps = judged(session), file.read_bytes(), session.steps()
    for threshold in (0.6, 0.7, 0.9, 0.35):
        session.preview_threshold(threshold)
    state = session.state()
    assert (state.preview, state.model.threshold, state.photo.model.threshold) == (True, 0.35, 0.5)
    assert judged(session) != before
    assert file.read_bytes() == bytes_before
    shown = [(record.finding.id, record.finding.area_px) for record in session.findings]
    session.commit()
    assert [(record.finding.id, record.finding.area_px) for record in session.findings] == shown
    assert [str(step.title) for step in session.steps()[len(steps) :]] == ["Threshold 0.50 to 0.35"]
    session.undo()
    session.measure_if_stale()
    assert judged(session) == before
    session.redo()
    session.measure_if_stale()
    assert [(record.finding.id, record.finding.area_px) for record in session.findings] == shown


def test_a_preview_that_goes_back_by_itself_or_is_dropped_leaves_nothing(session):
    before = judged(session)
    session.preview_threshold(0.8)
    session.preview_threshold(0.5)
    assert session.preview is None
    session.preview_threshold(0.8)
    session.drop_preview()
    assert judged(session) == before
    assert not session.steps()


def test_what_a_threshold_would_take_away_is_asked_about(session):
    judge(session)
    before = judged(session)
    with pytest.raises(ReviewLoss) as caught:
        SetThreshold(0.9).execute(session)
    lost = {each.number: each for each in caught.value.lost}
    assert lost
    assert all(lost[number].review == before[number][1] for number in lost)
    assert {record.finding.id for record in session.findings} & set(lost) == set()
    session.drop_preview()
    assert judged(session) == before
    SetThreshold(0.9, may_lose=True).execute(session)
    assert {number for number, _ in session.inspection.forgotten(session.photo.id)} == set(lost)


def test_what_joins_another_finding_is_asked_about_too(session):
    SetThreshold(0.75).execute(session)
    judge(session)
    session.preview_threshold(0.1)
    numbers = {record.finding.id for record in session.findings}
    assert session.lost
    assert {each.joined for each in session.lost} <= numbers
    with pytest.raises(ReviewLoss):
        session.commit()


def test_what_was_only_rejected_may_go_unasked_and_what_a_person_wrote_to_it_may_not(session):
    """The question once counted every speck that was rejected among the judged findings that are taken away."""
    numbers = {record.finding.id for record in session.findings}
    session.preview_threshold(0.9)
    gone = numbers - {record.finding.id for record in session.findings}
    session.drop_preview()
    assert len(gone) > 2
    kept, *others = [record for record in session.findings if record.finding.id in gone]
    session.inspection.review([kept, *others], state=ReviewState.REJECTED)
    session.reload_records()
    session.preview_threshold(0.9)
    assert session.lost == ()
    session.drop_preview()
    (kept,) = [record for record in session.findings if record.finding.id == kept.finding.id]
    session.inspection.review([kept], note="a shadow")
    session.reload_records()
    with pytest.raises(ReviewLoss) as caught:
        SetThreshold(0.9).execute(session)
    assert [each.number for each in caught.value.lost] == [kept.finding.id]
    SetThreshold(0.9, may_lose=True).execute(session)
    assert {number for number, _ in session.inspection.forgotten(session.photo.id)} == gone, "all are remembered"


def test_what_was_rejected_is_asked_about_where_it_would_come_back_in_a_finding_that_is_not(session):
    SetThreshold(0.75).execute(session)
    session.inspection.review(session.findings, state=ReviewState.REJECTED)
    session.reload_records()
    session.preview_threshold(0.1)
    joined = {each.joined for each in session.lost}
    assert joined == set(), "all of it stays rejected"
    numbers = {record.finding.id for record in session.findings}
    session.drop_preview()
    taken = [record for record in session.findings if record.finding.id not in numbers]
    session.inspection.review(
        [record for record in session.findings if record.finding.id in numbers], state=ReviewState.UNREVIEWED
    )
    session.reload_records()
    session.preview_threshold(0.1)
    assert {each.number for each in session.lost} == {record.finding.id for record in taken}
    assert {each.joined for each in session.lost} <= numbers


def test_a_model_that_measures_a_judged_finding_otherwise_is_asked_about_and_a_rejected_one_is_not(tmp_path, path):
    def line(end):
        drawn = np.zeros((240, 320), np.float32)
        cv2.line(drawn, (40, 120), (end, 120), 1.0, 5)
        return cv2.GaussianBlur(drawn, (0, 0), 1.2)

    session = PhotoSession(tmp_path / "home")
    session.show(seen(path, line(240)))
    session.inspection.review(session.findings, state=ReviewState.ACCEPTED)
    before = session.findings[0].finding.length_px
    other = replace(walls.MODEL, name="other", sha256="b" * 64)
    session.show(seen(path, line(241), model=other, rerun=True))  # half a per cent: within what lengths are known
    assert session.photo.model == other
    third = replace(walls.MODEL, name="third", sha256="c" * 64)
    with pytest.raises(ReviewLoss) as caught:
        session.show(seen(path, line(120), model=third, rerun=True))
    assert (caught.value.lost, caught.value.changed) == ((), (1,))
    session.drop_preview()
    (record,) = session.findings
    assert record.finding.length_px == pytest.approx(before, rel=0.01)
    assert record.review.state is ReviewState.ACCEPTED
    session.inspection.review(session.findings, state=ReviewState.REJECTED)
    session.show(seen(path, line(120), model=third, rerun=True))
    assert session.photo.model == third
    assert session.findings[0].review.state is ReviewState.REJECTED
    session.close()


def test_a_threshold_that_measures_a_judged_finding_otherwise_is_asked_about(tmp_path, path):
    drawn = np.zeros((240, 320), np.float32)
    cv2.line(drawn, (40, 120), (280, 120), 1.0, 9)
    session = PhotoSession(tmp_path / "home")
    session.show(seen(path, cv2.GaussianBlur(drawn, (0, 0), 6)))
    session.inspection.review(session.findings, state=ReviewState.ACCEPTED)
    (before,) = session.findings
    with pytest.raises(ReviewLoss) as caught:
        SetThreshold(0.3).execute(session)
    assert (caught.value.lost, caught.value.changed) == ((), (1,))
    session.drop_preview()
    kept = session.findings[0].finding
    assert (kept.length_px, kept.p95_width_px) == (before.finding.length_px, before.finding.p95_width_px)
    SetThreshold(0.3, may_lose=True).execute(session)
    assert session.photo.model.threshold == 0.3
    session.close()


def test_another_model_is_an_act_of_its_own_and_can_be_undone(session, path):
    judge(session)
    before = judged(session)
    other = replace(walls.MODEL, name="other", sha256="b" * 64)
    session.show(seen(path, cracks(8), model=other))
    assert judged(session) == before, "what another model sees is shown, and nothing is measured"
    assert "Run again" not in "".join(each.sentence for each in session.remarks), "the own map is kept"
    with pytest.raises(ReviewLoss):
        session.show(seen(path, cracks(8), model=other, rerun=True))
    session.drop_preview()
    assert judged(session) == before
    assert np.array_equal(session.inference.probability >= 0.5, cracks() >= 0.5)
    session.preview, session.lost = None, ()
    with pytest.raises(ReviewLoss):
        session.show(seen(path, cracks(8), model=other, rerun=True))
    session.commit(may_lose=True)
    assert str(session.steps()[-1].title) == "Run with other"
    assert session.photo.model == other
    session.undo()
    session.measure_if_stale()
    assert judged(session) == before
    assert session.state().model == walls.MODEL


def test_a_photo_whose_model_is_gone_keeps_its_findings(session, path):
    judge(session)
    before = judged(session)
    with session.inspection.database.transaction() as connection:
        connection.execute("DELETE FROM maps")
    other = replace(walls.MODEL, name="other", sha256="b" * 64)
    session.show(seen(path, cracks(8), model=other))
    assert judged(session) == before
    assert "was measured with the model pct-rfkd" in session.remarks[-1].sentence
    session.show(seen(path, cracks()))
    assert results.levels(session.inspection, session.photo.id) is not None, "the map of its own model is kept again"


def test_the_history_goes_to_any_step(session):
    judge(session)
    after, steps = judged(session), session.steps()
    GoToStep(0).execute(session)
    assert {review for _, review, _ in judged(session).values()} == {Review()}
    GoToStep(steps[3].id).execute(session)
    assert [step.undone for step in session.steps()] == [False] * 4 + [True] * (len(steps) - 4)
    GoToStep(steps[-1].id).execute(session)
    assert judged(session) == after


@pytest.fixture
def recorder():
    return EventRecorder()


@pytest.fixture
def queue(tmp_path, recorder, path):
    queue = CommandQueue(recorder, tmp_path / "home")
    recorder.wait(queue.submit(ShowPhoto(seen(path, cracks()))))
    yield queue
    queue.shutdown()


def test_whatever_is_done_keeps_the_preview_first(queue, recorder):
    state = recorder.wait(queue.submit(PreviewThreshold(0.75)))
    new = next(record for record in state.findings if not record.id)
    state = recorder.wait(queue.submit(ReviewFindings((new,), {"state": ReviewState.ACCEPTED})))
    titles = [str(step.title) for step in state.history]
    assert titles == ["Threshold 0.50 to 0.75", f"Accept finding {new.finding.id}"]
    assert not state.preview
    accepted = [record.finding.id for record in state.findings if record.review.state is ReviewState.ACCEPTED]
    assert accepted == [new.finding.id]
    state = recorder.wait(queue.submit(GoToStep(0)))
    state = recorder.wait(queue.submit(MeasureStale()))
    assert state.model.threshold == 0.5


def test_a_command_waits_for_the_answer_where_the_preview_takes_judgements_away(queue, recorder, path):
    state = recorder.states[-1]
    recorder.wait(queue.submit(ReviewFindings(state.findings, {"state": ReviewState.ACCEPTED})))
    state = recorder.wait(queue.submit(PreviewThreshold(0.9)))
    assert state.lost
    leave = ShowPhoto(replace(seen(path, cracks()), number=2))
    state = recorder.wait(queue.submit(leave))
    (question,) = [each for each in recorder.event if isinstance(each, ReviewLossQuestion)]
    assert (question.command, question.lost) == (leave, state.lost)
    assert (question.before.threshold, question.model.threshold, question.photo) == (0.5, 0.9, "wall.png")
    assert (state.number, state.preview) == (1, True)
    queue.submit(DropPreview())
    state = recorder.wait(queue.submit(question.command))
    assert (state.number, state.model.threshold) == (2, 0.5)
    queue.submit(PreviewThreshold(0.9))
    queue.submit(CommitPreview(may_lose=True))
    state = recorder.wait(queue.submit(Undo()))
    assert state.photo.model.threshold == 0.5


def test_the_question_about_another_model_is_asked_once(queue, recorder, path):
    state = recorder.states[-1]
    recorder.wait(queue.submit(ReviewFindings(state.findings, {"state": ReviewState.ACCEPTED})))
    other = replace(walls.MODEL, name="other", sha256="b" * 64)
    again = ShowPhoto(replace(seen(path, cracks(8), model=other, rerun=True), number=2))
    recorder.wait(queue.submit(again))
    (question,) = [each for each in recorder.event if isinstance(each, ReviewLossQuestion)]
    assert question.command is None, "it made the preview itself: nothing waits for the answer"
    state = recorder.wait(queue.submit(DropPreview()))
    assert (state.number, state.preview, state.photo.model) == (2, False, walls.MODEL)
    recorder.wait(queue.submit(again))
    state = recorder.wait(queue.submit(CommitPreview(may_lose=True)))
    assert (state.preview, state.photo.model) == (False, other)


def test_running_the_same_model_again_changes_and_asks_nothing(tmp_path):
    (tmp_path / "photos").mkdir()
    path = Path(shutil.copy(paths.samples() / "brick_wall.jpg", tmp_path / "photos"))
    pixels = image_io.read_photo(path).pixels
    segmenter = Segmenter(threads=1)
    maps = segmenter.maps(pixels)
    model = replace(walls.MODEL, threshold=segmenter.card.threshold)
    session = PhotoSession(tmp_path / "home")
    session.show(seen(path, maps.crack, pixels=pixels, joints=maps.joint_mask(), model=model))
    assert len(session.findings) > 9
    session.inspection.review(session.findings, state=ReviewState.ACCEPTED)
    session.reload_records()
    before = judged(session)
    session.show(seen(path, maps.crack, pixels=pixels, joints=maps.joint_mask(), model=model, rerun=True))
    assert judged(session) == before
    session.close()


def test_a_window_that_closes_keeps_its_preview_unless_judgements_would_go(queue, recorder, path):
    queue.submit(PreviewThreshold(0.35))
    queue.submit(SetThreshold(0.35))
    queue.shutdown(5)
    with Inspection(path.parent) as inspection:
        assert inspection.photos()[0].model.threshold == 0.35


def test_applying_to_all_leaves_judged_photos_alone_unless_told_otherwise(tmp_path, path, session):
    folder = path.parent
    paths = [path, *(walls.photo(folder, f"{number}.png") for number in range(3))]
    for at, each in enumerate(paths[1:3]):
        each.write_bytes(each.read_bytes() + bytes([at]))  # another content
        session.show(seen(each, cracks(at + 5)))
    session.inspection.review(session.findings[:1], state=ReviewState.ACCEPTED)
    received = []
    folders = {folder: tuple(paths)}
    ApplyToAll(folders, 0.7, None, False, received.append).execute(session)
    assert received == [AppliedToAll(2, 1)]
    by_name = {photo.path: photo.model.threshold for photo in session.inspection.photos()}
    assert by_name == {"wall.png": 0.7, "0.png": 0.7, "1.png": 0.5}
    assert {each.name for each, _ in batch.due(session.inspection, paths, walls.MODEL)} == {
        "wall.png",
        "0.png",
        "2.png",
    }
    ApplyToAll(folders, 0.7, None, True, received.append).execute(session)
    assert received[-1] == AppliedToAll(1, 0)
    session.undo()
    session.undo()
    assert {photo.model.threshold for photo in session.inspection.photos()} == {0.5}


def test_a_finding_that_is_gone_cannot_be_judged(session):
    record = session.findings[-1]
    session.preview_threshold(0.99)
    session.commit()
    with pytest.raises(InspectionError, match="is gone by now"):
        session.current(record)
    assert (session.inspection.folder / NAME).exists()


def test_a_preview_that_cannot_be_stored_is_dropped_where_its_photo_is_left(queue, recorder, path, monkeypatch):
    """Of an inspection that may not be written to, no other photo was shown any more after the slider had moved."""
    state = recorder.wait(queue.submit(PreviewThreshold(0.75)))
    assert state.preview

    def refused(*_, **__):
        raise InspectionError("{path} was not saved because it may not be written to.", path=NAME)

    monkeypatch.setattr(results, "store", refused)
    state = recorder.wait(queue.submit(ReviewFindings(state.findings[:1], {"state": ReviewState.ACCEPTED})))
    assert (state.number, state.preview) == (1, True), "it may be stored with the next try"
    assert len(recorder.sentences(CommandRejected)) == 1
    state = recorder.wait(queue.submit(ShowPhoto(replace(seen(path, cracks()), number=2))))
    assert (state.number, state.preview, state.model.threshold) == (2, False, 0.5)
    assert recorder.sentences(Message)[-1] == f"{NAME} was not saved because it may not be written to."
    state = recorder.wait(queue.submit(ShowPhoto(replace(seen(path, cracks()), number=3))))
    assert state.number == 3
    assert len(recorder.sentences(CommandRejected)) == 1


def test_another_file_in_the_place_of_a_judged_photo_is_told_once_and_its_judgements_come_back_with_it(session, path):
    judge(session)
    before, kept = judged(session), path.read_bytes()
    said = "wall.png is another file than the one that was judged"
    session.remarks.clear()
    path.write_bytes(kept + b"another file")
    other = seen(path, cracks(8))
    session.show(other)
    assert {review for _, review, _ in judged(session).values()} == {Review()}
    (remark,) = session.remarks
    assert str(remark.sentence).startswith(said)
    assert remark.lasting
    session.remarks.clear()
    session.show(other)
    assert session.remarks == [], "once is enough"
    path.write_bytes(kept)
    session.show(seen(path, cracks()))
    assert judged(session) == before
    assert session.remarks == []


def test_another_file_that_was_judged_itself_needs_no_remark(session, path, tmp_path):
    judge(session)
    path.write_bytes(path.read_bytes() + b"another file")
    session.show(seen(path, cracks(8)))
    session.inspection.review(session.findings[:1], state=ReviewState.ACCEPTED)
    again = PhotoSession(tmp_path / "home")
    again.show(seen(path, cracks(8)))
    assert again.remarks == []
    again.close()
