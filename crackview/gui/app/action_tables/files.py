"""Actions on files, exports and the application."""

from crackview.gui.app.action import FILE, RECENT, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "file.open", "&Open photos…", FILE, "mdi6.image-plus-outline", ("Ctrl+O",), toolbar=True,
        help="Choose one or more photos to look at.",
    ),
    Action(
        "file.open_folder", "Open &folder…", FILE, "mdi6.folder-open-outline", ("Ctrl+Shift+O",), toolbar=True,
        help="Choose a folder; its photos appear in the strip below.",
    ),
    Action(
        "live.open_video", "Open &video…", FILE, "mdi6.movie-open-outline", ("Ctrl+O",), toolbar=True,
        help="Choose a video file to look at.",
    ),
    Action(
        "live.open_frames", "Open fra&mes…", FILE, "mdi6.folder-play-outline", ("Ctrl+Shift+O",), toolbar=True,
        help="Choose a folder whose pictures are shown one after the other, as a video.",
    ),
    Action(
        "live.open_source", "Open &camera or stream…", FILE, "mdi6.video-plus-outline", ("Ctrl+L",), toolbar=True,
        help="Choose a camera of this computer, or type the address of a stream.",
    ),
    Action(
        "lab.follow", "Fo&llow Live", FILE, "mdi6.access-point", ("L",), checkable=True, toolbar=True,
        help="Work on the newest frame of what is open in Live, again and again.",
    ),
    Action("file.clear_recent", "&Clear this list", RECENT, help="Forget which photos and folders were opened."),
    Action(
        "file.paste", "&Paste photo", FILE, "mdi6.content-paste", ("Ctrl+V",),
        help="Open the picture or the files on the clipboard.",
    ),
    Action(
        "file.save_overlay", "&Save overlay…", FILE, "mdi6.content-save-outline", ("Ctrl+S",), toolbar=True,
        section=True, help="Write the photo with the overlay as you see it to a new file.",
    ),
    Action(
        "export.open", "E&xport…", FILE, "mdi6.file-export-outline", ("Ctrl+E",), toolbar=True,
        help="Write a report, tables, masks, or files for maps, CAD and annotation tools.",
    ),
    Action(
        "live.export_table", "Export s&hares…", FILE, "mdi6.table-arrow-down", ("Ctrl+E",), section=True,
        help="Write the share of crack pixels of every frame seen so far to a CSV file.",
    ),
    Action(
        "live.export_video", "Export annotate&d video…", FILE, "mdi6.movie-edit-outline",
        help="Write the whole video with its overlay to a new file.",
    ),
    Action(
        "live.export_track", "Export trac&k of findings…", FILE, "mdi6.map-marker-path",
        help="Write where the drone was when findings were seen, as GPX or GeoJSON.",
    ),
    Action(
        "app.cancel", "C&ancel what is running", FILE, "mdi6.close-circle-outline", ("Ctrl+.",), section=True,
        help="Stop the work shown in the status bar.",
    ),
    Action(
        "app.settings", "S&ettings…", FILE, "mdi6.cog-outline", ("Ctrl+,",), section=True,
        help="Theme, model, device and threads.",
    ),
    Action("app.quit", "&Quit", FILE, "mdi6.exit-to-app", ("Ctrl+Q",), section=True, help="Close CrackView."),
)  # fmt: skip
