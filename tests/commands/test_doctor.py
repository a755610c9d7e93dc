import json

from crackview import cli
from crackview.commands import doctor
from tests.tiny_models import add_int8, write_model


def test_it_tells_everything_and_fails_at_nothing(monkeypatch, capsys):
    def broken():
        raise OSError("no processor\nat all")

    monkeypatch.setattr(doctor.machine, "processor", broken)
    monkeypatch.setattr(doctor, "_CAMERAS", "import os; os.abort()")
    monkeypatch.setattr(doctor, "_VIDEO", "import nonesuch")
    monkeypatch.setenv("CRACKVIEW_DEVICE", "nonesuch")
    assert cli.main(["doctor"]) == 0
    said = capsys.readouterr()
    lines = dict(line.split(":", 1) for line in said.out.splitlines())
    assert said.err == ""
    assert {"CrackView", "Qt", "GPU", "Cameras", "Video", "Packages", "Models", "Display", "Log file"} <= set(lines)
    assert "cannot be told (OSError: no processor)" in lines["Processor"]
    assert "does not work" in lines["Cameras"]
    assert "No module named 'nonesuch'" in lines["Video"]
    assert "choose the device auto or cpu" in lines["Device"]
    assert "tiny" in lines["Models"]


def test_a_damaged_file_of_a_model_is_counted(tmp_path, monkeypatch):
    path = add_int8(write_model(tmp_path, "mine"))
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert "damaged" not in doctor._models()
    path.with_name("mine-int8.onnx").write_bytes(b"short")
    assert "1 damaged, `crackview models` tells which" in doctor._models()


def test_as_json_it_is_one_object(monkeypatch, capsys):
    monkeypatch.setattr(doctor, "_apart", lambda *_args, **_options: "tried")
    assert cli.main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["Cameras"] == "tried"
    assert {"CrackView", "Python", "Models"} <= set(told)


def test_video_codecs_are_tried_for_real():
    assert "mp4v in .mp4" in doctor._apart(doctor._VIDEO)


def test_a_program_that_hangs_is_given_up():
    assert doctor._apart("import time; time.sleep(60)", seconds=0.2) == "gave no answer in 0 s"
