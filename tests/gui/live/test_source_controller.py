"""The consent to use a camera, with an application that answers as macOS does."""

from types import SimpleNamespace

from PySide6.QtCore import Qt

from crackview.gui.live.source_controller import CameraPermission


class Consent:
    """What the application says, and whom it asked for."""

    def __init__(self, status):
        self.status, self.asked = status, []

    def checkPermission(self, _wanted):  # noqa: N802 - as Qt calls it
        return self.status

    def requestPermission(self, wanted, context, answer):  # noqa: N802
        self.asked.append((wanted, context, answer))


def ask(qapp, monkeypatch, status):
    consent, done = Consent(status), []
    monkeypatch.setattr(
        "crackview.gui.live.source_controller.QCoreApplication", SimpleNamespace(instance=lambda: consent)
    )
    permission = CameraPermission()
    permission.ask(lambda: done.append(True))
    monkeypatch.undo()
    return consent, permission, done


def test_nothing_is_opened_before_the_person_has_answered(qapp, monkeypatch):
    consent, permission, done = ask(qapp, monkeypatch, Qt.PermissionStatus.Undetermined)
    assert not done
    (_wanted, context, answer) = consent.asked[0]
    assert context is permission
    answer(None)
    assert done == [True]


def test_nobody_is_asked_twice(qapp, monkeypatch):
    for status in (Qt.PermissionStatus.Granted, Qt.PermissionStatus.Denied):
        consent, _permission, done = ask(qapp, monkeypatch, status)
        assert (consent.asked, done) == ([], [True])


def test_here_the_real_application_answers(qapp):
    done = []
    CameraPermission().ask(lambda: done.append(True))
    assert done == [True]
