import pytest

from crackview.engine import precision


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until a network runs; returns a maker of networks that take so many seconds."""
    now = [0.0]
    monkeypatch.setattr(precision.time, "perf_counter", lambda: now[0])

    def network(*seconds):
        turns = iter(seconds * 100)

        def run(pixels):
            assert (pixels.dtype, pixels.ndim) == ("uint8", 4)
            now[0] += next(turns)

        return run

    return network


def test_the_fast_network_must_be_clearly_faster_at_its_best(clock):
    assert precision.is_faster(clock(0.8), clock(1.0))
    assert not precision.is_faster(clock(0.95), clock(1.0))
    assert precision.is_faster(clock(9.0, 0.8), clock(1.0)), "another program had the processor for a while"


@pytest.mark.parametrize(
    ("machine", "avx512", "flags", "fit"),
    [
        ("x86_64", True, "flags : fpu avx2", True),
        ("AMD64", False, "flags : fpu avx2", False),
        ("x86_64", False, "flags : fpu avx2 avx_vnni", True),
        ("x86_64", False, None, False),
        ("aarch64", False, None, True),
    ],
)
def test_sums_are_cut_off_on_x86_without_vnni_alone(monkeypatch, tmp_path, machine, avx512, flags, fit):
    monkeypatch.setattr(precision.platform, "machine", lambda: machine)
    monkeypatch.setattr(precision.cv2, "checkHardwareSupport", lambda _feature: avx512)
    monkeypatch.setattr(precision, "_CPUINFO", tmp_path / "cpuinfo")
    if flags is not None:
        (tmp_path / "cpuinfo").write_text(flags)
    assert precision.sums_fit() == fit
