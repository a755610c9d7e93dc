import subprocess
import sys

from crackview.fleet import scratch


def test_a_folder_goes_in_the_end_and_what_a_killed_process_left_with_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / f"crackview-fleet-{gone.pid}-abc").mkdir()
    (tmp_path / "crackview-fleet-mine").mkdir()
    with scratch.folder() as made:
        (made / "x").touch()
        assert scratch.make().parent == tmp_path
        assert {path.name for path in tmp_path.iterdir()} > {"crackview-fleet-mine", made.name}
        assert len(list(tmp_path.iterdir())) == 3
    assert not made.exists()
