"""Asks for permission to use the camera, where the system requires it, before one is opened.

macOS requires consent before the first use of a camera, and only the GUI thread may ask for it. Elsewhere consent is
always given. After a refusal, opening the camera fails with a sentence that says how to allow it.
"""

from collections.abc import Callable

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt


class CameraPermission(QObject):
    """Asks at most once in a run; the system remembers the answer."""

    def ask(self, then: Callable[[], object]) -> None:
        """Call ``then`` once the question is answered, or at once if no question is needed."""
        app, wanted = QCoreApplication.instance(), QCameraPermission()
        if app is not None and app.checkPermission(wanted) is Qt.PermissionStatus.Undetermined:
            app.requestPermission(wanted, self, lambda _answer: then())
        else:
            then()
