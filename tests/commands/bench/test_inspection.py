import json

from crackview import cli
from crackview.commands.bench import inspection


def test_opening_and_saving_stand_beside_the_drives_own_speed(monkeypatch, capsys):
    monkeypatch.setattr(inspection, "PHOTOS", 20)
    assert cli.main(["bench", "inspection", "--runs", "2", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    names = [result["name"] for result in report["measurements"]]
    assert names == [
        "inspection_open", "inspection_review", "inspection_note", "inspection_edit", "inspection_undo", "fsync",
    ]  # fmt: skip
    assert (report["photos"], report["findings"]) == (20, 100)
    assert all(result["worst_ms"] >= result["median_ms"] > 0 for result in report["measurements"])
    assert cli.main(["bench", "inspection", "--runs", "1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2 + len(names)
