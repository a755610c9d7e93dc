"""The modules of ``packaging/`` import each other by their bare names, as scripts do."""

import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"

sys.path.append(str(PACKAGING))  # at the end: it holds a build.py, and the package index a build
