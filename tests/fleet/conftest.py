import pytest
from PIL import Image

from crackview import paths
from crackview.fleet.settings import FleetSettings
from crackview.nets import cards

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")


@pytest.fixture(autouse=True)
def small_machine(monkeypatch):
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")
    monkeypatch.setenv("CRACKVIEW_DEVICE", "cpu")


@pytest.fixture
def photos(tmp_path):
    """Seven photos of a wall in two folders, and one that is none."""
    folder = tmp_path / "Fotos é"
    (folder / "pier 2").mkdir(parents=True)
    with Image.open(paths.samples() / "concrete_wall.jpg") as whole:
        for number in range(7):
            place = folder / "pier 2" if number % 3 == 0 else folder
            left, top = 20 * number, 10 * number
            whole.crop((left, top, left + 384, top + 288)).save(place / f"{number}.png")
    (folder / "5 bad.jpg").write_text("no picture")
    return folder


@pytest.fixture
def settings(photos):
    card = cards.card("pct-rfkd")
    return FleetSettings(
        version="1",
        begun="2026-01-01",
        source=str(photos),
        model=card.name,
        model_sha256=card.sha256,
        threshold=0.5,
        batch=3,
    )
