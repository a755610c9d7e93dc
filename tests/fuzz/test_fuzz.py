import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import run
from tests.fuzz.readers import READERS

CASES = 120


@pytest.mark.parametrize("name", READERS)
def test_broken_files_are_answered_in_one_sentence(name, tmp_path):
    assert list(run.cases(name, CASES, 0, tmp_path)) == []


@pytest.mark.parametrize("name", ["recipe", "settings", "card", "telemetry", "template"])
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
    )
)
def test_any_bytes_are_answered(name, content, tmp_path):
    reader = READERS[name]
    path = tmp_path / f"case{reader.suffix}"
    path.write_bytes(content)
    said = ""
    try:
        reader.read(path)
    except reader.refuses as error:
        said = str(error)
    assert "\n" not in said
