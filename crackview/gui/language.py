"""The language of the window, and its one catalogue of texts: an English text is the key of its translations.

A text stands in the code as the argument of `tr`, and not of a widget's own: one text has one translation, whoever
shows it. What is made where Qt is not known is a `Sentence`, such as that of an error, and passes through `translated`
where it comes to be shown. `packaging/translations.py` finds both kinds and keeps the catalogues.
"""

import os
import re
import string
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crackview import paths, sentences
from crackview.errors import UserError
from crackview.sentences import Sentence

VARIABLE = "CRACKVIEW_LANGUAGE"
"""An environment variable that has the last word."""

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文", "ja": "日本語"}
"""By the name of their catalogue, each in its own words; English is in the code."""


def install(app: QCoreApplication, choice: str) -> str:
    """Show texts that are made from now on in the chosen language: ours, Qt's own, and numbers.

    Args:
        app: What has the texts.
        choice: A name of `LANGUAGES`, or "system".

    Returns:
        The language that is shown.
    """
    wanted = os.environ.get(VARIABLE) or choice
    name = wanted if wanted in LANGUAGES else _of_the_system(QLocale.system().uiLanguages())
    QLocale.setDefault(QLocale(wanted) if wanted in LANGUAGES else QLocale.system())
    if name != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for stem, folder in (("qtbase", qt), ("crackview", str(paths.translations()))):
            translator = QTranslator(app)
            if translator.load(f"{stem}_{name}", folder):
                app.installTranslator(translator)
    return name


def _of_the_system(wanted: list[str]) -> str:
    """Return the first available language among those that the desktop prefers."""
    for tag in wanted:
        name = QLocale(tag).name()
        for known in (name, name.partition("_")[0]):
            if known in LANGUAGES:
                return known
    return "en"


def tr(text: str, *values: object) -> str:
    """Return a text in the language of the window, with values in place of its {0}, {1} and so on."""
    shown = QCoreApplication.translate("CrackView", text)
    return shown.format(*values) if values else shown


def number(value: float, decimals: int = 0) -> str:
    """Return a number in the format of the language, with groups of thousands."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    return locale.toString(float(value), "f", decimals)


def human_size(count: int) -> str:
    """Return a size in the unit that the user reads easily, 1 kB being 1000 bytes."""
    if count < 1000:
        return tr("{0} bytes", count)
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{number(count / 1_000_000, 1)} MB"


def decimal(text: str) -> str:
    """Return a text of measures with the decimal sign of the language; never for the user's own texts."""
    return re.sub(r"(?<=\d)\.(?=\d)", QLocale().decimalPoint(), text)


def translated(text: str | Exception) -> str:
    """Return a text, or the sentence of an error, in the language of the window.

    A `Sentence` is translated by its template, and so are the sentences among its values. Any other text stays as it
    is: it is a name, or the user's own words.
    """
    if isinstance(text, UserError):
        text = text.sentence
    if not isinstance(text, Sentence):
        return str(text)
    template = QCoreApplication.translate("CrackView", text.template)
    values = {name: translated(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return _FORMATTER.vformat(template, sentences.numbered(values), values) if values else template


class _Formatter(string.Formatter):
    """Writes numbers with the decimal sign of the language."""

    def format_field(self, value: Any, format_spec: str) -> Any:
        text = super().format_field(value, format_spec)
        return text if isinstance(value, str) else decimal(text)


_FORMATTER = _Formatter()
