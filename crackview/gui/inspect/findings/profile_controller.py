"""Joins the selected findings to what is shown of them: branch, width profile and its cursor, directions."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.findings import rose
from crackview.gui.inspect.findings.finding_lines import nearest
from crackview.gui.inspect.findings.finding_rows import FindingTableRow
from crackview.gui.inspect.findings.findings_controller import FindingsController
from crackview.gui.inspect.findings.findings_panel import FindingsPanel
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import number, tr
from crackview.vision import scale
from crackview.vision.measure import Branch

#: How far beside a crack the cursor still points at it, in pixels of the screen.
REACH = 12.0


class ProfileController(QObject):
    """Decides which branch is shown, and where its cursor is."""

    def __init__(
        self,
        panel: FindingsPanel,
        canvas: Canvas,
        client: SessionClient,
        findings: FindingsController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._detail = panel, panel.detail
        self._canvas, self._client, self._findings = canvas, client, findings
        self._row: FindingTableRow | None = None
        self._branches: tuple[Branch, ...] = ()
        self._branch = 0
        self._everything: tuple[tuple[FindingTableRow, ...], rose.Floats] = ((), np.zeros(rose.SECTORS))
        findings.chosen.connect(self._show)
        self._detail.branch_chosen.connect(self._show_branch)
        self._detail.profile_pointed.connect(self._point)
        canvas.pointed.connect(self._follow)

    def _show(self, rows: Sequence[FindingTableRow]) -> None:
        self._panel.set_chosen(rows)
        if rows and self._everything[0] is not self._findings.rows:
            everything = rose.shares([row.finding for row in self._findings.rows])
            self._everything = (self._findings.rows, everything)
        self._detail.set_rose(self._everything[1], rose.shares([row.finding for row in rows]))
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

    def _profile(self, branch: Branch) -> tuple[rose.Floats, rose.Floats]:
        state = self._client.state
        known = None if state is None or state.photo is None else state.photo.scale_in(state.settings)
        return scale.profile(branch, known)

    def _point(self, index: int) -> None:
        """The cursor of the profile moved: so does the one on the photo."""
        x, y = self._branches[self._branch].points[index].tolist()
        self._findings.point((x + 0.5, y + 0.5))

    def _follow(self, place: tuple[float, float] | None) -> None:
        """The cursor on the photo moved: so does that of the profile, if it points at the crack."""
        view = self._canvas.view
        if place is None or view is None or not self._branches:
            return
        reach = REACH * self._canvas.devicePixelRatioF() / view.zoom
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
