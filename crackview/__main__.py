"""``python -m crackview``: the same as the ``crackview`` command."""

import sys

from crackview.cli import main

sys.exit(main())
