import pytest

from crackview.export.report import template


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[words", "is not TOML"),
        ('colour = "red"', "colour"),
        ('accent = "red"', "accent"),
        ('logo = "gone.png"', "gone.png"),
        ('logo = "report.toml"', "not a PNG or JPEG"),
        ('[words]\nsumary = "x"', "sumary"),
        (None, "is not there"),
    ],
)
def test_a_template_that_is_wrong_is_one_sentence(tmp_path, text, said):
    if text is not None:
        (tmp_path / "report.toml").write_text(text)
    with pytest.raises(template.TemplateError, match=said) as caught:
        template.read(tmp_path)
    assert "\n" not in str(caught.value)


def test_the_limit_of_measuring_is_said_in_the_words_that_ship():
    assert "is 3 pixels where the photo cannot tell" in template.read().words["limits_text"]
