"""The PDF, as poppler reads it."""

import os
import re
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from crackview.export.model import ExportReview
from crackview.export.report import document, template
from tests.export.sheets import photo_result, sheet

NASTY = '<script>alert("1 & 2")</script>'


@pytest.fixture(autouse=True)
def poppler():
    if not shutil.which("pdftotext"):
        if os.environ.get("CRACKVIEW_REQUIRE_SERVERS"):
            pytest.fail("poppler is not here: apt-get install poppler-utils")
        pytest.skip("poppler is not here: apt-get install poppler-utils")


def poppler_says(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True, timeout=60).stdout


def written(tmp_path, made, look=None):
    (path,) = document.write(made, tmp_path, look or template.read())
    return path


def test_what_people_typed_in_any_script_is_text_in_embedded_fonts(tmp_path):
    words = ("Süßer Ž", "Στήριξη", "Опора", "橋梁のひび割れ")
    photo = photo_result("wall.jpg", note=" / ".join((NASTY, *words, "قنطرة", "😀🚧")))
    photo = replace(
        photo, reviews={1: ExportReview("accepted", "high", NASTY), 2: ExportReview("rejected", included=False)}
    )
    made = replace(sheet(photo, title=NASTY), facts={"Client <b>": "Ärzte & Söhne"})
    path = written(tmp_path, made)
    text = poppler_says("pdftotext", "-layout", path, "-")
    for expected in (NASTY, *words, "Client <b>", "Ärzte & Söhne", "accepted, high", "ab" * 32, "ACI 224R exposure"):
        assert expected in text
    assert "0.1000 ± 0.0020 mm per pixel, drawn line" in text
    assert "< 0.30 mm" in text, "a width that pixels cannot carry is no number"
    fonts = poppler_says("pdffonts", path).splitlines()[2:]
    assert len(fonts) == 4
    assert all(re.search(r"\byes yes yes\b", line) for line in fonts), "embedded, reduced, with their letters"
    assert "Title:           <script>" in poppler_says("pdfinfo", path)


def test_pages_have_numbers_and_bookmarks_and_the_summary_tells_where_photos_are(tmp_path):
    photos = [photo_result(f"photo {index}.jpg", size=(500, 400), extra_lines=20 * (index == 1)) for index in range(3)]
    path = written(tmp_path, sheet(*photos))
    pages = poppler_says("pdftotext", "-layout", path, "-").split("\f")[:-1]
    count = int(re.search(r"Pages:\s+(\d+)", poppler_says("pdfinfo", path))[1])
    assert len(pages) == count >= 7
    assert all(re.search(rf"\b{number} ?/ ?{count}$", page.strip()) for number, page in enumerate(pages[1:], start=2))
    for index in range(3):
        (said,) = re.findall(rf"^ *{index + 1} +photo {index}\.jpg.* (\d+)$", pages[1], re.MULTILINE)
        assert f"{index + 1} · photo {index}.jpg" in pages[int(said) - 1]
    assert path.read_bytes().count(b"/Type /Outlines") == 1
    assert all("No." in page and "Width class" in page for page in pages[2:-1]), "the head of a table comes again"


def test_names_without_end_stay_on_the_paper(tmp_path):
    long = "x" * 230 + ".jpg"
    photo = photo_result(long, size=(200, 900), note="word " * 4000)
    photo = replace(photo, reviews={1: ExportReview("accepted", note="n" * 9000)})
    path = written(tmp_path, sheet(photo, title="T" * 400))
    poppler_says("pdftoppm", "-r", "30", "-gray", path, tmp_path / "page")
    for page in sorted(tmp_path.glob("page*.pgm"))[1:]:
        with Image.open(page) as image:
            pixels = np.asarray(image)
        assert (pixels[:, :18] > 250).all(), "nothing is in the left margin"
        assert (pixels[:, -18:] > 250).all(), "nothing is in the right margin"
        assert (pixels[-12:] > 250).all(), "nothing is at the lower edge"
    text = poppler_says("pdftotext", path, "-")
    assert re.sub(r"[^n]", "", text.split("accepted")[-1]).count("n") >= 9000


def test_a_company_has_its_logo_colours_and_words(tmp_path):
    look = tmp_path / "look"
    look.mkdir()
    Image.new("RGB", (300, 100), (200, 0, 0)).save(look / "logo.png")
    (look / "report.toml").write_text(
        'company = "Müller & Co"\nlogo = "logo.png"\naccent = "#00AA00"\n[words]\nsummary = "Zusammenfassung"\n',
        encoding="utf-8",
    )
    path = written(tmp_path, sheet(), template.read(look))
    text = poppler_says("pdftotext", "-layout", path, "-")
    assert "Müller & Co" in text
    assert "Zusammenfassung" in text
    assert "Method and limits" in text, "what is not changed stays"
    poppler_says("pdftoppm", "-r", "30", "-f", "1", "-l", "1", path, tmp_path / "cover")
    (cover,) = tmp_path.glob("cover*.ppm")
    with Image.open(cover) as image:
        colours = {colour for _, colour in image.getcolors(100_000)}
    assert {(0, 170, 0), (200, 0, 0)} <= colours


def test_no_photos_and_no_findings_are_a_report_too(tmp_path):
    bare = replace(photo_result(), findings=())
    assert "No cracks were found" in poppler_says("pdftotext", written(tmp_path, sheet(bare)), "-")
    nothing = replace(sheet(), photos=())
    assert "Method and limits" in poppler_says("pdftotext", written(tmp_path, nothing), "-")


def test_photos_with_few_findings_share_a_page_and_nothing_of_one_stands_alone(tmp_path):
    photos = [photo_result(f"photo {index}.jpg") for index in range(5)]
    photos[1] = replace(photos[1], reviews={number: ExportReview("rejected", included=False) for number in (1, 2, 3)})
    path = written(tmp_path, sheet(*photos))
    pages = poppler_says("pdftotext", "-layout", path, "-").split("\f")[:-1]
    places = [[index for index, page in enumerate(pages) if f"{number} · photo" in page] for number in range(1, 6)]
    assert places == [[2], [2], [3], [3], [4]]
    assert [page.count("Width class") for page in pages[2:5]] == [1, 2, 1]
    assert "left out by the reviewer" in pages[2]
    assert "Review 3 rejected" in " ".join(pages[0].split())
    (said,) = re.findall(r"^ *4 +photo 3\.jpg.* (\d+)$", pages[1], re.MULTILINE)
    assert int(said) == 4
