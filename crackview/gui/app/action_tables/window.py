"""Actions on view, workspaces, themes and help."""

from crackview.gui.app.action import HELP, THEME, VIEW, WORKSPACE, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "view.fit", "&Fit to window", VIEW, "mdi6.fit-to-page-outline", ("F", "Ctrl+0"), toolbar=True,
        help="Show the whole picture.",
    ),
    Action(
        "view.actual", "&Actual pixels", VIEW, "mdi6.numeric-1-box-outline", ("Z", "Ctrl+1"), toolbar=True,
        help="Show one pixel of the picture as one of the screen.",
    ),
    Action(
        "view.zoom_in", "Zoom &in", VIEW, "mdi6.magnify-plus-outline", ("+", "Ctrl++", "Ctrl+="),
        help="Come closer.",
    ),
    Action(
        "view.zoom_out", "Zoom &out", VIEW, "mdi6.magnify-minus-outline", ("-", "Ctrl+-"), help="Step back.",
    ),
    Action(
        "go.inspect", "&Inspect", WORKSPACE, "mdi6.image-search-outline", ("Alt+1",),
        help="Look for cracks in photos.",
    ),
    Action(
        "go.live", "&Live", WORKSPACE, "mdi6.video-outline", ("Alt+2",),
        help="Look for cracks in a camera's, a drone's or a file's moving picture.",
    ),
    Action(
        "go.lab", "La&b", WORKSPACE, "mdi6.flask-outline", ("Alt+3",),
        help="Put noise on a photo and compare how models hold.",
    ),
    Action(
        "view.panel", "Side &panel", VIEW, "mdi6.dock-right", ("F9",), checkable=True, section=True,
        toolbar=True,
        help="Show or hide the panel on the right.",
    ),
    Action(
        "view.strip", "&Strip below", VIEW, "mdi6.dock-bottom", ("F8",), checkable=True,
        toolbar=True,
        help="Show or hide the strip below the picture.",
    ),
    Action(
        "view.fullscreen", "F&ull screen", VIEW, "mdi6.fullscreen", ("F11",), checkable=True, section=True,
        help="Give the picture the whole screen.",
    ),
    Action(
        "view.leave_fullscreen", "&Leave full screen", VIEW, "mdi6.fullscreen-exit", ("Esc",),
        help="Return to the window.",
    ),
    Action(
        "theme.system", "&System", THEME, "mdi6.theme-light-dark", checkable=True, group="theme",
        help="Light or dark as the desktop is.",
    ),
    Action(
        "theme.light", "&Light", THEME, "mdi6.white-balance-sunny", checkable=True, group="theme",
        help="Dark texts on a light ground.",
    ),
    Action(
        "theme.dark", "&Dark", THEME, "mdi6.weather-night", checkable=True, group="theme",
        help="Light texts on a dark ground.",
    ),
    Action(
        "app.palette", "&Find an action…", HELP, "mdi6.magnify", ("Ctrl+K", "Ctrl+Shift+P"),
        toolbar=True,
        help="Type a few letters of what you want to do.",
    ),
    Action(
        "app.help", "&Keyboard shortcuts", HELP, "mdi6.keyboard-outline", ("F1", "?"), help="Actions and their keys.",
    ),
    Action(
        "app.welcome", "&Welcome", HELP, "mdi6.door-open", section=True,
        help="The doors to photo, camera and Lab, with a sample behind each, and what was open before.",
    ),
    Action(
        "app.doctor", "&Doctor…", HELP, "mdi6.stethoscope",
        help="What this machine offers, as a text for the report of a problem.",
    ),
    Action(
        "app.about", "&About CrackView", HELP, "mdi6.information-outline", section=True,
        help="Versions, models with their hashes, and licences.",
    ),
)  # fmt: skip
