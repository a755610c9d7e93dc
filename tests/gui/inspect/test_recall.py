import numpy as np
import pytest

from crackview.gui.inspect.messages import RecallFailed, Request, Segmented
from crackview.gui.inspect.recall import Place, Recall
from crackview.gui.inspect.sources import FileSource
from crackview.gui.segmenting import ModelChoice
from crackview.gui.settings import config_folder
from crackview.inspection import results
from crackview.inspection.database import InspectionError
from crackview.inspection.document import Inspection
from crackview.inspection.draft import Shelf
from tests.gui.inspect.fakes import FakeSegmenter
from tests.gui.inspect.test_backstage import inbox, start  # noqa: F401 - fixtures
from tests.inspection import drawing
from tests.inspection.drawing import MODEL


@pytest.fixture
def recall():
    recall = Recall(config_folder())
    yield recall
    recall.close()


def test_a_map_is_found_in_a_draft_and_beside_the_photos_while_it_moves(recall, tmp_path):
    path = drawing.photo(tmp_path)
    place = Place(tmp_path, path, MODEL.sha256)
    assert recall.levels(place) is None
    assert not list(config_folder().glob("drafts/*"))  # looking begins nothing
    shelf = Shelf(config_folder())
    draft = shelf.open(tmp_path)
    record = drawing.analysed(draft, path)
    stored = results.levels(draft, record.id)
    np.testing.assert_array_equal(recall.levels(place), stored)
    shelf.keep(draft).close()
    np.testing.assert_array_equal(recall.levels(place), stored)
    assert recall.levels(Place(tmp_path, path, "b" * 64)) is None
    drawing.photo(tmp_path, seed=5)
    assert recall.levels(place) is None  # another content


def test_a_damaged_inspection_is_said_once_and_read_as_far_as_it_can_be(recall, tmp_path):
    path = drawing.photo(tmp_path)
    with Inspection(tmp_path) as inspection:
        drawing.analysed(inspection, path)
        file = inspection.database.path
    file.write_bytes(b"\0" * 4096 + file.read_bytes()[4096:])
    place = Place(tmp_path, path, MODEL.sha256)
    with pytest.raises(InspectionError, match="was damaged"):
        recall.levels(place)
    recall.levels(place)


def test_a_kept_photo_is_shown_without_the_network_until_one_asks_for_it_anew(start, inbox, tmp_path):  # noqa: F811
    path = drawing.photo(tmp_path)
    with Inspection(tmp_path) as inspection:
        drawing.analysed(inspection, path)
        segmenter = FakeSegmenter()
        backstage = start(lambda _choice: segmenter)
        request = Request(FileSource(path), ModelChoice("drawn"), place=Place(tmp_path, path, MODEL.sha256))
        backstage.show(request)
        segmented = inbox.until(Segmented)
        assert segmenter.calls == 0
        assert "kept" in segmented.device_title
        assert segmented.probability.max() == pytest.approx(0.9, abs=0.01)
        assert segmented.layer.levels[0].max() == round(255 * segmented.probability.max())
        backstage.show(Request(request.source, request.model))
        inbox.until(Segmented)
        assert segmenter.calls == 1
    file = tmp_path / "inspection.crackview"
    file.unlink()
    file.write_bytes(b"SQLite format 3\0" + b"of another program " * 300)
    backstage.show(request)
    assert inbox.until(RecallFailed).sentence
    inbox.until(Segmented)
    assert segmenter.calls == 2
