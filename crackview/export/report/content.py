"""The contents of a report as finished texts, the same in PDF and HTML."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from crackview import file_names, quantities
from crackview.export import condition, drawn
from crackview.export.class_looks import Colour, colour, limits
from crackview.export.condition import ConditionText
from crackview.export.model import ExportAnnotation, ExportReview, PhotoResult, Sheet
from crackview.export.report import figure
from crackview.export.report.template import Template
from crackview.vision.annotations import AnnotationKind
from crackview.vision.measure import Finding
from crackview.vision.scale import Scale, Sizes
from crackview.vision.widths import Origin

_STATES = ("accepted", "edited", "rejected", "joint", "unreviewed")
Found = tuple[PhotoResult, Finding]
_NAMED = 20
_FEW = 3
_METRE = 1000.0  # mm
_DRAWN_COLUMNS = ("number", "drawn_what", "drawn_size", "drawn_remark")
REPORT_COLUMNS = (
    "number",
    "width_class",
    "length",
    "mean_width",
    "width",
    "uncertainty",
    "max_width",
    "direction",
    "shape",
)


@dataclass(frozen=True)
class ClassRow:
    """A width class in the summary; ``share`` of the length of all findings, 0 to 1."""

    name: str
    limits: str
    colour: Colour
    findings: int
    length: str
    share: float


@dataclass(frozen=True)
class FindingRow:
    """A finding in a photo's table: cells as in ``PhotoPage.columns``, and the remark of the review."""

    colour: Colour
    cells: tuple[str, ...]
    remark: str


@dataclass(frozen=True)
class PhotoPage:
    """The page of one photo; ``picture`` draws it as JPEG (PhotoError), ``nothing`` says why it has no rows.

    ``drawn`` are the rows of what was drawn by hand, with the columns ``drawn_columns``: number, what, size, remark.
    """

    number: int
    name: str
    facts: tuple[str, ...]
    note: str
    picture: Callable[[], bytes]
    columns: tuple[str, ...]
    rows: tuple[FindingRow, ...]
    nothing: str
    findings: int
    length: str
    widest: str
    element: str = ""
    drawn_columns: tuple[str, ...] = ()
    drawn: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Content:
    """The whole report; ``front`` is the photo of the cover, if any, ``condition`` the rating, if there is a rule."""

    title: str
    words: Mapping[str, str]
    cover: tuple[tuple[str, str], ...]
    classes: tuple[ClassRow, ...]
    preset: str
    photos: tuple[PhotoPage, ...]
    front: PhotoPage | None
    basis: tuple[tuple[str, str], ...]
    date: str
    application: str
    condition: ConditionText | None = None
    has_elements: bool = False


def content(sheet: Sheet, template: Template) -> Content:
    """Return the contents of the report of a sheet."""
    words, basis = template.words, sheet.basis
    date, application = f"{basis.date:%Y-%m-%d %H:%M}", f"CrackView {basis.version}"
    own = [[(photo, finding) for finding in photo.included] for photo in sheet.photos]
    found = [each for some in own for each in some]
    classes = _classes(found, sheet, words)
    pages = tuple(_page(number, photo, sheet, words) for number, photo in enumerate(sheet.photos, start=1))
    return Content(
        title=sheet.title,
        words=words,
        cover=(
            *sheet.facts.items(),
            (words["date"], date),
            (words["photos"], str(len(sheet.photos))),
            *([(words["missing"], _missing(sheet))] if sheet.missing else []),
            (words["findings"], _counted(len(found), sheet, words)),
            (words["total_length"], _total(found)),
            (words["widest"], _widest_of_all(found, sheet, words)),
            *([(words["other_damage"], text)] if (text := drawn.totals(sheet, words)) else []),
            *([(words["review"], text)] if (text := _reviewed(sheet, words)) else []),
            (words["classes"], basis.preset.name),
            *((words["scale"], text) for text in _few_scales(sheet, words)),
            *((words["model"], text) for text in _few_models(sheet, words)),
        ),
        classes=classes,
        preset=f"{basis.preset.name}: {basis.preset.source}",
        photos=pages,
        front=max(pages, key=lambda page: max(map(_rank, own[page.number - 1]), default=_NOTHING), default=None),
        basis=(
            (words["application"], application),
            (words["date"], date),
            *_models(sheet, words),
            (words["min_length"], f"{basis.min_length_px:g} px"),
            (words["which_findings"], _which(sheet, words)),
            (words["classes"], f"{basis.preset.name} ({basis.preset.source})"),
            *((words["scale"], text) for text in _scales(sheet, words)),
        ),
        date=date,
        application=application,
        condition=None if sheet.rule is None else condition.text(condition.table(sheet, sheet.photos), words),
        has_elements=any(photo.element for photo in sheet.photos),
    )


def scale_text(scale: Scale | None, words: Mapping[str, str]) -> str:
    """Return a scale with its uncertainty and origin as text."""
    if scale is None:
        return words["no_scale"]
    if scale.uncertainty:
        return f"{quantities.text(scale.mm_per_px, 'mm per pixel', scale.uncertainty)}, {scale.origin}"
    return f"{quantities.number(scale.mm_per_px)} mm per pixel, {words['uncertainty_unstated']}, {scale.origin}"


def _missing(sheet: Sheet) -> str:
    """Return how many photos are not in the report, which, and why."""
    reasons: dict[str, list[str]] = {}
    for path in list(sheet.missing)[:_NAMED]:
        reasons.setdefault(sheet.missing[path], []).append(file_names.escape(path.name))
    named = "; ".join(f"{', '.join(names)}{f' ({reason})' if reason else ''}" for reason, names in reasons.items())
    more = f" … (+{len(sheet.missing) - _NAMED})" if len(sheet.missing) > _NAMED else ""
    return f"{len(sheet.missing)} / {len(sheet.missing) + len(sheet.photos)}: {named}{more}"


def _counted(count: int, sheet: Sheet, words: Mapping[str, str]) -> str:
    """Return the number of findings; where they were judged, with which of them are included."""
    if all(photo.reviews is None for photo in sheet.photos):
        return str(count)
    return f"{count} ({_which(sheet, words)})"


def _which(sheet: Sheet, words: Mapping[str, str]) -> str:
    return words[f"findings_{sheet.findings.replace('-', '_')}"]


def _reviewed(sheet: Sheet, words: Mapping[str, str]) -> str:
    """Return the numbers of reviewed and unreviewed findings as text; "" without reviews."""
    said = [photo.review(finding) for photo in sheet.photos if photo.reviews is not None for finding in photo.findings]
    counts = Counter(review.state for review in said)
    left_out = sum(_is_left_out(review, sheet) for review in said)
    texts = [f"{counts[state]} {words[f'state_{state}']}" for state in _STATES if counts[state]]
    return ", ".join([*texts, *([f"{left_out} {words['included']}"] if left_out else [])])


def _is_left_out(review: ExportReview, sheet: Sheet) -> bool:
    """Return whether a reviewer has left out a finding that may be a crack."""
    waits = sheet.findings == "accepted" and review.state == "unreviewed"
    return not review.included and review.state not in {"rejected", "joint"} and not waits


def _models(sheet: Sheet, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Return models and thresholds, with the number of photos if there are several."""
    for model, count in sheet.models.items():
        share = f" ({words['photos']}: {count})" if len(sheet.models) > 1 else ""
        yield words["model"], model.name + share
        yield words["weights"], model.sha256
        yield words["threshold"], f"{model.threshold:g}"


def _scales(sheet: Sheet, words: Mapping[str, str]) -> list[str]:
    """Return the scales of the photos, each once, with the number of photos if there are several."""
    texts = [scale_text(photo.scale, words) for photo in sheet.photos]
    different = dict.fromkeys(texts)
    if len(different) == 1:
        return list(different)
    return [f"{text} ({words['photos']}: {texts.count(text)})" for text in different]


def _few_scales(sheet: Sheet, words: Mapping[str, str]) -> list[str]:
    """Return the scales for the cover: each, or if there are many, the range of those that are known."""
    texts = _scales(sheet, words)
    if len(texts) <= _FEW:
        return texts
    known = [photo.scale.mm_per_px for photo in sheet.photos if photo.scale is not None]
    counts = ((_range(known, words, " mm per pixel"), len(known)), (words["no_scale"], len(sheet.photos) - len(known)))
    return [f"{text} ({words['photos']}: {count})" for text, count in counts if count]


def _few_models(sheet: Sheet, words: Mapping[str, str]) -> list[str]:
    """Return the models for the cover, each with the range of its thresholds."""
    thresholds: dict[tuple[str, str], list[float]] = {}
    for photo in sheet.photos:
        thresholds.setdefault((photo.model.name, photo.model.sha256), []).append(photo.model.threshold)
    return [
        f"{name}, {words['threshold']} {_range(values, words)}"
        + (f" ({words['photos']}: {len(values)})" if len(thresholds) > 1 else "")
        for (name, _), values in thresholds.items()
    ]


def _range(values: list[float], words: Mapping[str, str], unit: str = "") -> str:
    least, most = (quantities.number(value) for value in (min(values, default=0.0), max(values, default=0.0)))
    return (least if least == most else f"{least} {words['to']} {most}") + unit


def _classes(found: list[Found], sheet: Sheet, words: Mapping[str, str]) -> tuple[ClassRow, ...]:
    """Return the classes, the widest first, then findings without a class; those alone without any scale."""
    preset, rows = sheet.basis.preset, []
    whole = _comparable(found, found)
    scaled = any(photo.scale for photo in sheet.photos)
    for each in (*(reversed(preset.classes) if scaled or not found else ()), None):
        own = [(photo, finding) for photo, finding in found if photo.width_class(finding, preset) == each]
        if each is None and not own:
            continue
        name, between = (words["unclassed"], "–") if each is None else (each.title, limits(each, preset))
        share = _comparable(own, found) / whole if whole else 0.0
        rows.append(ClassRow(name, between, colour(each, preset), len(own), _total(own), share))
    return tuple(rows)


def _comparable(found: list[Found], everything: list[Found]) -> float:
    """Return the comparable length: mm of the photos with a scale, or px if no photo has one."""
    if any(photo.scale for photo, _ in everything):
        return sum(sizes.length for photo, finding in found if (sizes := photo.sizes(finding)))
    return sum(finding.length_px for _, finding in found)


def _page(number: int, photo: PhotoResult, sheet: Sheet, words: Mapping[str, str]) -> PhotoPage:
    findings = [(photo, finding) for finding in photo.included]
    rows = [
        FindingRow(
            colour(photo.width_class(finding, sheet.basis.preset), sheet.basis.preset),
            _cells(photo, finding, sheet, words),
            _remark(photo, finding),
        )
        for finding in photo.included
    ]
    left_out = len(photo.findings) - len(photo.included)
    reviews = [photo.review(finding) for finding in photo.findings]
    waiting = sum(not review.included and review.state == "unreviewed" for review in reviews)
    waiting = waiting if sheet.findings == "accepted" else 0
    return PhotoPage(
        number=number,
        name=file_names.escape(photo.path.name),
        facts=(
            f"{photo.size[0]} × {photo.size[1]} px",
            *([photo.taken.replace("T", " ")] if photo.taken else []),
            *([f"{photo.position[0]:.5f}, {photo.position[1]:.5f}"] if photo.position else []),
            *([f"{words['element']}: {photo.element}"] if photo.element else []),
            f"{words['scale']}: {scale_text(photo.scale, words)}",
            *([f"{photo.model.name}, {words['threshold']} {photo.model.threshold:g}"] * (len(sheet.models) > 1)),
            *([f"{left_out - waiting} {words['included']}"] if left_out > waiting else []),
            *([f"{waiting} {words['state_unreviewed']}"] if waiting else []),
        ),
        note=photo.note,
        picture=partial(_picture, photo, sheet),
        columns=tuple(words[column] for column in REPORT_COLUMNS),
        rows=tuple(rows),
        nothing=words["all_left_out"] if left_out else words["no_findings"],
        findings=len(findings),
        length=_total(findings),
        widest=_widest(findings),
        element=photo.element,
        drawn_columns=tuple(words[column] for column in _DRAWN_COLUMNS),
        drawn=tuple(_drawn_row(each, photo, words) for each in drawn.drawn(photo)),
    )


def _drawn_row(each: ExportAnnotation, photo: PhotoResult, words: Mapping[str, str]) -> tuple[str, ...]:
    kind = each.annotation.kind
    title = (
        drawn.damage_title(each.annotation.damage, words) if kind is AnnotationKind.DAMAGE else words[f"drawn_{kind}"]
    )
    remark = ", ".join(part for part in (each.review.severity, each.review.note) if part)
    return str(each.annotation.number), title, drawn.size_text(each, photo) or "–", remark


def _picture(photo: PhotoResult, sheet: Sheet) -> bytes:
    sheet.step(photo)
    return figure.jpeg(photo, sheet.basis.preset)


def _cells(photo: PhotoResult, finding: Finding, sheet: Sheet, words: Mapping[str, str]) -> tuple[str, ...]:
    sizes = photo.sizes(finding)
    found = photo.width_class(finding, sheet.basis.preset)
    if sizes is None:
        length, doubt = quantities.text(finding.length_px, "px"), finding.width_uncertainty_px
    else:
        length, doubt = quantities.text(sizes.length, "mm"), sizes.width_uncertainty
    unit = "px" if sizes is None else "mm"
    unclassed = words["drawn" if finding.width_from is Origin.DRAWN else "unclassed"]
    return (
        str(finding.id),
        unclassed if found is None else limits(found, sheet.basis.preset),
        length,
        _width(finding, sizes, "mean"),
        _width(finding, sizes, "p95"),
        quantities.to_place(doubt, unit, doubt),
        _width(finding, sizes, "max"),
        f"{finding.orientation_deg:.0f}°",
        f"{len(finding.branches)} / {finding.tips}",
    )


def _remark(photo: PhotoResult, finding: Finding) -> str:
    """Return a review in one line."""
    if photo.reviews is None:
        return ""
    review = photo.review(finding)
    state = "" if review.state == ExportReview().state else review.state
    return ", ".join(part for part in (state, review.severity, review.note) if part)


def _width(finding: Finding, sizes: Sizes | None, kind: str) -> str:
    """Return a width ("mean", "p95" or "max") with its unit; below the limit of measurement only that limit."""
    pixels = getattr(finding, f"{kind}_width_px")
    if sizes is None:
        value, limit, unit, doubt = pixels, finding.limit_px, "px", finding.width_uncertainty_px
    else:
        value, limit, unit, doubt = getattr(sizes, f"{kind}_width"), sizes.limit, "mm", sizes.width_uncertainty
    if pixels < finding.limit_px:
        return quantities.below(limit, unit)
    return quantities.to_place(value, unit, doubt)


def _total(found: list[Found]) -> str:
    """Return the length of findings; photos without a scale are counted apart, since pixels differ between photos."""
    length = sum(sizes.length for photo, finding in found if (sizes := photo.sizes(finding)))
    pixels = sum(finding.length_px for photo, finding in found if photo.scale is None)
    metric = f"{length / 1000:.2f} m" if length >= _METRE else quantities.text(length, "mm")
    texts = [metric] * (length > 0) + [f"{pixels:.0f} px"] * (pixels > 0)
    return " + ".join(texts) or "0"


_NOTHING = (False, -1.0, 0.0)


def _rank(found: Found) -> tuple[bool, float, float]:
    """Return a key that is larger for wider findings: measured above drawn, then by mm with a scale, then by px."""
    photo, finding = found
    sizes = photo.sizes(finding)
    resolved = not finding.below_limit and finding.width_from is not Origin.DRAWN
    return resolved, -1.0 if sizes is None else sizes.p95_width, finding.p95_width_px


def _widest(found: list[Found]) -> str:
    """Return the largest width, in millimetres if any scale is known."""
    if not found:
        return "–"
    photo, finding = max(found, key=_rank)
    return _width(finding, photo.sizes(finding), "p95")


def _widest_of_all(found: list[Found], sheet: Sheet, words: Mapping[str, str]) -> str:
    """Return the largest width with its uncertainty, and where it stands in the report."""
    if not found:
        return "–"
    photo, finding = max(found, key=_rank)
    sizes, at = photo.sizes(finding), next(at for at, each in enumerate(sheet.photos, start=1) if each is photo)
    said = [f"{words['photo']} {at}", f"{words['number']} {finding.id}"]
    if finding.width_from is Origin.DRAWN:
        said.append(words["drawn"])
    text = _width(finding, sizes, "p95")
    if finding.p95_width_px >= finding.limit_px:
        if sizes is None:
            text = quantities.text(finding.p95_width_px, "px", finding.width_uncertainty_px)
        else:
            text = quantities.text(sizes.p95_width, "mm", sizes.width_uncertainty)
    return f"{text} ({', '.join(said)})"
