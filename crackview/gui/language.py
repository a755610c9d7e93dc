"""The language of the window, and its one catalogue of texts: an English text is the key of its translations.

A text stands in the code as the argument of `tr`, and not of a widget's own: one text has one translation, whoever
shows it. What is made where Qt is not known, such as the sentence of an error, passes through `said` where it comes to
be shown. `packaging/translations.py` finds both kinds and keeps the catalogues.
"""

import os
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crackview import paths

VARIABLE = "CRACKVIEW_LANGUAGE"
"""An environment variable that has the last word."""

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文", "ja": "日本語"}
"""By the name of their catalogue, each in its own words; English is in the code."""

_FIELD = re.compile(r"\{\d+\}")


def install(app: QCoreApplication, choice: str) -> str:
    """Have every text made from now on in the chosen language: ours, Qt's own, and numbers.

    Args:
        app: What has the texts.
        choice: A name of `LANGUAGES`, or "system".

    Returns:
        The language that is shown.
    """
    wish = os.environ.get(VARIABLE) or choice
    name = wish if wish in LANGUAGES else _of_the_system(QLocale.system().uiLanguages())
    QLocale.setDefault(QLocale(wish) if wish in LANGUAGES else QLocale.system())
    if name != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for stem, folder in (("qtbase", qt), ("crackview", str(paths.translations()))):
            translator = QTranslator(app)
            if translator.load(f"{stem}_{name}", folder):
                app.installTranslator(translator)
    return name


def _of_the_system(wanted: list[str]) -> str:
    """The first language we have of those that the desktop prefers."""
    for tag in wanted:
        name = QLocale(tag).name()
        for known in (name, name.partition("_")[0]):
            if known in LANGUAGES:
                return known
    return "en"


def tr(text: str, *values: object) -> str:
    """A text in the language of the window, with values in place of its {0}, {1} and so on."""
    shown = QCoreApplication.translate("CrackView", text)
    return shown.format(*values) if values else shown


def number(value: float, decimals: int = 0) -> str:
    """A number as people of the language write it, with groups of thousands."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    return locale.toString(float(value), "f", decimals)


def decimal(text: str) -> str:
    """A text of measures, written with a point, with the decimal sign of the language; never for what people wrote."""
    return re.sub(r"(?<=\d)\.(?=\d)", QLocale().decimalPoint(), text)


def said(sentence: str) -> str:
    """A sentence of the catalogue in the language of the window, though names and numbers stand in it already.

    What is not in the catalogue stays as it is; so does everything while the window is English.
    """
    shown = tr(sentence)
    if shown != sentence:
        return shown
    for template, pattern in _templates():
        match = pattern.fullmatch(sentence)
        if match is not None:
            shown = tr(template)
            return sentence if shown == template else shown.format(*(said(part) for part in match.groups()))
    return sentence


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The texts with fields that `said` may meet, the one with most words of its own first."""
    lines = (paths.translations() / "sentences.txt").read_text(encoding="utf-8").splitlines()
    lines.sort(key=lambda line: -len(_FIELD.sub("", line)))
    return tuple((line, re.compile("(.+?)".join(map(re.escape, _FIELD.split(line))), re.DOTALL)) for line in lines)
