import pytest
from PIL import Image

from crackview.export.report import template


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[words", "is not TOML"),
        ("accent = " + "9" * 5000, "is not TOML"),
        ("fonts = " + "[" * 9999, "is not TOML"),
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


@pytest.mark.parametrize("kind", ["logo", "html", "fonts"])
@pytest.mark.parametrize("way", ["up", "absolute", "link", "nul", "long"])
def test_a_template_names_files_of_its_own_folder_alone(tmp_path, kind, way):
    secret = tmp_path / "secret.png"
    Image.new("RGB", (8, 8)).save(secret)
    look = tmp_path / "look"
    look.mkdir()
    (look / "link.png").symlink_to(secret)
    name = {"up": "../secret.png", "absolute": str(secret), "link": "link.png", "nul": "a\\u0000b", "long": "x" * 999}[
        way
    ]
    (look / template.FILE).write_text(f'{kind} = ["{name}"]' if kind == "fonts" else f'{kind} = "{name}"')
    with pytest.raises(template.TemplateError, match="is not there"):
        template.read(look)


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_a_logo_that_is_cut_off_is_refused_when_the_template_is_read(tmp_path, suffix):
    path = tmp_path / f"logo.{suffix}"
    Image.effect_noise((90, 60), 40).save(path)
    (tmp_path / template.FILE).write_text(f'logo = "{path.name}"')
    assert template.read(tmp_path).logo == path
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(template.TemplateError, match="not a PNG or JPEG"):
        template.read(tmp_path)


def test_the_limit_of_measuring_is_said_in_the_words_that_ship():
    assert "is 3 pixels where the photo does not show it" in template.read().words["limits_text"]
