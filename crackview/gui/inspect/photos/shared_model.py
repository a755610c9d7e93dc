"""One loaded model for all who look at photos in a workspace; the photo that the user waits for comes first.

A second copy of a model would cost little, but two networks at once would need twice the memory for what lies between
their layers, and both would be late. So there is one turn at a time: work in the background gives it up between two
layers as soon as the shown photo needs it, and begins its photo anew afterwards. No Qt in here.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from crackview.engine.protocols import PhotoMaps, ProgressMapSource
from crackview.errors import Cancelled
from crackview.gui.model_choice import ModelChoice, SegmenterFactory

#: Models that stay loaded: that of the shown photo, and that of a batch if it is another one.
KEPT = 2
_GLANCE_S = 0.05


class SharedModel:
    """Makes models when they are needed and lends them.

    Args:
        factory: Makes a segmenter; may take seconds, may raise ModelError.
    """

    def __init__(self, factory: SegmenterFactory) -> None:
        self._factory = factory
        self._turn = threading.Lock()
        self._free = threading.Event()
        self._free.set()
        self._made: OrderedDict[ModelChoice, ProgressMapSource] = OrderedDict()

    @contextmanager
    def first(self, choice: ModelChoice, loading: Callable[[], None]) -> Iterator[ProgressMapSource]:
        """Lend the model for the shown photo; background work waits. Call ``loading`` before it is loaded.

        For one thread.

        Raises:
            ModelError: If it cannot be loaded.
        """
        self._free.clear()
        try:
            with self._turn:
                if choice not in self._made:
                    loading()
                yield self._get(choice)
        finally:
            self._free.set()

    def maps(
        self, choice: ModelChoice, photo: NDArray[np.uint8], cancel: Callable[[], bool] = lambda: False
    ) -> PhotoMaps:
        """Return cracks and joints of a photo, uint8 (H, W, 3), in the background.

        Raises:
            Cancelled: If ``cancel`` returned True.
            ModelError: If the model cannot be loaded.
        """
        while True:
            if cancel():
                raise Cancelled
            if not self._free.wait(_GLANCE_S) or not self._turn.acquire(timeout=_GLANCE_S):
                continue
            try:
                return self._get(choice).maps(photo, cancel=lambda: cancel() or not self._free.is_set())
            except Cancelled:
                continue
            finally:
                self._turn.release()

    def _get(self, choice: ModelChoice) -> ProgressMapSource:
        if choice not in self._made:
            while len(self._made) >= KEPT:
                self._made.popitem(last=False)
            self._made[choice] = self._factory(choice)
        self._made.move_to_end(choice)
        return self._made[choice]
