"""Actions on the overlay and on noise."""

from crackview.gui.app.action import NOISE, OVERLAY, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "overlay.fill", "&Fill", OVERLAY, "mdi6.format-color-fill", ("1",), checkable=True, toolbar=True,
        group="style", help="Show cracks as filled areas.",
    ),
    Action(
        "overlay.contour", "&Contour", OVERLAY, "mdi6.vector-polyline", ("2",), checkable=True, toolbar=True,
        group="style", help="Show cracks as outlines.",
    ),
    Action(
        "overlay.heatmap", "Heat &map", OVERLAY, "mdi6.gradient-horizontal", ("3",), checkable=True, toolbar=True,
        group="style", help="Show the crack probability of every pixel.",
    ),
    Action(
        "overlay.hide", "&Hide overlay", OVERLAY, "mdi6.eye-off-outline", ("H",), checkable=True, toolbar=True,
        section=True, help="Show the picture alone until switched back.",
    ),
    Action(
        "view.bare", "&Bare picture while held", OVERLAY, "mdi6.eye-outline", ("B",), checkable=True, hold=True,
        help="Show the picture alone while the key is down.",
    ),
    Action(
        "threshold.up", "&Raise threshold", OVERLAY, "mdi6.arrow-up-bold-outline", ("]", "Ctrl+Up"), section=True,
        help="Show only what is more certainly a crack.",
    ),
    Action(
        "threshold.down", "&Lower threshold", OVERLAY, "mdi6.arrow-down-bold-outline", ("[", "Ctrl+Down"),
        help="Show what is less certainly a crack as well.",
    ),
    Action(
        "opacity.up", "More &opaque", OVERLAY, "mdi6.circle", ("Ctrl+Shift+Up",), section=True,
        help="Make the overlay stand out more.",
    ),
    Action(
        "opacity.down", "More &transparent", OVERLAY, "mdi6.circle-outline", ("Ctrl+Shift+Down",),
        help="Let more of the picture through the overlay.",
    ),
    Action(
        "live.noise", "&Noise on the frames", NOISE, "mdi6.blur", ("J",), checkable=True, toolbar=True,
        help="Put the noise of the panel on every frame before the model looks at it.",
    ),
    Action(
        "live.noise_varies", "Another draw for each &frame", NOISE, "mdi6.shuffle-variant", checkable=True,
        help="Let the noise fall otherwise on each frame, as on a real camera, in place of staying where it is.",
    ),
    Action(
        "noise.load", "&Load recipe…", NOISE, "mdi6.file-import-outline", help="Set the sliders as a recipe file says.",
    ),
    Action(
        "noise.save", "&Save recipe…", NOISE, "mdi6.file-export-outline",
        help="Write the noises, their amounts and the seed to a small text file.",
    ),
    Action(
        "noise.copy", "&Copy recipe as text", NOISE, "mdi6.content-copy", help="Put the recipe onto the clipboard.",
    ),
    Action(
        "noise.redraw", "Another &draw", NOISE, "mdi6.dice-multiple-outline", ("D",), section=True,
        help="The same noises, fallen otherwise: the next seed.",
    ),
    Action(
        "noise.reset", "&Reset all sliders", NOISE, "mdi6.restore", ("Ctrl+Backspace",), toolbar=True,
        help="Back to the clean picture.",
    ),
)  # fmt: skip
