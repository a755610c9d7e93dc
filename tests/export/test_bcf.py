"""BCF 2.1: valid by the schemas of buildingSMART, the same identifiers in every export, any text."""

import datetime as dt
import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from lxml import etree
from PIL import Image

from crackview.export import bcf
from crackview.export.formats import FORMATS
from crackview.export.model import ExportReview
from crackview.export.report import template
from crackview.inspection import condition_rules
from crackview.vision.metadata import GeoPosition
from crackview.vision.scale import Scale
from tests.export.sheets import photo_result, sheet

SCHEMAS = Path(__file__).parent / "bcf_2_1"
OF_FILE = {
    "bcf.version": "version", "project.bcfp": "project", "markup.bcf": "markup", "viewpoint.bcfv": "visinfo",
}  # fmt: skip
NASTY = ']]></Note>&<b>\x00\x0b\ufffe"Süd" 墩 🧱'
NADIR = GeoPosition(48.137, 11.575, 90.0)


def read(made, folder):
    """The files of an export by name, each checked against its schema."""
    (path,) = FORMATS["bcf"].write(made, folder, template.read())
    assert path.name == "findings.bcfzip"
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        contents = {name: archive.read(name) for name in archive.namelist()}
    for name, data in contents.items():
        kind = OF_FILE.get(name.rpartition("/")[2])
        if kind is not None:
            schema = etree.XMLSchema(etree.parse(SCHEMAS / f"{kind}.xsd"))
            schema.assertValid(etree.fromstring(data))
    return contents


def topics(contents):
    return {
        name.partition("/")[0]: etree.fromstring(data)
        for name, data in contents.items()
        if name.endswith("/markup.bcf")
    }


def reviewed(**more):
    return {1: ExportReview("accepted", "high", NASTY), 2: ExportReview("rejected"), 3: ExportReview("joint"), **more}


def test_a_topic_for_every_finding_is_valid_and_whole(tmp_path):
    photo = photo_result("wall.jpg", element="Pier 3", reviews=reviewed(), key="2026 abc")
    made = replace(
        sheet(photo), facts={"Inspector": "A. Meier", "Date of inspection": "03.05.2026", "Structure": "B 7"}
    )
    made = replace(made, rule=condition_rules.read("aashto-mbei"))
    contents = read(made, tmp_path)
    found = topics(contents)
    left = [finding for finding in photo.findings if finding.id not in {2, 3}]
    assert len(found) == len(left) > 0
    assert etree.fromstring(contents["bcf.version"]).get("VersionId") == "2.1"
    assert etree.fromstring(contents["project.bcfp"]).findtext("Project/Name") == "B 7"
    first = found[bcf.guid(photo, 1)].find("Topic")
    assert first.findtext("Title") == "Pier 3: Crack 1, wall.jpg"
    assert (first.get("TopicStatus"), first.findtext("Priority")) == ("accepted", "high")
    labels = [each.text for each in first.findall("Labels")]
    assert labels[0] == "Pier 3"
    assert labels[1] in {"CS1", "CS2", "CS3"}
    assert first.findtext("CreationAuthor") == "A. Meier"
    assert dt.datetime.fromisoformat(first.findtext("CreationDate")).date() == dt.date(2026, 5, 3)
    assert dt.datetime.fromisoformat(first.findtext("ModifiedDate")) == made.basis.date
    sizes = photo.sizes(photo.findings[0])
    assert f"{sizes.p95_width:.3f} ± " in first.findtext("Description")
    assert "Proposed state: " in first.findtext("Description")
    for key, markup in found.items():
        view = markup.find("Viewpoints")
        assert f"{key}/{view.findtext('Viewpoint')}" in contents
        assert etree.fromstring(contents[f"{key}/viewpoint.bcfv"]).get("Guid") == view.get("Guid")
        with Image.open(io.BytesIO(contents[f"{key}/{view.findtext('Snapshot')}"])) as picture:
            assert picture.format == "PNG"
            assert min(picture.size) >= 100


def test_a_note_with_markup_and_signs_that_xml_cannot_hold_is_plain_text(tmp_path):
    contents = read(sheet(photo_result(element=NASTY, reviews=reviewed()), title=NASTY), tmp_path)
    whole = b"".join(data for name, data in contents.items() if not name.endswith(".png"))
    assert b"<b>" not in whole
    said = topics(contents)[bcf.guid(photo_result(), 1)].find("Topic")
    shown = re.sub("[\x00\x0b\ufffe]", "\ufffd", NASTY)
    assert said.findtext("Description").endswith(shown)
    assert said.findtext("Title").startswith(shown)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_not_utf_8_and_a_lone_surrogate_in_a_note(tmp_path):
    name = os.fsdecode(b"w\xffll.jpg")
    photo = photo_result(name, reviews={1: ExportReview("accepted", "", "\ud800")})
    said = topics(read(sheet(photo), tmp_path))[bcf.guid(photo, 1)].find("Topic")
    assert said.findtext("Title").endswith("w\\xffll.jpg")
    assert said.findtext("Description").endswith("\ufffd")


def test_a_second_export_updates_the_topics_of_the_first(tmp_path):
    photo = photo_result("wall.jpg", key="2026-05-04 abc")
    before = read(sheet(photo), tmp_path / "a")
    later = replace(sheet(photo).basis, date=dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    moved = replace(photo, path=Path("elsewhere/other.jpg"), element="Deck")
    after = read(replace(sheet(moved, title="Another"), basis=later), tmp_path / "b")
    assert set(before) == set(after)
    project = [etree.fromstring(each["project.bcfp"]).find("Project").get("ProjectId") for each in (before, after)]
    assert project[0] == project[1]
    assert set(topics(read(sheet(replace(photo, key="2026-05-05 abc")), tmp_path / "c"))).isdisjoint(topics(before))


def test_the_same_sheet_gives_the_same_bytes(tmp_path):
    made = sheet(photo_result("wall.jpg"))
    for name in "ab":
        read(made, tmp_path / name)
    assert (tmp_path / "a/findings.bcfzip").read_bytes() == (tmp_path / "b/findings.bcfzip").read_bytes()


def test_two_photos_of_the_same_name_have_topics_of_their_own(tmp_path):
    made = sheet(photo_result("a/wall.jpg"), photo_result("b/wall.jpg"))
    assert len(topics(read(made, tmp_path))) == 2 * len(made.photos[0].findings)


def test_without_a_scale_or_a_rule_sizes_are_in_pixels_and_there_is_no_state(tmp_path):
    said = next(iter(topics(read(sheet(photo_result(scale=None)), tmp_path)).values())).find("Topic")
    assert " px" in said.findtext("Description")
    assert " mm" not in said.findtext("Description")
    assert said.find("Labels") is None
    assert said.findtext("CreationAuthor").startswith("CrackView")


def cameras(contents):
    found = {}
    for name, data in contents.items():
        if name.endswith("viewpoint.bcfv"):
            camera = etree.fromstring(data).find("PerspectiveCamera")
            found[name.partition("/")[0]] = {
                part.tag: np.array([float(axis.text) for axis in part]) for part in camera if len(part)
            }
    return found


def test_every_camera_has_a_direction_and_an_up_vector_square_to_it(tmp_path):
    made = sheet(
        photo_result("a.jpg"), photo_result("b.jpg", place=NADIR), photo_result("c.jpg", scale=None, place=NADIR)
    )
    for camera in cameras(read(made, tmp_path)).values():
        ahead, up = camera["CameraDirection"], camera["CameraUpVector"]
        assert np.linalg.norm(ahead) == pytest.approx(1)
        assert np.linalg.norm(up) == pytest.approx(1)
        assert ahead @ up == pytest.approx(0, abs=1e-6)


def test_a_camera_of_a_nadir_photo_is_above_its_finding(tmp_path):
    first = photo_result("a.jpg", place=NADIR, scale=Scale(10.0))
    north = replace(first, path=Path("b.jpg"), place=replace(NADIR, latitude=NADIR.latitude + 0.001))
    found = cameras(read(sheet(first, north), tmp_path))
    here, there = (found[bcf.guid(photo, 1)]["CameraViewPoint"] for photo in (first, north))
    assert there - here == pytest.approx([0, 111.195, 0], abs=0.01)
    finding = first.findings[0]
    left, top, width, height = finding.box
    # the upper edge points east: what lies right of the middle is south of it, what lies above it is east
    east, south = (150 - top - height / 2) / 100, (left + width / 2 - 200) / 100
    assert here[:2] == pytest.approx([east, -south], abs=1e-5)
    assert here[2] > 0
    assert found[bcf.guid(first, 1)]["CameraUpVector"] == pytest.approx([1, 0, 0], abs=1e-6)


@pytest.mark.parametrize("said", ["2026-05-03", "03.05.2026", "2026/05/03"])
def test_the_date_of_the_inspection_is_read_as_people_write_it(said):
    made = replace(sheet(), facts={"Date of inspection": f" {said} "})
    assert bcf.inspected(made).date() == dt.date(2026, 5, 3)


@pytest.mark.parametrize("said", ["", "spring", "2026-13-40"])
def test_a_date_that_cannot_be_read_is_that_of_the_export(said):
    made = replace(sheet(), facts={"Date of inspection": said})
    assert bcf.inspected(made) == made.basis.date


def test_a_sheet_without_findings_is_a_valid_file_without_topics(tmp_path):
    assert set(read(sheet(replace(photo_result(), findings=())), tmp_path)) == {"bcf.version", "project.bcfp"}
