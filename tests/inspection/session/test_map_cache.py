import numpy as np
import pytest

from crackview.gui.inspect.photos.messages import MapCacheFailed, Request, Segmented
from crackview.gui.inspect.photos.photo_source import FileSource
from crackview.gui.model_choice import ModelChoice
from crackview.inspection.session.map_cache import MapCache, MapKey
from crackview.inspection.store import results
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.drafts import DraftStore
from crackview.paths import config_folder
from tests.gui.inspect.fakes import FakeSegmenter
from tests.gui.inspect.photos.test_photo_pipeline import inbox, start  # noqa: F401 - fixtures
from tests.inspection import drawing
from tests.inspection.drawing import MODEL


@pytest.fixture
def map_cache():
    map_cache = MapCache(config_folder())
    yield map_cache
    map_cache.close()


def test_a_map_is_found_in_a_draft_and_beside_the_photos_while_it_moves(map_cache, tmp_path):
    path = drawing.photo(tmp_path)
    place = MapKey(tmp_path, path)
    assert map_cache.find(place) is None
    assert not list(config_folder().glob("drafts/*"))  # looking begins nothing
    drafts = DraftStore(config_folder())
    draft = drafts.open(tmp_path)
    record = drawing.analysed(draft, path)
    stored = results.levels(draft, record.id)
    np.testing.assert_array_equal(map_cache.find(place).levels, stored)
    drafts.keep(draft).close()
    np.testing.assert_array_equal(map_cache.find(place).levels, stored)
    assert map_cache.find(place).model == MODEL
    drawing.photo(tmp_path, seed=5)
    assert map_cache.find(place) is None  # another content


def test_a_damaged_inspection_is_said_once_and_read_as_far_as_it_can_be(map_cache, tmp_path):
    path = drawing.photo(tmp_path)
    with Inspection(tmp_path) as inspection:
        drawing.analysed(inspection, path)
        file = inspection.database.path
    file.write_bytes(b"\0" * 4096 + file.read_bytes()[4096:])
    place = MapKey(tmp_path, path)
    with pytest.raises(InspectionError, match="was damaged"):
        map_cache.find(place)
    map_cache.find(place)


def test_a_kept_photo_is_shown_without_the_network_until_one_asks_for_it_anew(start, inbox, tmp_path):  # noqa: F811
    path = drawing.photo(tmp_path)
    with Inspection(tmp_path) as inspection:
        drawing.analysed(inspection, path)
        segmenter = FakeSegmenter()
        pipeline = start(lambda _choice: segmenter)
        request = Request(FileSource(path), ModelChoice("drawn"), place=MapKey(tmp_path, path))
        pipeline.show(request)
        segmented = inbox.until(Segmented)
        assert segmenter.calls == 0
        assert "kept" in segmented.device_title
        assert segmented.probability.max() == pytest.approx(0.9, abs=0.01)
        assert segmented.layer.levels[0].max() == round(255 * segmented.probability.max())
        pipeline.show(Request(request.source, request.model))
        inbox.until(Segmented)
        assert segmenter.calls == 1
    file = tmp_path / "inspection.crackview"
    file.unlink()
    file.write_bytes(b"SQLite format 3\0" + b"of another program " * 300)
    pipeline.show(request)
    assert inbox.until(MapCacheFailed).sentence
    inbox.until(Segmented)
    assert segmenter.calls == 2
