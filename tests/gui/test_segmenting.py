from crackview.engine import devices
from crackview.gui.segmenting import ModelChoice, leaving_a_core


def test_moving_pictures_leave_a_core_unless_a_person_says_otherwise(monkeypatch):
    monkeypatch.delenv(devices.THREADS_VARIABLE, raising=False)
    monkeypatch.setattr(devices, "physical_cores", lambda: 4)
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m", threads=3)
    assert leaving_a_core(ModelChoice("m", threads=4)) == ModelChoice("m", threads=4)
    monkeypatch.setattr(devices, "physical_cores", lambda: 1)
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m", threads=1)
    monkeypatch.setenv(devices.THREADS_VARIABLE, "2")
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m")
