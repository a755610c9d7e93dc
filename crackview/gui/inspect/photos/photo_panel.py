"""The part of the panel about the photo: scale, changes, facts, what may be wrong, its review."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCompleter, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from crackview.gui.inspect.compare.compare_views import CompareSection
from crackview.gui.inspect.findings.findings_panel import NoteEdit
from crackview.gui.inspect.photos.photo_list import FLAWS
from crackview.gui.inspect.photos.photo_source import PhotoFacts
from crackview.gui.inspect.scale.scale_section import ScaleSection
from crackview.gui.language import number, tr, translated
from crackview.gui.overlay.overlay_panel import WIDTH, bold_label, quiet_label
from crackview.gui.widgets.labels import PlainLabel, breakable, plain_tip
from crackview.gui.widgets.side_panel import SidePanel
from crackview.inspection.session.snapshot import photo_status
from crackview.inspection.store.records import InspectionSettings, PhotoRecord

_LONGEST_ELEMENT = 120


class PhotoPanel(SidePanel):
    """Scale, changes since an earlier photo, facts, and the review of the photo."""

    left = Signal()
    """The keyboard has left the note."""
    noted = Signal(str)
    """What the user wrote about the photo."""
    element_named = Signal(str)
    """The element that the user has typed or chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("photo-panel", WIDTH, 10, parent)
        self.setAccessibleName(tr("Photo"))
        self._named = ""  # the element as it is stored
        self.scale, self.compare, self.element = ScaleSection(), CompareSection(), QLineEdit()
        for section in (self.scale, self.compare):
            self._layout.addWidget(section)
            self._layout.addSpacing(14)
        self._build_facts()
        self._build_element()
        self._build_review()
        self._layout.addStretch(1)
        self.setWidget(self._body)

    def set_facts(self, facts: PhotoFacts | None) -> None:
        """Show what is known about the photo; a row without a text is left out."""
        self._photo.setVisible(facts is not None)
        if facts is None:
            return
        texts = (facts.name, facts.size, facts.mode, facts.file_size, facts.date, facts.camera, facts.folder)
        for row, text in enumerate(texts):
            label = self._fact_labels[row]
            label.setText(breakable(text))
            label.setToolTip(plain_tip(text))
            self._facts.setRowVisible(row, bool(text))

    def set_photo(self, photo: PhotoRecord | None, settings: InspectionSettings | None) -> None:
        """Show the review of the photo, and what may be wrong with it; nothing where no inspection keeps it."""
        self._review.setVisible(photo is not None)
        self._element_row.setVisible(photo is not None)
        if photo is None or settings is None:
            return
        self._state.setText(translated(photo_status(photo, settings).text))
        self._note.set_note(photo.note)
        self._flaws.setText("\n".join(tr(FLAWS[flaw]) for flaw in photo.flaws(settings)))
        self._flaws.setVisible(bool(self._flaws.text()))

    def set_element(self, element: str) -> None:
        """Show the element of the photo; what is being typed stays while that is the same."""
        if element == self._named and self.element.isModified():
            return
        self._named = element
        self.element.setText(element)

    def offer_elements(self, elements: list[str]) -> None:
        """Offer elements while one is typed."""
        self._elements.setStringList(elements)

    def set_meant(self, photos: int) -> None:
        """Say for how many photos the element is."""
        self._for.setText(tr("for {0} photos").format(number(photos)))
        self._for.setVisible(photos > 1)

    def keep_note(self) -> None:
        """Send note and element as they were typed: the photo is left."""
        self._send_element()
        self._note.keep()

    def _build_element(self) -> None:
        self._elements = QStringListModel(self)
        self.element.setPlaceholderText(tr("Element, such as Pier 3"))
        self.element.setMaxLength(_LONGEST_ELEMENT)
        self.element.setAccessibleName(tr("Element"))
        self.element.setClearButtonEnabled(True)
        completer = QCompleter(self._elements, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.element.setCompleter(completer)
        self.element.editingFinished.connect(self._send_element)
        self._for = quiet_label()
        self._element_row = QWidget()
        column = QVBoxLayout(self._element_row)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(bold_label(tr("Element")))
        column.addWidget(self.element)
        column.addWidget(self._for)
        self._layout.addWidget(self._element_row)
        self._element_row.hide()

    def _send_element(self) -> None:
        element = self.element.text().strip()
        if element != self._named:
            self._named = element
            self.element.setModified(False)
            self.element_named.emit(element)

    def _build_review(self) -> None:
        self._review = QWidget()
        column = QVBoxLayout(self._review)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(bold_label(tr("Review")), 1)
        self._state = PlainLabel()
        row.addWidget(self._state)
        self._note = NoteEdit()
        self._note.setPlaceholderText(tr("Note on the photo"))
        self._note.left.connect(self.left)
        self._note.noted.connect(self.noted)
        self._flaws = quiet_label()
        column.addWidget(self._flaws)
        column.addLayout(row)
        column.addWidget(self._note)
        self._layout.addWidget(self._review)
        self._review.hide()

    def _build_facts(self) -> None:
        self._photo = QWidget()
        column = QVBoxLayout(self._photo)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(bold_label(tr("Photo")))
        self._facts = QFormLayout(horizontalSpacing=14, verticalSpacing=6)
        self._fact_labels: list[QLabel] = []
        names = (tr("Name"), tr("Size"), tr("Pixels"), tr("File"), tr("Taken"), tr("Camera"), tr("Folder"))
        for name in names:
            value = PlainLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            key = PlainLabel(name)
            key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._facts.addRow(key, value)
            self._fact_labels.append(value)
        column.addLayout(self._facts)
        self._layout.addWidget(self._photo)
        self._photo.hide()
