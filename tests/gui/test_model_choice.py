from crackview.engine import devices
from crackview.gui.model_choice import ModelChoice, advice, described, leaving_a_core, title
from crackview.nets import cards
from crackview.vision.blur.focus import FocusBlur
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.preparation import AS_IT_IS, Preparation
from tests.gui.inspect.fakes import make_card


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


def test_a_model_is_listed_by_the_name_that_commands_and_pages_use():
    assert title(make_card("pct-open", 0.5)) == "pct-open: PCT-OPEN"
    assert title(make_card("MINE", 0.5)) == "MINE"


def test_which_model_is_for_paid_work_and_what_it_misses_is_said():
    shipped = {card.name: card for card in cards.cards()}
    everything = list(shipped.values())
    assert advice(shipped[cards.DEFAULT], everything) == "For paid work choose pct-open"
    assert advice(shipped["pct-open"], everything) == f"It finds fewer cracks than {cards.DEFAULT}"
    assert advice(shipped[cards.DEFAULT], [shipped[cards.DEFAULT]]) == ""
    assert advice(shipped["pct-open"], [shipped["pct-open"]]) == ""
    assert advice(make_card("mine", 0.5, commercial_use=True), everything) == ""  # nobody has scored it by sources
