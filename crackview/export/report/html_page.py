"""The report as one HTML file that contains its pictures.

Jinja2 escapes all values. A company's template runs in Jinja2's sandbox and gets texts, numbers and pictures, never an
object that could reach a file.
"""

import base64
import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from crackview import files, paths
from crackview.export.condition import ConditionText
from crackview.export.model import Sheet
from crackview.export.report.content import PhotoPage, content
from crackview.export.report.template import Template, TemplateError

_MOST_SIGNS = 2**31
_LONGEST_SOURCE = 500_000
_PER_PICTURE = 20
"""How many times a template may write, copy or join each picture."""


def write(sheet: Sheet, folder: Path, template: Template) -> list[Path]:
    """Write ``report.html``.

    Raises:
        SaveError: If it cannot be written.
        PhotoError: If a photo cannot be read.
        TemplateError: If the Jinja2 template is wrong, whatever its error.
    """
    from jinja2 import TemplateNotFound, TemplateSyntaxError  # noqa: PLC0415 - only when a page is asked for

    from crackview.export.report.sandbox import BoundedEnvironment  # noqa: PLC0415

    path = folder / "report.html"
    drawing = _Drawing()
    given = values(sheet, template, drawing)
    environment = BoundedEnvironment(_parts(), given)
    drawing.allow = environment.allow
    with files.replacing(path) as temporary, temporary.open("w", encoding="utf-8", errors="replace") as file:
        try:
            page = environment.from_string(_source(template.html))
            # one picture at a time: together they need not fit into memory
            for piece in _bounded(page.generate(**given)):
                file.write(piece)
        except TemplateSyntaxError as error:
            raise TemplateError(
                "{path} is wrong in line {line} ({reason}): correct it.",
                path=template.html,
                line=error.lineno,
                reason=error.message,
            ) from error
        except Exception as error:
            if drawing.failure is not None:
                raise drawing.failure from None
            if isinstance(error, OSError) and not isinstance(error, UnicodeError | TemplateNotFound):
                raise
            said = str(error) or type(error).__name__
            raise TemplateError(
                "{path} cannot be filled in ({reason}): correct it.", path=template.html, reason=said
            ) from error
    return [path]


def _source(path: Path) -> str:
    """Return the text of a template; raise ValueError if it is longer than any that a person writes."""
    with path.open(encoding="utf-8") as file:
        text = file.read(_LONGEST_SOURCE + 1)
    if len(text) > _LONGEST_SOURCE:
        raise ValueError("it is too long")
    return text


def condition(sheet: Sheet, rated: ConditionText, template: Template) -> str:
    """Return the page of the rating of elements alone."""
    from crackview.export.report.sandbox import BoundedEnvironment  # noqa: PLC0415 - only when a page is asked for

    page = BoundedEnvironment(_parts()).from_string(_own("condition.html"))
    basis = sheet.basis
    report = {
        "title": sheet.title,
        "words": _plain(template.words),
        "facts": tuple(sheet.facts.items()),
        "condition": _plain(rated),
        "made": f"CrackView {basis.version} · {basis.date:%Y-%m-%d %H:%M}",
    }
    made = page.render(report=report, look={"company": template.company, "accent": template.accent})
    return made.encode("utf-8", "replace").decode()


def _parts() -> dict[str, str]:
    """Return the parts that pages can include."""
    return {name: _own(name) for name in ("style.html", "condition_section.html")}


def _own(name: str) -> str:
    return (paths.resources() / "report" / name).read_text(encoding="utf-8")


def _bounded(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the pieces of a page, if there are any and they come to an end."""
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > _MOST_SIGNS:
            raise OverflowError("the page grows without end")
        yield piece
    if not total:
        raise ValueError("nothing comes of it")


def values(sheet: Sheet, template: Template, drawing: "_Drawing | None" = None) -> dict[str, Any]:
    """Return all that a template can reach: texts, numbers, bytes, containers and functions that return these.

    Returns:
        ``report``, the content, whose photos have ``picture()``; ``look``, with ``company``, ``accent`` and ``logo``;
        ``data_url(picture)``.
    """
    drawing = drawing or _Drawing()
    made = content(sheet, template)
    report = _plain(made)
    report["photos"] = tuple(_plain(page) | {"picture": drawing.of(page)} for page in made.photos)
    report.pop("front")
    logo = None if template.logo is None else template.logo.read_bytes()
    look = {"company": template.company, "accent": template.accent, "logo": logo}
    return {"report": report, "look": look, "data_url": _data_url}


class _Drawing:
    """Draws pictures for a template and lets it write them.

    Keeps the error of one that cannot be drawn apart from the template's errors.
    """

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.allow: Callable[[int], None] = lambda _signs: None
        self._drawn: set[int] = set()

    def of(self, page: PhotoPage) -> Callable[[], bytes]:
        def picture() -> bytes:
            try:
                made = page.picture()
            except Exception as error:
                self.failure = error
                raise
            if page.number not in self._drawn:
                self._drawn.add(page.number)
                self.allow(_PER_PICTURE * len(made))
            return made

        return picture


def _plain(value: Any) -> Any:
    """Return a value as texts, numbers and containers; leave out what cannot be one, such as a function."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not callable(getattr(value, field.name))
        }
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_plain(each) for each in value)
    return value if isinstance(value, str | bytes | int | float | None) else str(value)


def _data_url(picture: bytes) -> str:
    """Return a picture, PNG or JPEG, as a data URL."""
    kind = "png" if picture.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode('ascii')}"
