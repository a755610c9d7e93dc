"""The dialogs of an export: one asks what to export of which photos to where, one says that it is done."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crackview import file_names
from crackview.export.formats import FORMATS
from crackview.gui.inspect.condition.rule_box import RuleBox
from crackview.gui.inspect.jobs.export import ExportRequest, ExportResult, Scope
from crackview.gui.language import number, tr
from crackview.gui.overlay.overlay_panel import bold_label
from crackview.gui.widgets import file_dialogs
from crackview.gui.widgets.dialogs import close_row, without_icons
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, breakable, plain_tip

FACTS = ("Client", "Structure", "Place", "Date of inspection", "Weather", "Inspector")
_WIDTH = 1040
FINDINGS_TITLES = {"accepted": "Accepted only", "not-rejected": "All but rejected", "all": "All"}


class ExportDialog(QDialog):
    """Shows and sends; it deletes itself when closed."""

    wanted = Signal(str, object)
    """The name of a scope and an `ExportRequest`."""

    def __init__(self, request: ExportRequest, scopes: Sequence[Scope], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self._formats = {kind: QCheckBox(tr(each.title)) for kind, each in FORMATS.items()}
        for kind in request.kinds:
            self._formats[kind].setChecked(True)
        self._csv = ComboBox()
        self._csv.setAccessibleName(tr("CSV"))
        for dialect, title in file_dialogs.csv_titles().items():
            self._csv.addItem(title, dialect)
        self._csv.setCurrentIndex(max(self._csv.findData(request.csv_dialect), 0))
        self._scopes = {scope.name: QRadioButton(f"{scope.title} ({number(scope.photos)})") for scope in scopes}
        self._unreviewed = {scope.name: scope.unreviewed for scope in scopes}
        self._findings = {name: QRadioButton(tr(title)) for name, title in FINDINGS_TITLES.items()}
        self._findings[request.findings].setChecked(True)
        self._warning = PlainLabel(wordWrap=True)
        self._title = _line(request.title, tr("Title"))
        self._facts = {name: _line(request.facts.get(name, ""), tr(name)) for name in FACTS}
        self._template = _line("" if request.template is None else file_names.escape(request.template), tr("Template"))
        self._template.setPlaceholderText(tr("CrackView's own"))
        self._rule = RuleBox(request.condition_rule, may_be_none=True)
        self._folder = _line(file_names.escape(request.folder), tr("Folder"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._choose_scope(scopes)
        self._arrange()
        for choices in (self._scopes, self._findings):
            group = QButtonGroup(self)
            for each in choices.values():
                group.addButton(each)
        for box in (*self._formats.values(), *self._scopes.values(), *self._findings.values()):
            box.toggled.connect(self._update)
        self._folder.textChanged.connect(self._update)
        self._buttons.accepted.connect(self.export)
        self._buttons.rejected.connect(self.close)
        self._update()

    def _choose_scope(self, scopes: Sequence[Scope]) -> None:
        for scope in scopes:
            self._scopes[scope.name].setEnabled(scope.photos > 0)
        able = [scope.name for scope in scopes if scope.photos]
        if able:
            self._scopes["folder" if "folder" in able else able[0]].setChecked(True)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(bold_label(tr("Formats")))
        left.addLayout(self._format_grid())
        left.addStretch(1)
        left.addSpacing(14)
        left.addWidget(bold_label(tr("Findings")))
        for button in self._findings.values():
            left.addWidget(button)
        left.addWidget(self._warning)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(bold_label(tr("Photos")))
        for scope in self._scopes.values():
            right.addWidget(scope)
        right.addSpacing(14)
        right.addWidget(bold_label(tr("Report")))
        right.addLayout(self._report_form())
        right.addStretch(1)
        body, area = QWidget(), QScrollArea(widgetResizable=True)
        both = QHBoxLayout(body)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(36)
        both.addLayout(left)
        both.addLayout(right, 1)
        into = QHBoxLayout()
        into.addWidget(PlainLabel(tr("Into the folder")))
        into.addLayout(self._place_row(self._folder), 1)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        for push in (cancel, self._export):
            push.setMinimumHeight(32)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(20)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Export"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        area.setMinimumWidth(body.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        column.addWidget(area, 1)
        column.addLayout(into)
        column.addWidget(self._buttons)
        without_icons(self)
        self._export.setDefault(True)
        self._export.setFocus()
        self.setMinimumWidth(_WIDTH)
        height = column.sizeHint().height() - area.sizeHint().height() + body.sizeHint().height()
        room = self.screen().availableGeometry().height() - 40
        self.resize(max(_WIDTH, column.sizeHint().width()), min(height + self._warning.sizeHint().height(), room))

    def _format_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row, (kind, each) in enumerate(FORMATS.items()):
            what = ElidingLabel(tr(each.help))
            what.setToolTip(plain_tip(what.text()))
            what.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self._formats[kind].setAccessibleDescription(tr(each.help))
            grid.addWidget(self._formats[kind], row, 0)
            grid.addWidget(what, row, 1, 1, 1 if kind == "csv" else 2)
            if kind == "csv":
                grid.addWidget(self._csv, row, 2)
        return grid

    def _report_form(self) -> QFormLayout:
        form = QFormLayout(horizontalSpacing=14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Title"), self._title)
        for name, line in self._facts.items():
            form.addRow(tr(name), line)
        form.addRow(tr("Template"), self._place_row(self._template))
        form.addRow(tr("Rating"), self._rule)
        return form

    def _place_row(self, line: QLineEdit) -> QHBoxLayout:
        button = QPushButton(tr("Choose…"), autoDefault=False)
        button.setAccessibleName(tr("Choose the folder for {0}").format(line.accessibleName()))
        button.clicked.connect(lambda: self._choose(line))
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        return row

    def _choose(self, line: QLineEdit) -> None:
        name = QFileDialog.getExistingDirectory(self, line.accessibleName(), line.text())
        if name:
            line.setText(name)

    def _kinds(self) -> tuple[str, ...]:
        return tuple(kind for kind, box in self._formats.items() if box.isChecked())

    def _scope(self) -> str:
        return next((name for name, button in self._scopes.items() if button.isChecked()), "")

    def _update(self) -> None:
        self._csv.setEnabled(self._formats["csv"].isChecked())
        self._export.setEnabled(bool(self._kinds() and self._scope() and self._folder.text().strip()))
        count = self._unreviewed.get(self._scope(), 0)
        one, more = tr("1 finding among them was not reviewed."), tr("{0} findings among them were not reviewed.")
        if self._findings["accepted"].isChecked():
            one = tr("1 finding was not reviewed and is left out.")
            more = tr("{0} findings were not reviewed and are left out.")
        if not self._scope():
            self._warning.setText(tr("No photo was analysed yet."))
        else:
            self._warning.setText("" if not count else one if count == 1 else more.format(number(count)))

    @property
    def warning(self) -> str:
        """What is shown of findings that were not reviewed, or that there are none yet; "" without a warning."""
        return self._warning.text()

    @property
    def request(self) -> ExportRequest:
        """What is chosen and typed."""
        facts: Mapping[str, str] = {name: text for name, line in self._facts.items() if (text := line.text().strip())}
        place = self._template.text().strip()
        return ExportRequest(
            kinds=self._kinds(),
            findings=next(name for name, button in self._findings.items() if button.isChecked()),
            folder=file_names.unescape(self._folder.text().strip()).expanduser().absolute(),
            title=self._title.text().strip() or self._title.placeholderText(),
            facts=facts,
            template=Path(place).expanduser() if place else None,
            csv_dialect=self._csv.currentData(),
            condition_rule=self._rule.rule,
        )

    def export(self) -> None:
        """Send the request, and close."""
        self.wanted.emit(self._scope(), self.request)
        self.close()


def _line(text: str, name: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setAccessibleName(name)
    line.setCursorPosition(0)
    return line


class ExportDoneDialog(QDialog):
    """Stays beside the work; deletes itself when closed."""

    def __init__(self, exported: ExportResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Exported"))
        self.setMinimumWidth(460)
        photos, written = exported.photos, len(exported.files)
        count = tr("1 photo") if photos == 1 else tr("{0} photos", number(photos))
        files = tr("1 file") if written == 1 else tr("{0} files", number(written))
        place = PlainLabel(breakable(file_names.escape(exported.folder)), wordWrap=True)
        place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons = close_row(self)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        first = self._add(buttons, tr("Open folder"), exported.folder)
        report = next((path for path in reversed(exported.files) if path.name in {"report.pdf", "report.html"}), None)
        if report is not None:
            first = self._add(buttons, tr("Open report"), report)
        first.setDefault(True)
        first.setFocus()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.addWidget(bold_label(tr("{0} exported, {1}").format(count, files)))
        column.addWidget(place)
        column.addSpacing(8)
        column.addWidget(buttons)

    def _add(self, buttons: QDialogButtonBox, title: str, path: Path) -> QPushButton:
        button = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
        button.setMinimumHeight(32)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        return button
