import json
import threading

import numpy as np
import pytest

from crackview.engine import onnx_runtime
from crackview.engine.onnx_runtime import OnnxRuntime
from crackview.errors import Cancelled
from crackview.nets import cards
from crackview.nets.cards import ModelError
from tests.tiny_models import write_model


@pytest.fixture
def path(tmp_path):
    return write_model(tmp_path)


def _photos(count, height, width):
    return np.random.default_rng(0).integers(0, 256, (count, height, width, 3)).astype(np.uint8)


def test_pictures_in_a_batch_are_what_they_are_alone(path):
    runtime, pixels = OnnxRuntime(cards.from_file(path), 2), _photos(3, 64, 96)
    together = runtime.run(pixels)
    assert together.shape == (3, 1, 64, 96)
    assert together.dtype == np.float32
    for index in range(3):
        np.testing.assert_allclose(runtime.run(pixels[index : index + 1])[0], together[index], atol=1e-5)


def test_one_thread_and_two_agree(path):
    pixels = _photos(1, 96, 128)
    one, two = (OnnxRuntime(cards.from_file(path), threads).run(pixels) for threads in (1, 2))
    np.testing.assert_allclose(one, two, atol=1e-5)


def test_a_cancelled_run_stops_in_the_middle_and_the_next_one_works(path):
    runtime, asked = OnnxRuntime(cards.from_file(path), 1), []
    large, small = _photos(1, 4096, 4096), _photos(1, 64, 64)

    def cancel():
        asked.append(threading.current_thread())
        return len(asked) > 1

    with pytest.raises(Cancelled):
        runtime.run(large, cancel=cancel)
    assert set(asked) == {threading.current_thread()}, "whoever asked is asked, in his own thread"
    assert [each.name for each in threading.enumerate() if each.name.startswith("network")] == []
    assert runtime.run(small, cancel=lambda: False).shape == (1, 1, 64, 64)
    with pytest.raises(Cancelled):
        runtime.run(small, cancel=lambda: True)


def test_a_callback_that_fails_stops_the_network_and_is_told(path):
    def fail():
        raise RuntimeError("lost")

    with pytest.raises(RuntimeError, match="lost"):
        OnnxRuntime(cards.from_file(path), 1).run(_photos(1, 1024, 1024), cancel=fail)


def test_a_model_without_an_onnx_file_is_exported_when_it_is_loaded(path):
    pixels = _photos(1, 64, 96)
    expected = OnnxRuntime(cards.from_file(path), 1).run(pixels)
    _change(path, onnx=None)
    path.with_suffix(".onnx").unlink()
    np.testing.assert_array_equal(OnnxRuntime(cards.from_file(path), 1).run(pixels), expected)
    assert not path.with_suffix(".onnx").exists()


def test_without_torch_such_a_model_is_one_sentence(path, monkeypatch):
    _change(path, onnx=None)
    monkeypatch.setattr(onnx_runtime, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match=r"tiny has no ONNX file.*crackview models export tiny"):
        OnnxRuntime(cards.from_file(path), 1)


def test_a_damaged_and_a_missing_file_are_one_sentence_each(path):
    file = path.with_suffix(".onnx")
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(ModelError, match=r"tiny\.onnx does not match the sha256"):
        OnnxRuntime(cards.from_file(path), 1)
    file.unlink()
    with pytest.raises(ModelError, match=r"missing: .*tiny\.onnx"):
        OnnxRuntime(cards.from_file(path), 1)


def test_a_file_that_is_no_network_is_one_sentence(path):
    import hashlib

    path.with_suffix(".onnx").write_bytes(b"no network")
    _change(path, onnx={"file": "tiny.onnx", "sha256": hashlib.sha256(b"no network").hexdigest()})
    with pytest.raises(ModelError, match="The network of tiny cannot be loaded by ONNX Runtime"):
        OnnxRuntime(cards.from_file(path), 1)


def _change(path, **changes):
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")
