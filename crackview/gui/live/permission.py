"""Asks the person, where the system wants it, whether CrackView may use the camera, before one is turned on.

On macOS the first use of a camera needs the person's consent, which only the GUI thread may ask for; elsewhere the
consent is always there. A refusal is no end: whoever opens the camera then says how to allow it.
"""

from collections.abc import Callable

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt


class CameraPermission(QObject):
    """One question, asked at most once in a session; the system remembers the answer."""

    def ask(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` once the person has answered, or at once where nobody need be asked."""
        app, wanted = QCoreApplication.instance(), QCameraPermission()
        if app is not None and app.checkPermission(wanted) is Qt.PermissionStatus.Undetermined:
            app.requestPermission(wanted, self, lambda _answer: then())
        else:
            then()
