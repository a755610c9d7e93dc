"""The window.

On Windows torch must be loaded before Qt, or its libraries fail to initialise ([WinError 1114], pytorch #166628); this
package is imported before any of ours that imports Qt, so the order is settled here.
"""

import sys
from contextlib import suppress

from crackview.engine import devices

if sys.platform == "win32" and devices.wants_torch():
    with suppress(ImportError, OSError):  # said in one sentence when a model is loaded
        import torch  # noqa: F401  # only its place in the order matters
