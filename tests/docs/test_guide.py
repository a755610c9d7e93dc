"""The guide builds without a warning, asks nobody for anything, and says first what one can do after reading."""

import importlib.util
import os
import re
import subprocess
import sys

import pytest

from tests.docs.commands import PAGES, ROOT

DOCS = ROOT / "docs"
CONFIG = DOCS / "site" / "mkdocs.yml"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    if importlib.util.find_spec("material") is None:
        pytest.skip("the extra docs is not installed: pip install '.[docs]'")
    pytest.importorskip("PySide6.QtGui", exc_type=ImportError)  # the keys are those of the table of actions
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", CONFIG, "-d", folder]
    done = subprocess.run(
        command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


def test_it_is_whole_and_nothing_is_fetched_from_elsewhere(site):
    pages = {path.relative_to(site).with_suffix("").as_posix() for path in site.rglob("*.html")}
    written = {path.relative_to(DOCS).with_suffix("").as_posix() for path in PAGES if path.is_relative_to(DOCS)}
    assert written | {"404"} == pages
    assert not list(site.rglob("*.py"))
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        fetched = re.findall(r'<(?:script|img|iframe)[^>]* src="?([^" >]+)', text)
        fetched += re.findall(r'<link[^>]* href="?([^" >]+)', text)
        assert not [target for target in fetched if "//" in target], path


def test_what_is_made_is_in_it(site):
    names = ("command-line", "keys", "lab", "measuring", "models", "train")
    texts = {name: (site / f"{name}.html").read_text("utf-8") for name in names}
    assert "crackview sweep" in texts["command-line"]
    assert "--mm-per-px" in texts["command-line"]
    assert "<kbd>Ctrl+Shift+L</kbd>" in texts["keys"]
    assert "Crack texture" in texts["lab"]
    assert re.search(r"<td>[\d.]+<br ?/?><strong>[\d.]+</strong></td>", texts["measuring"])
    assert "masonry_dais" in texts["models"]
    assert "python -m training publish" in texts["train"]
    assert not [name for name, text in texts.items() if "made:" in text]


def test_the_results_of_the_benchmark_come_with_their_plots(tmp_path, monkeypatch):
    pytest.importorskip("material", reason="the extra docs is not installed")
    pytest.importorskip("PySide6.QtGui", exc_type=ImportError)
    spec = importlib.util.spec_from_file_location("made", DOCS / "site" / "made.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    monkeypatch.setattr(made, "RESULTS", tmp_path)
    assert "has not been run" in made.results()
    (tmp_path / "README.md").write_text(
        "# Results\n\nBy hand: [no](clean.csv), [yes](https://a.b).\n\n![noise](noise.svg)\n"
    )
    assert made.results() == "By hand: no, [yes](https://a.b).\n\n![noise](noise.svg)"


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_a_page_begins_with_what_one_can_do_after_it(page):
    title, _, lead = page.read_text("utf-8").splitlines()[:3]
    assert title.startswith("# ")
    assert lead.startswith("*After this page you ")


def test_readme_guide_and_report_give_the_same_figures_of_widths():
    def row(page, name):
        (line,) = [each for each in page.read_text("utf-8").splitlines() if each.startswith(f"| {name}")]
        return re.findall(r"\d+(?:\.\d+)? (?:px|%)", line)

    readme, measuring = ROOT / "README.md", ROOT / "docs" / "measuring.md"
    bias, worst, within = (
        row(readme, name) for name in ("mean absolute bias", "worst bias", "truth within two standard uncertainties")
    )
    assert bias == row(measuring, "mean absolute bias of a width and brightness")
    assert worst == row(measuring, "worst bias of a width and brightness")
    assert within == row(measuring, "truth within two standard uncertainties")
    text = " ".join((ROOT / "resources" / "report" / "report.toml").read_text("utf-8").replace("\\\n", "").split())
    first, second = (figure.removesuffix(" px") for figure in bias[:2])
    assert f"a mean absolute bias of {first} pixels where grey levels were blurred, and of {second} pixels" in text
    first, second = (figure.removesuffix(" px") for figure in worst[:2])
    assert f"at worst {first} and {second} pixels" in text
    assert f"within two standard uncertainties for {min(within[:2]).removesuffix(' %')} of 100" in text
