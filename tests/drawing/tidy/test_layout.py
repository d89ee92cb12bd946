import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.tidy.contours import SIBLING_GAP
from argmap.drawing.tidy.layout import BESIDE_DROP, LEVEL_GAP, LEVEL_GAP_RIGHT, arrange, arrange_rightward


@st.composite
def trees(draw):
    """Sizes and children of a tree of boxes, some of them beside their parents."""
    sizes = draw(st.lists(st.tuples(st.integers(40, 3000), st.integers(450, 4000)), min_size=1, max_size=40))
    below, beside = ([[] for _ in sizes] for _ in range(2))
    for at in range(1, len(sizes)):
        side = draw(st.sampled_from([below, below, below, beside]))
        side[draw(st.integers(max(0, at - 6), at - 1))].append(at)
    return sizes, below, beside


def random_tree(seed):
    """A bushy tree of 70 boxes of mixed sizes; hypothesis prefers small ones, and contours go wrong in large ones."""
    chance = random.Random(seed)
    sizes = [(chance.choice([100, 400, 2500]), chance.choice([450, 900, 3000])) for _ in range(70)]
    below, beside = ([[] for _ in sizes] for _ in range(2))
    reach = chance.choice([2, 5, 12, 70])
    for at in range(1, len(sizes)):
        side = beside if chance.random() < 0.15 else below
        side[chance.randrange(max(0, at - reach), at)].append(at)
    return sizes, below, beside


def clashes(tree):
    corners = arrange(*tree)
    boxes = [(*corner, *size) for corner, size in zip(corners, tree[0], strict=True)]
    return [(a, b) for a in range(len(boxes)) for b in range(a) if overlap(boxes[a], boxes[b], SIBLING_GAP - 2)]


def overlap(one, other, gap):
    (x, y, width, height), (x2, y2, width2, height2) = one, other
    return x < x2 + width2 + gap and x2 < x + width + gap and y < y2 + height2 and y2 < y + height


@given(trees())
def test_no_two_boxes_overlap(tree):
    """Boxes at the same height are as far apart as siblings are, up to a rounded tenth."""
    assert [] == clashes(tree)


@pytest.mark.parametrize("seed", range(60))
def test_no_two_boxes_of_a_bushy_tree_overlap(seed):
    """Nor do they where contours of many subtrees are linked together."""
    assert [] == clashes(random_tree(seed))


@given(trees())
def test_children_hang_below_and_stand_beside(tree):
    """Children below start under their parent's foot at one height, in order; those beside start to its right."""
    sizes, below, beside = tree
    corners = arrange(*tree)
    for at, (x, y) in enumerate(corners):
        assert len({corners[child][1] for child in below[at]}) <= 1
        assert all(corners[child][1] >= y + sizes[at][1] + LEVEL_GAP for child in below[at])
        assert all(a < b for a, b in pairwise(corners[child][0] for child in below[at]))
        assert all(corners[child][0] >= x + sizes[at][0] + SIBLING_GAP for child in beside[at])
        assert all(corners[child][1] == y + BESIDE_DROP for child in beside[at])


@given(trees())
def test_a_tree_can_grow_to_the_right(tree):
    """Children start at one distance from their parent's right side, from top to bottom; those beside stand above it."""
    sizes, right, beside = tree
    corners = arrange_rightward(*tree)
    boxes = [(*corner, *size) for corner, size in zip(corners, sizes, strict=True)]
    assert [] == [(a, b) for a in range(len(boxes)) for b in range(a) if overlap(boxes[a], boxes[b], 0)]
    for at, (x, y) in enumerate(corners):
        assert len({corners[child][0] for child in right[at]}) <= 1
        assert all(corners[child][0] >= x + sizes[at][0] + LEVEL_GAP_RIGHT for child in right[at])
        assert all(corners[a][1] + sizes[a][1] < corners[b][1] for a, b in pairwise(right[at]))
        assert all(corners[child][1] + sizes[child][1] + SIBLING_GAP <= y for child in beside[at])
        assert all(corners[child][0] == x + BESIDE_DROP for child in beside[at])


@given(trees())
def test_parents_stand_over_the_middle_of_their_children(tree):
    """The middle of a card is that of the heads under it, up to a rounded tenth."""
    sizes, below, _ = tree
    corners = arrange(*tree)
    for at, children in enumerate(below):
        if children:
            left, right = corners[children[0]][0], corners[children[-1]][0] + sizes[children[-1]][0]
            assert abs(2 * corners[at][0] + sizes[at][0] - left - right) <= 2


def stretches(at, tree, corners):
    """The boxes of a subtree and the bands in which its arrows run, as (left, top, right, bottom)."""
    sizes, below, _ = tree
    todo, found = [at], []
    while todo:
        at = todo.pop()
        (x, y), (width, height) = corners[at], sizes[at]
        found.append((x, y, x + width, y + height))
        if below[at]:
            heads = [x, x + width, corners[below[at][0]][0], corners[below[at][-1]][0] + sizes[below[at][-1]][0]]
            found.append((min(heads), y + height, max(heads), corners[below[at][0]][1]))
        todo += below[at]
    return found


@pytest.mark.parametrize("seed", range(40))
def test_two_siblings_are_as_close_as_their_subtrees_allow(seed):
    """Somewhere down their facing contours two subtrees are one gap apart, and nowhere less."""
    chance = random.Random(seed)
    sizes = [(chance.choice([100, 400, 2500]), chance.choice([450, 900, 3000])) for _ in range(60)]
    below = [[] for _ in sizes]
    for at in range(1, len(sizes)):
        below[chance.choice([n for n in range(max(0, at - 8), at) if len(below[n]) < 2])].append(at)
    tree = sizes, below, [[] for _ in sizes]
    corners = arrange(*tree)
    for children in below:
        if len(children) == 2:
            left, right = (stretches(child, tree, corners) for child in children)
            gaps = [b[0] - a[2] for a in left for b in right if a[1] < b[3] and b[1] < a[3]]
            assert SIBLING_GAP == min(gaps)


def test_siblings_between_two_deep_ones_are_spread():
    """Leaves between two wide subtrees share the room evenly."""
    sizes = [(1000, 500)] * 5 + [(6000, 500)] * 2
    below = [[1, 2, 3, 4], [5], [], [], [6], [], []]
    corners = arrange(sizes, below, [[] for _ in sizes])
    steps = [corners[at + 1][0] - corners[at][0] for at in (1, 2, 3)]
    assert max(steps) - min(steps) <= 2
    assert steps[0] > 1000 + SIBLING_GAP


def test_a_shallow_subtree_shelters_under_no_one_but_stays_close():
    """Contours, not bounding boxes, keep subtrees apart: a leaf stands right beside a parent of wide children."""
    sizes = [(1000, 500)] * 5
    corners = arrange(sizes, [[1, 2], [3, 4], [], [], []], [[] for _ in sizes])
    assert SIBLING_GAP == corners[2][0] - corners[1][0] - 1000


def test_a_chain_of_many_thousands_goes_straight_down():
    """Depth costs no recursion, and every box stands under the one before."""
    count = 50_000
    below = [[at + 1] for at in range(count - 1)] + [[]]
    corners = arrange([(1000, 500)] * count, below, [[] for _ in range(count)])
    assert {0} == {x for x, _ in corners}
    assert (count - 1) * (500 + LEVEL_GAP) == corners[-1][1]


@pytest.mark.parametrize(("count", "more"), [(1, 0), (2, 0), (3, 40), (4, 80), (7, 200), (8, 240), (9, 240), (30, 240)])
def test_many_children_hang_lower(count, more):
    """Their arrows bend from afar: from the third child on each takes four pixels more, up to 24."""
    sizes = [(100, 450)] * (count + 1)
    corners = arrange(sizes, [list(range(1, count + 1)), *[[]] * count], [[]] * (count + 1))
    assert {450 + LEVEL_GAP + more} == {y for _, y in corners[1:]}


def test_the_room_of_arrows_is_kept_free():
    """A card that ends between a narrow card and its wide row of children stands clear of the row, on both sides."""
    wide = [(100, 450), (100, 450), (2500, 450), (2500, 450), (100, 700)]
    corners = arrange([(100, 450), *wide], [[1, 5], [2, 3, 4], [], [], [], []], [[]] * 6)
    assert corners[5][0] >= corners[4][0] + wide[3][0] + SIBLING_GAP
    mirrored = arrange([(100, 450), wide[4], *wide[:4]], [[1, 2], [], [3, 4, 5], [], [], []], [[]] * 6)
    assert mirrored[3][0] >= mirrored[1][0] + wide[4][0] + SIBLING_GAP


def test_a_wide_card_keeps_the_room_over_its_narrow_children():
    """Beside the band of arrows under it too nothing comes nearer than to the card."""
    sizes = [(100, 450), (2500, 450), (100, 450), (100, 700)]
    corners = arrange(sizes, [[1, 3], [2], [], []], [[]] * 4)
    assert corners[3][0] == corners[1][0] + 2500 + SIBLING_GAP
    tall = arrange([*sizes[:3], (100, 4000)], [[1, 3], [2], [], []], [[]] * 4)
    assert tall[3][0] == tall[1][0] + 2500 + SIBLING_GAP


def test_a_small_child_between_two_wide_subtrees_stands_half_way():
    """What keeps its neighbours apart leaves room between them, which is shared out."""
    sizes = [(100, 450), (100, 450), (100, 450), (100, 450), (2500, 450), (2500, 450)]
    corners = arrange(sizes, [[1, 2, 3], [4], [], [5], [], []], [[]] * 6)
    left, middle, right = (corners[at][0] for at in (1, 2, 3))
    assert right - left == 2500 + SIBLING_GAP
    assert abs((right - middle) - (middle - left)) <= 2
