"""Joins the findings of the photo to table, classes, width profile and picture, and keeps what is selected in step."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.layers import ShownCracks, seeds
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.charts import SECTORS, Floats, direction_shares
from crackview.gui.inspect.findings.finding_items import (
    FindingItems,
    FindingLines,
    FindingNumbers,
    SelectionItem,
    nearest,
)
from crackview.gui.inspect.findings.findings_model import STATES, FindingsCriteria, FindingTableRow, table_rows
from crackview.gui.inspect.findings.width_classes import ClassesDialog, Counted
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.language import decimal, number, tr
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.matching import ReviewState
from crackview.vision import classes, scale
from crackview.vision.measure import Branch, Finding
from crackview.vision.overlay import Style
from crackview.vision.widths import Origin

#: How far beside a crack a click still means it, in pixels of the screen.
CLICK_REACH = 8.0
#: The same for the cursor of the width profile.
POINT_REACH = 12.0
#: The share of the view that a finding fills at most when the view goes to it.
FILLED = 0.7
#: How close the view comes to a small finding, in pixels of the screen for one of the photo.
CLOSEST = 4.0


class FindingsController(QObject):
    """Decides which findings are shown and selected."""

    chosen = Signal(object)
    """The selected findings: a tuple of `FindingTableRow`, the current one first."""
    settings_changed = Signal()

    def __init__(self, views: InspectViews, client: SessionClient, actions: ActionSet, settings: AppSettings) -> None:
        super().__init__()
        panel, canvas = views.panel.findings, views.canvas
        self._panel, self._canvas, self._items = panel, canvas, views.items
        self._client, self._settings = client, settings
        self._state: PhotoSnapshot | None = None
        self._preset = classes.ACI
        self._lines = FindingLines(())
        self._numbers: tuple[int, ...] = ()
        self._selection: SelectionItem | None = None
        self._in_table = False  # whether the table had the keyboard when the photo was left
        self._before: ViewTransform | None = None
        self._moved = True  # whether the user has chosen the view that is seen
        self._back = actions["view.back"]
        actions.bind("view.back", self._go_back)
        table = panel.table
        table.set_columns(settings.finding_columns)
        table.chosen.connect(lambda numbers: self.select(numbers, bring=True))
        table.columns_changed.connect(self._keep_columns)
        panel.filter.changed.connect(self._filter)
        panel.filter.least_changed.connect(self._set_least)
        panel.preset_chosen.connect(lambda preset: client.change_settings(classes=preset))
        panel.edit_wanted.connect(self._edit_classes)
        panel.set_scale_action(actions["scale.set"] if "scale.set" in actions.table else None)
        canvas.clicked.connect(self._click)
        canvas.moved.connect(self._on_moved)
        client.findings_changed.connect(self._show)
        self._show(None)

    @property
    def rows(self) -> tuple[FindingTableRow, ...]:
        """All findings of the photo."""
        return self._lines.rows

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of the selected findings, the current one first."""
        return self._numbers

    def select(self, numbers: Sequence[int], *, bring: bool = False) -> None:
        """Select findings everywhere; `bring`: and zoom to the first of them."""
        there = {row.number: row for row in self.rows}
        if tuple(numbers) != self._numbers:
            self._leave_note()
        self._numbers = tuple(number for number in numbers if number in there)
        chosen = tuple(there[number] for number in self._numbers)
        self._selection = None
        if chosen and self._state is not None:
            self._selection = SelectionItem(self._lines, self._state.settings.classes, self._numbers)
        self._items.set("selection", [] if self._selection is None else [self._selection])
        self._show_numbers()
        if bring and chosen:
            self._go_to(chosen[0].finding)
        self.chosen.emit(chosen)

    def select_and_zoom(self, numbers: Sequence[int]) -> None:
        """Select findings in the table as well and zoom to the first of them."""
        self._panel.table.select(numbers)
        self.select(numbers, bring=True)

    def select_at(self, x: float, y: float) -> bool:
        """Select the finding at a place of the photo, unless it is selected already; return whether there is one."""
        index = self._at(x, y)
        if index is None:
            return False
        number = self.rows[index].number
        if number not in self._numbers:
            self._panel.table.select([number])
            self.select([number])
        return True

    def point(self, place: tuple[float, float] | None) -> None:
        """Mark a place of the photo on the selected finding."""
        if self._selection is not None and place != self._selection.cursor:
            self._selection.cursor = place
            self._canvas.update()

    def unreviewed_after(self, judged: Collection[int] = ()) -> int | None:
        """Return the number of the next unreviewed finding in the table, after those that are selected.

        Findings that are `judged` at the moment do not count.
        """
        waiting = {row.number for row in self.rows if row.state is ReviewState.UNREVIEWED} - set(judged)
        order = list(self._panel.table.shown())
        here = max((order.index(number) for number in self._numbers if number in order), default=-1)
        after = [number for number in order[here + 1 :] + order[: here + 1] if number in waiting]
        return next((number for number in after if number not in self._numbers), None)

    def previous_number(self) -> int | None:
        """Return the number of the finding above the current one in the table; None at its top."""
        order = list(self._panel.table.shown())
        here = order.index(self._numbers[0]) if self._numbers and self._numbers[0] in order else 0
        return order[here - 1] if here else None

    def _leave_note(self) -> None:
        """Keep the note of the finding that is left; the next key is no part of the next one's."""
        note = self._panel.detail.note
        note.keep()
        if note.hasFocus():
            self._panel.table.setFocus()

    def _go_to(self, finding: Finding) -> None:
        view = self._canvas.view
        if view is not None:
            if self._moved:
                self._before, self._moved = view, False
            self._canvas.set_view(framed(view, finding))
            self._back.setEnabled(True)

    def _go_back(self) -> None:
        if self._before is not None:
            self._canvas.set_view(self._before)
            self._on_moved()

    def _on_moved(self) -> None:
        self._before, self._moved = None, True
        self._back.setEnabled(False)

    def _show(self, state: PhotoSnapshot | None) -> None:
        another = state is None or self._state is None or state.number != self._state.number
        focus = QApplication.focusWidget()
        if state is None and focus is not None and self._panel.isAncestorOf(focus):
            # what is hidden would hand the keyboard to whatever comes next, such as a note
            self._in_table = focus is self._panel.table
            self._canvas.setFocus()
        self._state = state
        rows = () if state is None else table_rows(state)
        self._lines = FindingLines(rows, self._lines)
        if another:
            self._panel.table.select(())
            self._on_moved()
        if state is None:
            self._panel.set_classes(self._preset, {})
            self._panel.set_rows((), self._preset)
            self._panel.set_empty(tr("The findings of the photo appear here."))
            self._panel.set_counts("", "", filtered=False)
        else:
            self._preset = state.settings.classes
            self._show_classes(state, rows)
            self._panel.set_rows(rows, state.settings.classes)
            self._panel.set_empty(
                tr("No cracks found at this threshold.\nLower it to see what is less certainly a crack.")
            )
        if rows and self._in_table:
            self._in_table = False
            if self._canvas.hasFocus():
                self._panel.table.setFocus()
        self._count()
        self._item()
        self.select(() if another else self._numbers)

    def _show_classes(self, state: PhotoSnapshot, rows: Sequence[FindingTableRow]) -> None:
        scale = None if state.photo is None else state.photo.scale_in(state.settings)
        counts = None
        if scale is not None:
            counts = Counter[Counted](Origin.DRAWN if row.is_drawn else row.width_class for row in rows)
        self._panel.set_classes(state.settings.classes, counts)
        factor, unit = (1.0, "px") if scale is None else (scale.mm_per_px, "mm")
        self._panel.filter.set_unit(unit, state.settings.min_length_px * factor)

    def _count(self) -> None:
        state, shown = self._state, len(self._panel.table.shown())
        if state is None:
            return
        waiting = sum(row.state is ReviewState.UNREVIEWED for row in self.rows)
        text = tr("1 finding") if len(self.rows) == 1 else tr("{0} findings").format(len(self.rows))
        if shown < len(self.rows):
            text = tr("{0} of {1}, others hidden by the filter").format(shown, text)
        text = tr("{0}, {1} to review").format(text, waiting) if self.rows else ""
        if state.preview:
            text = "\n".join(
                part
                for part in (text, tr("Threshold {0}: kept when you go on", decimal(f"{state.model.threshold:.2f}")))
                if part
            )
        gone = ", ".join(
            f"{number} ({', '.join(part for part in (tr(STATES[review.state]), review.note) if part)})"
            for number, review in state.forgotten
        )
        self._panel.set_counts(
            text, tr("No longer there: {0}").format(gone) if gone else "", filtered=shown < len(self.rows)
        )

    def _item(self) -> None:
        self._show_numbers()
        if self._state is None:
            self._items.set("findings", [])
            self._canvas.set_shown(None)
            return
        shown = set(self._panel.table.shown())
        hidden = self._hidden()
        preset = self._state.settings.classes
        self._items.set("findings", [FindingItems(self._lines, preset, self._lines_drawn, hidden)])
        wanted, left_out = (
            np.concatenate(
                [np.zeros((0, 2), np.float32)]
                + [
                    seeds(branch.points, row.finding.mean_width_px)
                    for row in self.rows
                    if (row.number in shown) is is_shown
                    for branch in row.finding.branches
                ]
            )
            for is_shown in (True, False)
        )
        model, layer = self._state.model, self._state.layer
        self._canvas.set_shown(ShownCracks(layer, model.threshold, wanted, left_out))

    def _show_numbers(self) -> None:
        """Put numbers beside the findings that are shown, and the selected ones."""
        numbers = FindingNumbers(self._lines, self._numbers_drawn, self._hidden(), self._numbers)
        self._items.set("numbers", [] if self._state is None else [numbers])

    def _hidden(self) -> list[int]:
        shown = set(self._panel.table.shown())
        return [row.number for row in self.rows if row.number not in shown]

    def _numbers_drawn(self) -> bool:
        return self._canvas.look.shown

    def _lines_drawn(self) -> bool:
        """Return whether to draw the lines, which hide neither the colours of a heat map nor those of two dates."""
        look = self._canvas.look
        return look.shown and look.style is not Style.HEATMAP and not self._items.has("compare")

    def _at(self, x: float, y: float) -> int | None:
        """Return the index of the finding at a place of the photo."""
        view = self._canvas.view
        if view is None or self._state is None:
            return None
        return self._lines.at(x, y, CLICK_REACH * self._canvas.devicePixelRatioF() / view.zoom)

    def _click(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        index = self._at(x, y)
        numbers = list(self._numbers)
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if index is None:
            wanted = numbers if modifiers & both else []
        else:
            number = self.rows[index].number
            if not modifiers & both:
                wanted = [number]
            elif number in numbers and modifiers & Qt.KeyboardModifier.ControlModifier:
                wanted = [each for each in numbers if each != number]
            else:
                wanted = [number, *(each for each in numbers if each != number)]
        self._panel.table.select(wanted)
        self.select(wanted)

    def _filter(self, wanted: FindingsCriteria) -> None:
        self._panel.table.set_filter(wanted)
        self._count()
        self._item()

    def _set_least(self, least: float) -> None:
        state = self._state
        if state is not None:
            scale = None if state.photo is None else state.photo.scale_in(state.settings)
            self._client.change_settings(min_length_px=least if scale is None else least / scale.mm_per_px)

    def _edit_classes(self) -> None:
        if self._state is not None:
            dialog = ClassesDialog(self._state.settings.classes, self._panel.window())
            dialog.decided.connect(lambda wanted: self._client.change_settings(classes=wanted))
            dialog.open()

    def _keep_columns(self, ids: Sequence[str]) -> None:
        self._settings.finding_columns = list(ids)
        self.settings_changed.emit()


def framed(view: ViewTransform, finding: Finding) -> ViewTransform:
    """Return the view zoomed to a finding, with a margin around it; no smaller than the whole photo fits."""
    left, top, width, height = finding.box
    zoom = FILLED * min(view.view_w / max(1, width), view.view_h / max(1, height))
    view = view.zoomed_to(max(min(zoom, CLOSEST), view.fit_zoom))
    x, y = view.to_screen(left + width / 2, top + height / 2)
    return view.panned(view.view_w / 2 - x, view.view_h / 2 - y)


class ProfileController(QObject):
    """Decides which branch is shown, and where its cursor is."""

    def __init__(self, views: InspectViews, client: SessionClient, findings: FindingsController) -> None:
        super().__init__()
        self._panel, self._detail = views.panel.findings, views.panel.findings.detail
        self._canvas, self._client, self._findings = views.canvas, client, findings
        self._row: FindingTableRow | None = None
        self._branches: tuple[Branch, ...] = ()
        self._branch = 0
        self._everything: tuple[tuple[FindingTableRow, ...], Floats] = ((), np.zeros(SECTORS))
        findings.chosen.connect(self._show)
        self._detail.branch_chosen.connect(self._show_branch)
        self._detail.profile_pointed.connect(self._point)
        views.canvas.pointed.connect(self._follow)

    def _show(self, rows: Sequence[FindingTableRow]) -> None:
        self._panel.set_chosen(rows)
        if rows and self._everything[0] is not self._findings.rows:
            everything = direction_shares([row.finding for row in self._findings.rows])
            self._everything = (self._findings.rows, everything)
        self._detail.rose.set_shares(self._everything[1], direction_shares([row.finding for row in rows]))
        before = self._row
        self._row = rows[0] if len(rows) == 1 else None
        if self._row is None:
            self._branches = ()
            return
        branches = [branch for branch in self._row.finding.branches if len(branch.points) > 1]
        self._branches = tuple(sorted(branches, key=lambda branch: -len(branch.points)))
        lengths = [self._profile(branch)[0][-1] for branch in self._branches]
        texts = [
            tr("Branch {0} · {1} {2}", at, number(length), self._row.unit) for at, length in enumerate(lengths, start=1)
        ]
        same = before is not None and before.number == self._row.number and self._branch < len(self._branches)
        self._branch = self._branch if same else 0
        self._detail.set_branches(texts, self._branch)
        self._show_branch(self._branch)

    def _show_branch(self, index: int) -> None:
        if self._row is None or not self._branches:
            self._detail.profile.set_profile(np.zeros(0), np.zeros(0), "px", 0.0)
            return
        self._branch = index
        along, width = self._profile(self._branches[index])
        limit = self._row.finding.limit_px if self._row.sizes is None else self._row.sizes.limit
        self._detail.profile.set_profile(along, width, self._row.unit, limit)
        self._findings.point(None)

    def _profile(self, branch: Branch) -> tuple[Floats, Floats]:
        state = self._client.state
        known = None if state is None or state.photo is None else state.photo.scale_in(state.settings)
        return scale.profile(branch, known)

    def _point(self, index: int) -> None:
        """Move the cursor on the photo with that of the profile."""
        x, y = self._branches[self._branch].points[index].tolist()
        self._findings.point((x + 0.5, y + 0.5))

    def _follow(self, place: tuple[float, float] | None) -> None:
        """Move the cursor of the profile with the one on the photo, if that points at the crack."""
        view = self._canvas.view
        if place is None or view is None or not self._branches:
            return
        reach = POINT_REACH * self._canvas.devicePixelRatioF() / view.zoom
        found = [nearest(branch, *place) for branch in self._branches]
        at = min(range(len(found)), key=lambda number: found[number][1])
        index, away = found[at]
        width = float(np.nan_to_num(self._branches[at].width[index]))
        if away > reach + width / 2:
            return
        if at != self._branch:
            self._detail.choose_branch(at)
            self._show_branch(at)
        self._detail.profile.set_index(index)
        self._point(index)
