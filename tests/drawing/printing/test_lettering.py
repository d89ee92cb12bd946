"""The texts of pictures are set by typst itself, which draws every script as a browser does."""

import io
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from html import unescape
from itertools import pairwise

import pypdf
import pytest
from hypothesis import given

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.printing.lettering import lettering
from argmap.errors import RenderError
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from profiles import costly

HINDI = "इस वर्ष किसानों ने स्थिति जानकर धान की खेती नहीं की, क्योंकि वृष्टि कम हुई"
THAI = "ปีนี้ ชาวนา ทำนา ไม่ได้ เพราะ น้ำ แห้ง"


def drawn(svg):
    """Every text that an SVG shows, in order."""
    texts = [one for one in ET.fromstring(svg).iter() if one.tag.endswith("}text")]
    return [part.strip(" \n") for one in texts for part in one.itertext() if part.strip(" \n")]


def test_a_line_has_its_place_and_its_runs():
    """Moves of groups and the corner of the view are added up; styles come from whatever holds a run."""
    picture = lettering(
        '<svg viewBox="-10 -20 300 200" xmlns="http://www.w3.org/2000/svg"><g transform="translate(5 6)" font-size="11">'
        '<rect width="9"/><text x="1" y="2" fill="#123456">a &lt; b</text>'
        '<g transform="translate(100 0)"><text fill="#000000" text-anchor="end">'
        '<tspan x="1" y="2" font-weight="700">1.1</tspan><tspan dx="6" font-size="10.5">assumed</tspan>'
        '<tspan x="1" y="12">next</tspan></text></g></g></svg>'
    )
    run = {"gap": 0.0, "size": 11.0, "weight": 400, "fill": "#000000"}
    assert [
        {"x": 16.0, "y": 28.0, "anchor": "start", "runs": [{**run, "text": "a < b", "fill": "#123456"}]},
        {
            "x": 116.0,
            "y": 28.0,
            "anchor": "end",
            "runs": [{**run, "text": "1.1", "weight": 700}, {**run, "text": "assumed", "gap": 6.0, "size": 10.5}],
        },
        {"x": 116.0, "y": 38.0, "anchor": "end", "runs": [{**run, "text": "next"}]},
    ] == picture.lines
    assert (300.0, 200.0) == (picture.width, picture.height)
    assert '<rect width="9"/><g transform="translate(100 0)"></g></g></svg>' in picture.svg


@costly
@given(strategies.maps())
def test_no_text_stays_in_the_picture_and_none_is_lost(argument_map):
    """Whatever a map says, the parts together say what the whole did."""
    svg = render(argument_map)
    picture = lettering(svg)
    assert "<text" not in picture.svg
    ET.fromstring(picture.svg.encode())
    assert drawn(svg) == [run["text"] for line in picture.lines for run in line["runs"]]


def test_groups_may_be_drawn_larger():
    """Places, sizes of type and gaps are those in the picture, however deep a group stands in others."""
    picture = lettering(
        '<svg viewBox="0 0 300 200" xmlns="http://www.w3.org/2000/svg" font-size="10" fill="#000000">'
        '<g transform="translate(100 50) scale(2)"><g transform="translate(5 6) scale(0.5)">'
        '<text x="3" y="4">a<tspan dx="8">b</tspan></text></g></g></svg>'
    )
    run = {"size": 10.0, "weight": 400, "fill": "#000000"}
    assert [
        {
            "x": 113.0,
            "y": 66.0,
            "anchor": "start",
            "runs": [{**run, "text": "a", "gap": 0.0}, {**run, "text": "b", "gap": 8.0}],
        }
    ] == picture.lines


@pytest.mark.usefixtures("needs_dot")
def test_a_picture_of_graphviz_is_parted_too():
    """It has a flipped corner, and texts of its own making."""
    nodes = [Claim("a", "An R&D claim."), Evidence("b", HINDI), Inference("i", "b", supports="a", scheme="sign")]
    svg = render(ArgumentMap(title="T", thesis="a", nodes=nodes), format="svg", layout="graphviz")
    picture = lettering(svg)
    assert "<text" not in picture.svg
    assert drawn(svg.encode()) == [run["text"] for line in picture.lines for run in line["runs"]]
    assert all(0 < line["x"] < picture.width and 0 < line["y"] < picture.height for line in picture.lines)


@pytest.mark.parametrize("broken", ["", "<svg>", "<svg/>", '<svg viewBox="0 0 a b"/>', "<svg viewBox='0 0 1 1'><text>"])
def test_what_is_no_picture_is_refused(broken):
    """A program that writes something else is named, with no traceback."""
    with pytest.raises(RenderError, match="cannot be read"):
        lettering(broken)


def needs_fonts(*languages):
    """Skip where no font of the machine has a language, unless the run must have it."""
    listed = shutil.which("fc-list")
    asked = [[listed, f":lang={one}"] for one in languages]
    if listed and all(subprocess.run(one, capture_output=True, check=True).stdout for one in asked):
        return
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and there is no font for one of {languages}")
    pytest.skip(f"no font for one of {languages}")


def words_of(pdf, tmp_path):
    """The words on the first page with their left and right edges and their line, as poppler finds them by their gaps."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    (tmp_path / "map.pdf").write_bytes(pdf)
    found = subprocess.run(["pdftotext", "-bbox", str(tmp_path / "map.pdf"), "-"], capture_output=True, check=True)
    pattern = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>'
    for left, top, right, word in re.findall(pattern, found.stdout.decode()):
        yield float(left), float(right), round(float(top)), unescape(word)


@pytest.mark.parametrize("text", [HINDI, THAI])
@pytest.mark.parametrize("layout", ["tidy", "graphviz"])
def test_words_of_other_scripts_stand_apart(text, layout, tmp_path, request):
    """No word stands on another, and each space is one: what is drawn over its neighbour has no gap before it."""
    needs_fonts("hi", "th")
    if layout == "graphviz":
        request.getfixturevalue("needs_dot")
    nodes = [Claim("a", "Claim."), Claim("b", text), Inference("i", "b", supports="a")]
    pdf = render(ArgumentMap(title="T", thesis="a", nodes=nodes), format="pdf", layout=layout)
    foreign = [word for word in words_of(pdf, tmp_path) if max(word[3]) > "\u0900"]
    assert len(text.split()) == len(foreign)
    for (_, right, line, _), (left, _, next_line, _) in pairwise(foreign):
        assert line != next_line or right < left


def test_arabic_letters_are_those_of_a_font_for_reading():
    """The monospaced letters that typst brings are not taken where the machine has others."""
    needs_fonts("ar", "he")
    nodes = [Claim("a", "جفت الحقول هذا العام."), Claim("b", "השדות יבשו."), Inference("i", "b", supports="a")]
    pdf = render(ArgumentMap(title="T", thesis="a", nodes=nodes), format="pdf")
    fonts = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"]
    names = [font.get_object()["/BaseFont"] for font in fonts.values()]
    assert not [name for name in names if "Mono" in name]
