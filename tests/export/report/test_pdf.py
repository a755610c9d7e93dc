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


@pytest.mark.parametrize("sign", [*map(chr, range(0xFE00, 0xFE10)), "\ufeff"])
@pytest.mark.parametrize("before", ["⚠", "橋", "e", "😀", ""])
def test_signs_that_only_choose_a_look_are_left_out(sign, before):
    """A phone writes them behind signs such as ⚠, and one in a note once ended the whole report."""
    with PdfCanvas((0, 0, 0), f"head {before}{sign}", "foot", ()) as paper:
        paper.new_page()
        paper.paragraph(f"wet {before}{sign} here")
        assert paper.lines(f"wet {before}{sign} here", 100, 9) == [f"wet {before} here"]
        assert paper.one_line(f"{before}{sign}x", 100, 9) == f"{before}x"
        paper.put(f"{before}{sign}x", (20, 20, 50, 5), 9)
        paper.finish()
        assert bytes(paper.output()).startswith(b"%PDF")
