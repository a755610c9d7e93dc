"""The actions of the user, as data: menus, toolbar, shortcuts, command palette and help sheet are made from one table.

A new action is one entry of `ACTIONS`, and one ``ActionSet.bind`` where it is carried out.
"""

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
        words: Whether its button there has its title beside the icon.
        context: Context menus that it is in: "crack", "photo", "canvas".
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
    words: bool = False
    context: tuple[str, ...] = ()
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


def shortcut_texts(entry: Action) -> list[str]:
    """Return the shortcuts as this desktop writes them, the one that is shown first."""
    return [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in entry.shortcuts]


CRACK_MENU, PHOTO_MENU, CANVAS_MENU = ("crack",), ("photo",), ("canvas",)
FILE, PHOTO, LIVE, OVERLAY, VIEW, HELP = "&File", "&Photo", "&Live", "&Overlay", "&View", "&Help"
SCALE, DATES = "&Photo/&Scale", "&Photo/&Two dates"
STRIP = "&Photo/Strip sh&ows"
NOISE, COMPARE = "&Noise", "&Compare"
FINDING = "F&inding"
CORRECT = "Co&rrect"
ANNOTATE = "&Annotate"
RECENT = "&File/Open &recent"
WORKSPACE = "&View/&Workspace"
THEME = "&View/&Theme"

SIZE_KEYS = ("C", "V")
"""Keys that make a correcting tool smaller and larger while the photo has the focus; no action of Inspect has them."""

ACTIONS: tuple[Action, ...] = (
    # Files, exports and the application
    Action("file.open", "&Open photos…", FILE, "mdi6.image-plus-outline", ("Ctrl+O",), toolbar=True,
           help="Choose one or more photos to look at."),
    Action("file.open_folder", "Open &folder…", FILE, "mdi6.folder-open-outline", ("Ctrl+Shift+O",), toolbar=True,
           help="Choose a folder; its photos appear in the strip below."),
    Action("file.open_mosaic", "Open mosa&ic…", FILE, "mdi6.map-outline",
           help="Choose a picture of any size, such as an orthomosaic; it has a window of its own, like a map."),
    Action("file.open_fleet", "Open flee&t results…", FILE, "mdi6.server-network-outline",
           help="Choose what crackview fleet has written; its findings and photos are tables in a window of its own."),
    Action("live.open_video", "Open &video…", FILE, "mdi6.movie-open-outline", ("Ctrl+O",), toolbar=True,
           help="Choose a video file to look at."),
    Action("live.open_frames", "Open fra&mes…", FILE, "mdi6.folder-play-outline", ("Ctrl+Shift+O",), toolbar=True,
           help="Choose a folder whose pictures are shown one after the other, as a video."),
    Action("live.open_source", "Open &camera or stream…", FILE, "mdi6.video-plus-outline", ("Ctrl+L",), toolbar=True,
           help="Choose a camera of this computer, or type the address of a stream."),
    Action("live.close", "Close so&urce", FILE, "mdi6.video-off-outline", ("Ctrl+W",), toolbar=True,
           help="Close the camera, stream or video that is open in Live."),
    Action("live.close_on_leave", "Close source on leavin&g", FILE, "mdi6.exit-run", checkable=True,
           help="Close the source when another workspace is shown; without it a camera goes on."),
    Action("lab.follow", "Fo&llow Live", FILE, "mdi6.access-point", ("L",), checkable=True, toolbar=True,
           help="Work on the newest frame of what is open in Live, again and again."),
    Action("file.clear_recent", "&Clear this list", RECENT, help="Forget which photos and folders were opened."),
    Action("file.paste", "&Paste photo", FILE, "mdi6.content-paste", ("Ctrl+V",),
           help="Open the picture or the files on the clipboard."),
    Action("file.save_overlay", "&Save overlay…", FILE, "mdi6.content-save-outline", ("Ctrl+S",), toolbar=True,
           section=True, context=CANVAS_MENU, help="Write the photo with the overlay as you see it to a new file."),
    Action("export.open", "E&xport…", FILE, "mdi6.file-export-outline", ("Ctrl+E",), toolbar=True,
           words=True, context=PHOTO_MENU,
           help="Write a report, tables, masks, or files for maps, CAD and annotation tools."),
    Action("live.export_table", "Export s&hares…", FILE, "mdi6.table-arrow-down", ("Ctrl+E",), section=True,
           help="Write the share of crack pixels and the findings of every frame seen so far to a CSV file."),
    Action("live.export_video", "Export annotate&d video…", FILE, "mdi6.movie-edit-outline",
           help="Write the whole video with its overlay to a new file."),
    Action("live.export_track", "Export trac&k of findings…", FILE, "mdi6.map-marker-path",
           help="Write where the drone was when each finding was seen best, as GPX, KML or GeoJSON."),
    Action("app.cancel", "C&ancel what is running", FILE, "mdi6.close-circle-outline", ("Ctrl+.",), section=True,
           help="Stop the work shown in the status bar."),
    Action("app.settings", "S&ettings…", FILE, "mdi6.cog-outline", ("Ctrl+,",), section=True,
           help="Theme, model, device and threads."),
    Action("app.quit", "&Quit", FILE, "mdi6.exit-to-app", ("Ctrl+Q",), section=True, help="Close CrackView."),
    # Photos: stepping, scale, comparison of dates, batches, reviews and notes
    Action("photo.previous", "&Previous photo", PHOTO, "mdi6.chevron-left", ("PgUp", "P"), toolbar=True,
           help="Go to the photo before this one."),
    Action("photo.next", "&Next photo", PHOTO, "mdi6.chevron-right", ("PgDown", "N"), toolbar=True,
           help="Go to the photo after this one."),
    Action("photo.rerun", "&Run again", PHOTO, "mdi6.refresh", ("F5",), section=True,
           context=PHOTO_MENU, help="Look for cracks in this photo once more."),
    Action("photo.apply_to_all", "Apply threshold to all p&hotos…", PHOTO, "mdi6.tune-vertical",
           help="Give the other photos the threshold of this one, and its model if you want; judged photos stay."),
    Action("photo.to_lab", "Take this photo to the La&b", PHOTO, "mdi6.flask-plus-outline", ("Ctrl+Shift+L",),
           toolbar=True, context=PHOTO_MENU, help="Put noise on this photo and compare the models."),
    Action("scale.set", "Set the scal&e…", SCALE, "mdi6.ruler-square", ("M",),
           context=CANVAS_MENU, help="Say how many millimetres a pixel shows."),
    Action("scale.line", "By a &line of known length…", SCALE, "mdi6.ruler",
           context=CANVAS_MENU, help="Draw a line along something whose length is known."),
    Action("scale.object", "By a known &object…", SCALE, "mdi6.card-bulleted-outline",
           help="Draw a line along a sheet of paper, a bank card, a coin or a brick."),
    Action("scale.rectangle", "By a known &rectangle…", SCALE, "mdi6.perspective-less",
           help="Draw the corners of a rectangle on a wall that was seen from an angle."),
    Action("scale.camera", "By &camera and distance…", SCALE, "mdi6.camera-outline",
           help="Use the lens that the photo records and the distance to the wall."),
    Action("scale.marker", "Find the &marker again", SCALE, "mdi6.qrcode-scan",
           help="Look for a printed gauge on this photo, and take its scale and the plane of its wall."),
    Action("scale.bar", "Scale &bar", SCALE, "mdi6.arrow-expand-horizontal", checkable=True, section=True,
           help="Show a bar of a round length on a photo with a scale."),
    Action("scale.gauge", "Crack-width &gauge card", SCALE, "mdi6.format-line-weight", ("G",), checkable=True,
           help="Show lines of known widths beside the photo, as wide as a crack of that width would be."),
    Action("compare.compare", "&Compare with an earlier photo…", DATES, "mdi6.calendar-sync-outline", ("Ctrl+D",),
           context=PHOTO_MENU, help="Choose an earlier photo of the same place; what is new, grown or gone is shown."),
    Action("compare.blink", "Blink &between the dates", DATES, "mdi6.flip-to-front", checkable=True,
           help="Show the earlier and the later photo in turn."),
    Action("compare.export", "Export the c&hanges…", DATES, "mdi6.table-arrow-right",
           help="Write what has changed, with its uncertainty, to a table."),
    Action("compare.end", "&End the comparison", DATES, "mdi6.close",
           help="Show the later photo alone."),
    Action("batch.run", "&Analyse all photos", PHOTO, "mdi6.layers-search-outline", ("Ctrl+Shift+A",), toolbar=True,
           section=True, words=True,
           help="Look for cracks in every photo of the strip, in the background; what is done stays."),
    Action("photo.adapt", "Tra&in on this folder…", PHOTO, "mdi6.school-outline",
           help="Make a model of your own that knows this wall, from its photos as they are, without labels."),
    Action("photo.delete_model", "De&lete a model of your own…", PHOTO, "mdi6.trash-can-outline",
           help="Delete a model that was made on this computer; those that ship, and what was found, stay."),
    Action("photo.troubles", "Photos &with problems…", PHOTO, "mdi6.alert-outline",
           help="List the photos that could not be shown or analysed, and why."),
    Action("photo.accept", "A&ccept photo", PHOTO, "mdi6.image-check-outline", ("Shift+A",), section=True,
           context=PHOTO_MENU, help="Say that this photo is done."),
    Action("photo.reject", "R&eject photo", PHOTO, "mdi6.image-remove-outline", ("Shift+R",),
           context=PHOTO_MENU, help="Say that this photo is no good; its findings need no review."),
    Action("photo.reopen", "Re&view photo again", PHOTO, "mdi6.image-sync-outline", ("Shift+U",),
           context=PHOTO_MENU, help="Reset the review of this photo."),
    Action("photo.element", "Ele&ment…", PHOTO, "mdi6.bridge", section=True, context=PHOTO_MENU,
           help="Say which part of the structure this photo shows, or all selected ones."),
    Action("photo.elements_from_folders", "Elements &from folders", PHOTO, "mdi6.folder-text-outline",
           help="Give photos without an element the name of their folder."),
    Action("condition.open", "Con&dition by element…", PHOTO, "mdi6.table-check",
           help="Rate the findings of each element by a rule, such as AASHTO's condition states."),
    Action("strip.all", "&All photos", STRIP, checkable=True, group="strip", section=True, context=PHOTO_MENU,
           help="Show every photo in the strip."),
    Action("strip.to_review", "Those to &review", STRIP, checkable=True, group="strip", context=PHOTO_MENU,
           help="Show only photos with findings that are not reviewed yet."),
    Action("strip.found", "Those with &findings", STRIP, checkable=True, group="strip", context=PHOTO_MENU,
           help="Show only photos with findings."),
    Action("strip.problems", "Those with &problems", STRIP, checkable=True, group="strip", context=PHOTO_MENU,
           help="Show only photos that could not be shown or analysed."),
    Action("strip.warnings", "Those with &warnings", STRIP, checkable=True, group="strip", context=PHOTO_MENU,
           help="Show only photos that are blurred, dark, overexposed or tilted, or have no scale."),
    Action("strip.rejected", "Re&jected ones", STRIP, checkable=True, group="strip", context=PHOTO_MENU,
           help="Show only photos that were rejected."),
    # Findings: review, and correction of the mask
    Action("finding.next", "&Next to review", FINDING, "mdi6.skip-next-outline", (".",), toolbar=True,
           help="Go to the next finding that is not reviewed yet, on the next photo if this one is done."),
    Action("finding.previous", "&Previous in the table", FINDING, "mdi6.skip-previous-outline", (",",),
           help="Go to the finding above in the table, reviewed or not."),
    Action("finding.advance", "Go on a&utomatically", FINDING, checkable=True,
           help="After accept, reject or a severity, go to the next finding to review."),
    Action("finding.accept", "&Accept", FINDING, "mdi6.check", ("A",), section=True,
           context=CRACK_MENU, help="Say that the selected findings are cracks."),
    Action("finding.reject", "&Reject", FINDING, "mdi6.close", ("R",),
           context=CRACK_MENU, help="Say that the selected findings are no cracks."),
    Action("finding.joint", "&Joint", FINDING, "mdi6.wall", ("Q",),
           context=CRACK_MENU, help="Say that the selected findings are joints, not cracks; again: review them again."),
    Action("finding.reopen", "Review a&gain", FINDING, "mdi6.undo-variant", ("U",),
           context=CRACK_MENU, help="Reset the review of the selected findings."),
    Action("finding.severity_none", "N&o severity", FINDING, "mdi6.circle-off-outline", ("Ctrl+Alt+0",), section=True,
           context=CRACK_MENU, help="Take the severity from the selected findings."),
    Action("finding.severity_low", "&Low severity", FINDING, "mdi6.numeric-1-circle-outline", ("Ctrl+Alt+1",),
           context=CRACK_MENU, help="Say that the selected findings are of low severity."),
    Action("finding.severity_medium", "&Medium severity", FINDING, "mdi6.numeric-2-circle-outline", ("Ctrl+Alt+2",),
           context=CRACK_MENU, help="Say that the selected findings are of medium severity."),
    Action("finding.severity_high", "&High severity", FINDING, "mdi6.numeric-3-circle-outline", ("Ctrl+Alt+3",),
           context=CRACK_MENU, help="Say that the selected findings are of high severity."),
    Action("finding.report", "&In the report", FINDING, "mdi6.file-document-check-outline", ("I",), checkable=True,
           section=True, context=CRACK_MENU, help="Put the selected findings into the report, or leave them out."),
    Action("finding.note", "Wri&te a note", FINDING, "mdi6.note-edit-outline", ("O",),
           context=CRACK_MENU, help="Write something about the selected findings."),
    Action("correct.undo", "&Undo", CORRECT, "mdi6.undo", ("Ctrl+Z",),
           context=CANVAS_MENU, help="Take the last step back, whatever it was; the panel History lists all steps."),
    Action("correct.redo", "&Redo", CORRECT, "mdi6.redo", ("Ctrl+Shift+Z", "Ctrl+Y"),
           help="Do again what was taken back last."),
    Action("correct.brush", "&Brush", CORRECT, "mdi6.brush", ("D",), checkable=True, section=True,
           help="Paint what is crack."),
    Action("correct.erase", "&Eraser", CORRECT, "mdi6.eraser", ("E",), checkable=True,
           help="Take away what is no crack."),
    Action("correct.lasso", "&Lasso", CORRECT, "mdi6.lasso", ("L",), checkable=True,
           help="Draw around what is crack, or with Shift around what is none."),
    Action("correct.trace", "&Trace a crack", CORRECT, "mdi6.vector-polyline-plus", ("T",), checkable=True,
           context=CANVAS_MENU, help="Click on both ends of a crack that was missed; its way between is found."),
    Action("correct.follow", "&Follow a crack", CORRECT, "mdi6.ray-start-end", ("K",), checkable=True,
           context=CANVAS_MENU, help="Click a crack that was missed; it is followed in both directions to its ends."),
    Action("correct.join", "&Join two", CORRECT, "mdi6.vector-link", ("J",), checkable=True,
           help="Click two findings that are one crack; the gap is bridged."),
    Action("correct.split", "&Split one", CORRECT, "mdi6.content-cut", ("X",), checkable=True,
           help="Draw a line across a finding that is two cracks."),
    Action("correct.delete", "&Delete finding", CORRECT, "mdi6.delete-outline", ("Del",), checkable=True,
           context=CRACK_MENU, help="Delete the selected findings, or those that you click."),
    Action("correct.clear", "&Clear all corrections", CORRECT, "mdi6.restore", section=True,
           help="Back to what the model found in this photo; can be undone."),
    Action("correct.train_photo", "Save &photo as training data…", CORRECT, "mdi6.school-outline", section=True,
           context=PHOTO_MENU,
           help="Write this photo and its corrected mask to a folder from which a model can learn."),
    Action("correct.train_folder", "Save &all reviewed as training data…", CORRECT, "mdi6.school",
           help="The same of all photos of the folder that were corrected or reviewed."),
    # Annotations: measuring by hand, other damage, arrows, boxes and texts
    Action("annotate.distance", "Measure a &distance", ANNOTATE, "mdi6.ruler-square-compass", ("Shift+M",),
           checkable=True, context=CANVAS_MENU, help="Measure between two points; it is kept with the photo."),
    Action("annotate.path", "Measure along a &line", ANNOTATE, "mdi6.vector-polyline", ("Shift+L",), checkable=True,
           help="Measure along a line of as many points as you click."),
    Action("annotate.damage", "Outline da&mage", ANNOTATE, "mdi6.vector-polygon", ("S",), checkable=True,
           section=True, context=CANVAS_MENU,
           help="Outline spalling, rust, efflorescence or other damage; it goes into the report with its area."),
    Action("annotate.arrow", "Draw an &arrow", ANNOTATE, "mdi6.arrow-top-right", checkable=True, section=True,
           help="Point at something, for the report."),
    Action("annotate.box", "Draw a &box", ANNOTATE, "mdi6.rectangle-outline", checkable=True,
           help="Frame something, for the report."),
    Action("annotate.text", "&Write on the photo", ANNOTATE, "mdi6.format-text", ("Shift+T",), checkable=True,
           help="Write a text at a place of the photo, for the report."),
    # Live
    Action("live.play", "&Play", LIVE, "mdi6.play", ("K",), checkable=True,
           help="Let the picture move, or hold it."),
    Action("live.freeze", "&Freeze", LIVE, "mdi6.snowflake", ("X",), checkable=True,
           help="Hold the picture on the screen while capturing goes on."),
    Action("live.step", "Ne&xt frame", LIVE, "mdi6.skip-next-outline", (".",),
           help="Hold after one more frame."),
    Action("live.step_back", "Previous f&rame", LIVE, "mdi6.skip-previous-outline", (",",),
           help="Go one frame back in the file and hold."),
    Action("live.next_finding", "&Next finding", LIVE, "mdi6.skip-forward-outline", ("PgDown", "N"), section=True,
           help="Go to where the next cracks were seen."),
    Action("live.previous_finding", "Pre&vious finding", LIVE, "mdi6.skip-backward-outline", ("PgUp", "P"),
           help="Go to where cracks were seen before this frame."),
    Action("live.mark_in", "Set &in point", LIVE, "mdi6.contain-start", ("I",), section=True,
           help="Looping and analysing begin at this frame."),
    Action("live.mark_out", "Set &out point", LIVE, "mdi6.contain-end", ("O",),
           help="Looping and analysing end with this frame."),
    Action("live.clear_marks", "&Clear both points", LIVE, "mdi6.arrow-expand-horizontal", ("Ctrl+Shift+I",),
           help="Loop and analyse the whole video again."),
    Action("live.loop", "&Loop", LIVE, "mdi6.repeat", ("L",), checkable=True,
           help="Begin again at the end."),
    Action("live.analyse", "&Analyse whole video", LIVE, "mdi6.chart-timeline-variant", ("Ctrl+Shift+A",), section=True,
           help="Look for cracks in every frame, in the background."),
    Action("live.snapshot", "&Snapshot", LIVE, "mdi6.camera-outline", ("S", "Ctrl+S"), toolbar=True, section=True,
           help="Keep this frame with its mask, overlay and facts."),
    Action("live.record", "R&ecord", LIVE, "mdi6.record-circle-outline", ("R", "Ctrl+R"), checkable=True, toolbar=True,
           help="Write the moving picture to a video file."),
    Action("live.show_snapshots", "Open snapshots in Inspec&t", LIVE, "mdi6.folder-image",
           help="Look at the snapshots of the folder as photos."),
    Action("live.to_lab", "Take this frame to the La&b", LIVE, "mdi6.flask-plus-outline", ("Ctrl+Shift+L",),
           toolbar=True, help="Put noise on this very frame and compare the models."),
    Action("live.every_frame", "Paint ever&y frame", LIVE, "mdi6.motion-play-outline", ("E",), checkable=True,
           section=True, help="Paint all frames with the last overlay, in place of each overlay on its own frame."),
    Action("live.steady", "Stea&dy overlay", LIVE, "mdi6.vector-curve", ("T",), checkable=True,
           help="Let what was found in the frame before count too, moved as the picture moved."),
    Action("live.second_look", "Second loo&k", LIVE, "mdi6.magnify-plus-outline", ("Shift+T",), checkable=True,
           help="See thin cracks again at twice the size, wide ones at half, as in photos; up to five times slower."),
    Action("live.fast_preview", "Fast previe&w", LIVE, "mdi6.speedometer-medium", checkable=True,
           help="Look at moving frames with rounded numbers (int8). What is kept, counted or paused is exact."),
    Action("live.figures", "Fi&gures over the picture", LIVE, "mdi6.speedometer", ("U",), checkable=True,
           help="Show rates, latency and, for drone video, position and height."),
    # The overlay, and noise
    Action("overlay.fill", "&Fill", OVERLAY, "mdi6.format-color-fill", ("1",), checkable=True, toolbar=True,
           group="style", context=CANVAS_MENU, help="Show cracks as filled areas."),
    Action("overlay.contour", "&Contour", OVERLAY, "mdi6.vector-polyline", ("2",), checkable=True, toolbar=True,
           group="style", context=CANVAS_MENU, help="Show cracks as outlines."),
    Action("overlay.heatmap", "Heat &map", OVERLAY, "mdi6.gradient-horizontal", ("3",), checkable=True, toolbar=True,
           group="style", context=CANVAS_MENU, help="Show the crack probability of every pixel."),
    Action("overlay.hide", "&Hide overlay", OVERLAY, "mdi6.eye-off-outline", ("H",), checkable=True, toolbar=True,
           section=True, context=CANVAS_MENU, help="Show the picture alone until switched back."),
    Action("view.bare", "&Bare picture while held", OVERLAY, "mdi6.eye-outline", ("B",), checkable=True, hold=True,
           help="Show the picture alone while the key is down."),
    Action("threshold.up", "&Raise threshold", OVERLAY, "mdi6.arrow-up-bold-outline", ("]", "Ctrl+Up"), section=True,
           help="Show only what is more certainly a crack."),
    Action("threshold.down", "&Lower threshold", OVERLAY, "mdi6.arrow-down-bold-outline", ("[", "Ctrl+Down"),
           help="Show what is less certainly a crack as well."),
    Action("opacity.up", "More &opaque", OVERLAY, "mdi6.circle", ("Ctrl+Shift+Up",), section=True,
           help="Make the overlay stand out more."),
    Action("opacity.down", "More &transparent", OVERLAY, "mdi6.circle-outline", ("Ctrl+Shift+Down",),
           help="Let more of the picture through the overlay."),
    Action("live.noise", "&Noise on the frames", NOISE, "mdi6.blur", ("J",), checkable=True, toolbar=True,
           help="Put the noise of the panel on every frame before the model looks at it."),
    Action("live.noise_varies", "Another draw for each &frame", NOISE, "mdi6.shuffle-variant", checkable=True,
           help="Draw the noise anew for each frame, as a real camera does, instead of keeping it in place."),
    Action("noise.load", "&Load recipe…", NOISE, "mdi6.file-import-outline",
           help="Set the sliders as a recipe file says."),
    Action("noise.save", "&Save recipe…", NOISE, "mdi6.file-export-outline",
           help="Write the noises, their amounts and the seed to a small text file."),
    Action("noise.copy", "&Copy recipe as text", NOISE, "mdi6.content-copy",
           help="Put the recipe onto the clipboard."),
    Action("noise.redraw", "Another &draw", NOISE, "mdi6.dice-multiple-outline", ("D",), section=True,
           help="The same noises drawn anew: the next seed."),
    Action("noise.reset", "&Reset all sliders", NOISE, "mdi6.restore", ("Ctrl+Backspace",), toolbar=True,
           help="Back to the clean picture."),
    # The Lab
    Action("lab.mask", "Load &mask…", COMPARE, "mdi6.bullseye-arrow", ("M",),
           help="Choose the black-and-white picture that says where the cracks of this photo are."),
    Action("lab.errors", "&Right and wrong pixels", COMPARE, "mdi6.checkerboard", ("E",), checkable=True, toolbar=True,
           help="Colour what was found correctly, falsely or missed."),
    Action("lab.side", "&Side by side", COMPARE, "mdi6.view-grid-outline", ("S",), checkable=True, toolbar=True,
           group="compare", section=True, help="Show two to four models beside each other."),
    Action("lab.swipe", "S&wipe", COMPARE, "mdi6.arrow-split-vertical", ("W",), checkable=True, toolbar=True,
           group="compare", help="Lay the first two over each other and move the line between them."),
    Action("lab.blink", "&Blink", COMPARE, "mdi6.flip-to-front", ("K",), checkable=True, toolbar=True, group="compare",
           help="Show the first two in turn."),
    Action("lab.difference", "&Difference", COMPARE, "mdi6.vector-difference", ("I",), checkable=True, toolbar=True,
           group="compare", help="Show where the first two give different probabilities."),
    Action("lab.disagreement", "Disa&greement of all", COMPARE, "mdi6.set-none", ("G",), checkable=True,
           toolbar=True, group="compare", help="Show how far the probabilities of all shown models lie apart."),
    Action("lab.two", "&2 panes", COMPARE, checkable=True, group="panes", section=True,
           help="Compare two."),
    Action("lab.three", "&3 panes", COMPARE, checkable=True, group="panes", help="Compare three."),
    Action("lab.four", "&4 panes", COMPARE, checkable=True, group="panes", help="Compare four."),
    Action("lab.sweep", "Swee&p", COMPARE, "mdi6.chart-line", ("Ctrl+E",), checkable=True, toolbar=True, section=True,
           help="Measure how well the models find cracks under every noise, severity by severity."),
    Action("lab.export", "E&xport the sweep…", COMPARE, "mdi6.table-arrow-right",
           help="Write the sweep as CSV, PNG, SVG or a page of PDF."),
    Action("lab.tour", "Play the &tour", COMPARE, "mdi6.play-circle-outline", ("T",), toolbar=True, section=True,
           help="One minute on a sample photo; any key stops it."),
    Action("lab.save_view", "Save this &view as a picture…", COMPARE, "mdi6.image-text", ("Ctrl+Shift+S",),
           help="Write the pictures with titles and a caption in the size of a slide."),
    Action("lab.save_noisy", "Save the &noisy photo…", COMPARE, "mdi6.image-edit-outline",
           help="Write the photo with its noise, without overlay and in its own size."),
    # View, workspaces, themes and help
    Action("view.fit", "&Fit to window", VIEW, "mdi6.fit-to-page-outline", ("F", "Ctrl+0"), toolbar=True,
           context=CANVAS_MENU, help="Show the whole picture."),
    Action("view.actual", "&Actual pixels", VIEW, "mdi6.numeric-1-box-outline", ("Z", "Ctrl+1"), toolbar=True,
           context=CANVAS_MENU, help="Show one pixel of the picture as one of the screen."),
    Action("view.zoom_in", "Zoom &in", VIEW, "mdi6.magnify-plus-outline", ("+", "Ctrl++", "Ctrl+="),
           help="Come closer."),
    Action("view.zoom_out", "Zoom &out", VIEW, "mdi6.magnify-minus-outline", ("-", "Ctrl+-"),
           help="Step back."),
    Action("view.back", "&Back to the view before", VIEW, "mdi6.arrow-u-left-top", ("Backspace",),
           context=CANVAS_MENU, help="Show what was seen before the view went to a finding."),
    Action("view.joints", "&Joints", VIEW, "mdi6.wall", ("Shift+Q",), checkable=True, section=True,
           context=CANVAS_MENU, help="Show where the model sees joints, hatched."),
    Action("go.inspect", "&Inspect", WORKSPACE, "mdi6.image-search-outline", ("Alt+1",),
           help="Look for cracks in photos."),
    Action("go.live", "&Live", WORKSPACE, "mdi6.video-outline", ("Alt+2",),
           help="Look for cracks in a camera's, a drone's or a file's moving picture."),
    Action("go.lab", "La&b", WORKSPACE, "mdi6.flask-outline", ("Alt+3",),
           help="Put noise on a photo and compare the models."),
    Action("view.panel", "Side &panel", VIEW, "mdi6.dock-right", ("F9",), checkable=True, section=True, toolbar=True,
           help="Show or hide the panel on the right."),
    Action("view.strip", "&Strip below", VIEW, "mdi6.dock-bottom", ("F8",), checkable=True, toolbar=True,
           help="Show or hide the strip below the picture."),
    Action("view.reset_layout", "&Reset layout", VIEW, "mdi6.view-dashboard-outline",
           help="Put panel and strip of this workspace back to where they were at first."),
    Action("view.fullscreen", "F&ull screen", VIEW, "mdi6.fullscreen", ("F11",), checkable=True, section=True,
           help="Give the picture the whole screen."),
    Action("view.leave_fullscreen", "&Leave full screen", VIEW, "mdi6.fullscreen-exit", ("Esc",),
           help="Return to the window."),
    Action("theme.system", "&System", THEME, "mdi6.theme-light-dark", checkable=True, group="theme",
           help="Light or dark as the desktop is."),
    Action("theme.light", "&Light", THEME, "mdi6.white-balance-sunny", checkable=True, group="theme",
           help="Dark texts on a light ground."),
    Action("theme.dark", "&Dark", THEME, "mdi6.weather-night", checkable=True, group="theme",
           help="Light texts on a dark ground."),
    Action("app.palette", "&Find an action…", HELP, "mdi6.magnify", ("Ctrl+K", "Ctrl+Shift+P"), toolbar=True,
           help="Type a few letters of what you want to do."),
    Action("app.guide", "&Guide", HELP, "mdi6.book-open-page-variant-outline", ("F1",), section=True,
           help="Read how things are done here; it needs no network."),
    Action("app.help", "&Keyboard shortcuts", HELP, "mdi6.keyboard-outline", ("?",),
           help="Actions and their keys."),
    Action("app.shortcuts", "&Change shortcuts…", HELP, "mdi6.keyboard-settings-outline",
           help="Give actions keys of your own."),
    Action("app.welcome", "&Welcome", HELP, "mdi6.home-outline", section=True,
           help="Photo, camera and Lab, with a sample for each, and what was open before."),
    Action("app.doctor", "&System check…", HELP, "mdi6.stethoscope",
           help="What this computer offers, as a text for the report of a problem."),
    Action("app.about", "&About CrackView", HELP, "mdi6.information-outline", section=True,
           help="Versions, models with their hashes, and licences."),
)  # fmt: skip
