"""The choice of a rule for ratings: those that ship, a file of one's own, or none."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from crackview import file_names
from crackview.gui.language import tr
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection import condition_rules

_FILE = object()


class RuleBox(ComboBox):
    """Shows the rules by their names; a rule is the name of one that ships, the path of a file, or "" for none."""

    chosen = Signal(str)
    """The rule that the user has chosen."""

    def __init__(self, rule: str, *, may_be_none: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Rule for ratings"))
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        if may_be_none:
            self.addItem(tr("None"), "")
        for name in condition_rules.shipped():
            self.addItem(condition_rules.read(name).name, name)
        self.addItem(tr("File…"), _FILE)
        self._rule = ""
        self.set_rule(rule)
        self.activated.connect(self._on_activated)

    @property
    def rule(self) -> str:
        """The rule that is shown."""
        return self._rule

    def set_rule(self, rule: str) -> None:
        """Show a rule; a file that was not there yet is added."""
        if self.findData(rule) < 0:
            if not rule:
                rule = str(self.itemData(0))
            else:
                self.insertItem(self.count() - 1, file_names.escape(Path(rule).name), rule)
        self._rule = rule
        self.setCurrentIndex(self.findData(rule))
        self.setToolTip(plain_tip(file_names.escape(rule) if Path(rule).is_absolute() else self.currentText()))

    def _on_activated(self, place: int) -> None:
        rule = self.itemData(place)
        if rule is _FILE:
            name, _ = QFileDialog.getOpenFileName(self, tr("Rule for ratings"), "", "TOML (*.toml)")
            rule = name or self._rule
        changed = rule != self._rule
        self.set_rule(rule)
        if changed:
            self.chosen.emit(rule)
