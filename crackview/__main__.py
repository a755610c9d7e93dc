"""``python -m crackview``: the same door as the ``crackview`` command."""

import sys

from crackview.cli import main

sys.exit(main())
