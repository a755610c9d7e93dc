"""Archives that come out the same, byte for byte, from the same files: sorted, without owners, dated by the release."""

import gzip
import hashlib
import stat
import tarfile
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path


def tar_gz(folder: Path, target: Path, epoch: int) -> Path:
    """Put a folder, under its own name and with its links as links, into a .tar.gz."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = epoch
        entry.mode = _mode(entry.mode, directory=entry.isdir())
        return entry

    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in _walk(folder):
            archive.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=plain)
    return target


def zip_file(folder: Path, target: Path, epoch: int) -> Path:
    """Put a folder, under its own name, into a .zip; links become what they point at."""
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in _walk(folder):
            if path.is_dir():
                continue
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), moment)
            entry.external_attr = _mode(path.stat().st_mode, directory=False) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target


def sums(files: Iterable[Path], target: Path) -> Path:
    """Write the SHA-256 of each file as ``sha256sum`` does and checks."""
    lines = []
    for file in sorted(files):
        with file.open("rb") as content:
            lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {file.name}\n")
    target.write_text("".join(lines), encoding="utf-8")
    return target


def _walk(folder: Path) -> list[Path]:
    return [folder, *sorted(folder.rglob("*"))]


def _mode(mode: int, *, directory: bool) -> int:
    return 0o755 if directory or mode & stat.S_IXUSR else 0o644
