"""What is said of a picture whose type is too small."""

import pytest

from argmap.drawing.legibility import SHEET, SLIDE
from argmap.drawing.rendering import drawn
from argmap.model import ArgumentMap, Claim, Inference


def fan(count, levels=1):
    """A thesis with so many reasons, each with a line of further ones below it."""
    nodes = [Claim("t", "The thesis says something that is open to doubt.")]
    for at in range(count):
        for level in range(levels):
            nodes.append(Claim(f"c{at}-{level}", "A reason says something that may bear on it."))
            target = f"c{at}-{level - 1}" if level else "t"
            nodes.append(Inference(f"i{at}-{level}", f"c{at}-{level}", supports=target))
    return ArgumentMap(title="A fan", thesis="t", nodes=nodes)


@pytest.mark.parametrize("layout", ["columns", "tidy"])
def test_small_type_is_measured_on_a_slide(layout):
    """The size in pixels and what to do; the same for both layouts of our own."""
    made = drawn(fan(40, 3), format="svg", layout=layout)
    size = float(SLIDE.type_of(made.request.scene))
    assert size < SLIDE.least
    assert made.remark.startswith(
        f"at 1600×900 the type would be {int(size * 10) / 10} px (12 or more is legible): try "
    )
    assert "try --split slides, --depth 2, --focus ID, or a PDF with --split pages" in made.remark


def test_a_depth_is_named_only_where_it_helps():
    """A map of one level cannot be cut lower, and one cut at two levels can be cut at one."""
    assert "--depth" not in drawn(fan(80), format="svg").remark
    assert "--depth 1," in drawn(fan(40, 3), format="svg", depth=2).remark


def test_what_is_legible_or_no_still_has_no_remark():
    """Nor does paper, which splits what does not fit it."""
    assert drawn(fan(3), format="svg").remark is None
    assert drawn(fan(80), format="txt").remark is None
    assert drawn(fan(80), format="html").remark is None
    assert drawn(fan(80), format="svg", split="slides").remark is None
    assert drawn(fan(80), format="pdf").remark is None
    assert drawn(fan(80), format="pdf", paper="fit").remark is not None


def test_the_size_is_that_of_the_svg():
    """A picture that fills the slide at twice its size has type of twice 13 pixels."""
    made = drawn(fan(2), format="svg", aspect="16:9")
    scene = made.request.scene
    scale = min(1600 / (scene.width / 10 + 48), 900 / (scene.height / 10 + 48))
    assert 13 * scale == pytest.approx(float(SLIDE.type_of(scene)))


def test_what_is_drawn_for_a_sheet_is_measured_in_points():
    """On A4 within its margins: 8 or more are legible."""
    made = drawn(fan(60), format="svg", aspect="a4")
    scene = made.request.scene
    width, height = scene.width / 10 + 48, scene.height / 10 + 48
    sheets = ((774, 527), (527, 774))
    assert float(SHEET.type_of(scene)) == pytest.approx(13 * max(min(w / width, h / height) for w, h in sheets))
    assert "on A4 the type would be " in made.remark
    assert " pt (8 or more is legible): try " in made.remark
    assert drawn(fan(4), format="svg", aspect="a4").remark is None
