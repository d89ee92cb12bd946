import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.printing.paper import FIT, HEAD, LEAST_TYPE, MARGIN, PAPERS, fits, place, upright

SIZES = st.tuples(st.floats(1, 40_000), st.floats(1, 40_000))


@given(SIZES, st.sampled_from(PAPERS), st.sampled_from([9.5, 10.5]), st.sampled_from([0.0, HEAD]))
def test_a_picture_stands_inside_the_margins_with_type_of_eight_points(size, paper, smallest, head):
    """Whatever its size: the page grows where the paper is too small."""
    page = place(size, paper, smallest, head)
    assert page.scale * smallest >= LEAST_TYPE - 1e-9
    assert size[0] * page.scale <= page.width - 2 * MARGIN + 1e-6
    assert size[1] * page.scale <= page.height - 2 * MARGIN - head + 1e-6


@given(SIZES, st.sampled_from([name for name in PAPERS if name != FIT]))
def test_what_fits_a_paper_is_placed_on_it(size, paper):
    """The named paper is taken, upright or across, whenever the picture fits it."""
    page = place(size, paper, 10.5)
    assert fits(size, paper, 10.5) == (sorted((page.width, page.height)) == sorted(upright(paper)))


def test_a_wide_picture_lies_and_a_high_one_stands():
    """The page is turned so that the picture is larger."""
    assert place((900, 300), "a4", 10.5).width > place((900, 300), "a4", 10.5).height
    assert place((300, 900), "a4", 10.5).width < place((300, 900), "a4", 10.5).height


@pytest.mark.parametrize(("paper", "larger"), [("a4", "a3"), ("letter", "tabloid")])
def test_the_next_larger_paper_of_the_series_is_taken(paper, larger):
    """American papers are followed by American ones."""
    page = place((1200, 800), paper, 10.5)
    assert upright(larger) == (page.height, page.width)


def test_the_figures_of_the_documentation():
    """692 by 1,015 pixels fit A4 at eight points."""
    assert fits((692, 1015), "a4", 10.5)
    assert not fits((693, 1016), "a4", 10.5)
