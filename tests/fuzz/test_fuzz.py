import json
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, TiffImagePlugin

from crackview.gui.app.settings import AppSettings
from crackview.vision import noise
from tests.fuzz import run
from tests.fuzz.readers import READERS
from tests.vision import shots

CASES = 2_000 // len(READERS) + 1
NUMBERS = st.one_of(st.integers(), st.floats(), st.sampled_from([0, -0.0, 1e308, 2**63, 10**400]))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, st.text(max_size=20)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
HARD = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def readers():
    with run.Readers() as process:
        yield process


@pytest.mark.parametrize("name", READERS)
def test_broken_files_are_answered_in_one_sentence(name, readers):
    assert list(readers.cases(name, CASES, 0)) == []


def answered(name, content, folder):
    reader = READERS[name]
    path = folder / f"case{reader.suffix}"
    path.write_bytes(content)
    said = ""
    try:
        reader.read(path)
    except reader.refuses as error:
        said = str(error)
    assert "\n" not in said


@pytest.mark.parametrize(
    "name", ["recipe", "settings", "card", "telemetry", "template", "lens", "certificate", "session"]
)
@HARD
@given(
    content=st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
    )
)
def test_any_bytes_are_answered(name, content, tmp_path):
    answered(name, content, tmp_path)


@pytest.mark.parametrize("name", ["settings", "card", "lens", "certificate", "session"])
@HARD
@given(data=st.data())
def test_any_value_of_any_field_is_answered(name, data, tmp_path):
    seed = json.loads(READERS[name].seeds()[0])
    changed = data.draw(st.dictionaries(st.sampled_from(sorted(seed)), VALUES, min_size=1, max_size=3))
    for field, inner in seed.items():
        if isinstance(inner, dict) and inner and data.draw(st.booleans()):
            changed[field] = inner | data.draw(st.dictionaries(st.sampled_from(sorted(inner)), VALUES, max_size=2))
    answered(name, json.dumps(seed | changed).encode("utf-8", "surrogatepass"), tmp_path)


@HARD
@given(live=st.dictionaries(st.sampled_from(sorted(AppSettings().live.model_dump())), VALUES, max_size=3))
def test_any_value_of_the_settings_of_a_part_is_answered(live, tmp_path):
    answered("settings", json.dumps({"live": live}).encode("utf-8", "surrogatepass"), tmp_path)


@HARD
@given(steps=st.lists(st.tuples(st.sampled_from([*noise.NOISES, "seed", "Seed"]), NUMBERS), max_size=6))
def test_any_number_in_a_recipe_is_answered(steps, tmp_path):
    answered("recipe", "".join(f"{name} {str(value)[:400]}\n" for name, value in steps).encode(), tmp_path)


@HARD
@given(
    values=st.dictionaries(
        st.sampled_from(["latitude", "longitude", "rel_alt", "abs_alt", "focal_len", "timestamp"]),
        st.one_of(NUMBERS.map(str), st.text(max_size=20)),
    )
)
def test_any_value_of_telemetry_is_answered(values, tmp_path):
    fields = " ".join(f"[{name}: {value[:400]}]" for name, value in values.items())
    text = f"1\n00:00:00,000 --> 00:00:01,000\n2026-05-04 12:00:00.000\n{fields}\n\n"
    answered("telemetry", text.encode("utf-8", "surrogatepass"), tmp_path)


RATIONALS = st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)).map(
    lambda pair: TiffImagePlugin.IFDRational(*pair)
)
TEXTS = st.text(st.characters(max_codepoint=127), max_size=4)
GPS = st.one_of(
    st.dictionaries(st.sampled_from([1, 3, 8, 9, 12, 18, 29]), TEXTS, max_size=4),
    st.fixed_dictionaries({1: TEXTS, 3: TEXTS}, optional=dict.fromkeys((2, 4, 6, 7, 17), RATIONALS)),
    st.fixed_dictionaries(
        {1: st.just("N"), 3: st.just("E")},
        optional={tag: st.lists(RATIONALS, min_size=1, max_size=4).map(tuple) for tag in (2, 4, 7)},
    ),
)


@HARD
@given(
    gps=GPS,
    xmp=st.dictionaries(
        st.sampled_from(sorted(shots.DRONE)),
        st.one_of(NUMBERS.map(str), st.text(st.characters(min_codepoint=32, exclude_characters='<&"'), max_size=20)),
        max_size=4,
    ),
    focal=RATIONALS,
)
def test_any_place_and_lens_of_a_photo_is_answered(gps, xmp, focal, tmp_path):
    path = tmp_path / "shot.jpg"
    packet = shots.XMP.format(" ".join(f'drone-dji:{name}="{value[:400]}"' for name, value in xmp.items()))
    image = Image.new("RGB", (16, 16))
    shots.write(path, image=image, xmp=packet.encode("utf-8", "replace"), gps=gps, FocalLength=focal)
    answered("metadata", path.read_bytes(), tmp_path)


SABOTAGE = """
import os, sys, time
import numpy as np
from tests.fuzz import child, run
from tests.fuzz.readers import READERS, Reader

run.MOST_S = child.MOST_S = 2
def bad(path):
    case = bad.case = bad.case + 1
    if case == 1:
        os.kill(os.getpid(), 11)
    if case == 3:
        np.ones(int(1.2e9), np.uint8)
    if case == 4:
        time.sleep(2.1)
    if case == 5:
        raise KeyError("x")
bad.case = int(os.environ["BEFORE"])
READERS["recipe"] = Reader(".txt", lambda: [b"salt 0.1"], bad, ())
child.main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
def test_what_crashes_takes_memory_or_time_or_raises_is_found(monkeypatch):
    before = iter((0, 1))

    def begin(words, **options):
        env = os.environ | {"BEFORE": str(next(before))}
        return popen([sys.executable, "-c", SABOTAGE], env=env, **options)

    popen = subprocess.Popen
    monkeypatch.setattr(run.subprocess, "Popen", begin)
    with run.Readers() as process:
        found = {(finding.case, finding.what.splitlines()[-1]) for finding in process.cases("recipe", 6, 0)}
    assert {(0, "the process ended by 11"), (4, "KeyError: 'x'")} <= found
    assert any(case == 2 and what.endswith("MiB") for case, what in found)
    assert any(case == 3 and what.startswith("took ") for case, what in found)
    assert {case for case, _ in found} <= {0, 2, 3, 4}
