"""Actions on photos: stepping, scale, comparison of dates, batches, reviews and notes."""

from crackview.gui.app.action import DATES, PHOTO, SCALE, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "photo.previous", "&Previous photo", PHOTO, "mdi6.chevron-left", ("PgUp", "P"), toolbar=True,
        help="Go to the photo before this one.",
    ),
    Action(
        "photo.next", "&Next photo", PHOTO, "mdi6.chevron-right", ("PgDown", "N"), toolbar=True,
        help="Go to the photo after this one.",
    ),
    Action(
        "photo.rerun", "&Run again", PHOTO, "mdi6.refresh", ("F5",), section=True,
        help="Look for cracks in this photo once more.",
    ),
    Action(
        "photo.apply_to_all", "Apply threshold to all p&hotos…", PHOTO, "mdi6.tune-vertical",
        help="Give the other photos the threshold of this one, and its model if you want; judged photos stay.",
    ),
    Action(
        "photo.to_lab", "Take this photo to the La&b", PHOTO, "mdi6.flask-plus-outline", ("Ctrl+Shift+L",),
        toolbar=True,
        help="Put noise on this photo and compare how models hold.",
    ),
    Action(
        "scale.set", "Set the scal&e…", SCALE, "mdi6.ruler-square", ("M",),
        help="Say how many millimetres a pixel shows.",
    ),
    Action(
        "scale.line", "By a &line of known length…", SCALE, "mdi6.ruler",
        help="Draw a line along something whose length is known.",
    ),
    Action(
        "scale.object", "By a known &object…", SCALE, "mdi6.card-bulleted-outline",
        help="Draw a line along a sheet of paper, a bank card, a coin or a brick.",
    ),
    Action(
        "scale.rectangle", "By a known &rectangle…", SCALE, "mdi6.perspective-less",
        help="Draw the corners of a rectangle on a wall that was seen from an angle.",
    ),
    Action(
        "scale.camera", "By &camera and distance…", SCALE, "mdi6.camera-outline",
        help="Take the lens that the photo tells and the distance to the wall.",
    ),
    Action(
        "scale.bar", "Scale &bar", SCALE, "mdi6.arrow-expand-horizontal", checkable=True, section=True,
        help="Show a bar of a round length on a photo with a scale.",
    ),
    Action(
        "scale.gauge", "Crack-width &gauge card", SCALE, "mdi6.format-line-weight", ("G",), checkable=True,
        help="Show lines of known widths beside the photo, as wide as a crack of that width would be.",
    ),
    Action(
        "dates.compare", "&Compare with an earlier photo…", DATES, "mdi6.calendar-sync-outline", ("Ctrl+D",),
        help="Choose an earlier photo of the same place; what is new, grown or gone is shown.",
    ),
    Action(
        "dates.blink", "Blink &between the dates", DATES, "mdi6.flip-to-front", checkable=True,
        help="Show the earlier and the later photo in turn.",
    ),
    Action(
        "dates.export", "Export the c&hanges…", DATES, "mdi6.table-arrow-right",
        help="Write what has changed, with its uncertainty, to a table.",
    ),
    Action(
        "dates.end", "&End the comparison", DATES, "mdi6.close", help="Show the later photo alone.",
    ),
    Action(
        "batch.run", "&Analyse all photos", PHOTO, "mdi6.layers-search-outline", ("Ctrl+Shift+A",), toolbar=True,
        section=True, help="Look for cracks in every photo of the strip, in the background; what is done stays.",
    ),
    Action(
        "photo.troubles", "Photos &with problems…", PHOTO, "mdi6.alert-outline",
        help="List the photos that could not be shown or analysed, and why.",
    ),
    Action(
        "photo.accept", "A&ccept photo", PHOTO, "mdi6.image-check-outline", ("Shift+A",), section=True,
        help="Say that this photo is done.",
    ),
    Action(
        "photo.reject", "R&eject photo", PHOTO, "mdi6.image-remove-outline", ("Shift+R",),
        help="Say that this photo is no good; its findings need no review.",
    ),
    Action(
        "photo.reopen", "Re&view photo again", PHOTO, "mdi6.image-sync-outline", ("Shift+U",),
        help="Take back what was said of this photo.",
    ),
)  # fmt: skip
