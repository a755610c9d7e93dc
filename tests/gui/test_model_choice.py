from crackview.engine import devices
from crackview.gui.model_choice import ModelChoice, described, leaving_a_core


def test_moving_pictures_leave_a_core_unless_a_person_says_otherwise(monkeypatch):
    monkeypatch.delenv(devices.THREADS_VARIABLE, raising=False)
    monkeypatch.setattr(devices, "physical_cores", lambda: 4)
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m", threads=3)
    assert leaving_a_core(ModelChoice("m", threads=4)) == ModelChoice("m", threads=4)
    monkeypatch.setattr(devices, "physical_cores", lambda: 1)
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m", threads=1)
    monkeypatch.setenv(devices.THREADS_VARIABLE, "2")
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m")


def test_a_picture_that_was_stretched_is_said_to_be():
    assert described("CPU, 2 threads", 1.0) == "CPU, 2 threads"
    assert described("CPU, 2 threads", 3.127) == "CPU, 2 threads · contrast raised to 313 %"
