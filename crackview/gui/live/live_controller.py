"""Connects the views of the Live workspace to its threads: which source, which frame, which messages.

An overlay is painted on the frame it was computed from. If every frame is to be shown, if there is no model, and until
the first overlay is there, the captured frames themselves are painted.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from crackview.engine.video_findings import Conditions
from crackview.gui import model_choice
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas import view_actions
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.canvas.readout import Captions
from crackview.gui.language import tr, translated
from crackview.gui.live import captions, messages
from crackview.gui.live.analysis import AnalysisController
from crackview.gui.live.capture_controller import CaptureController
from crackview.gui.live.findings_list import VideoFindingsController
from crackview.gui.live.frame_publisher import FramePublisher
from crackview.gui.live.live_panel import LivePanel
from crackview.gui.live.noise_controller import FrameNoiseController
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.rate_meter import Rates
from crackview.gui.live.source_controller import SourceController
from crackview.gui.live.source_state import SourceResults, SourceState
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.live.transport import Transport
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.gui.widgets.labels import plain_tip
from crackview.nets.cards import Card
from crackview.sources.grabber import GrabFailed, SourceEnded, SourceLost, SourceOpened
from crackview.sources.source import Frame, NoisyFrame, clean
from crackview.vision.pyramid import ProbabilityLayer

#: Interval at which rates, captions and timeline are updated, ms.
TICK = 250
#: Fields of the settings that are also actions.
_SWITCHES = ("every_frame", "steady", "second_look", "fast_preview", "figures", "noise_varies", "close_on_leave")


@dataclass(frozen=True, slots=True)
class LiveViews:
    """The views."""

    canvas: Canvas
    panel: LivePanel
    transport: Transport


@dataclass(frozen=True, slots=True)
class LiveControllers:
    """The controllers of the parts of the workspace."""

    look: OverlayController
    sources: SourceController
    playback: PlaybackController
    capture: CaptureController
    analysis: AnalysisController
    noise: FrameNoiseController
    publisher: FramePublisher
    findings: VideoFindingsController


class LiveController(QObject):
    """Decides what the views show."""

    status_message = Signal(str)
    busy = Signal(str, float)
    problem = Signal(str)
    timing = Signal(str)
    title = Signal(str)
    settings_changed = Signal()

    def __init__(
        self,
        views: LiveViews,
        controllers: LiveControllers,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: StreamPipeline,
        cards: Sequence[Card],
    ) -> None:
        super().__init__()
        self._views, self._controllers, self._actions = views, controllers, actions
        self._settings, self._pipeline, self._cards = settings, pipeline, cards
        self._session = SourceState()
        self._counted: Frame | None = None
        self._model_works = False
        self._frozen = False
        self._lost_until = 0.0
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.refresh)
        self._bind()
        self._use_model()
        self._views.panel.set_settings(settings.live)
        self._apply_live()
        self._begin(self._session)
        captions.how_to_begin(self._views.canvas)

    @property
    def session(self) -> SourceState:
        """The source that is open, with its results."""
        return self._session

    @property
    def playing(self) -> bool:
        """Whether the picture moves."""
        return self._controllers.playback.playing

    @property
    def analysing(self) -> bool:
        """Whether the whole video is being analysed."""
        return self._controllers.analysis.running

    # Requests of the user

    def open(self, origin: messages.SourceOrigin) -> None:
        """Open a source instead of the current one."""
        if self._controllers.sources.lacks_password(origin):
            return
        self._freeze(False)
        number = self._pipeline.open(origin)
        self._begin(SourceState(number, origin))
        self._preview()
        self.busy.emit(tr("Opening {0}").format(self._session.title), 0.0)

    def choose_model(self, name: str) -> None:
        """Use another model, from the next frame on."""
        self._settings.model = name
        self._use_model()
        self.settings_changed.emit()

    def apply_settings(self) -> None:
        """Apply changes of the settings dialog."""
        self._use_model()
        self._controllers.look.apply_settings()

    def cancel(self) -> None:
        """Stop the analysis, or opening a source."""
        if self._controllers.analysis.running:
            self._controllers.analysis.cancel()
        elif self._session.info is None and self._session.origin is not None:
            self.close()

    def close(self) -> None:
        """Close the source, end its recording and analysis, and show how to begin."""
        self._freeze(False)
        self._pipeline.close_source()
        self._begin(SourceState())
        self._views.canvas.set_captions(Captions())
        captions.how_to_begin(self._views.canvas)
        self._views.panel.figures.set_reading(Rates())
        self.timing.emit("")
        self.busy.emit("", 1.0)

    def leave(self) -> None:
        """Close the source when another workspace is shown, if that is set."""
        if self._settings.live.close_on_leave and self._session.origin is not None:
            self.close()

    def shutdown(self) -> None:
        """Stop updating the views."""
        self._tick.stop()

    # Messages of the threads

    def handle(self, message: messages.StreamMessage) -> None:
        """Handle a message in the GUI thread; drop those of another source."""
        match message:
            case messages.SourceEvent():
                if message.number == self._session.number:
                    self._on_source_event(message)
            case messages.ModelLoading():
                self.busy.emit(tr("Loading {0}").format(self._choice.name), 0.0)
            case messages.ModelUnusable():
                self.busy.emit("", 1.0)
                self.problem.emit(translated(message.sentence))
                self._model_works = False
                self._preview()
                self.timing.emit(tr("{0} cannot be used, preview only").format(self._choice.name))
            case messages.CamerasListed():
                self._controllers.sources.set_cameras(message.cameras)
            case messages.Overlaid():
                self.show_overlaid(message)
            case messages.RecordingStopped():
                self._controllers.capture.recorded(message)
            case messages.CaptureMessage():
                (self.problem if message.problem else self.status_message).emit(translated(message.sentence))

    def show_frame(self, frame: Frame) -> None:
        """Paint a captured frame, unless overlays bring their own frames."""
        if self._previews and self._may_show(frame):
            overlaid = self._session.overlaid
            layer = overlaid.layer if overlaid is not None and self._settings.live.every_frame else None
            self._show(frame, layer)

    def show_overlaid(self, overlaid: messages.Overlaid) -> None:
        """Paint a frame with its overlay."""
        session = self._session
        if session.origin is None or overlaid.frame.captured < session.begun:
            return
        overlaid = overlaid.at(self._controllers.look.look.threshold)
        if not self._model_works:
            self._model_works = True
            self.busy.emit("", 1.0)
        session.overlaid = overlaid
        frame = overlaid.frame
        self._keep(overlaid)
        self._preview()
        if (not self._previews or session.shown is frame) and self._may_show(frame):
            self._show(frame, overlaid.layer)
        self._controllers.capture.take_automatic(overlaid)

    def refresh(self) -> None:
        """Update rates, captions and timeline, a few times a second."""
        session = self._session
        reading = self._pipeline.pace.reading(time.monotonic())
        self._views.panel.figures.set_reading(reading)
        model = bool(self._cards) and (self._model_works or session.overlaid is None)
        waits, figures = self._lost_until - time.monotonic(), self._settings.live.figures
        recorded = self._pipeline.recorded
        over = captions.of(session, reading, waits, figures=figures, model=model, recorded=recorded)
        self._views.canvas.set_captions(over)
        self._views.transport.timeline.refresh()
        self._controllers.findings.refresh()
        overlaid = session.overlaid
        if overlaid is not None:
            self._controllers.look.set_panel_layer(overlaid.layer)
        if not self._cards:
            self.timing.emit(tr("no model, preview only"))
        elif overlaid is not None and self._model_works:
            device, milliseconds = translated(overlaid.device_title), f"{overlaid.seconds * 1000:.0f} ms"
            precision = model_choice.precision_title(overlaid.precision)
            self.timing.emit(f"{self._choice.name} · {device} · {precision} · {milliseconds}")
        self._controllers.analysis.update_actions()

    @property
    def _previews(self) -> bool:
        return not self._model_works or (self._settings.live.every_frame and not self._controllers.noise.on)

    def _may_show(self, frame: Frame) -> bool:
        session = self._session
        held = self._frozen and (session.shown is None or clean(frame) is not clean(session.shown))
        return not held and session.origin is not None and session.lost is None and frame.captured >= session.begun

    def _preview(self) -> None:
        self._pipeline.every_frame = self._previews

    def _begin(self, session: SourceState) -> None:
        self._session = session
        self._controllers.playback.begin(session)
        self._controllers.capture.begin(session)
        self._controllers.analysis.begin(session)
        self._controllers.publisher.begin(session)
        self._controllers.findings.begin(session)
        self._controllers.look.set_panel_layer(None)
        self._views.panel.set_source(session.title, "")
        self.title.emit(session.title)
        self._update_actions()
        if session.origin is None:
            self._tick.stop()
        else:
            self._tick.start()

    def _on_source_event(self, message: messages.SourceEvent) -> None:
        session, event = self._session, message.event
        if not self._controllers.analysis.running:
            self.busy.emit("", 1.0)
        match event:
            case SourceOpened():
                again = session.info is not None
                session.info, session.lost = event.info, None
                session.flight = message.telemetry or session.flight
                if not again and session.origin is not None:
                    self._controllers.sources.remember(session.origin)
                    self.settings_changed.emit()
                    session.results = SourceResults(event.info.frames or 0)
                    self._choose_results()
                    self._controllers.playback.opened()
                    self._controllers.analysis.update_actions()
                self.title.emit(session.title)
                self._controllers.publisher.update()
                self._views.panel.set_source(session.title, session.facts)
            case SourceEnded():
                grabber = self._pipeline.grabber
                if grabber is not None and grabber.ended:  # nothing was sought while this message was on its way
                    self._controllers.playback.ended()
            case SourceLost():
                session.lost = event
                self._lost_until = time.monotonic() + event.retry_in_s
                self._grey_out()
                self.refresh()
            case GrabFailed():
                self._failed(event)

    def _failed(self, event: GrabFailed) -> None:
        shown = self._session.shown
        title = self._session.title
        self._pipeline.close_source()
        if shown is None:
            self._begin(SourceState())
            self._no_picture(tr("{0} cannot be shown").format(title), event.sentence)
        else:
            self._controllers.playback.ended()
            self._grey_out()
            self.problem.emit(translated(event.sentence))

    def _grey_out(self) -> None:
        shown = self._session.shown
        if shown is not None:
            self._views.canvas.set_frame(captions.dimmed(shown.pixels), None)
        elif self._session.lost is not None:
            self._no_picture(tr("{0} does not answer").format(self._session.title), self._session.lost.sentence)

    def _no_picture(self, title: str, sentence: str) -> None:
        self._views.canvas.set_notice("mdi6.video-off-outline", title, translated(sentence), buttons=True)

    def _show(self, frame: Frame, layer: ProbabilityLayer | None) -> None:
        first = self._session.shown is None
        self._session.shown = frame
        self._views.canvas.set_frame(frame.pixels, layer)
        self._controllers.playback.show_place()
        if first:
            self._choose_results()  # now that the size of a frame is known
            self._update_actions()
            self._controllers.capture.update_actions()
            self._controllers.publisher.update()
            self._views.canvas.setFocus()

    def _painted(self) -> None:
        frame = None if self._session.shown is None else clean(self._session.shown)
        if frame is not None and self._session.lost is None and frame is not self._counted:
            self._counted = frame
            self._pipeline.pace.painted(frame.captured, time.monotonic())

    def _seeking(self) -> None:
        """Forget the last overlay, which belongs to another place of the file, and end the freeze."""
        self._session.overlaid = None
        self._freeze(False)

    def _freeze(self, on: bool) -> None:
        self._frozen = on
        self._actions["live.freeze"].setChecked(on)
        if on:
            self._look_exactly()

    def _look_exactly(self) -> None:
        """Analyse a frame that is held again if it was seen with the fast precision."""
        overlaid = self._session.overlaid
        if overlaid is not None and overlaid.precision == "fast":
            self._look_again()

    def _use_model(self) -> None:
        choice = model_choice.chosen(self._settings, self._cards)
        card = next((card for card in self._cards if card.name == choice.name), None)
        twice = card is not None and card.second_look
        self._choice = replace(choice, thorough=twice and self._settings.live.second_look)
        why = tr("{0} takes no second look: choose another model.", self._choice.name)
        self._offer("live.second_look", able=twice, why=why)
        fast = card is not None and card.onnx_int8 is not None and not self._choice.thorough
        why = tr("{0} has no int8 network: choose another model.", self._choice.name)
        if self._choice.thorough:
            why = tr("With the second look everything is exact: switch it off first.")
        self._offer("live.fast_preview", able=fast, why=why)
        self._views.panel.set_models(self._cards, self._choice.name)
        self._controllers.look.set_card_threshold(None if card is None else card.threshold)
        self._model_works = False
        self._pipeline.use(None if card is None else self._choice)
        self._controllers.analysis.use(None if card is None else self._choice, card)
        self._controllers.capture.use(card)
        self._choose_results()
        self._look_again()

    def _offer(self, name: str, *, able: bool, why: str) -> None:
        """Enable an action, or disable it and let it say why."""
        self._actions[name].setEnabled(able)
        self._actions[name].setToolTip(plain_tip(self._actions.tip(name) if able else why))

    def _look_again(self) -> None:
        """Analyse a paused frame again after a change of model, size or noise."""
        self._preview()
        held = clean(self._session.shown) if self._frozen and self._session.shown is not None else None
        if held is not None or not self._controllers.playback.playing:
            self._pipeline.look_again(held)

    def _set_live(self, field: str, value: object) -> None:
        setattr(self._settings.live, field, value)
        self._apply_live()
        if field == "second_look":
            self._use_model()
        self._look_again()
        self.settings_changed.emit()

    def _apply_live(self) -> None:
        live = self._settings.live
        self._pipeline.live.side, self._pipeline.live.steady = live.side, live.steady
        self._pipeline.prefer_fast(live.fast_preview)
        self._views.panel.set_settings(live)
        self._controllers.playback.set_limit()
        self._controllers.noise.apply()
        self._controllers.capture.update_actions()
        self._choose_results()
        for name in _SWITCHES:
            self._actions[f"live.{name}"].setChecked(getattr(live, name))
        self._preview()

    def _look_changed(self, look: OverlayAppearance) -> None:
        self._choose_results()
        session, before = self._session, self._session.overlaid
        if before is None or before.conditions.threshold == look.threshold:
            return
        session.overlaid = overlaid = before.at(look.threshold)
        self._keep(overlaid)
        self._controllers.look.set_panel_layer(overlaid.layer)
        if self._views.canvas.layer is before.layer and session.shown is not None:
            self._views.canvas.set_frame(session.shown.pixels, overlaid.layer)

    def _keep(self, overlaid: messages.Overlaid) -> None:
        """Keep what was found in a frame of a file; not under noise, nor what was only to be looked at."""
        if self._session.is_file and overlaid.precision == "exact" and not isinstance(overlaid.frame, NoisyFrame):
            self._session.results.put(overlaid.conditions, overlaid.result)

    def _choose_results(self) -> None:
        """Show the frames that were analysed with this model, threshold and size, and no others."""
        session, live, threshold = self._session, self._settings.live, self._controllers.look.look.threshold
        side = min(live.side, session.longer_side)
        self._pipeline.threshold = threshold
        session.results.conditions = Conditions(self._choice.name, threshold, side, live.steady, self._choice.thorough)
        self._views.transport.timeline.refresh()
        self._controllers.findings.refresh()

    def _bind(self) -> None:
        canvas, panel, actions = self._views.canvas, self._views.panel, self._actions
        canvas.painted.connect(self._painted)
        canvas.stepped.connect(self._stepped)
        panel.model_chosen.connect(self.choose_model)
        panel.changed.connect(self._set_live)
        self._controllers.sources.chosen.connect(self.open)
        self._controllers.playback.seeking.connect(self._seeking)
        self._controllers.playback.paused.connect(self._look_exactly)
        self._controllers.look.changed.connect(self._look_changed)
        actions.bind("live.close", self.close)
        actions.bind("live.freeze", self._freeze)
        self._controllers.noise.changed.connect(self._look_again)
        for name in _SWITCHES:
            actions.bind(f"live.{name}", lambda on, name=name: self._set_live(name, on))
        view_actions.bind(actions, lambda: canvas)

    def _stepped(self, by: int) -> None:
        self._actions["live.step" if by > 0 else "live.step_back"].trigger()

    def _update_actions(self) -> None:
        view_actions.enable(self._actions, self._session.shown is not None)
        self._actions["live.close"].setEnabled(self._session.origin is not None)
