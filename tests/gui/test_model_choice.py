from crackview.engine import devices
from crackview.gui.model_choice import ModelChoice, described, leaving_a_core
from crackview.vision.blur.focus import FocusBlur
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.preparation import AS_IT_IS, Preparation


def test_moving_pictures_leave_a_core_unless_a_person_says_otherwise(monkeypatch):
    monkeypatch.delenv(devices.THREADS_VARIABLE, raising=False)
    monkeypatch.setattr(devices, "physical_cores", lambda: 4)
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m", threads=3)
    assert leaving_a_core(ModelChoice("m", threads=4)) == ModelChoice("m", threads=4)
    monkeypatch.setattr(devices, "physical_cores", lambda: 1)
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m", threads=1)
    monkeypatch.setenv(devices.THREADS_VARIABLE, "2")
    assert leaving_a_core(ModelChoice("m")) == ModelChoice("m")


def test_what_was_done_to_a_picture_is_said():
    assert described("CPU, 2 threads", AS_IT_IS) == "CPU, 2 threads"
    assert described("CPU, 2 threads", Preparation(gain=3.127)) == "CPU, 2 threads · contrast raised to 313 %"
    everything = Preparation(MotionBlur(23.6, 0.4), evened=True, gain=1.5)
    done = "motion blur of 24 px taken out · shade evened · contrast raised to 150 %"
    assert described("GPU", everything) == f"GPU · {done}"
    assert described("GPU", Preparation(FocusBlur("disc", 4, -8, -2))) == "GPU · blur of 8 px taken out"
