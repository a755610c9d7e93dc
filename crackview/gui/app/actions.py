"""The one table of actions: menus, toolbar, shortcuts, command palette and help sheet are all made from it.

A new action is one entry in ``action_tables`` and one ``ActionSet.bind`` where it is carried out.
"""

from crackview.gui.app.action import Action
from crackview.gui.app.action_tables import files, findings, lab, live, overlay, photos, window

ACTIONS: tuple[Action, ...] = (
    *files.ACTIONS,
    *photos.ACTIONS,
    *findings.ACTIONS,
    *live.ACTIONS,
    *overlay.ACTIONS,
    *lab.ACTIONS,
    *window.ACTIONS,
)
