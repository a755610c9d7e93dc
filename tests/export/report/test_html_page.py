"""The HTML report, read back by Python's own parser."""

import base64
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from types import FunctionType

import pytest
from PIL import Image

from crackview.export.model import ExportReview
from crackview.export.report import html_page, template
from tests.export.sheets import photo_result, sheet

NASTY = "\"><script>alert(1)</script>' onerror=x \u202eSüd 橋 😀"


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.texts, self.pictures = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag == "img":
            self.pictures.append(dict(attrs)["src"])

    def handle_data(self, data):
        self.texts.append(data.strip())


def read(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def test_whatever_people_typed_is_text(tmp_path):
    photo = photo_result(f"{NASTY.replace('/', '')}.jpg", note=NASTY, reviews={1: ExportReview("edited", NASTY, NASTY)})
    made = replace(sheet(photo, title=NASTY), facts={NASTY: NASTY})
    reader = read(html_page.write(made, tmp_path, replace(template.read(), company=NASTY))[0])
    assert "script" not in reader.tags
    assert reader.texts.count(NASTY) >= 5
    assert f"edited, {NASTY}, {NASTY}" in reader.texts
    assert "ab" * 32 in reader.texts
    assert "ACI 224R exposure" in reader.texts
    assert "< 0.30 mm" in reader.texts


def test_the_file_holds_its_pictures_and_fetches_nothing(tmp_path):
    (path,) = html_page.write(sheet(photo_result("a.jpg"), photo_result("b.jpg")), tmp_path, template.read())
    text = path.read_text(encoding="utf-8")
    assert "http" not in re.sub(r"base64,[A-Za-z0-9+/=]*", "", text)
    pictures = read(path).pictures
    assert len(pictures) == 2
    with Image.open(io.BytesIO(base64.b64decode(pictures[0].split(",")[1]))) as image:
        assert image.size == (800, 600), "a small photo is enlarged, so that its marks stay beside the cracks"


def reachable(value, seen):
    """Everything that a template reaches from a value by public attributes, items and calls without arguments."""
    if id(value) in seen:
        return
    seen[id(value)] = value
    if isinstance(value, str | bytes | int | float | None):
        return
    inside = list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, tuple) else []
    if isinstance(value, FunctionType):
        inside += [getattr(value, name) for name in dir(value) if not name.startswith("_")]
    for each in inside:
        reachable(each, seen)


def test_a_template_reaches_texts_numbers_and_pictures_alone(tmp_path):
    Image.new("RGB", (8, 8)).save(tmp_path / "logo.png")
    look = replace(template.read(), logo=tmp_path / "logo.png")
    seen = {}
    reachable(html_page.values(sheet(photo_result("a.jpg")), look), seen)
    kinds = {type(value) for value in seen.values()}
    assert kinds <= {str, bytes, int, float, bool, type(None), dict, tuple, FunctionType}
    assert len(seen) > 100
    (page,) = html_page.values(sheet(photo_result("a.jpg")), look)["report"]["photos"]
    assert page["picture"]().startswith(b"\xff\xd8")


def test_a_page_that_grows_without_end_is_cut(tmp_path, monkeypatch):
    monkeypatch.setattr(html_page, "_MOST_SIGNS", 100_000)
    own = tmp_path / "own.html"
    own.write_text("{% for a in range(9999) %}{{ report.title }} of a wall{% endfor %}")
    with pytest.raises(template.TemplateError, match="grows without end"):
        html_page.write(sheet(photo_result("a.jpg")), tmp_path, replace(template.read(), html=own))
    assert not (tmp_path / "report.html").exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{% if %}",
        "{{ report.nothing.at.all }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ 1 / 0 }}",
        "{{ report.title + 1 }}",
        "{{ report.photos[0].picture.args[0].path.write_text('x') }}",
        "{{ look.logo.parent.iterdir() | list }}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{{ data_url('/etc/passwd') }}",
        "{{ range(10000000) | list }}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ 10 ** 9 * report.photos }}",
        "{{ 10 ** 10 ** 10 }}",
        "{% set n = namespace(x=3) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}{{ n.x > 0 }}",
        "{{ 'x'.center(10 ** 3 * 10 ** 7) }}",
        "{{ 'x' | center(9999999999) }}",
        "{{ report.title | indent(9999999999) }}",
        "{{ 'x'.zfill(width) }}{{ 'x'.zfill(9999999999) }}",
        "{{ '{:>9999999999}'.format(1) }}",
        "{{ '{:{}}'.format(1, 9999999999) }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ '%*d' | format(9999999999, 1) }}",
        "{{ report.title | slice(9999999999) | list }}",
        "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = (n.x ~ n.x) | upper %}{% endfor %}",
        "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = n.x.replace('x', n.x) %}{% endfor %}",
        "{% set n = namespace(x='xx') %}{% for i in range(60) %}{% set n.x = n.x | replace('x', n.x) %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ lipsum(n=10) }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends '/etc/passwd' %}",
        "{{ '{0.__class__.__mro__}'.format(report) }}",
        "{{ data_url.__globals__ }}",
        "{{ (data_url | attr('__globals__')).os }}",
        "{{ (report | map(attribute='__class__') | list)[0].__mro__ }}",
        "{{ self._TemplateReference__context.environment.globals.values() | list }}",
        "{{ cycler.__init__.__globals__.os.listdir('/') }}",
        "{{ dict(report).fromkeys.__self__.__base__.__subclasses__() }}",
        "{% set n = namespace(x=[1]) %}{% for i in range(40) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}",
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x == 1 }}",
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = dict(a=n.x, b=n.x) %}{% endfor %}",
        "{% set n = namespace(x=1) %}{% for i in range(60) %}{% set n.x = namespace(a=n.x, b=n.x) %}{% endfor %}",
        "{% set n = namespace(x=[]) %}{% for i in range(99999) %}{% set n.x = n.x + ['x' * 9999 ~ i] %}{% endfor %}",
        "{% set x = 'xxxxxxxxxx' %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40,
        "{% set x = 'x' * 99999 %}{% set y %}{% for i in range(99999) %}{{ x }}{% endfor %}{% endset %}",
        "{% set y %}{% for i in range(99999) %}{% for j in range(40) %}"
        + "x" * 9999
        + "{% endfor %}{% endfor %}{% endset %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{% for x in range(20) recursive %}{% if loop.depth < 12 %}{{ loop(range(20)) }}{% endif %}{% endfor %}",
        "{% for i in range(99999) %}{% set z = range(99999) | sort %}{% endfor %}",
        "{% for i in range(99999) %}{% set z = range(99999) | sum %}{% endfor %}",
        "{% set t = 'x' * 99999 %}{% for i in range(99999) %}{% set z = t[1:] in t %}{% endfor %}",
        "{{ ([range(9999) | list] * 9999) | sum(start=[]) }}",
        "{{ range(99999) | join('x' * 99999) }}",
        "{{ ('x' * 99999).join('x' * 99999) }}",
        "{{ ('\\t' * 99999).expandtabs(99999) }}",
        "{{ ('\\n' * 99999) | indent(99999, blank=true) }}",
        "{{ ('\\n' * 99999) | indent('x' * 99999, blank=true) }}",
        "{{ ('ab ' * 30000) | wordwrap(1, wrapstring='x' * 99999) }}",
        "{{ ('x' * 99999).translate({120: 'x' * 99999}) }}",
        "{{ ('{0}' * 30000).format('x' * 99999) }}",
        "{{ ('{0}' * 30000 | string).format('x' * 99999) }}",
        "{{ ('%(a)s' * 20000) % {'a': 'x' * 99999} }}",
        "{{ ('%(a)s' * 20000) | format(a='x' * 99999) }}",
        "{{ 1 }}" * 200_000,
    ],
    ids=lambda text: text[:60],
)
def test_a_template_that_is_wrong_is_named_and_nothing_is_written(tmp_path, monkeypatch, text):
    monkeypatch.setattr("crackview.export.report.sandbox._MOST_SIGNS", 2**26)  # to be quick
    look = tmp_path / "look"
    look.mkdir()
    (look / "report.toml").write_text('html = "own.html"')
    (look / "own.html").write_text(text)
    with pytest.raises(template.TemplateError, match=r"own\.html"):
        html_page.write(sheet(photo_result("a.jpg")), tmp_path / "out", template.read(look))
    assert not list((tmp_path / "out").glob("*"))


def test_the_inside_of_a_function_is_nothing_to_a_template(tmp_path):
    look = tmp_path / "look"
    look.mkdir()
    (look / "report.toml").write_text('html = "own.html"')
    (look / "own.html").write_text("[{{ report.photos[0].picture.__closure__ }}{{ data_url.__globals__ }}]")
    (path,) = html_page.write(sheet(photo_result("a.jpg")), tmp_path, template.read(look))
    assert path.read_text() == "[]"


def test_a_template_may_use_lists_texts_and_pictures_as_it_likes(tmp_path):
    own = tmp_path / "own.html"
    own.write_text(
        "{% set rows = namespace(all=[]) %}"
        "{% for p in report.photos %}{% set rows.all = rows.all + [p.name] %}{% endfor %}"
        "{{ rows.all | join(', ') }}|{{ '%d' | format(123456789) }}|{{ report.photos | map(attribute='name') | list }}|"
        "{{ 'ab'.center(6) }}|{{ 'a\nb' | indent(2) }}|{{ [3, 1] | sum(start=1000000) }}|{{ 'b' in 'abc' }}|"
        "{% for p in report.photos %}{% set src %}{{ data_url(p.picture()) }}{% endset %}{{ src[:16] }}{% endfor %}"
    )
    (path,) = html_page.write(
        sheet(photo_result("a.jpg"), photo_result("b.jpg")), tmp_path, replace(template.read(), html=own)
    )
    assert path.read_text() == (
        "a.jpg, b.jpg|123456789|[&#39;a.jpg&#39;, &#39;b.jpg&#39;]|  ab  |a\n  b|1000004|True|" + "data:image/jpeg;" * 2
    )


def test_each_picture_allows_what_it_needs(tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.export.report.sandbox._MOST_SIGNS", 100_000)
    photos = [photo_result(f"{number}.jpg") for number in range(4)]
    text = html_page.write(sheet(*photos), tmp_path, template.read())[0].read_text()
    assert len(text) > 100_000
    assert text.count("data:image/jpeg") == len(photos)
