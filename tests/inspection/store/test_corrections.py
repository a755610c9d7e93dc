import numpy as np
import pytest

from crackview.inspection.store import corrections, history
from crackview.inspection.store.corrections import CRACK, NO_CRACK
from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.step_titles import Title
from tests.inspection import drawing


@pytest.fixture
def photo(tmp_path):
    drawing.photo(tmp_path)
    with Inspection(tmp_path) as inspection:
        return drawing.analysed(inspection, tmp_path / "a.png")


def stroke(inspection, photo, layer, place, value, title="Brush"):
    after = layer.copy()
    after[place] = value
    made = corrections.patch(Title(title), layer, after)
    photo = inspection.correct(photo, made)
    made.apply(layer)
    np.testing.assert_array_equal(layer, after)
    return photo


def test_undo_and_redo_outlive_a_restart(photo, tmp_path):
    states = []
    with Inspection(tmp_path) as inspection:
        layer = inspection.corrections(photo)
        for step in range(5):
            states.append(layer.copy())
            area = np.s_[step * 20 : step * 20 + 30, 10:60]
            photo = stroke(inspection, photo, layer, area, (CRACK, NO_CRACK)[step % 2], f"Stroke {step}")
        states.append(layer.copy())
        assert photo.stale == "edit"
    with Inspection(tmp_path) as inspection:
        layer = inspection.corrections(photo)
        np.testing.assert_array_equal(layer, states[5])
        for step in (4, 3, 2):
            undone = history.undo(inspection, photo)
            photo = undone.photo
            assert str(undone.step.title) == f"Stroke {step}"
            undone.edit.apply(layer)
            np.testing.assert_array_equal(layer, states[step])
        redone = history.redo(inspection, photo)
        photo = redone.photo
        redone.edit.apply(layer)
        np.testing.assert_array_equal(layer, states[3])
    with Inspection(tmp_path) as inspection:
        np.testing.assert_array_equal(inspection.corrections(photo), states[3])
        photo = stroke(inspection, photo, layer, np.s_[0:5, 0:5], CRACK)
        assert history.redo(inspection, photo) is None, "another edit ends what was undone"


def test_an_edit_keeps_its_rectangle_alone_and_one_that_changes_nothing_is_none(photo):
    before = np.zeros(drawing.SIZE, np.uint8)
    after = before.copy()
    after[50:53, 70:90] = CRACK
    patch = corrections.patch(Title("Brush"), before, after)
    assert (patch.x, patch.y, patch.delta.shape) == (70, 50, (3, 20))
    assert corrections.patch(Title("Brush"), after, after) is None


@pytest.mark.parametrize("limit", [("MOST_EDITS", 12), ("MOST_BYTES", 300)])
def test_undo_has_no_limit_though_little_is_read(photo, tmp_path, monkeypatch, limit):
    monkeypatch.setattr(corrections, *limit)
    random = np.random.default_rng(0)
    with Inspection(tmp_path) as inspection:
        layer = inspection.corrections(photo)
        states = [layer.copy()]

        def strokes(count):
            nonlocal photo
            for _ in range(count):
                x, y = random.integers(0, 250), random.integers(0, 150)
                photo = stroke(inspection, photo, layer, np.s_[y : y + 30, x : x + 30], (layer[y, x] + 1) % 3)
                states.append(layer.copy())
                assert beside(inspection) <= 12

        def turn(way, count):
            nonlocal photo
            for _ in range(count):
                made = way(inspection, photo)
                photo = made.photo
                made.edit.apply(layer)
                assert beside(inspection) <= 12

        def holds(step):
            np.testing.assert_array_equal(layer, states[step])
            np.testing.assert_array_equal(inspection.corrections(photo), states[step])

        strokes(40)
        turn(history.undo, 25)
        holds(15)
        turn(history.redo, 20)
        holds(35)
        turn(history.undo, 3)
        del states[33:]
        strokes(10)  # what was undone is in the sum, and goes from it
        holds(42)
        assert history.redo(inspection, photo) is None
        turn(history.undo, 42)
        holds(0)
        assert history.undo(inspection, photo) is None
        turn(history.redo, 42)
        holds(42)


def test_a_sum_that_was_damaged_is_made_from_the_edits(photo, tmp_path, monkeypatch):
    monkeypatch.setattr(corrections, "MOST_EDITS", 4)
    with Inspection(tmp_path) as inspection:
        layer = inspection.corrections(photo)
        for step in range(12):
            photo = stroke(inspection, photo, layer, np.s_[step * 9 : step * 9 + 20, 10:90], CRACK + step % 2)
        for damage in ("UPDATE edits SET delta = x'00' WHERE role = 'sum'", "DELETE FROM edits WHERE role = 'sum'"):
            with inspection.database.transaction() as connection:
                assert connection.execute(damage).rowcount == 1
            np.testing.assert_array_equal(inspection.corrections(photo), layer)


def beside(inspection):
    """How many edits there are beside the sum."""
    return inspection.database.rows(
        "SELECT count(*) FROM edits WHERE (role = 'edit' AND undone = 0) OR (role = 'summed' AND undone = 1)"
    )[0][0]


def test_another_window_edited_first(photo, tmp_path):
    with Inspection(tmp_path) as one, Inspection(tmp_path) as two:
        layer = one.corrections(photo)
        stroke(one, photo, layer, np.s_[:9, :9], CRACK)
        with pytest.raises(ConflictError) as caught:
            stroke(two, photo, np.zeros_like(layer), np.s_[:5, :5], NO_CRACK)
        assert caught.value.fresh == one.photo(photo.id)
        np.testing.assert_array_equal(two.corrections(photo), layer)
