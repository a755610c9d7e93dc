"""Writes the settings: changes in quick succession become one write, and a failure is reported once."""

from PySide6.QtCore import QObject, QTimer, Signal

from crackview.gui.app.settings import AppSettings, SettingsStore

_QUIET_MS = 500


class SettingsWriter(QObject):
    """Saves the settings half a second after the last change, or at once by `flush`."""

    problem = Signal(str)

    def __init__(self, store: SettingsStore, settings: AppSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._settings = store, settings
        self._said = False
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._save)

    def schedule(self) -> None:
        """Save soon."""
        self._timer.start()

    def flush(self) -> None:
        """Save waiting changes now."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        sentence = self._store.save(self._settings)
        if sentence and not self._said:
            self.problem.emit(sentence)
        self._said = sentence is not None
