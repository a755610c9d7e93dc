import os
import shutil

import pytest

from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.vision import classes, photo_folder, scale
from crackview.vision.image_io import PhotoError
from crackview.vision.quality import Flaw
from crackview.vision.scale import Scale
from tests.inspection import drawing


@pytest.fixture
def folder(tmp_path):
    for seed in range(3):
        drawing.photo(tmp_path / "Brücke", f"{seed}.png", seed)
    return tmp_path / "Brücke"


def test_what_was_said_and_measured_is_there_after_a_restart_and_the_photos_are_untouched(folder):
    photos = {path: path.read_bytes() for path in folder.iterdir()}
    typed = Scale(0.25, 0.01, "drawn line of 500 mm")
    with Inspection(folder) as inspection:
        first = drawing.analysed(inspection, folder / "0.png")
        assert first.flaws(inspection.settings()) == (Flaw.BLURRED, Flaw.DARK, Flaw.NO_SCALE)
        inspection.change_settings(inspection.settings(), scale=typed, classes=classes.PAVEMENT)
        first = inspection.review_photo(first, state=ReviewState.ACCEPTED, note="Pfeiler 'A' \x00 & <b>")
        said = inspection.findings(first.id)
        said = inspection.review(
            said[:1], state=ReviewState.REJECTED, note="a joint", severity=Severity.LOW, in_report=False
        )
    with Inspection(folder) as again:
        assert again.damage == ""
        settings = again.settings()
        assert (settings.scale, settings.classes) == (typed, classes.PAVEMENT)
        assert again.photos() == [again.photo(first.id)] == [first.__class__(**{**vars(first), "unreviewed": 1})]
        stored = again.findings(first.id)
        assert [record.finding.id for record in stored] == [1, 2]
        assert stored[0].review == Review(ReviewState.REJECTED, "a joint", Severity.LOW, False)
        assert stored[0].finding.length_px == said[0].finding.length_px
        assert Flaw.NO_SCALE not in first.flaws(settings)
        own = again.set_scale(first, Scale(0.5))
        assert (own.scale_in(settings), first.scale_in(settings)) == (Scale(0.5), typed)
        assert again.set_scale(own, None).scale is None
    assert {path: path.read_bytes() for path in folder.iterdir() if path.name != NAME} == photos
    assert {path.name for path in folder.iterdir()} == {"0.png", "1.png", "2.png", NAME}, "no journal stays"


def test_a_photo_is_known_wherever_it_goes_and_a_copy_or_another_content_is_another_photo(folder):
    with Inspection(folder) as inspection:
        first, second, _ = [inspection.locate(path) for path in photo_folder.list_photos(folder)]
        inspection.review_photo(first, note="the first")
        (folder / "sub").mkdir()
        (folder / "0.png").rename(folder / "sub" / "renamed.png")
        moved = inspection.locate(folder / "sub" / "renamed.png")
        assert (moved.id, moved.note, moved.path) == (first.id, "the first", "sub/renamed.png")
        (folder / "copy.png").write_bytes((folder / "1.png").read_bytes())
        assert inspection.locate(folder / "copy.png").id not in {first.id, second.id}
        os.utime(folder / "1.png", (1, 1))
        assert inspection.locate(folder / "1.png").id == second.id, "only its time is another one"
        drawing.photo(folder, "1.png", seed=9)
        other = inspection.locate(folder / "1.png")
        assert other.id != second.id
        assert inspection.photo(second.id).hash == second.hash, "what was said of the old content stays with it"
        with pytest.raises(PhotoError, match="not there"):
            inspection.locate(folder / "gone.png")


def test_a_scan_reads_no_photo(folder, monkeypatch):
    with Inspection(folder) as inspection:
        paths = photo_folder.list_photos(folder)
        records = [inspection.locate(path) for path in paths[:2]]
        (folder / "0.png").unlink()
        monkeypatch.setattr("crackview.inspection.store.document.digest", None)
        scan = inspection.scan(photo_folder.list_photos(folder))
        assert scan.known == ((paths[1], records[1]),)
        assert scan.new == (paths[2],)
        assert scan.missing == (records[0],)
        assert inspection.locate(paths[1]) == records[1]


def test_a_scan_knows_a_copied_folder_whose_photos_have_other_times(folder, tmp_path, monkeypatch):
    with Inspection(folder) as inspection:
        records = [inspection.locate(path) for path in photo_folder.list_photos(folder)]
    copied = tmp_path / "copied"
    shutil.copytree(folder, copied, copy_function=shutil.copyfile)
    drawing.photo(copied, "1.png", seed=9)
    os.truncate(copied / "1.png", (folder / "1.png").stat().st_size)  # another content of the same size
    paths = photo_folder.list_photos(copied)
    with Inspection(copied) as inspection:
        scan = inspection.scan(paths)
        assert [(path, photo.id) for path, photo in scan.known] == [
            (paths[0], records[0].id),
            (paths[2], records[2].id),
        ]
        assert scan.new == (paths[1],)
        monkeypatch.setattr("crackview.inspection.store.document.digest", lambda path: path.name == "1.png" or None)
        assert len(inspection.scan(paths).known) == 2, "they are read once"


def test_two_windows_never_overwrite_each_other(folder):
    with Inspection(folder) as one, Inspection(folder) as two:
        photo = drawing.analysed(one, folder / "0.png")
        settings, seen, findings = two.settings(), two.photo(photo.id), two.findings(photo.id)
        before = two.database.state()
        one.change_settings(settings, scale=Scale(1.0))
        one.review_photo(photo, note="one")
        one.review(findings[1:], note="one")
        assert two.database.state() != before, "so the other window can see that it has to look"
        for act, fresh in (
            (lambda: two.change_settings(settings, scale=Scale(2.0)), two.settings),
            (lambda: two.review_photo(seen, note="two"), lambda: two.photo(photo.id)),
            (lambda: two.review(findings, state=ReviewState.ACCEPTED), lambda: two.findings(photo.id)),
        ):
            with pytest.raises(ConflictError, match="changed in another window") as caught:
                act()
            assert str(caught.value.fresh) == str(fresh())
        assert two.settings().scale == Scale(1.0)
        assert two.photo(photo.id).note == "one"
        assert [record.review.note for record in two.findings(photo.id)] == ["", "one"]
        states = [record.review.state for record in two.findings(photo.id)]
        assert states == [ReviewState.UNREVIEWED] * 2, "all or none"
        two.review_photo(two.photo(photo.id), note="both")
        assert one.photo(photo.id).note == "both"


def test_a_plane_is_kept_for_a_photo_and_taken_back_and_so_is_the_scale_of_the_folder(folder):
    corners = ((10.25, 20.0), (90.0, 21.0), (92.0, 80.0), (8.0, 78.5))
    known = scale.from_rectangle(corners, 2000, 1000, tolerance_mm=2)
    with Inspection(folder) as inspection:
        photo = inspection.set_scale(inspection.locate(folder / "0.png"), known)
        settings = inspection.change_settings(inspection.settings(), scale=Scale(0.5))
    with Inspection(folder) as again:
        assert again.photo(photo.id).scale_in(settings) == known
        assert again.set_scale(photo, None).scale_in(again.settings()) == Scale(0.5)
        assert again.change_settings(settings, scale=None).scale is None
