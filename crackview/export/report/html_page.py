"""The report as one HTML file with its pictures inside, which can be mailed and opened anywhere.

Jinja2 escapes whatever stands in it; a company's template is the company's own and is run in Jinja2's sandbox.
"""

import base64
from pathlib import Path

from crackview import files
from crackview.export.model import Sheet
from crackview.export.report.content import content
from crackview.export.report.template import Template, TemplateError


def write(sheet: Sheet, folder: Path, template: Template) -> list[Path]:
    """Write ``report.html``.

    Raises:
        SaveError: If it cannot be written.
        PhotoError: If a photo cannot be read.
        TemplateError: If the Jinja2 template is wrong.
    """
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415 - only when a page is asked for
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    path = folder / "report.html"
    try:
        page = environment.from_string(template.html.read_text(encoding="utf-8"))
        with files.replacing(path) as temporary, temporary.open("w", encoding="utf-8", errors="replace") as file:
            # a picture at a time: all of them together need not fit into the memory
            for piece in page.generate(report=content(sheet, template), look=template, data_url=_data_url):
                file.write(piece)
    except TemplateSyntaxError as error:
        raise TemplateError(
            f"{template.html} is wrong in line {error.lineno} ({error.message}): correct it."
        ) from error
    except (JinjaError, UnicodeDecodeError) as error:
        raise TemplateError(f"{template.html} cannot be filled in ({error}): correct it.") from error
    return [path]


def _data_url(picture: bytes | Path) -> str:
    """A picture (JPEG bytes, or a file) as an address that holds it."""
    data = picture if isinstance(picture, bytes) else picture.read_bytes()
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"
