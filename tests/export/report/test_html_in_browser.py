"""The HTML report in a real browser: opened without a word on its console, and printed whole."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from crackview.export.model import ExportReview
from crackview.export.report import html_page, template
from tests import programs
from tests.export.sheets import photo_result, sheet

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
A4_PT = (595.3, 841.9)
MARGIN_PT = 14 / 25.4 * 72
LOOK = """<script>
addEventListener("load", () => {
  const pictures = [...document.images];
  const seen = {
    pictures: pictures.map((each) => [each.alt, each.naturalWidth, each.naturalHeight]),
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    words: document.body.innerText.split(/\\s+/).filter(Boolean),
    narrow: Math.min(...[...document.querySelectorAll("td.text")].map((each) => each.clientWidth)),
  };
  document.body.replaceChildren(document.createElement("pre"));
  document.body.firstChild.textContent = "SEEN" + JSON.stringify(seen) + "SEEN";
});
</script>"""


@pytest.fixture
def browser(tmp_path):
    found = next((name for name in BROWSERS if shutil.which(name)), None)
    if found is None:
        programs.missing("no Chromium is here: apt-get install chromium-headless-shell")
    environment = os.environ | {"HOME": str(tmp_path)}

    def run(page, *options):
        command = [found, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", *options]
        done = subprocess.run(
            [*command, page.as_uri()], check=True, capture_output=True, text=True, timeout=120, env=environment
        )
        assert re.findall(r".*\bCONSOLE\b.*", done.stderr) == [], "the browser complains of the page"
        return done.stdout

    return run


@pytest.fixture
def page(tmp_path):
    photos = [
        photo_result("wall.jpg", note="wet\nat the foot"),
        photo_result(f"{'long_name_' * 18}.jpg", size=(1200, 900), extra_lines=30),
        photo_result("high.jpg", size=(300, 900), scale=None, reviews={1: ExportReview("edited", "high", "x" * 90)}),
    ]
    made = replace(sheet(*photos, title="橋 Süd"), facts={"Client": "Highways", "Structure": "Bridge 12"})
    return html_page.write(made, tmp_path, template.read())[0]


def seen(browser, page, width):
    """What a person sees in a window of this width, px."""
    looked = page.with_name("looked.html")
    content = page.read_text(encoding="utf-8").replace('loading="lazy"', "")  # "load" waits for all pictures
    looked.write_text(content + LOOK, encoding="utf-8")
    dump = browser(looked, f"--window-size={width},900", "--virtual-time-budget=30000", "--dump-dom")
    text = dump.partition("SEEN{")[2].partition("}SEEN")[0]
    return json.loads("{" + text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") + "}")


@pytest.mark.parametrize("width", [1366, 700])
def test_a_browser_shows_every_picture_and_nothing_beyond_the_window(browser, page, width):
    found = seen(browser, page, width)
    assert [name for name, *_ in found["pictures"]] == ["wall.jpg", f"{'long_name_' * 18}.jpg", "high.jpg"]
    assert all(min(size) > 0 for _, *size in found["pictures"])
    assert found["beyond"] <= 0
    assert found["narrow"] >= 40, "a column of one letter a line"
    assert {"橋", "Süd", "Highways", "edited,"} <= set(found["words"])


def test_a_browser_prints_it_whole(browser, page, tmp_path):
    target = tmp_path / "printed.pdf"
    browser(page, "--no-pdf-header-footer", f"--print-to-pdf={target}")

    def poppler(program, *arguments):
        programs.program(program)
        return subprocess.run([program, *arguments], check=True, capture_output=True, text=True, timeout=60).stdout

    listed = [line.split() for line in poppler("pdfimages", "-list", target).splitlines()[2:]]
    assert [row[2] for row in listed].count("image") == 3
    boxes = poppler("pdftotext", "-bbox", target, "-")
    sizes = {(round(float(w)), round(float(h))) for w, h in re.findall(r'<page width="(\S+)" height="(\S+)"', boxes)}
    assert sizes == {tuple(round(side) for side in A4_PT)}
    places = [tuple(map(float, place)) for place in re.findall(r'<word xMin="(\S+)" yMin="\S+" xMax="(\S+)"', boxes)]
    assert min(left for left, _ in places) >= MARGIN_PT - 1
    assert max(right for _, right in places) <= A4_PT[0] - MARGIN_PT + 1, "cut off at the edge of the paper"
    # a long word is broken where its cell ends, so the letters count and not the words
    letters = re.sub(r"\s", "", poppler("pdftotext", target, "-"))
    missed = [word for word in seen(browser, page, 1366)["words"] if len(word) < 30 and word not in letters]
    assert missed == []
    assert letters.count("Branches/tips") == 3, "the last column of every photo's table"
