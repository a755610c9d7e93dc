"""Actions of the Lab."""

from crackview.gui.app.action import COMPARE, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "lab.mask", "Load &mask…", COMPARE, "mdi6.bullseye-arrow", ("M",),
        help="Choose the black-and-white picture that says where the cracks of this photo are.",
    ),
    Action(
        "lab.errors", "&Right and wrong pixels", COMPARE, "mdi6.checkerboard", ("E",), checkable=True, toolbar=True,
        help="Colour what was found rightly, found wrongly and missed.",
    ),
    Action(
        "lab.side", "&Side by side", COMPARE, "mdi6.view-grid-outline", ("S",), checkable=True, toolbar=True,
        group="compare", section=True, help="Show two to four models beside each other.",
    ),
    Action(
        "lab.swipe", "S&wipe", COMPARE, "mdi6.arrow-split-vertical", ("W",), checkable=True, toolbar=True,
        group="compare", help="Lay the first two over each other and move the line between them.",
    ),
    Action(
        "lab.blink", "&Blink", COMPARE, "mdi6.flip-to-front", ("K",), checkable=True, toolbar=True, group="compare",
        help="Show the first two in turn.",
    ),
    Action(
        "lab.difference", "&Difference", COMPARE, "mdi6.vector-difference", ("I",), checkable=True, toolbar=True,
        group="compare", help="Show where the first two give different probabilities.",
    ),
    Action(
        "lab.disagreement", "Disa&greement of all", COMPARE, "mdi6.set-none", ("G",), checkable=True, toolbar=True,
        group="compare", help="Show how far the probabilities of all shown models lie apart.",
    ),
    Action(
        "lab.two", "&2 panes", COMPARE, checkable=True, group="panes", section=True, help="Compare two.",
    ),
    Action("lab.three", "&3 panes", COMPARE, checkable=True, group="panes", help="Compare three."),
    Action("lab.four", "&4 panes", COMPARE, checkable=True, group="panes", help="Compare four."),
    Action(
        "lab.sweep", "Swee&p", COMPARE, "mdi6.chart-line", ("Ctrl+E",), checkable=True, toolbar=True, section=True,
        help="Measure how the models hold under every noise, severity by severity.",
    ),
    Action(
        "lab.export", "E&xport the sweep…", COMPARE, "mdi6.table-arrow-right",
        help="Write the sweep as CSV, PNG, SVG or a page of PDF.",
    ),
    Action(
        "lab.story", "Play the &tour", COMPARE, "mdi6.play-circle-outline", ("T",), toolbar=True, section=True,
        help="One minute on a sample photo; any key stops it.",
    ),
    Action(
        "lab.save_view", "Save this &view as a picture…", COMPARE, "mdi6.image-text", ("Ctrl+Shift+S",),
        help="Write the panes as you see them, with a caption, for a slide.",
    ),
)  # fmt: skip
