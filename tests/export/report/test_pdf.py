import psutil
import pytest

from crackview.export.report.pdf import PdfCanvas
from crackview.vision.image_io import PhotoError


def _fonts() -> list[str]:
    return [each.path for each in psutil.Process().open_files() if each.path.endswith(".ttf")]


def _broken_off() -> None:
    with PdfCanvas((0, 0, 0), "", "", ()) as paper:
        paper.new_page()
        assert _fonts()
        raise PhotoError("{path} is gone.", path="a.jpg")


def test_a_document_that_is_not_finished_leaves_no_font_open():
    before = _fonts()
    with pytest.raises(PhotoError):
        _broken_off()
    assert _fonts() == before
