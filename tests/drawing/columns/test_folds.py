"""Trees of boxes folded into columns, one after the other."""

import random
from itertools import combinations, pairwise

import attrs
import pytest

from argmap.drawing.columns.folds import GAP, folded, folds
from argmap.drawing.columns.places import Places, Tree, place
from argmap.drawing.columns.sizes import fronts
from forests import forest


def mixed(children, *, crowned, seed=0):
    """Boxes of mixed sizes, each with a lane from what hangs from it."""
    chance = random.Random(seed)
    sizes = [(chance.choice([1000, 1960, 3000]), chance.choice([450, 900, 3000])) for _ in children]
    return forest(sizes, children, crowned=crowned, sideways=True, of=[0] * len(children))


def bushy(seed):
    """A tree of up to twenty boxes."""
    chance = random.Random(seed)
    children = [[] for _ in range(2 + seed % 19)]
    for at in range(1, len(children)):
        children[chance.randrange(max(0, at - chance.choice([1, 3, 20])), at)].append(at)
    return mixed(children, crowned=seed % 2 == 0, seed=seed)


@pytest.mark.parametrize("seed", range(20))
def test_a_folded_tree_fills_its_size(seed):
    """Nothing overlaps, nothing goes past it, and places are made of it as it is."""
    trees = bushy(seed)
    found = fronts(trees, folds)
    for size in folds(trees, 0):
        places = Places.none(len(trees.sizes))
        place(trees, found, places, Tree(0, size), (0, 0))
        boxes = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(places.corners, trees.sizes, strict=True)]
        assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))
        assert size.width == max(box[2] for box in boxes) - trees.margins[0] or trees.crowns[0]
        assert size.width >= max(box[2] for box in boxes) - trees.margins[0]
        assert size.height == max(box[3] for box in boxes)


def test_a_chain_stands_straight_and_goes_on_in_the_next_column():
    """An only child is not indented; the first box of a column is joined to the last of the one before."""
    chain = attrs.evolve(mixed([[1], [2], [3], [4], [5], []], crowned=False), sizes=[(1000, 500)] * 6)
    made = folded(chain, 0, 3 * (500 + GAP))
    xs = [made.corners[at][0] for at in range(6)]
    assert [0, 0, 0] == xs[:3]
    assert 1 == len(set(xs[3:]))
    assert [0, 600, 1200, 0, 600, 1200] == [made.corners[at][1] for at in range(6)]
    assert [3] == list(made.leads)
    assert made.leads[3].rise is None


def test_lines_from_farther_on_run_over_the_columns_between():
    """Where four boxes hang from the first, and each takes a column."""
    fan = attrs.evolve(mixed([[1, 2, 3, 4], [], [], [], []], crowned=False), sizes=[(1000, 500)] * 5)
    made = folded(fan, 0, 500)
    assert all(left[0] < right[0] for left, right in pairwise(made.corners[at] for at in range(5)))
    assert [None, *[made.corners[2][1]] * 3] == [made.leads[at].rise for at in (1, 2, 3, 4)]
    assert all(made.corners[at][1] > made.corners[0][1] for at in (1, 2, 3, 4))
