import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.cards.tree import card_tree
from argmap.drawing.tidy.rows import TREE_GAP, best_row
from argmap.drawing.tidy.scene import scene
from argmap.model import ArgumentMap, Claim, Inference


def theses(*reasons):
    """The scene of a map with a thesis for each number, which says how many reasons it has side by side."""
    nodes = []
    for at, count in enumerate(reasons):
        nodes.append(Claim(f"t{at}", "So it is."))
        for reason in range(count):
            nodes.append(Claim(f"c{at}-{reason}", "For this reason."))
            nodes.append(Inference(f"i{at}-{reason}", f"c{at}-{reason}", supports=f"t{at}"))
    return scene(card_tree(ArgumentMap(title="t", thesis=[f"t{at}" for at in range(len(reasons))], nodes=nodes)))


def tops(picture):
    """The height at which each thesis begins, and where."""
    return [corner for corner, box in zip(picture.corners, picture.boxes, strict=True) if box.card.parent is None]


def test_wide_trees_are_set_below_each_other():
    """Two theses with many reasons each would make a picture eight times as wide as it is high."""
    (_, first), (_, second) = tops(theses(9, 9))
    assert first < second


def test_narrow_trees_stand_side_by_side():
    """Two theses with a reason each make a picture that is wide enough."""
    (left, first), (right, second) = tops(theses(1, 1))
    assert (first, True) == (second, left < right)


@pytest.mark.parametrize(
    ("sizes", "rows"),
    [
        ([], [0]),
        ([(1600, 900)], [1]),
        ([(8000, 1500)] * 2, [1, 1]),
        ([(800, 900)] * 2, [2]),
        ([(3000, 2000)] * 4, [2, 2]),
    ],
)
def test_rows_end_where_the_whole_is_nearest_to_16_by_9(sizes, rows):
    """One row of narrow trees, a row each for wide ones, two of two for those between."""
    limit, found, used = best_row(sizes), [0], 0
    for width, _ in sizes:
        if found[-1] and used + width > limit:
            found.append(0)
            used = 0
        found[-1] += 1
        used += width + TREE_GAP
    assert rows == found


@given(st.lists(st.tuples(st.integers(1000, 60_000), st.integers(500, 60_000)), min_size=1, max_size=20))
def test_every_tree_fits_in_a_row(sizes):
    """The widest tree decides the least width of a row."""
    assert best_row(sizes) >= max(width for width, _ in sizes)
