"""Messages about a crash: where its report is, and a button to open what was open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from crackview import crashes
from crackview.crashes import CrashedInstance
from crackview.gui.app.log import Caught
from crackview.gui.app.main_window import MainWindow
from crackview.gui.language import tr
from crackview.gui.widgets.message_bar import Offer
from crackview.gui.widgets.text_sheet import TextSheet
from crackview.sources.source import is_address


class CrashReporter(QObject):
    """Reports crashes in the message bar of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def tell_error(self, caught: Caught) -> None:
        """Report an error after which the window goes on."""
        self._window.messages.show_problem(caught.sentence, self._reading(caught.report))

    def tell_crashes(self, crashed: Sequence[CrashedInstance]) -> None:
        """Report the instances that crashed, the newest in front, and offer to open what was open in them."""
        for each in crashed:
            report = crashes.of_crash(each)
            where = tr("a report is in {0}", report) if report else tr("no report could be written")
            began = each.facts.began[:16].replace("T", " ") or "–"
            last = each.facts.opened or next(iter(self._window.settings.recent), "")
            offers = self._reading(report)
            if is_address(last) or (last and Path(last).exists()):
                offers.insert(0, self._reopening(last))
            sentence = tr("CrackView ended unexpectedly (begun {0}); {1}.", began, where)
            self._window.messages.show_problem(sentence, offers)

    def _reopening(self, last: str) -> Offer:
        what = last if is_address(last) else Path(last)
        name = what.name if isinstance(what, Path) else what
        return Offer(tr("Open {0} again", name), lambda: self._window.open([what]), settles=True)

    def _reading(self, report: Path | None) -> list[Offer]:
        return [] if report is None else [Offer(tr("Show report"), lambda: self._show(report))]

    def _show(self, report: Path) -> None:
        try:
            text = report.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            self._window.messages.show_problem(tr("The report {0} cannot be read ({1}).", report, error.strerror))
            return
        sentence = tr("{0}: copy it, or send the file along when you report the problem.", report)
        TextSheet(tr("Report"), sentence, text, self._window).open()
