import pytest

from crackview.engine import precision


@pytest.fixture
def clocks(monkeypatch):
    """Clocks that stand still until a network runs; returns a maker of networks, each turn (passing, processor) s."""
    now = {"perf_counter": 0.0, "process_time": 0.0}
    monkeypatch.setattr(precision.time, "perf_counter", lambda: now["perf_counter"])
    monkeypatch.setattr(precision.time, "process_time", lambda: now["process_time"])

    def network(*seconds):
        turns = iter(seconds * 100)

        def run(pixels):
            assert (pixels.dtype, pixels.ndim) == ("uint8", 4)
            for name, taken in zip(now, next(turns), strict=True):
                now[name] += taken

        return run

    return network


def test_the_fast_network_must_be_clearly_faster_at_its_best(clocks):
    assert precision.is_faster(clocks((0.8, 0.8)), clocks((1.0, 1.0)))
    assert not precision.is_faster(clocks((0.95, 0.95)), clocks((1.0, 1.0)))
    assert precision.is_faster(clocks((9.0, 9.0), (0.8, 0.8)), clocks((1.0, 1.0))), "it was disturbed for a while"


@pytest.mark.parametrize(("system", "counts"), [("linux", False), ("darwin", False), ("win32", True)])
def test_time_that_other_programs_took_counts_on_windows_alone(clocks, monkeypatch, system, counts):
    monkeypatch.setattr(precision.sys, "platform", system)
    assert precision.is_faster(clocks((3.0, 0.8)), clocks((1.0, 1.0))) != counts
    assert precision.is_faster(clocks((1.0, 1.0)), clocks((3.0, 1.0))) == counts


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
