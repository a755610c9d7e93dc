import subprocess
import sys

import psutil
import pytest

from crackview.engine import devices
from crackview.nets.cards import ModelError


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch):
    monkeypatch.delenv(devices.DEVICE_VARIABLE, raising=False)
    monkeypatch.delenv(devices.THREADS_VARIABLE, raising=False)


def test_the_gpu_is_taken_if_there_is_one_else_the_cpu(monkeypatch):
    for installed, usable, best in ((True, "NVIDIA X", "cuda"), (True, None, "cpu"), (False, "NVIDIA X", "cpu")):
        monkeypatch.setattr(devices, "may_have_gpu", lambda installed=installed: installed)
        monkeypatch.setattr(devices, "gpu", lambda usable=usable: usable)
        assert devices.pick_device() == devices.pick_device("auto") == best


def test_a_gpu_is_what_torch_says(monkeypatch):
    import torch

    assert devices.gpu() == (torch.cuda.get_device_name(0) if torch.cuda.is_available() else None)
    monkeypatch.setattr(devices, "has_torch", lambda: False)
    assert devices.gpu() is None


def test_a_driver_is_seen_without_loading_anything(monkeypatch, tmp_path):
    monkeypatch.setattr(devices, "_DRIVERS", (tmp_path / "driver",))
    assert not devices.may_have_gpu()
    (tmp_path / "driver").touch()
    assert devices.may_have_gpu()


def test_without_torch_only_the_cpu_can_be_chosen(monkeypatch):
    monkeypatch.setattr(devices, "has_torch", lambda: False)
    assert devices.pick_device("cpu") == "cpu"
    with pytest.raises(ModelError, match=r"computes on the CPU alone and cannot use 'cuda'.*pip"):
        devices.pick_device("cuda")


SEGMENT = """
import sys
import numpy as np
from crackview.engine import devices
from crackview.engine.segmenter import Segmenter
devices._DRIVERS = ()  # as on a machine without a GPU
assert Segmenter().segment(np.zeros((40, 50, 3), np.uint8)).shape == (40, 50)
print(sorted(name for name in sys.modules if name.partition(".")[0] in {"torch", "onnx", "sympy", "google"}))
"""


def test_without_a_gpu_a_photo_is_segmented_without_torch():
    run = subprocess.run([sys.executable, "-c", SEGMENT], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_argument_beats_the_variable_and_the_variable_beats_the_choice(monkeypatch):
    monkeypatch.setenv(devices.DEVICE_VARIABLE, "nonesuch")
    assert devices.pick_device("cpu") == "cpu"
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
    assert (devices.title("cpu", 1), devices.title("cpu", 2)) == ("CPU, 1 thread", "CPU, 2 threads")
    assert devices.title("mps", 2) == "MPS"
