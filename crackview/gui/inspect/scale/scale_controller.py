"""Joins the scale's section, tool, bar and card to the session: the method, its scale, and the photos it holds for."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.photos.messages import PhotoLoaded
from crackview.gui.inspect.scale import scale_methods
from crackview.gui.inspect.scale.points_tool import Point, PointsTool
from crackview.gui.inspect.scale.scale_items import GaugeCard, PlaneOutline, ScaleBar
from crackview.gui.inspect.scale.scale_methods import ScaleInput, ScaleMethod
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.language import decimal, tr, translated
from crackview.inspection.session.commands.settings import FindMarkerAgain, SetScale
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.vision import metadata
from crackview.vision.plane import ScaleError
from crackview.vision.scale import Scale

#: Of a distance that the camera focused on, as a share of it.
_FOCUS_SHARE = 0.05


class ScaleController(QObject):
    """Decides what the section shows, and submits the commands."""

    settings_changed = Signal()

    def __init__(self, views: InspectViews, client: SessionClient, actions: ActionSet, settings: AppSettings) -> None:
        super().__init__()
        self._section, self._views = views.panel.photo.scale, views
        self._client, self._actions, self._settings = client, actions, settings
        self._photo: PhotoLoaded | None = None
        self._method: ScaleMethod | None = None
        self._tool: PointsTool | None = None
        self._points: tuple[Point, ...] = ()
        self._asked = False  # for the size of what was drawn
        self._made: Scale | None = None
        self._section.method_chosen.connect(self.choose)
        self._section.edited.connect(self._update_result)
        self._section.applied.connect(self.apply)
        self._section.removed.connect(self.remove)
        views.tools.chosen.connect(self._other_tool)
        client.scale_changed.connect(self._show)
        actions.bind("scale.set", lambda: self.choose(ScaleMethod.TYPED if self._method is None else self._method))
        for method in set(ScaleMethod) - {ScaleMethod.TYPED}:
            actions.bind(f"scale.{method}", lambda method=method: self.choose(method))
        for name, field in (("scale.bar", "scale_bar"), ("scale.gauge", "gauge_card")):
            actions[name].setChecked(getattr(settings, field))
            actions.bind(name, lambda on, field=field: self._switch(field, on=on))
        self._show(None)

    def set_photo(self, photo: PhotoLoaded | None) -> None:
        """Take another photo that is shown, or none."""
        self._photo = photo
        self.choose(None)

    def choose(self, method: ScaleMethod | None) -> None:
        """Open the form of a method and take up its tool; None closes it. A marker needs none: it is looked for."""
        if method is ScaleMethod.MARKER:
            self._find_marker()
            method = None
        if method is not None and (self._photo is None or self._held_by() is None):
            method = None
        if method is None and self._method is not None:
            self._views.canvas.setFocus()  # else the keyboard would go on to the note below the form
        self._method, self._points, self._asked, self._made = method, (), False, None
        self._section.set_method(method)
        self._tool = None
        if method is not None and method.points and self._photo is not None:
            self._tool = PointsTool(method.points, self._photo.photo.pixels, self._drawn)
        if self._tool is not None or self._views.tools.tool is not None:
            self._views.tools.choose(self._tool)
        if method is None:
            return
        self._views.panel.show_part(self._views.panel.photo)
        if method is ScaleMethod.CAMERA:
            self._section.set_numbers(self._distance())
        if not method.points:
            self._section.focus_size()
        self._update_result()

    def apply(self, whole_folder: bool) -> None:
        """Store the scale for the photo, or for the folder and with it for the photo."""
        state, made = self._held_by(), self._made
        if state is None or state.photo is None or made is None:
            return
        self._client.submit(SetScale(state.photo, made, whole_folder))
        self.choose(None)

    def remove(self) -> None:
        """Remove the photo's own scale, or else that of the folder."""
        state = self._held_by()
        if state is None or state.photo is None:
            return
        if state.photo.scale is not None:
            self._client.submit(SetScale(state.photo, None))
        elif state.settings.scale is not None:
            self._client.change_settings(scale=None)

    def _find_marker(self) -> None:
        state = self._held_by()
        if state is not None and state.photo is not None:
            self._client.submit(FindMarkerAgain(state.photo))
            self._views.panel.show_part(self._views.panel.photo)

    def _held_by(self) -> PhotoSnapshot | None:
        """Return the state of a photo that can have a scale; None of a pasted picture."""
        state = self._client.state
        return None if state is None or state.photo is None else state

    def _show(self, state: PhotoSnapshot | None) -> None:
        """Show the scale that holds, and draw by it."""
        known = None if state is None or state.photo is None else state.photo.scale_in(state.settings)
        able = self._held_by() is not None
        if known is not None and state is not None and state.photo is not None:
            where = tr("this photo") if state.photo.scale is not None else tr("the folder")
            value, origin = decimal(scale_methods.text(known)), tr("{0}; for {1}", translated(known.origin), where)
        elif state is not None and not able:
            value, origin = tr("No scale"), tr("A pasted picture has none: save it to a file and open that.")
        else:
            value, origin = tr("No scale"), tr("Without one, sizes are in pixels. Set it by:")
        method = None if known is None else scale_methods.of(known)
        self._section.set_held(value, origin, can_set=able, can_remove=known is not None, method=method)
        for name in ("set", "line", "object", "rectangle", "camera", "marker"):
            self._actions[f"scale.{name}"].setEnabled(able)
        if state is None and self._method is not None:
            self.choose(None)
        self._draw(known)

    def _draw(self, known: Scale | None) -> None:
        drawn: list[PlaneOutline | ScaleBar | GaugeCard] = []
        if known is not None and self._settings.scale_bar:
            if known.plane is not None:
                drawn.append(PlaneOutline(known.plane))
            drawn.append(ScaleBar(known))
        if known is not None and self._settings.gauge_card:
            drawn.append(GaugeCard(known))
        self._views.items.set("scale", drawn)

    def _switch(self, field: str, *, on: bool) -> None:
        setattr(self._settings, field, on)
        self.settings_changed.emit()
        self._show(self._client.state)

    def _drawn(self, points: tuple[Point, ...]) -> None:
        first = bool(points) and not self._points
        self._points = points
        self._update_result()
        if first:
            self._views.panel.show_part(self._views.panel.photo)
        if points and not self._asked and self._tool is not None and not self._tool.held:
            self._asked = True  # once: whoever moves an end afterwards goes on with the arrow keys
            self._section.focus_size()

    def _other_tool(self, tool: object) -> None:
        """End measuring: another tool is active, or Escape has ended this one."""
        if self._tool is not None and tool is not self._tool:
            self._tool = None
            self.choose(None) if tool is None else self._close()

    def _close(self) -> None:
        self._method = self._made = None
        self._section.set_method(None)

    def _distance(self) -> ScaleInput:
        """Return the distance in the photo's metadata, m; 0 where it is not known."""
        shot = None if self._photo is None else self._photo.facts.shot
        if shot is not None and shot.looks_down and shot.height_m is not None and shot.height_m > 0:
            return ScaleInput(shot.height_m, 0.0, metadata.HEIGHT_M)
        distance = 0.0 if shot is None or shot.distance_m is None else shot.distance_m
        return ScaleInput(distance, 0.0, distance * _FOCUS_SHARE)

    def _update_result(self) -> None:
        photo, method = self._photo, self._method
        if photo is None or method is None:
            return
        self._made = None
        height, width = photo.photo.pixels.shape[:2]
        try:
            self._made = scale_methods.scale(
                method, self._section.numbers, self._points, photo.facts.shot, (width, height)
            )
        except ScaleError as error:
            self._section.set_result(translated(error), good=False)
            return
        text = "" if self._made is None else decimal(scale_methods.text(self._made))
        self._section.set_result(text, good=self._made is not None)
