"""The status bar: a transient message, running work with its cancel button, and model, device and time."""

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from crackview.gui import palette
from crackview.gui.language import said, tr
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel

_PATIENCE_S = 3.0  # longer work shows a remaining time


class StatusBar(QStatusBar):
    """A status bar whose right-hand side always shows model, device and time."""

    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 2, 8, 2)
        self._running, self._since = "", 0.0
        self._remark = ElidingLabel()
        self._remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._work = ElidingLabel()
        self._progress = QProgressBar(textVisible=False, minimum=0, maximum=1000)
        self._progress.setFixedSize(140, 10)
        self._progress.setAccessibleName(tr("Progress"))
        self._cancel = QToolButton(autoRaise=True)
        self._cancel.setToolTip(
            tr("Cancel what is running")
            + f"  ({QKeySequence('Ctrl+.').toString(QKeySequence.SequenceFormat.NativeText)})"
        )
        self._cancel.setIcon(palette.icon("mdi6.close-circle-outline"))
        self._cancel.setAccessibleName(tr("Cancel what is running"))
        self._cancel.clicked.connect(self.cancel_clicked)
        self._timing = PlainLabel()
        self._timing.setContentsMargins(12, 0, 4, 0)
        self._timing.setAccessibleName(tr("Model, device and time per photo"))
        self.addWidget(self._remark, 1)
        for widget in (self._work, self._progress, self._cancel, self._timing):
            self.addPermanentWidget(widget)
        self.show_work("", 1.0)

    def say(self, remark: str) -> None:
        """Show a transient message on the left."""
        self._remark.setText(said(remark))

    def remark(self) -> str:
        """Return the message on the left."""
        return self._remark.text()

    def show_timing(self, timing: str) -> None:
        """Show model, device and time per photo."""
        self._timing.setText(" · ".join(map(said, timing.split(" · "))))

    def timing(self) -> str:
        """Return the text of model, device and time."""
        return self._timing.text()

    def show_work(self, what: str, done: float) -> None:
        """Show running work and its progress, 0 to 1; an empty ``what`` means idle.

        The text after a dot, such as a rate, may change while the same work goes on.
        """
        name = what.partition(" · ")[0]
        if name != self._running:
            self._running, self._since = name, monotonic()
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(bool(what))
        self._work.setText(said(what) + self._remaining(done))
        self._progress.setValue(round(1000 * min(max(done, 0.0), 1.0)))

    def is_busy(self) -> bool:
        """Return whether work is shown."""
        return bool(self._running)

    def _remaining(self, done: float) -> str:
        passed = monotonic() - self._since
        if not self._running or passed < _PATIENCE_S or not 0.05 < done < 1.0:
            return ""
        seconds = passed * (1.0 - done) / done
        long = seconds > 90
        return " · " + (tr("{0:.0f} min left", seconds / 60) if long else tr("{0:.0f} s left", max(1.0, seconds)))
