"""Actions of Live."""

from crackview.gui.app.action import LIVE, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "live.play", "&Play", LIVE, "mdi6.play", ("K",), checkable=True,
        help="Let the picture move, or hold it.",
    ),
    Action(
        "live.freeze", "&Freeze", LIVE, "mdi6.snowflake", ("X",), checkable=True,
        help="Hold the picture on the screen while capturing goes on.",
    ),
    Action(
        "live.step", "Ne&xt frame", LIVE, "mdi6.skip-next-outline", (".",),
        help="Hold after one more frame.",
    ),
    Action(
        "live.step_back", "Previous f&rame", LIVE, "mdi6.skip-previous-outline", (",",),
        help="Go one frame back in the file and hold.",
    ),
    Action(
        "live.next_finding", "&Next finding", LIVE, "mdi6.skip-forward-outline", ("PgDown", "N"), section=True,
        help="Go to where the next cracks were seen.",
    ),
    Action(
        "live.previous_finding", "Pre&vious finding", LIVE, "mdi6.skip-backward-outline", ("PgUp", "P"),
        help="Go to where cracks were seen before this frame.",
    ),
    Action(
        "live.mark_in", "Set &in point", LIVE, "mdi6.contain-start", ("I",), section=True,
        help="Looping and analysing begin at this frame.",
    ),
    Action(
        "live.mark_out", "Set &out point", LIVE, "mdi6.contain-end", ("O",),
        help="Looping and analysing end with this frame.",
    ),
    Action(
        "live.clear_marks", "&Clear both points", LIVE, "mdi6.arrow-expand-horizontal", ("Ctrl+Shift+I",),
        help="Loop and analyse the whole video again.",
    ),
    Action(
        "live.loop", "&Loop", LIVE, "mdi6.repeat", ("L",), checkable=True, help="Begin again at the end.",
    ),
    Action(
        "live.analyse", "&Analyse whole video", LIVE, "mdi6.chart-timeline-variant", ("Ctrl+Shift+A",),
        section=True, help="Look for cracks in every frame, in the background.",
    ),
    Action(
        "live.snapshot", "&Snapshot", LIVE, "mdi6.camera-outline", ("S", "Ctrl+S"), toolbar=True, section=True,
        help="Keep this frame with its mask, overlay and facts.",
    ),
    Action(
        "live.record", "R&ecord", LIVE, "mdi6.record-circle-outline", ("R", "Ctrl+R"), checkable=True, toolbar=True,
        help="Write the moving picture to a video file.",
    ),
    Action(
        "live.show_snapshots", "Open snapshots in Inspec&t", LIVE, "mdi6.folder-image",
        help="Look at the snapshots of the folder as photos.",
    ),
    Action(
        "live.to_lab", "Take this frame to the La&b", LIVE, "mdi6.flask-plus-outline", ("Ctrl+Shift+L",), toolbar=True,
        help="Put noise on this very frame and compare how models hold.",
    ),
    Action(
        "live.every_frame", "Paint ever&y frame", LIVE, "mdi6.motion-play-outline", ("E",), checkable=True,
        section=True, help="Paint all frames with the last overlay, in place of each overlay on its own frame.",
    ),
    Action(
        "live.steady", "Stea&dy overlay", LIVE, "mdi6.vector-curve", ("T",), checkable=True,
        help="Let what was seen a frame ago count too, moved as the picture moved.",
    ),
    Action(
        "live.figures", "Fi&gures over the picture", LIVE, "mdi6.speedometer", ("U",), checkable=True,
        help="Show rates, latency and, for drone video, position and height.",
    ),
)  # fmt: skip
