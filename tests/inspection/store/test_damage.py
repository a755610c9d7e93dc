"""Damaged files, full disks, folders that may not be written to: one sentence, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from crackview.inspection.store import corrections, recovery, results, schema
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.schema import PAGE
from crackview.inspection.store.step_titles import Title
from tests.inspection import drawing

PHOTOS = 12


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A folder whose inspection has photos with notes, findings, edits and maps over many pages."""
    folder = tmp_path_factory.mktemp("sound")
    with Inspection(folder) as inspection:
        for seed in range(PHOTOS):
            photo = drawing.analysed(inspection, drawing.photo(folder, f"{seed}.png", seed))
            photo = inspection.review_photo(photo, note=f"note {seed} " + "long " * 200)
            layer = inspection.corrections(photo)
            inspection.correct(photo, corrections.patch(Title("Brush"), layer, layer + corrections.CRACK))
            inspection.review(inspection.findings(photo.id), note=f"finding of {seed}")
    return folder


@pytest.fixture
def folder(sound, tmp_path):
    shutil.copytree(sound, tmp_path / "folder")
    return tmp_path / "folder"


def overwrite(file, page, data=b"\xa5" * PAGE):
    with file.open("r+b") as opened:
        opened.seek((page - 1) * PAGE)
        opened.write(data)


def checked(folder, least):
    """Open a damaged inspection: it says what happened, keeps the file aside, and goes on with at least so much."""
    file = folder / NAME
    damaged = file.read_bytes()
    with Inspection(folder) as inspection:
        assert inspection.damage.startswith(f"{file} was damaged: ")
        assert inspection.damage.endswith(".")
        (aside,) = [path for path in folder.iterdir() if "damaged" in path.name]
        assert aside.name in inspection.damage
        assert aside.read_bytes() == damaged, "the damaged file is kept as it was"
        photos = inspection.photos()
        notes = {photo.id: photo.note.split()[1] for photo in photos if photo.note}
        assert len(notes) >= least
        for photo in photos:
            for record in inspection.findings(photo.id):
                assert record.review.note == f"finding of {notes[photo.id]}"
        photo = inspection.locate(folder / "0.png")
        inspection.review_photo(photo, note="note on and on")
    with Inspection(folder) as again:
        assert again.damage == ""
        assert again.photo(photo.id).note == "note on and on"
    return photos


def test_definitions_that_are_no_text_are_damage(folder):
    file = folder / NAME
    content = file.read_bytes()
    at = content.index(b"CREATE TABLE photos")
    file.write_bytes(content[: at + 7] + b"\xa0" + content[at + 8 :])
    checked(folder, PHOTOS)


def test_a_sound_file_gives_all_its_rows_page_by_page(folder):
    with sqlite3.connect(folder / NAME) as connection:
        counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in schema.TABLES}
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] == 0
        maps = connection.execute("SELECT photo, stored, bytes, png FROM maps").fetchall()
    connection.close()
    rows = list(recovery.rows((folder / NAME).read_bytes()))
    assert Counter(table for table, _, _ in rows) == +Counter(counts)
    assert sorted((rowid, *values[1:4]) for table, rowid, values in rows if table == "maps") == maps


def test_of_several_threads_one_repairs_and_none_writes_over_what_another_went_on_with(folder, monkeypatch):
    overwrite(folder / NAME, 1)
    together = threading.Barrier(3)
    copy = recovery._copy_rows

    def slow(damaged, target):
        with suppress(threading.BrokenBarrierError):
            together.wait(timeout=0.5)
        return copy(damaged, target)

    monkeypatch.setattr(recovery, "_copy_rows", slow)

    def note(number):
        with Inspection(folder) as inspection:
            photo = inspection.locate(folder / f"{number}.png")
            inspection.review_photo(photo, note=f"from thread {number}")
            return inspection.damage

    with ThreadPoolExecutor(3) as threads:
        damages = list(threads.map(note, range(3)))
    assert sorted(map(bool, damages)) == [False, False, True]
    assert len([path for path in folder.iterdir() if "damaged" in path.name]) == 1
    with Inspection(folder) as inspection:
        notes = [inspection.locate(folder / f"{number}.png").note for number in range(3)]
    assert notes == [f"from thread {number}" for number in range(3)]


def test_every_single_page_may_be_lost(folder):
    """Overwrite each page in turn: what was on the others is there."""
    file = folder / NAME
    sound = file.read_bytes()
    worst = PHOTOS
    for page in range(1, len(sound) // PAGE + 1):
        for path in folder.iterdir():
            if path.suffix == file.suffix:
                path.unlink()
        file.write_bytes(sound)
        overwrite(file, page)
        with Inspection(folder) as inspection:
            photos = inspection.photos()
            kept = [photo for photo in photos if photo.note.startswith("note")]
            worst = min(worst, len(kept))
            for photo in kept:
                for read in (inspection.findings, lambda photo: results.levels(inspection, photo)):
                    with suppress(InspectionError):  # which says that the file was mended
                        read(photo.id)
                    read(photo.id)
                inspection.corrections(photo)
    assert worst >= PHOTOS - 4, "no page takes more than what stands on it"


def test_a_lost_first_page_takes_nothing_with_it(folder):
    overwrite(folder / NAME, 1, bytes(PAGE))
    photos = checked(folder, PHOTOS)
    assert [photo.findings for photo in photos] == [2] * PHOTOS


@pytest.mark.parametrize("share", [0.95, 0.75])
def test_a_file_that_was_cut_off(folder, share):
    file = folder / NAME
    os.truncate(file, int(file.stat().st_size * share))
    checked(folder, 1)


@pytest.mark.parametrize("content", [b"A text, no inspection." * 400, b"x", bytes(PAGE * 3)])
def test_what_is_no_inspection_at_all_is_kept_aside_too(folder, content):
    (folder / NAME).write_bytes(content)
    assert checked(folder, 0) == []


def test_an_empty_file_is_a_new_inspection(folder):
    (folder / NAME).write_bytes(b"")
    with Inspection(folder) as inspection:
        assert (inspection.damage, inspection.photos()) == ("", [])


def test_damage_that_shows_only_later_is_mended_then(folder):
    """The large tables are not read on opening: damage of theirs may show in the middle of the work."""
    file = folder / NAME
    with sqlite3.connect(file) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'details'").fetchone()
    connection.close()
    overwrite(file, root)
    with Inspection(folder) as inspection:
        assert inspection.damage == ""
        photos = inspection.photos()
        with pytest.raises(InspectionError, match=r"was damaged: 12 photos .* Repeat what you did last\.$"):
            inspection.findings(photos[0].id)
        assert inspection.photos() == photos
        assert inspection.findings(photos[0].id)[0].review.note == "finding of 0"


def test_other_files_are_left_alone(folder):
    file = folder / NAME
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(InspectionError, match="newer CrackView: update"):
        Inspection(folder)
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(InspectionError, match="another program"):
        Inspection(folder)
    assert file.read_bytes() == before


def test_a_full_disk_loses_the_one_action_and_says_so(folder):
    with Inspection(folder) as inspection:
        photo = inspection.photos()[0]
        pages = inspection.database.rows("PRAGMA page_count")[0][0]
        inspection.database.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(InspectionError, match="disk is full: free some space"):
            inspection.review_photo(photo, note="x" * 50_000)
        assert inspection.photo(photo.id) == photo
        inspection.database.rows("PRAGMA max_page_count = 100000")
        assert len(inspection.review_photo(photo, note="x" * 50_000).note) == 50_000


def test_a_file_that_was_deleted_or_replaced_under_an_open_window(folder, tmp_path):
    file = folder / NAME
    with Inspection(folder) as inspection:
        photo = inspection.photos()[0]
        shutil.copy(file, tmp_path / "backup")
        file.unlink()
        with pytest.raises(InspectionError, match="moved or deleted while it was open"):
            inspection.review_photo(photo, note="into nowhere")
        shutil.copy(tmp_path / "backup", file)
        assert inspection.review_photo(photo, note="there again").note == "there again"
    with Inspection(folder) as again:
        assert again.photo(photo.id).note == "there again"


PROGRAM = """
import sys
from pathlib import Path
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection
folder = Path(sys.argv[1])
try:
    with Inspection(folder) as inspection:
        photo = inspection.photos()[0]
        print(len(inspection.findings(photo.id)))
        inspection.review_photo(photo, note="no")
except InspectionError as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("inside", [True, False], ids=["with an inspection", "without"])
def test_a_folder_that_may_not_be_written_to(sound, inside):
    with tempfile.TemporaryDirectory() as place:  # the folders of pytest are closed to others
        folder = Path(place)
        folder.chmod(0o755)
        if inside:
            shutil.copy(sound / NAME, folder)
        lines = as_nobody(folder)
    if inside:
        assert lines[0] == "2", "it can be read"
        assert "may not be written to" in lines[1]
    else:
        assert "cannot be opened or made" in lines[0]


def as_nobody(folder):
    # become nobody when everything is imported: Python itself may lie in root's own folders
    program = PROGRAM.replace("folder =", "import os; os.setuid(65534)\nfolder =")
    command = [sys.executable, "-c", program, folder]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr == ""
    return done.stdout.splitlines()
