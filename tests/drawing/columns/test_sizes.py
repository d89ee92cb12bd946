import random
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.columns.places import Places, Tree, place
from argmap.drawing.columns.sizes import (
    DEEPEST,
    GAP,
    OF_OTHERS,
    OF_ROOTS,
    Size,
    each_least_tall,
    front,
    fronts,
    known_fronts,
    least_tall,
    partition,
    talls,
)
from forests import forest


def bushy(seed, count=70):
    """A tree of boxes of mixed sizes."""
    chance = random.Random(seed)
    sizes = [(chance.choice([1000, 1960, 3000]), chance.choice([450, 900, 3000])) for _ in range(count)]
    children = [[] for _ in sizes]
    reach = chance.choice([2, 5, 12, count])
    for at in range(1, count):
        children[chance.randrange(max(0, at - reach), at)].append(at)
    return forest(sizes, children, crowned=chance.random() < 0.8, sideways=chance.random() < 0.5)


@pytest.mark.parametrize("seed", range(40))
def test_a_tree_fills_the_size_that_was_chosen_for_it(seed):
    """Whichever it is: nothing overlaps, and nothing goes past it."""
    trees = bushy(seed)
    found = fronts(trees)
    assert len(found[0]) <= OF_ROOTS[0]
    assert all(len(sizes) <= OF_OTHERS[0] for sizes in found[1:])
    for size in found[0]:
        places = Places.none(len(trees.sizes))
        place(trees, found, places, Tree(0, size), (0, 0))
        boxes = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(places.corners, trees.sizes, strict=True)]
        assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))
        assert size.width >= max(box[2] for box in boxes) - trees.margins[0]
        assert size.height == max(box[3] for box in boxes)
        assert 0 <= min(box[0] for box in boxes)


@pytest.mark.parametrize("seed", range(40))
def test_trees_that_are_alike_have_the_same_sizes(seed):
    """So they are found once for all of them, in one forest and in others."""
    known = {}
    for one in (bushy(seed), bushy(seed + 1), bushy(seed)):
        assert fronts(one) == known_fronts(one, known)


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), min_size=1), st.integers(2, 9))
def test_of_two_sizes_one_is_narrower_and_the_other_lower(sizes, most):
    """All others are left out, and some of these where they are many; the narrowest and the lowest never."""
    kept = front([Size(*size) for size in sizes], most)
    assert all(one.width < other.width and one.height > other.height for one, other in pairwise(kept))
    assert len(kept) <= most
    assert min(width for width, _ in sizes) == kept[0].width
    assert min(height for _, height in sizes) == kept[-1].height


@given(st.lists(st.integers(100, 3000), min_size=1, max_size=9))
def test_columns_are_as_low_as_their_number_allows(heights):
    """For each number of columns no other way to share them out in order has a lower tallest column."""

    def tall(parts):
        return max(sum(part) + GAP * len(part) for part in parts)

    def ways(count):
        for ends in combinations(range(1, len(heights)), count - 1):
            edges = [0, *ends, len(heights)]
            yield [heights[a:b] for a, b in pairwise(edges)]

    tried = [tall([[heights[order] for order in column] for column in partition(heights, t)]) for t in talls(heights)]
    for count in range(1, len(heights) + 1):
        assert min(map(tall, ways(count))) in tried


@given(st.lists(st.integers(100, 3000), min_size=1, max_size=12))
def test_the_least_height_is_found_from_any_lower_one(heights):
    """The same as by trying every height at which a column can end."""
    runs = {sum(heights[a:b]) + GAP * (b - a) for a, b in combinations(range(len(heights) + 1), 2)}
    lowest, total = max(heights) + GAP, sum(heights) + GAP * len(heights)
    for count in range(1, len(heights) + 1):
        tried = [tall for tall in sorted(runs) if tall >= lowest and len(partition(heights, tall)) <= count]
        assert tried[0] == least_tall(heights, count, lowest)
        assert tried[0] in each_least_tall(heights, len(heights), lowest, total)


@given(st.lists(st.integers(100, 3000), min_size=1, max_size=60))
def test_every_box_is_in_one_column(heights):
    """In order, whatever the height."""
    for tall in talls(heights):
        assert [*range(len(heights))] == [order for column in partition(heights, tall) for order in column]


def test_a_chain_of_many_thousands_goes_down_within_bounds():
    """Depth costs no recursion, and from some level on nothing is indented any more."""
    count = 50_000
    trees = forest([(1960, 800)] * count, [*([at + 1] for at in range(count - 1)), []])
    found = fronts(trees)
    places = Places.none(count)
    place(trees, found, places, Tree(0, found[0][0]), (0, 0))
    assert 1 == len({x for x, _ in places.corners[DEEPEST + 1 :]})
    assert found[0][0].width < 1960 + 300 * (DEEPEST + 2)
    assert all(below[1] > above[1] + 800 for above, below in pairwise(places.corners))


def test_a_caterpillar_stays_within_bounds():
    """Siblings on every level do not widen it without end."""
    count = 4001
    trees = forest(
        [(1960, 800)] * count,
        [[*range(4 * at // 4 + 1, 4 * at // 4 + 5)] if at % 4 == 0 and at + 4 < count else [] for at in range(count)],
    )
    narrowest, *_, lowest = fronts(trees)[0]
    assert narrowest.width < 1960 + 300 * (DEEPEST + 2)
    assert lowest.height < narrowest.height


def test_work_grows_with_the_number_of_boxes():
    """Ten times the boxes: ten times the sizes, no more."""

    def sizes(count):
        return sum(
            map(
                len,
                fronts(
                    forest([(1960, 800)] * count, [[*range(4 * at + 1, min(4 * at + 5, count))] for at in range(count)])
                ),
            )
        )

    assert sizes(4000) < 11 * sizes(400)
