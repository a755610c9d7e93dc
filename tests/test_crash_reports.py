import pytest

from crackview import __version__, crash_reports, log
from crackview.instances import CrashedInstance, InstanceFacts


@pytest.fixture(autouse=True)
def log_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(log, "path", lambda: tmp_path / "log" / "crackview.log")
    return tmp_path / "log"


def test_an_error_is_reported_with_its_traceback_and_what_runs_here(log_folder):
    try:
        {}["wall.jpg"]
    except KeyError as error:
        path = crash_reports.of_error(error)
    assert path.parent == log_folder
    text = path.read_text(encoding="utf-8")
    for part in ("KeyError: 'wall.jpg'", "Traceback", f"CrackView: {__version__}", "torch ", "Python:"):
        assert part in text


def test_a_crash_is_reported_with_its_fault_and_the_end_of_the_log(log_folder):
    log_folder.mkdir()
    (log_folder / "crackview.log").write_text("\n".join(f"line {number}" for number in range(100)))
    facts = InstanceFacts(7, "0.0.9", "2026-11-22T18:00:00+00:00", "/photos/wall.jpg")
    text = crash_reports.of_crash(CrashedInstance(facts, "Fatal Python error: Aborted")).read_text(encoding="utf-8")
    for part in ("process 7", "version 0.0.9", "/photos/wall.jpg", "Fatal Python error: Aborted", "line 99"):
        assert part in text
    assert "line 10\n" not in text


def test_a_killed_session_is_reported_as_such(log_folder):
    assert "it was killed" in crash_reports.of_crash(CrashedInstance(InstanceFacts(), "")).read_text(encoding="utf-8")


def test_old_reports_are_removed_and_a_report_is_never_overwritten(log_folder, monkeypatch):
    monkeypatch.setattr(crash_reports, "KEPT", 3)
    paths = [crash_reports.of_error(ValueError(str(number))) for number in range(5)]
    assert len(set(paths)) == 5
    assert len(list(log_folder.glob("report-*.txt"))) == 3
    assert paths[-1].exists()


def test_a_folder_that_cannot_be_written_leaves_no_report(log_folder):
    log_folder.write_text("a file")
    assert crash_reports.of_error(ValueError("no")) is None
