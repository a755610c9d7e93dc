"""ONNX Runtime: the network on a CPU.

Its threads sleep while they wait. By default they spin, which is faster on an idle machine by a hair and many times
slower on one where other programs use the cores.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from importlib.util import find_spec
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crackview.errors import Cancelled
from crackview.nets import cards
from crackview.nets.cards import Card, ModelError

_ASK_EVERY_S = 0.02
_ERRORS_ONLY = 3
# a layer is shared out in ever smaller parts, the first a fourth of a thread's: who is held up by others does less
_BLOCKS = "4"


class OnnxRuntime:
    """A `Runtime` of ONNX Runtime on the CPU."""

    def __init__(self, card: Card, threads: int, content: bytes | None = None) -> None:
        """Load the network of a card; raise ModelError if its file is missing, damaged, or no network.

        Args:
            card: The card.
            threads: How many.
            content: The ONNX file; None: the exact one that the card names.
        """
        self._session = open_session(card, _network(card) if content is None else content, threads)
        self._facts: dict[str, str] = self._session.get_modelmeta().custom_metadata_map
        try:
            [self._input], [self._output] = self._session.get_inputs(), self._session.get_outputs()
        except ValueError as error:
            raise _unloadable(card, error) from error
        self._try(card)

    def _try(self, card: Card) -> None:
        """Run it once on noise: a network of values that are no numbers would call anything crack."""
        noise = np.random.default_rng(0).integers(0, 256, (1, card.stride, card.stride, 3), np.uint8)
        try:
            found = self.run(noise)
        except Exception as error:  # as above
            raise ModelError(
                "The network of {card} does not fit its card ({reason}): make both again.",
                card=card.name,
                reason=first_line(error),
            ) from error
        if found.ndim != 4 or found.shape[2:] != noise.shape[1:3] or not np.isfinite(found).all():
            raise ModelError("The network of {card} gives no probabilities: make it again.", card=card.name)

    def run(self, pixels: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """Run the network as `Runtime.run`; raise Cancelled if ``cancel`` returned True."""
        options = onnxruntime.RunOptions()

        def work() -> NDArray[np.float32]:
            [probability] = self._session.run([self._output.name], {self._input.name: pixels}, options)
            result: NDArray[np.float32] = probability
            return result

        if cancel is None:
            return work()
        if cancel():
            raise Cancelled
        with ThreadPoolExecutor(1, "network") as pool:
            return _unless(cancel, pool.submit(work), options)

    def release(self) -> None:
        """See `Runtime.release`."""
        options = onnxruntime.RunOptions()
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        side = int(self._facts["stride"])
        self._session.run([self._output.name], {self._input.name: np.zeros((1, side, side, 3), np.uint8)}, options)

    def flop_per_pixel(self) -> float:
        """See `Runtime.flop_per_pixel`."""
        return float(self._facts["flop_per_pixel"])


def open_session(card: Card, content: bytes, threads: int) -> onnxruntime.InferenceSession:
    """Load an ONNX file of a model, with threads that sleep while they wait; raise ModelError if it is none."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.log_severity_level = _ERRORS_ONLY
    options.enable_mem_pattern = False  # keeps one more block of memory for each size of picture
    options.add_session_config_entry("session.dynamic_block_base", _BLOCKS)
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    onnxruntime.disable_telemetry_events()
    try:
        # without its fallback, which prints and tries the same again
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"], enable_fallback=0)
    except Exception as error:  # ONNX Runtime's exceptions have no common class of their own
        raise _unloadable(card, error) from error


def _unloadable(card: Card, error: Exception) -> ModelError:
    return ModelError(
        "The network of {card} cannot be loaded by ONNX Runtime ({reason}).", card=card.name, reason=first_line(error)
    )


def _unless(cancel: Callable[[], bool], running: "Future[NDArray[np.float32]]", options: Any) -> NDArray[np.float32]:
    """Wait for a result; when ``cancel`` returns True or fails, the network stops after the current layer."""
    try:
        while not wait([running], _ASK_EVERY_S).done:
            if cancel():
                raise Cancelled
    finally:
        options.terminate = True  # nothing to a network that is done
    return running.result()


def _network(card: Card) -> bytes:
    if card.onnx is not None and card.onnx_path is not None:
        return cards.checked(card, card.onnx_path, card.onnx.sha256)
    if not (find_spec("torch") and find_spec("onnx")):
        raise ModelError(
            "{card} has no ONNX file, and none can be made here without torch and onnx: export it with "
            "crackview models export {card} where they are installed, and copy its folder again.",
            card=card.name,
        )
    from crackview.nets import onnx_export  # noqa: PLC0415 - loads torch: only for a model that was never exported

    return onnx_export.from_weights(card)


def first_line(error: Exception) -> str:
    """Return the first line of what an error of ONNX Runtime says."""
    return (str(error).splitlines() or [type(error).__name__])[0]
