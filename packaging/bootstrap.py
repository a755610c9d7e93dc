"""From a clone to a running CrackView, or to its tests, with nothing but Python 3.11 or newer.

``python packaging/bootstrap.py run`` makes ``.venv``, installs everything pinned, and opens a sample photo;
``python packaging/bootstrap.py test`` runs every check; ``python packaging/bootstrap.py guide`` builds the guide.
``make run``, ``make test`` and ``make guide`` call this file.
"""

import hashlib
import io
import json
import os
import subprocess
import sys
import urllib.parse
import urllib.request
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SAMPLE = ROOT / "resources" / "samples" / "concrete_wall.jpg"
CHECKS = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
    ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    # two at a time; the tests of one file stay together, since they share what it prepares
    ("-m", "pytest", "-n", "2", "--dist", "loadfile"),
)


def main() -> int:
    """Run what the command line asks for."""
    if sys.version_info < (3, 11):  # noqa: UP036  this file is what an older Python would meet first
        print(f"CrackView needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    jobs = {"run": run, "test": test, "guide": guide}
    if len(sys.argv) != 2 or sys.argv[1] not in jobs:
        print(f"usage: python packaging/bootstrap.py {'|'.join(jobs)}", file=sys.stderr)
        return 2
    try:
        return jobs[sys.argv[1]]()
    except subprocess.CalledProcessError as error:
        print(f"This step failed: {' '.join(map(str, error.cmd[1:]))}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The environment {VENV} cannot be made ({error}).", file=sys.stderr)
        return 1


def run() -> int:
    """Open the sample; without a display, predict it."""
    python = environment()
    shown = subprocess.run([python, "-m", "crackview.display"], cwd=ROOT, check=False)
    if shown.returncode == 0:
        return subprocess.run([python, "-m", "crackview", SAMPLE], check=False).returncode
    out = ROOT / "out" / "sample"
    return subprocess.run(
        [python, "-m", "crackview", "predict", SAMPLE, "--out", out, "--overlay"], check=False
    ).returncode


def test() -> int:
    """Check style, types, arrows and tests; the first that fails ends it."""
    python = environment("docs", "heic", "package", "test", "train")
    own = {"OMP_NUM_THREADS": "1"} | os.environ  # two tests at a time, whose threads would wait for each other
    own.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes that tests start would compile CrackView anew
    for check in CHECKS:
        print("+", *check[1:], flush=True)
        code = subprocess.run([python, *check], cwd=ROOT, env=own, check=False).returncode
        if code:
            return code
    return 0


def guide() -> int:
    """Build the guide, strictly, and print where it is."""
    python = environment("docs")
    config = ROOT / "docs" / "site" / "mkdocs.yml"
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}  # docs/decisions/0011 knows how long these tools are kept
    build = [python, "-m", "mkdocs", "build", "--strict", "-f", config]
    code = subprocess.run(build, env=quiet, check=False).returncode
    if not code:
        print(f"The guide: {ROOT / 'out' / 'guide' / 'index.html'}")
    return code


def environment(*extras: str) -> Path:
    """Make ``.venv`` with CrackView and these extras, at the versions of ``constraints.txt``; return its Python."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = ",".join(extras)
    stamp = VENV / f"installed-{'-'.join(('app', *extras))}"
    content = (ROOT / "pyproject.toml").read_bytes() + (ROOT / "constraints.txt").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == digest:
        return python
    if not python.exists():
        print(f"Making the environment {VENV}", flush=True)
        _make_venv(python)
    target = f".[{wanted}]" if wanted else "."
    install = [python, "-m", "pip", "install", "--disable-pip-version-check", "-c", "constraints.txt", "-e", target]
    subprocess.run(install, cwd=ROOT, check=True)
    stamp.write_text(digest)
    return python


def _make_venv(python: Path) -> None:
    try:
        import ensurepip  # noqa: F401, PLC0415  Debian's Python comes without it
    except ImportError:
        venv.create(VENV, symlinks=os.name != "nt")
        _fetch_pip(python)
    else:
        venv.create(VENV, symlinks=os.name != "nt", with_pip=True)


def _fetch_pip(python: Path) -> None:
    """Put pip into the environment from the package index, as ensurepip would; the index vouches for its hash."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
    asked = urllib.request.Request(f"{index}/pip/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})  # noqa: S310
    with urllib.request.urlopen(asked) as answer:  # noqa: S310  the index that pip itself would ask
        files = json.load(answer)["files"]
    wheel = [file for file in files if file["filename"].endswith("-py3-none-any.whl") and not file.get("yanked")][-1]
    with urllib.request.urlopen(urllib.parse.urljoin(answer.url, wheel["url"])) as answer:  # noqa: S310
        data = answer.read()
    if hashlib.sha256(data).hexdigest() != wheel["hashes"]["sha256"]:
        raise OSError(f"{wheel['filename']} arrived damaged")
    ask = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    folder = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()
    zipfile.ZipFile(io.BytesIO(data)).extractall(folder)


if __name__ == "__main__":
    sys.exit(main())
