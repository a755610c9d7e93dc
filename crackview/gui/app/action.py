"""An action of the user, as data; `actions` has the table."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence


@dataclass(frozen=True)
class Action:
    """An action of the user.

    Attributes:
        id: Name in code, ``area.verb``; also the ``objectName`` of the QAction.
        title: Text with ``&`` before the mnemonic letter; a trailing ellipsis says that a dialog follows.
        menu: Title of its menu, or ``"&View/&Theme"`` for a submenu.
        icon: Name in qtawesome such as ``"mdi6.folder-outline"``; empty for none.
        shortcuts: Portable key sequences; the first one is shown.
        checkable: Whether it is on or off.
        toolbar: Whether it is in the toolbar too.
        help: One sentence for tooltip, status bar and help sheet.
        group: Actions of one group exclude each other.
        hold: The first shortcut switches it on only while the key is down.
        section: Whether a line separates it from the action before it.
    """

    id: str
    title: str
    menu: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False
    toolbar: bool = False
    help: str = ""
    group: str = ""
    hold: bool = False
    section: bool = False

    @property
    def text(self) -> str:
        """Title without mnemonic and ellipsis."""
        return plain(self.title).removesuffix("…")


def plain(title: str) -> str:
    """Return a menu text without its mnemonic mark."""
    title = re.sub(r"\(&.\)", "", title)  # the form in languages without Latin letters
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&")


FILE, PHOTO, LIVE, OVERLAY, VIEW, HELP = "&File", "&Photo", "&Live", "&Overlay", "&View", "&Help"
SCALE, DATES = "&Photo/&Scale", "&Photo/&Two dates"
NOISE, COMPARE = "&Noise", "&Compare"
FINDING = "F&inding"
CORRECT = "Co&rrect"
RECENT = "&File/Open &recent"
WORKSPACE = "&View/&Workspace"
THEME = "&View/&Theme"


def shortcut_text(entry: Action, *, every: bool = False) -> str:
    """Return the shortcuts as this desktop writes them: the first, or all with a wide gap between them."""
    keys = [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in entry.shortcuts]
    return "   ".join(keys if every else keys[:1])
