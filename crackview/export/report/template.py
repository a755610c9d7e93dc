"""The look and texts of a report, which a company can change in a folder of its own.

The texts are plain: nothing in them is read as HTML.
"""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from crackview import files, paths
from crackview.errors import UserError
from crackview.vision import image_io
from crackview.vision.widths import LIMIT_PX

FILE = "report.toml"
_MOST_BYTES = 2**20


class TemplateError(UserError):
    """A template that cannot be used; the message is one sentence that says where and why."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    company: str = ""
    logo: str = ""
    accent: str = Field(default="#1F4E79", pattern=r"^#[0-9A-Fa-f]{6}$")
    fonts: list[str] = []
    html: str = "report.html"
    words: dict[str, str] = {}


@dataclass(frozen=True)
class Template:
    """The look of a report.

    Attributes:
        company: Name of the company; "" for none.
        logo: A PNG or JPEG, or None.
        accent: Colour as "#RRGGBB".
        fonts: TTF files for letters that the usual fonts lack.
        html: The Jinja2 template of the HTML page.
        words: All texts by name.
    """

    company: str
    logo: Path | None
    accent: str
    fonts: tuple[Path, ...]
    html: Path
    words: Mapping[str, str]

    @property
    def rgb(self) -> tuple[int, int, int]:
        """The accent as red, green and blue, 0 to 255."""
        red, green, blue = bytes.fromhex(self.accent[1:])
        return red, green, blue


def read(folder: Path | None = None) -> Template:
    """Return the template in a folder, completed by the one that ships; without a folder that one.

    Raises:
        TemplateError: If a file is missing or wrong.
    """
    ours = paths.resources() / "report"
    standard = _file(ours / FILE)
    changed = standard if folder is None else _file(folder / FILE)
    unknown = sorted(set(changed.words) - set(standard.words))
    if unknown:
        raise TemplateError(
            "{folder}/{file} has words that no report uses: {words}; take them out.",
            folder=folder,
            file=FILE,
            words=", ".join(unknown),
        )
    home = ours if folder is None else folder
    logo = _beside(home, changed.logo) if changed.logo else None
    if logo is not None:
        _check_picture(logo)
    words = {
        name: string.Template(text.strip()).safe_substitute(limit=f"{LIMIT_PX:g}")
        for name, text in (standard.words | changed.words).items()
    }
    return Template(
        company=changed.company.strip(),
        logo=logo,
        accent=changed.accent,
        fonts=tuple(_beside(home, name) for name in changed.fonts),
        html=ours / changed.html if "html" not in changed.model_fields_set else _beside(home, changed.html),
        words=words,
    )


def _file(path: Path) -> _File:
    try:
        return _File.model_validate(_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise TemplateError(
            "{path} is not right at {where} ({reason}): correct it.", path=path, where=where, reason=first["msg"]
        ) from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(files.small_content(path, _MOST_BYTES).decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise TemplateError(
            "{path} is not there: a template is a folder with a {file}.", path=path, file=FILE
        ) from error
    except OSError as error:
        raise TemplateError(
            "{path} cannot be read ({reason}): choose another template.", path=path, reason=error.strerror
        ) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is no error of TOML
        raise TemplateError("{path} is not TOML ({reason}): correct it.", path=path, reason=error) from error


def _beside(folder: Path, name: str) -> Path:
    path = folder / name
    try:
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            return path
    except (OSError, ValueError):
        pass  # no name of a file
    raise TemplateError(
        "{path}, which {template} names, is not there: put it there or correct the name.",
        path=path,
        template=folder / FILE,
    )


def _check_picture(path: Path) -> None:
    try:
        with image_io.opened(path) as image:
            kind = image.format
        image_io.read_picture(path)
    except image_io.PhotoError:
        kind = None
    if kind not in {"PNG", "JPEG"}:
        raise TemplateError("The logo {path} is not a PNG or JPEG picture that can be read: choose another.", path=path)
