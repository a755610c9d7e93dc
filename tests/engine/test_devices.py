import psutil
import pytest
import torch

from crackview.engine import devices
from crackview.nets.cards import ModelError


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch):
    monkeypatch.delenv(devices.DEVICE_VARIABLE, raising=False)
    monkeypatch.delenv(devices.THREADS_VARIABLE, raising=False)


def test_the_gpu_is_taken_if_there_is_one_else_the_cpu():
    best = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    assert devices.pick_device().type == best
    assert devices.pick_device("auto").type == best


def test_an_argument_beats_the_variable_and_the_variable_beats_the_choice(monkeypatch):
    monkeypatch.setenv(devices.DEVICE_VARIABLE, "nonesuch")
    assert devices.pick_device("cpu").type == "cpu"
    with pytest.raises(ModelError, match=r"nonesuch.*choose the device auto or cpu"):
        devices.pick_device()
    monkeypatch.setenv(devices.THREADS_VARIABLE, "3")
    assert (devices.pick_threads(), devices.pick_threads(1)) == (3, 1)


def test_all_physical_cores_are_used_but_no_more_than_allowed(monkeypatch):
    assert 1 <= devices.pick_threads() <= (psutil.cpu_count(logical=False) or 1)
    monkeypatch.setattr(psutil, "cpu_count", lambda **_: None)
    assert devices.pick_threads() >= 1


@pytest.mark.parametrize("wrong", ["0", "-1", "many", "1.5"])
def test_impossible_thread_numbers_are_one_sentence(monkeypatch, wrong):
    monkeypatch.setenv(devices.THREADS_VARIABLE, wrong)
    with pytest.raises(ModelError, match="choose 1 or more"):
        devices.pick_threads()


def test_titles_are_for_people():
    cpu = torch.device("cpu")
    assert (devices.title(cpu, 1), devices.title(cpu, 2)) == ("CPU, 1 thread", "CPU, 2 threads")
