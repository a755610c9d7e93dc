import pytest

from tests.tiny_models import write_model


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    write_model(folder)
    return folder


@pytest.fixture(autouse=True)
def tiny_model(model_folder, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(model_folder))
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")  # small pictures gain nothing from more, and busy machines lose
