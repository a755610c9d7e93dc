import json
import os
import stat
from pathlib import Path

import pytest

from crackview import paths
from crackview.gui.app.settings import COVER_LIMIT, RECENT_LIMIT, AppSettings, SettingsStore, SettingsWriter


def test_what_was_saved_is_loaded(tmp_path):
    store = SettingsStore(tmp_path / "new folder")
    store.save(AppSettings(theme="dark", overlay_opacity=0.25, recent=["/Fotos/Brücke 1.jpg"]))
    settings, problem = store.load()
    assert problem is None
    assert (settings.theme, settings.overlay_opacity, settings.recent) == ("dark", 0.25, ["/Fotos/Brücke 1.jpg"])
    assert [path.name for path in store.folder.iterdir()] == ["settings.json"]


def test_the_samples_are_remembered_but_their_folder_is_not_where_the_next_photo_is_looked_for(tmp_path):
    settings = AppSettings()
    settings.remember(tmp_path / "wall.jpg")
    settings.remember(paths.samples() / "concrete_wall.jpg")
    assert settings.recent == [str(paths.samples() / "concrete_wall.jpg"), str(tmp_path / "wall.jpg")]
    assert settings.last_folder == str(tmp_path)


def test_the_folder_is_taken_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_CONFIG", str(tmp_path / "here"))
    assert SettingsStore().folder == tmp_path / "here"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"[" * 100_000], ids=repr)
def test_a_damaged_file_is_set_aside_and_said_once(tmp_path, content):
    store = SettingsStore(tmp_path)
    store.file.write_bytes(content)
    settings, problem = store.load()
    assert settings == AppSettings()
    assert str(tmp_path / "settings.json.damaged") in problem
    assert (tmp_path / "settings.json.damaged").read_bytes() == content
    assert store.load() == (AppSettings(), None)


def test_one_wrong_value_costs_only_itself(tmp_path):
    store = SettingsStore(tmp_path)
    store.file.write_text(json.dumps({"theme": "pink", "overlay_opacity": 0.3, "from the future": 1}))
    settings, problem = store.load()
    assert (settings.theme, settings.overlay_opacity) == ("system", 0.3)
    assert "theme" in problem


def test_unknown_keys_are_kept_out_without_a_word(tmp_path):
    store = SettingsStore(tmp_path)
    store.file.write_text('{"from the future": 1, "threads": 3}')
    settings, problem = store.load()
    assert (settings.threads, problem) == (3, None)
    assert not hasattr(settings, "from the future")


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    problem = SettingsStore(blocked / "config").save(AppSettings())
    assert str(blocked / "config") in problem


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a superuser may write anywhere")
def test_a_read_only_folder_keeps_the_old_settings(tmp_path):
    store = SettingsStore(tmp_path)
    store.save(AppSettings(threads=2))
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert "cannot be saved" in store.save(AppSettings(threads=5))
    finally:
        tmp_path.chmod(stat.S_IRWXU)
    assert store.load()[0].threads == 2


def test_a_disk_that_is_full_leaves_the_old_file_and_no_rest(tmp_path, monkeypatch):
    store = SettingsStore(tmp_path)
    store.save(AppSettings(threads=2))

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(tmp_path), "replace", full)
    assert "No space left on device" in store.save(AppSettings(threads=5))
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
    assert store.load()[0].threads == 2


def test_recent_is_newest_first_without_doubles_and_short(tmp_path):
    settings = AppSettings()
    photos = [tmp_path / f"{i}.jpg" for i in range(RECENT_LIMIT + 3)]
    for photo in [*photos, photos[5]]:
        settings.remember(photo)
    assert settings.recent[0] == str(photos[5])
    assert len(settings.recent) == len(set(settings.recent)) == RECENT_LIMIT
    assert settings.last_folder == str(tmp_path)


def test_many_changes_are_one_write_and_a_failure_is_said_once(qtbot, tmp_path):
    writes, said = [], []

    class Store(SettingsStore):
        def save(self, settings):
            writes.append(settings.threads)
            return "cannot"

    settings = AppSettings()
    writer = SettingsWriter(Store(tmp_path), settings)
    writer.problem.connect(said.append)
    for settings.threads in range(1, 6):
        writer.schedule()
    qtbot.waitUntil(lambda: writes == [5])
    writer.schedule()
    writer.flush()
    writer.flush()
    assert writes == [5, 5]
    assert said == ["cannot"]


def test_the_last_photos_of_folders_are_kept_and_bounded():
    settings = AppSettings()
    for number in range(COVER_LIMIT + 5):
        settings.remember_photo(Path(f"/photos/{number}"), "a.jpg")
    settings.remember_photo(Path("/photos/9"), "sub/b.jpg")
    assert len(settings.last_photos) == COVER_LIMIT
    assert list(settings.last_photos.items())[-1] == ("/photos/9", "sub/b.jpg")
