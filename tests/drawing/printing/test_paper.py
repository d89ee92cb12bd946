import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.printing.paper import (
    BODY,
    FIT,
    HEAD,
    LEAST_CAPTION,
    LEAST_TYPE,
    MARGIN,
    PAPERS,
    fits,
    least_scale,
    place,
    room,
    rooms,
    sheet_of,
)
from argmap.drawing.scene import badges, boxes

SIZES = st.tuples(st.floats(1, 40_000), st.floats(1, 40_000))
WAYS = st.sampled_from([None, False, True])


@given(SIZES, st.sampled_from(PAPERS), st.sampled_from([9.5, 10.5]), st.sampled_from([0.0, HEAD]), WAYS)
def test_a_picture_stands_inside_the_margins_with_type_of_eight_points(size, paper, caption, head, across):
    """Whatever its size: the page grows where the paper is too small; captions have six points."""
    page = place(size, paper, caption, head, across=across)
    assert page.scale * BODY >= LEAST_TYPE - 1e-9
    assert page.scale * caption >= LEAST_CAPTION - 1e-9
    assert size[0] * page.scale <= page.width - 2 * MARGIN + 1e-6
    assert size[1] * page.scale <= page.height - 2 * MARGIN - head + 1e-6


def test_the_sizes_of_type_are_those_that_are_drawn():
    """Statements, captions, badges."""
    assert boxes.BODY.size / 10 == BODY
    assert (10.5, 9.5) == (boxes.CAPTION.size / 10, badges.WORD.size / 10)


@given(SIZES, st.sampled_from([name for name in PAPERS if name != FIT]), WAYS)
def test_what_fits_a_paper_is_placed_on_it(size, paper, across):
    """The named paper is taken, the way it is to lie, whenever the picture fits it."""
    page = place(size, paper, 10.5, across=across)
    ways = [sheet_of(paper, across=way) for way in ((False, True) if across is None else (across,))]
    assert fits(size, paper, 10.5, across=across) == ((page.width, page.height) in ways)


@given(SIZES, st.sampled_from([name for name in PAPERS if name != FIT]), st.booleans())
def test_the_room_is_what_fits(size, paper, across):
    """No more and no less, under a running head."""
    width, height = room(paper, 10.5, across=across)
    has_room = size[0] <= width and size[1] <= height
    assert (
        has_room == fits((size[0] + 1e-9, size[1] + 1e-9), paper, 10.5, HEAD, across=across) or width - size[0] < 1e-6
    )


def test_a_wide_picture_lies_and_a_high_one_stands():
    """The page is turned so that the picture is larger, unless it is said how it lies."""
    assert place((900, 300), "a4", 10.5).width > place((900, 300), "a4", 10.5).height
    assert place((300, 900), "a4", 10.5).width < place((300, 900), "a4", 10.5).height
    upright = place((900, 300), "a4", 10.5, across=False)
    assert upright.width < upright.height


@pytest.mark.parametrize(("paper", "larger"), [("a4", "a3"), ("letter", "tabloid")])
def test_the_next_larger_paper_of_the_series_is_taken(paper, larger):
    """American papers are followed by American ones."""
    page = place((1300, 900), paper, 10.5)
    assert sheet_of(larger, across=True) == (page.width, page.height)


def test_the_shapes_that_a_picture_may_fill():
    """Both ways of the sheet, or the one that is asked for."""
    assert ((774, 527), (527, 774)) == rooms("a4")
    assert ((527, 774),) == rooms("a4", across=False)
    assert ((774, 527),) == rooms("a4", across=True)


def test_the_figures_of_the_documentation():
    """857 by 1,257 pixels fit A4 at eight points."""
    assert pytest.approx(0.615, abs=1e-3) == least_scale(10.5)
    assert fits((856, 1257), "a4", 10.5)
    assert not fits((858, 1259), "a4", 10.5)
