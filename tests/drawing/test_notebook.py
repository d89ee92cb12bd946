"""A map as the last line of a notebook's cell, shown by IPython's own formatter."""

import os
import re
import subprocess
import sys
import warnings
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given

import argmap
from argmap import strategies
from profiles import costly

if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
    import IPython.core.formatters as formatters
else:
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is not installed")

RAIN = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims: {wet: {text: The street is wet., assumed: true}}"
SNOW = RAIN.replace("Rain", "Snow")


def shown(argument_map, **which):
    """What IPython shows of a map, by type, and without a complaint of its own."""
    bundle, metadata = formatters.DisplayFormatter().format(argument_map, **which)
    assert {} == metadata
    return bundle


def ids(picture):
    return set(re.findall(r' id="([^"]+)"', picture))


def test_a_notebook_shows_the_picture_and_the_outline():
    """The picture is that of `render`; the outline is there for who sees no pictures."""
    bundle = shown(argmap.loads(RAIN))
    assert {"image/svg+xml", "application/pdf", "image/png", "text/plain"} == set(bundle)
    prefix = re.search(r' id="(m[0-9a-f]+-(?:[0-9]+-)?)', bundle["image/svg+xml"])[1]
    assert argmap.render(argmap.loads(RAIN), prefix=prefix, source=False) == bundle["image/svg+xml"]
    assert "Rain\n\n1.1 The street is wet. [assumed]\n" == bundle["text/plain"]


def test_pictures_for_paper_are_texts_of_base_64():
    """As notebooks keep what is binary."""
    bundle = shown(argmap.loads(RAIN))
    assert b"%PDF-" == b64decode(bundle["application/pdf"])[:5]
    assert b"\x89PNG" == b64decode(bundle["image/png"])[:4]


def test_pictures_share_a_page():
    """No id of one picture stands in another, of the same map or of another, however often it is shown."""
    pictures = [shown(argmap.loads(text))["image/svg+xml"] for text in (RAIN, RAIN, SNOW, RAIN, SNOW)]
    found = [ids(picture) for picture in pictures]
    assert all(found)
    assert sum(map(len, found)) == len(set().union(*found))
    for picture, own in zip(pictures, found, strict=True):
        assert set(re.findall(r"url\(#([^)]+)\)", picture)) <= own


def test_the_same_sequence_gives_the_same_pictures():
    """A notebook that is run again from its beginning changes nothing; a file has no prefix at all."""
    program = (
        "import argmap, sys, hashlib\n"
        f"m, n = argmap.loads({RAIN!r}), argmap.loads({SNOW!r})\n"
        "for one in (m, n, m): print(one._repr_mimebundle_(include={'image/svg+xml'})['image/svg+xml'])"
    )
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout for _ in range(2)]
    assert runs[0] == runs[1]
    shown(argmap.loads(RAIN))
    assert ' id="map-title"' in argmap.render(argmap.loads(RAIN))


def test_arrowheads_of_a_second_picture_stay_when_the_first_is_hidden(new_page):
    """A folded cell takes away what its ids name."""
    step = RAIN.replace(
        "claims: {", "inferences: {i: {premises: b, supports: wet}}\nclaims: {b: {text: B., assumed: true}, "
    )
    first, second = (shown(argmap.loads(step), include={"image/svg+xml"})["image/svg+xml"] for _ in range(2))
    page = new_page(viewport={"width": 400, "height": 400})

    def pixels(body):
        page.set_content(f'<body style="margin:0">{body}')
        return page.screenshot()

    assert pixels(first) == pixels(f'<div style="display:none">{first}</div>{second}')


def test_only_what_is_asked_for_is_drawn(monkeypatch):
    """A front end that shows text alone does not wait for a picture."""
    drawn = []
    monkeypatch.setattr("argmap.drawing.notebook.render", lambda _, **how: drawn.append(how["format"]) or "drawn")
    pictures = {"image/svg+xml", "application/pdf", "image/png"}
    assert {"text/plain": "drawn"} == shown(argmap.loads(RAIN), include={"text/plain"})
    assert {"text/plain": "drawn"} == shown(argmap.loads(RAIN), exclude=pictures)
    assert ["txt", "txt"] == drawn


def test_without_the_extra_there_is_no_picture_for_paper(monkeypatch):
    """Nor is one where typst fails, or where the map is too large for it."""
    monkeypatch.setattr("argmap.drawing.notebook.find_spec", lambda _: None)
    assert {"image/svg+xml", "text/plain"} == set(shown(argmap.loads(RAIN)))
    monkeypatch.undo()
    monkeypatch.setattr("argmap.drawing.printing.documents._LARGEST_PAGE", 1000)
    monkeypatch.setattr("argmap.drawing.notebook._MOST_PIXELS", 100_000)
    wide = argmap.loads(
        "argmap: 1\ntitle: Wide\nthesis: t\nclaims:\n  t: T.\n"
        + "".join(f"  c{at}: {{text: C., assumed: true}}\n" for at in range(40))
        + "inferences:\n"
        + "".join(f"  i{at}: {{premises: c{at}, supports: t}}\n" for at in range(40))
    )
    assert {"image/svg+xml", "text/plain"} == set(shown(wide))


def test_a_notebook_becomes_a_page_and_a_paper(monkeypatch):
    """By nbconvert, which for paper takes the PDF and so needs no program to convert the SVG."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
        pytest.importorskip("nbconvert", reason="nbconvert is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own dependencies warn on being imported
        from nbconvert import HTMLExporter, LatexExporter
        from nbformat import v4

        monkeypatch.setenv("PATH", "")
        outputs = [v4.new_output("execute_result", data=shown(argmap.loads(RAIN))) for _ in range(2)]
        notebook = v4.new_notebook(cells=[v4.new_code_cell("m", outputs=[output]) for output in outputs])
        page, _ = HTMLExporter().from_notebook_node(notebook)
        paper, resources = LatexExporter().from_notebook_node(notebook)
    assert page.count("data:image/svg+xml;base64,") >= 2
    assert re.findall(r"\\adjustimage.*\{(output_\d_0\.pdf)\}", paper) == ["output_0_0.pdf", "output_1_0.pdf"]
    assert resources["outputs"]["output_0_0.pdf"].startswith(b"%PDF-")


@costly
@given(strategies.maps())
def test_any_map_draws_itself(argument_map):
    """Faulty maps too, which is when a picture helps."""
    bundle = shown(argument_map, include={"image/svg+xml", "text/plain", "image/png"})
    assert {"image/svg+xml", "text/plain"} <= set(bundle)


def test_a_map_knows_nothing_of_drawing_until_it_is_shown():
    """Whoever imports the model alone gets it alone, and its maps are shown all the same."""
    code = (
        "import sys; from argmap.model import ArgumentMap, Claim\n"
        "a = ArgumentMap(title='Rain', thesis='wet', nodes=[Claim('wet', 'It is wet.')])\n"
        "print([name for name in sys.modules if name.startswith('argmap.drawing')])\n"
        "print(a._repr_mimebundle_(include={'text/plain'})['text/plain'].splitlines()[0])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]\nRain\n" == done.stdout


def test_rooms_import_each_other_in_sight():
    """By name, where no check of imports sees it, only the face imports rooms, and a room what lies in it."""
    package = Path(argmap.__file__).parent
    by_name = re.compile(r"\bimport_module\(|\b__import__\(")
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if by_name.search(path.read_text("utf-8"))
    }
    assert found <= {"__init__.py", "cli/parsing.py", "reports/__init__.py", "words/words.py"}
