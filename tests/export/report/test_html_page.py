"""The HTML report, read back by Python's own parser."""

import base64
import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from PIL import Image

from crackview.export.model import ExportReview
from crackview.export.report import html_page, template
from tests.export.sheets import photo_result, sheet

NASTY = "\"><script>alert(1)</script>' onerror=x \u202eSüd 橋 😀"


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.texts, self.pictures = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag == "img":
            self.pictures.append(dict(attrs)["src"])

    def handle_data(self, data):
        self.texts.append(data.strip())


def read(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def test_whatever_people_typed_is_text(tmp_path):
    photo = photo_result(f"{NASTY.replace('/', '')}.jpg", note=NASTY, reviews={1: ExportReview("edited", NASTY, NASTY)})
    made = replace(sheet(photo, title=NASTY), facts={NASTY: NASTY})
    reader = read(html_page.write(made, tmp_path, replace(template.read(), company=NASTY))[0])
    assert "script" not in reader.tags
    assert reader.texts.count(NASTY) >= 5
    assert f"edited, {NASTY}, {NASTY}" in reader.texts
    assert "ab" * 32 in reader.texts
    assert "ACI 224R exposure" in reader.texts
    assert "< 0.3 mm" in reader.texts


def test_the_file_holds_its_pictures_and_fetches_nothing(tmp_path):
    (path,) = html_page.write(sheet(photo_result("a.jpg"), photo_result("b.jpg")), tmp_path, template.read())
    text = path.read_text(encoding="utf-8")
    assert "http" not in re.sub(r"base64,[A-Za-z0-9+/=]*", "", text)
    pictures = read(path).pictures
    assert len(pictures) == 2
    with Image.open(io.BytesIO(base64.b64decode(pictures[0].split(",")[1]))) as image:
        assert image.size == (800, 600), "a small photo is enlarged, so that its marks stay beside the cracks"


@pytest.mark.parametrize("text", ["{% if %}", "{{ report.nothing.at.all }}", "{{ ''.__class__.__mro__ }}"])
def test_a_template_that_is_wrong_is_named_and_nothing_is_written(tmp_path, text):
    look = tmp_path / "look"
    look.mkdir()
    (look / "report.toml").write_text('html = "own.html"')
    (look / "own.html").write_text(text)
    with pytest.raises(template.TemplateError, match=r"own\.html"):
        html_page.write(sheet(), tmp_path / "out", template.read(look))
    assert not list((tmp_path / "out").glob("*"))
