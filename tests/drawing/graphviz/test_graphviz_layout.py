import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib.util import find_spec

import pytest

from argmap.drawing import render
from argmap.drawing.graphviz.layout import FORMATS, dot_picture
from argmap.errors import OptionError, RenderError
from argmap.files.limits import MEMORY
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.notations import read_format

SVG = "{http://www.w3.org/2000/svg}"
COMMON = {"pdf": b"%PDF-", "png": b"\x89PNG", "gif": b"GIF8", "jpg": b"\xff\xd8", "eps": b"%!PS"}


@pytest.fixture(params=["dot", "pygraphviz"])
def graphviz(request, monkeypatch):
    """Either way to Graphviz, alone."""
    if request.param == "dot":
        request.getfixturevalue("needs_dot")
    elif find_spec("pygraphviz") is None:
        if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
            pytest.fail("ARGMAP_REQUIRE_EXTERNAL is set, and pygraphviz is not installed")
        pytest.skip("pygraphviz is not installed")
    else:
        monkeypatch.setenv("PATH", "")
    return request.param


@pytest.mark.usefixtures("graphviz")
def test_the_suffix_picks_among_the_formats_of_graphviz(tmp_path, pond):
    """Files are of the kind that their suffix says."""
    for suffix, magic in COMMON.items():
        render(pond, tmp_path / f"map.{suffix}", layout="graphviz")
        assert (tmp_path / f"map.{suffix}").read_bytes().startswith(magic)
    assert "Nets save lives." in render(pond, format="svg", layout="graphviz")


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("hostile", ["\\N \\G", "</td>", "]]>", "a\x00b\u2028", "<img src='x.png'/>", "W" * 9000])
def test_hostile_texts_stay_texts(hostile):
    """No text stops the picture, and none becomes markup."""
    nodes = [Claim("a", hostile), Claim("b", hostile), Inference("i", "b", supports="a", scheme=hostile)]
    picture = render(ArgumentMap(title=hostile, thesis="a", nodes=nodes), format="svg", layout="graphviz")
    assert "<image" not in picture
    assert "</svg>" in picture


@pytest.mark.usefixtures("graphviz")
def test_samples_of_the_legend_are_small_under_a_wide_title(pond):
    """Graphviz stretches a table to the widest line above it, and the boxes in it; these keep their size, in a grid."""
    nodes = [*pond.nodes, Evidence("wet", "The coat was wet."), Inference("w", "wet", supports="principle")]
    wide = pond.replace(title="A title that is by far wider than each of the samples is", nodes=nodes)
    picture = ET.fromstring(render(wide, format="svg", layout="graphviz", standing=True).encode())
    title = next(group for group in picture.iter(f"{SVG}g") if group.get("id") == "a_map")
    boxes = [box for shape in ("polygon", "path") for box in title.iter(f"{SVG}{shape}")][1:]
    lefts = []
    for box in boxes:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", box.get("points") or box.get("d"))]
        assert max(numbers[::2]) - min(numbers[::2]) < 40
        lefts.append(round(min(numbers[::2])))
    assert len(boxes) > len({*lefts}) == 4


@pytest.mark.usefixtures("graphviz")
def test_addresses_leave_the_picture_well_formed(pond):
    """Graphviz 2 writes their ampersands as they are."""
    nodes = [Claim("a", "A.", source="singer"), Claim("b", "B.", source="singer"), Inference("i", "b", supports="a")]
    picture = render(pond.replace(thesis="a", nodes=nodes), format="svg", layout="graphviz")
    links = [value for e in ET.fromstring(picture.encode()).iter() for name, value in e.items() if "href" in name]
    assert {"https://example.org/?a=1&b=2"} == {*links}


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("odd", ["", " & <b>", ' "a\\b" \\N', "]]>"])
def test_lines_from_right_to_left_are_held_at_their_right_ends(odd):
    """Those of one box end at one right edge, isolated from what surrounds them; those of its neighbours at the left."""
    nodes = [
        Claim("a", "The fields are dry."),
        Claim("b", f"الماء في النهر قليل جدا هذا العام، ولذلك جفت الحقول كلها (1965){odd}."),
        Claim("c", "Wells are deep, and the way to them is long and hard."),
        Inference("i", ("b", "c"), supports="a"),
    ]
    picture = ET.fromstring(render(ArgumentMap(title="T", thesis="a", nodes=nodes), format="svg", layout="graphviz"))
    texts = [one for one in picture.iter() if one.tag.endswith("}text")]
    lines = [one for one in texts if "\u2067" == one.text[0]]
    assert len(lines) > 2
    assert {"end"} == {one.get("text-anchor") for one in lines}
    assert len({round(float(one.get("x"))) for one in lines}) == 1
    assert all(one.text.endswith("\u2069") for one in lines)
    assert ".\u2069" == lines[-1].text[-2:]
    latin = [one for one in texts if one.text.startswith(("Wells", "and the", "long and"))]
    assert {"start"} == {one.get("text-anchor") for one in latin}
    assert float(latin[0].get("x")) < float(lines[0].get("x"))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("digraph { a [label=<<b>unclosed>] }", "mismatched tag"),
        ("digraph { a [label=<<blink>x</blink>>] }", "Unknown HTML element"),
        ("digraph {", "syntax error"),
    ],
)
def test_a_complaint_is_an_error(graphviz, source, message):
    """A label that Graphviz cannot read is refused, not drawn as something else."""
    with pytest.raises(RenderError, match=f"(?s)^{graphviz} failed.*{message}"):
        dot_picture(source)


def test_a_format_that_this_graphviz_lacks_is_named(graphviz):
    """Its own message tells which it has."""
    with pytest.raises(RenderError, match=r'"nonsense" not recognized\. Use one of:'):
        dot_picture("digraph { a }", "nonsense")


def test_time_is_limited(graphviz):
    """What takes too long is stopped."""
    with pytest.raises(RenderError, match=f"{graphviz} took longer than 0.001 s; layout 'tidy' draws maps of any size"):
        dot_picture("digraph { a }", seconds=0.001)


def test_memory_and_time_of_the_child_are_limited():
    """The system ends a child that outlives its parent's patience, or takes too much."""
    pytest.importorskip("resource")
    script = (
        "from argmap.files.limits import limit; import resource; limit(7);"
        "print(resource.getrlimit(resource.RLIMIT_CPU)[0], resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert (7, MEMORY) == tuple(map(int, done.stdout.split()))


def test_without_graphviz_the_message_says_how_to_get_it(monkeypatch, pond):
    """Or what works without it."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(RenderError, match=r"pip install '\.\[graphviz\]'.*layout 'tidy' needs no program"):
        render(pond, format="svg", layout="graphviz")


def test_formats_of_graphviz_need_its_layout(pond):
    """The message says so; a window on the screen is no format at all."""
    with pytest.raises(OptionError, match="the format 'gif' needs the layout 'graphviz'"):
        render(pond, format="gif")
    known = "svg, html, pdf, png, dot, mmd, md, txt"
    with pytest.raises(OptionError, match=f"unknown format 'x11'; expected one of {known}"):
        render(pond, format="x11", layout="graphviz")
    assert not {"x11", "xlib", "gtk"} & {*FORMATS}


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (subprocess.CompletedProcess([], 0, b"<svg/>", b"Error: not well-formed"), "not well-formed"),
        (subprocess.CompletedProcess([], 0, b"%!PS", b"which cannot be handled by this driver"), "cannot be handled"),
        (subprocess.CompletedProcess([], 0, b"", b""), r"exit status 0\): no message"),
        (subprocess.CompletedProcess([], -11, b"", b""), r"exit status -11\): no message"),
    ],
    ids=["complaint", "lost letters", "nothing", "crash"],
)
def test_every_failure_is_a_render_error(monkeypatch, outcome, message):
    """An error on the error stream, letters that are lost, no picture and a crash all stop it."""
    monkeypatch.setattr("shutil.which", lambda _: "dot")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: outcome)
    with pytest.raises(RenderError, match=message):
        dot_picture("digraph {}")


@pytest.mark.usefixtures("needs_dot")
def test_a_crash_over_widths_leaves_the_picture(monkeypatch):
    """Widths of lines from right to left are only asked for to place them better."""
    from argmap.drawing.graphviz import layout

    made = layout._made

    def crash(source, format_, seconds):
        if format_ == "json":
            raise RenderError("dot failed (exit status -11): no message")
        return made(source, format_, seconds)

    monkeypatch.setattr(layout, "_made", crash)
    argument_map = ArgumentMap(title="Rain", thesis="a", nodes=[Claim("a", "השדות יבשים.")])
    assert "</svg>" in render(argument_map, format="svg", layout="graphviz")


@pytest.mark.usefixtures("needs_dot")
def test_what_graphviz_draws_carries_the_map(pond):
    """As SVG, and on paper; the same bytes as without, but for the map."""
    for how in ({"format": "svg"}, {"format": "pdf", "paper": "a4"}):
        made = render(pond, layout="graphviz", **how)
        assert pond == read_format(made, how["format"])[0]
    left_out = render(pond, layout="graphviz", source=False)
    assert left_out.removesuffix("</svg>\n") == render(pond, layout="graphviz").partition("<metadata")[0]
