"""The settings, kept between runs in a small JSON file that may be missing, damaged or not writable.

None of these stops the window from opening. A damaged file is kept beside the new one and reported once. A folder that
cannot be written is reported once, and the settings stay in memory. Qt keeps the geometry of the window in an INI file
in the same folder.
"""

import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from crackview import file_names, files, paths
from crackview.engine.video_defaults import DEFAULT_SIDE, FINDING_LENGTH, FINDING_LENGTHS, MOST_STEP, SIDES
from crackview.gui.language import translated
from crackview.nets.cards import DEFAULT
from crackview.sentences import Sentence

RECENT_LIMIT = 12
COVER_LIMIT = 40
_QUIET_MS = 500


class LiveSettings(BaseModel):
    """Settings of the Live workspace."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)

    side: int = Field(
        default=DEFAULT_SIDE, ge=SIDES[0], le=SIDES[1], description="longer side of what the network sees, px"
    )
    every_nth: int = Field(default=1, ge=1, le=MOST_STEP, description="of the frames of a file are analysed")
    every_frame: bool = Field(default=False, description="paint all frames, with the last overlay")
    steady: bool = False
    second_look: bool = Field(default=False, description="thin cracks are seen again, as in photos that are measured")
    fast_preview: bool = Field(default=False, description="frames that are only looked at are computed in int8")
    noise_varies: bool = Field(default=True, description="noise falls otherwise on each frame")
    figures: bool = Field(default=True, description="over the picture")
    record_overlay: bool = False
    keep_before: bool = Field(default=False, description="a snapshot keeps the seconds before it")
    automatic: bool = Field(default=False, description="snapshots of findings")
    finding_length: float = Field(
        default=FINDING_LENGTH,
        ge=FINDING_LENGTHS[0],
        le=FINDING_LENGTHS[1],
        description="as a share of the picture's diagonal",
    )
    close_on_leave: bool = Field(default=False, description="the source is closed when another workspace is shown")
    cool_down_s: float = Field(default=10.0, ge=0.5, le=3600)
    folder: str = Field(default="", description="of snapshots and recordings; empty: CrackView in the pictures")


class ReportCover(BaseModel):
    """The cover of a report, and the folder it was written to."""

    title: str = ""
    facts: dict[str, str] = Field(default_factory=dict)
    folder: str = ""


class ExportSettings(BaseModel):
    """The last choices of the export dialog."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)

    kinds: list[str] = Field(default_factory=lambda: ["pdf"], description="of crackview.export.formats")
    csv_dialect: str = Field(default="standard", pattern="^(standard|excel|excel-de)$")
    template: str = Field(default="", description="a folder with a report.toml; empty: the one that ships")
    condition_rule: str = Field(default="", description="one that ships, or a file; empty: reports rate nothing")
    covers: dict[str, ReportCover] = Field(
        default_factory=dict, description="by the folder of the photos, the newest last"
    )

    def remember(self, folder: str, cover: ReportCover) -> None:
        """Append a cover, and drop the oldest beyond COVER_LIMIT."""
        kept = {name: each for name, each in self.covers.items() if name != folder}
        self.covers = dict([*kept.items(), (folder, cover)][-COVER_LIMIT:])


class AppSettings(BaseModel):
    """All settings; a field that is not in the file has its default."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True, protected_namespaces=())

    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "de", "es", "zh_CN", "ja"] = "system"
    model: str = DEFAULT
    device: Literal["auto", "cpu", "gpu"] = "auto"
    threads: int = Field(default=0, ge=0, le=256, description="0: as many as the machine has cores")
    overlay_style: Literal["fill", "contour", "heatmap"] = "fill"
    overlay_opacity: float = Field(default=0.6, ge=0.0, le=1.0)
    threshold: float | None = Field(default=None, gt=0.0, lt=1.0, description="None: what the model's card says")
    scale_bar: bool = Field(default=True, description="over a photo with a scale")
    gauge_card: bool = Field(default=False, description="of crack widths, over a photo with a scale")
    review_advance: bool = Field(default=True, description="after a judgement to the next finding to review")
    shortcuts: dict[str, list[str]] = Field(default_factory=dict, description="of the user's own, by action")
    damages: list[str] = Field(default_factory=list, description="types of damage besides those that everybody has")
    last_damage: str = Field(default="", description="type of the damage that was outlined last")
    finding_columns: list[str] = Field(default_factory=list, description="of the table; none: those of the start")
    last_photos: dict[str, str] = Field(default_factory=dict, description="that was shown, by the folder opened")
    recent: list[str] = Field(default_factory=list)
    last_folder: str = ""
    live: LiveSettings = Field(default_factory=LiveSettings)
    export: ExportSettings = Field(default_factory=ExportSettings)

    def remember(self, path: Path) -> None:
        """Put a photo, video or folder at the head of the recent list, once, and make its folder the last one."""
        text = file_names.escape(path.absolute())
        self.remember_text(text)
        if not path.is_relative_to(paths.samples()):  # the samples' folder is not one to open again
            self.last_folder = text if files.is_folder(path) else file_names.escape(path.absolute().parent)

    def remember_photo(self, folder: Path, name: str) -> None:
        """Remember which photo of a folder was shown last, for as many folders as there are covers."""
        key = file_names.escape(folder)
        kept = {each: last for each, last in self.last_photos.items() if each != key}
        self.last_photos = dict([*kept.items(), (key, name)][-COVER_LIMIT:])

    def remember_text(self, text: str) -> None:
        """Put a path or an address, without credentials, at the head of the recent list, once."""
        self.recent = [text, *(other for other in self.recent if other != text)][:RECENT_LIMIT]


class SettingsStore:
    """Reads and writes ``settings.json`` in one folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder if folder is not None else paths.config_folder()
        self.file = self.folder / "settings.json"
        self.layout_file = self.folder / "window.ini"

    def load(self) -> tuple[AppSettings, str | None]:
        """Return the settings, and one sentence if the file was damaged or could not be read."""
        try:
            content = files.content(self.file)
        except FileNotFoundError:
            return AppSettings(), None
        except OSError as error:
            return AppSettings(), Sentence(
                "The settings file {path} cannot be read ({reason}); defaults are used.",
                path=self.file,
                reason=error.strerror,
            )
        settings, damage = _parse(content)
        return settings, self._set_aside(damage) if damage else None

    def save(self, settings: AppSettings) -> str | None:
        """Write the settings; return None, or one sentence that says why they could not be saved."""
        try:
            files.write_text(self.file, settings.model_dump_json(indent=2))
        except files.SaveError as error:
            why = getattr(error.__cause__, "strerror", None) or "it could not be written"
            return Sentence(
                "The settings cannot be saved in {folder} ({reason}); they last until you close.",
                folder=self.folder,
                reason=why,
            )
        return None

    def _set_aside(self, why: str) -> str:
        aside = self.file.with_suffix(".json.damaged")
        try:
            self.file.replace(aside)
        except OSError:
            return Sentence(
                "The settings file {path} is damaged: {reason}. What could not be read has its default.",
                path=self.file,
                reason=why,
            )
        return Sentence(
            "The settings file was damaged: {reason}. It is kept as {aside}; what could not be read has its default.",
            reason=why,
            aside=aside,
        )


def _parse(content: bytes) -> tuple[AppSettings, str]:
    """Return the settings that can be read from a file, and what is wrong with it, or ""."""
    try:
        values = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return AppSettings(), Sentence("it is not JSON")
    if not isinstance(values, dict):
        return AppSettings(), Sentence("it is not a table of settings")
    try:
        return AppSettings.model_validate(values), ""
    except ValidationError as error:
        wrong = sorted({str(problem["loc"][0]) for problem in error.errors()})
        kept = {name: value for name, value in values.items() if name not in wrong}
        return AppSettings.model_validate(kept), Sentence("it has no usable {names}", names=", ".join(wrong))


class SettingsWriter(QObject):
    """Saves the settings half a second after the last change, or at once by `flush`; reports a failure once."""

    problem = Signal(str)

    def __init__(self, store: SettingsStore, settings: AppSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._settings = store, settings
        self._said = False
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._save)

    def schedule(self) -> None:
        """Save soon."""
        self._timer.start()

    def flush(self) -> None:
        """Save waiting changes now."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        sentence = self._store.save(self._settings)
        if sentence and not self._said:
            self.problem.emit(translated(sentence))
        self._said = sentence is not None
