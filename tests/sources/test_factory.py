import pytest

from crackview.sources.factory import from_text
from crackview.sources.source import SourceError
from crackview.sources.stream import StreamSource
from crackview.sources.video import SequenceSource, VideoSource
from tests.sources.clips import write


def test_paths_folders_and_addresses_are_told_apart(tmp_path):
    clip = write(tmp_path / "a b.mp4", 2)
    assert isinstance(from_text(clip), VideoSource)
    assert isinstance(from_text(f" {clip} "), VideoSource)
    assert isinstance(from_text(str(tmp_path)), SequenceSource)
    assert isinstance(from_text(" rtsp://camera/1 "), StreamSource)


@pytest.mark.parametrize(
    "text", ["", "  ", "nothing/here.mp4", "file:///etc/passwd", "concat://a|b", "http://", "udp://"]
)
def test_what_is_none_of_these_gets_one_sentence(text):
    with pytest.raises(SourceError) as error:
        from_text(text)
    assert str(error.value).endswith(".")
