"""Pictures in columns of any map: no card on another, no line across a text, every line from its step to its target."""

import random
import re
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import scene
from argmap.drawing.legibility import SLIDE
from argmap.drawing.scene.boxes import PAD, measure
from argmap.drawing.scene.headline import HEADING, SUBTITLE, TITLE
from argmap.drawing.shapes import A4, SCREEN
from argmap.drawing.shapes import shapes as shapes_of
from argmap.model import ArgumentMap, Claim, Inference, Question

SHAPES = (SCREEN, A4, shapes_of("1:4"), shapes_of("6:1"))
TOO_SMALL = ((16, 9),)


def drawn(argument_map, shapes=SHAPES[0], *, sideways=False, **more):
    return scene(attrs.evolve(card_tree(argument_map, **more), layout="columns", shapes=shapes, sideways=sideways))


def cards(picture):
    """The rectangle of each card, as (left, top, right, bottom)."""
    return [(x, y, x + box.width, y + box.height) for (x, y), box in zip(picture.corners, picture.boxes, strict=True)]


def texts(picture, at):
    """The rectangles of a card that have text in them: its header with the lines under it, and its cells."""
    (x, y), box = picture.corners[at], picture.boxes[at]
    if box.framed:
        yield x + PAD, y + PAD, x + box.width - PAD, y + box.cells[0].y
    for cell in box.cells:
        yield x + cell.x, y + cell.y, x + cell.x + cell.width, y + cell.y + cell.height


def words(picture):
    """The rectangles of title, headings and legend."""
    for lines, kind in ((picture.title, TITLE), (picture.subtitle, SUBTITLE), (picture.headings, HEADING)):
        for line in lines:
            yield line.x, line.y - kind.size, line.x + kind.width(line.text), line.y + kind.size // 4
    for entry in picture.legend:
        yield entry.x, entry.y - 70, entry.x + entry.width, entry.y + 70


def segments(picture):
    """Each card that hangs from another, and the pieces of its line."""
    hangs = [(parent, child) for parent, children in enumerate(picture.tree.children) for child in children]
    for (parent, child), arrow in zip(hangs, picture.arrows(), strict=True):
        yield parent, child, list(pairwise(corners(arrow.path)))


def corners(path):
    """The corners of a line of stretches across and down."""
    start = re.match(r"M(\S+) ([^HV]+)", path)
    x, y = (round(10 * float(length)) for length in start.groups())
    yield x, y
    for way, length in re.findall(r"([HV])([^HV]+)", path[start.end() :]):
        if way == "H":
            x = round(10 * float(length))
        else:
            y = round(10 * float(length))
        yield x, y


def crosses(piece, rectangle):
    """Whether a piece of a line has a point inside a rectangle."""
    (x, y), (x2, y2) = piece
    left, top, right, bottom = rectangle
    return (
        min(x, x2) < right and left < max(x, x2) and top < y < bottom
        if y == y2
        else (min(y, y2) < bottom and top < max(y, y2) and left < x < right)
    )


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def clashes(picture):
    """What must not be: cards on cards, lines through cards that are not theirs, lines through texts."""
    placed = cards(picture)
    found = [("cards", a, b) for a in range(len(placed)) for b in range(a) if overlap(placed[a], placed[b])]
    apart = list(words(picture))
    found += [("words", at, one) for at, card in enumerate(placed) for one in apart if overlap(card, one)]
    inside = [list(texts(picture, at)) for at in range(len(placed))]
    for parent, child, pieces in segments(picture):
        for piece in pieces:
            found += [
                ("foreign card", child, at)
                for at, card in enumerate(placed)
                if at not in {parent, child} and crosses(piece, card)
            ]
            found += [("text", child, at) for at in (parent, child) for one in inside[at] if crosses(piece, one)]
            found += [("words", child, one) for one in apart if crosses(piece, one)]
    return found


def is_beside(picture, parent, child):
    """Whether a card stands to the right of the one that it hangs from, and not below it."""
    (x, y), box, first = picture.corners[parent], picture.boxes[parent], picture.tree.children[parent][0]
    return picture.corners[first][1] == y and picture.corners[child][0] > x + box.width


def is_at(sides, picture, parent, child):
    """Whether a line ends just before the left side of a place, or the right one towards a card on that side."""
    (x, _), box = picture.corners[parent], picture.boxes[parent]
    is_right = picture.corners[child][0] > x + box.width
    return is_right if 0 <= sides[1] < 20 else 0 <= sides[0] < 20 and not is_beside(picture, parent, child)


def attached(picture):
    """Lines that do not begin at their own card, or end elsewhere than at the place that they speak to."""
    for parent, child, pieces in segments(picture):
        (x, y), box = picture.corners[child], picture.boxes[child]
        start, end = pieces[0][0], pieces[-1][1]
        if start[0] != x + (PAD if box.framed else 0) or not y < start[1] < y + box.height:
            yield "start", child
        (x, y), box = picture.corners[parent], picture.boxes[parent]
        slot = picture.tree.cards[child].slot
        if picture.tree.cards[parent].parent is None and not box.framed:
            entered = x < end[0] < x + box.width and 0 < end[1] - y - box.height < 20
        elif slot is None and box.framed:
            sides = (x + PAD - end[0], end[0] - x - box.width + PAD)
            entered = is_at(sides, picture, parent, child) and y + PAD < end[1] < y + PAD + box.bar
        else:
            cell = box.cells[slot or 0]
            sides = (x + cell.x - end[0], end[0] - x - cell.x - cell.width)
            entered = is_at(sides, picture, parent, child) and y + cell.y < end[1] < y + cell.y + cell.height
        if not entered:
            yield "end", child


@given(strategies.maps(), st.sampled_from(SHAPES), st.sampled_from(["text", "title"]), st.booleans())
def test_nothing_lies_on_anything(argument_map, shapes, labels, sideways):
    """Of every map, in every shape: cards and words keep clear of each other, and lines of both."""
    picture = drawn(argument_map, shapes, sideways=sideways, labels=labels)
    assert [] == clashes(picture)
    assert [] == list(attached(picture))


@given(strategies.maps(), st.sampled_from(SHAPES), st.booleans())
def test_all_is_inside_the_picture(argument_map, shapes, sideways):
    """No card and no line goes past the edge."""
    picture = drawn(argument_map, shapes, sideways=sideways)
    points = [point for _, _, pieces in segments(picture) for piece in pieces for point in piece]
    points += [point for left, top, right, bottom in cards(picture) for point in ((left, top), (right, bottom))]
    assert [] == [point for point in points if not (0 <= point[0] <= picture.width and 0 <= point[1] <= picture.height)]


@given(strategies.maps(), st.sampled_from(SHAPES), st.booleans())
def test_children_come_after_their_parents_in_author_order(argument_map, shapes, sideways):
    """Each stands below its parent, or all to its right; of two neighbours the later is lower, or further right."""
    picture = drawn(argument_map, shapes, sideways=sideways)
    placed = cards(picture)
    for at, children in enumerate(picture.tree.children):
        assert all(placed[child][1] > placed[at][3] for child in children) or all(
            placed[child][0] > placed[at][2] and placed[child][1] >= placed[at][1] for child in children
        )
        for one, other in pairwise(children):
            same_column = placed[one][0] == placed[other][0]
            assert placed[other][1] > placed[one][3] if same_column else placed[other][0] > placed[one][2]


@given(strategies.maps())
def test_the_bytes_are_the_same_twice(argument_map):
    """And every card is in them."""
    first = render(argument_map, format="svg")
    assert first == render(argument_map, format="svg", layout="columns", aspect="16:9")
    assert len(card_tree(argument_map).cards) == first.count('class="card ')


@given(strategies.maps(), st.integers(1, 3))
def test_parts_are_drawn_alike(argument_map, depth):
    """A view that leaves things out keeps to the same."""
    shown, part = submap(argument_map, focus=None, depth=depth, only=())
    picture = drawn(shown, part=part)
    assert [] == clashes(picture)
    assert [] == list(attached(picture))


def claims(*ids):
    return [Claim(id_, f"Claim {id_} says something of the matter at hand.") for id_ in ids]


def reasons(count, *, attack_every=4, target="t"):
    """So many reasons for or against a claim."""
    ways = ["attacks" if at % attack_every == attack_every - 1 else "supports" for at in range(count)]
    return [
        *claims(*(f"c{at}" for at in range(count))),
        *(Inference(f"i{at}", f"c{at}", **{way: target}) for at, way in enumerate(ways)),
    ]


@pytest.mark.parametrize("target", ["t", "m"])
def test_many_reasons_meet_in_one_line_of_each_kind(target):
    """Thirteen for and against one claim: supports end in one head and objections in another, apart from each other."""
    nodes = [*claims("t", "m"), Inference("m1", "m", supports="t"), *reasons(13, target=target)]
    picture = drawn(ArgumentMap(title="Many", thesis="t", nodes=nodes))
    assert [] == clashes(picture)
    ends, lanes = {}, {}
    for _, child, pieces in segments(picture):
        step = picture.tree.cards[child].inference
        if step.target == target and step.id != "m1":
            ends.setdefault(picture.tree.cards[child].step, set()).add(pieces[-1][1])
            lanes.setdefault(picture.tree.cards[child].step, set()).add(pieces[-1][0])
    assert {Step.SUPPORT: 1, Step.ATTACK: 1} == {step: len(found) for step, found in ends.items()}
    (support,), (attack,) = ends[Step.SUPPORT], ends[Step.ATTACK]
    assert max(abs(support[0] - attack[0]), abs(support[1] - attack[1])) >= 120
    assert lanes[Step.SUPPORT].isdisjoint(lanes[Step.ATTACK])


def test_lines_of_another_kind_or_place_never_run_in_each_other():
    """Two pieces of lines that lie on each other lead to one place, and are of one kind."""
    nodes = [*claims("t", "a", "b", "c"), Inference("i", ("a", "b", "c"), supports="t")]
    for at, id_ in enumerate("abcabcab"):
        nodes += claims(f"x{at}", f"y{at}", f"z{at}")
        nodes.append(Inference(f"s{at}", (f"x{at}", f"y{at}"), **{"attacks" if at % 3 == 1 else "supports": id_}))
        nodes.append(Inference(f"u{at}", f"z{at}", **{"attacks" if at % 2 else "supports": f"s{at}"}))
    for shapes in SHAPES:
        picture = drawn(ArgumentMap(title="Lines", thesis="t", nodes=nodes), shapes)
        pieces = [
            ((picture.tree.cards[child].step, parent, picture.tree.cards[child].slot), piece)
            for parent, child, line in segments(picture)
            for piece in line
        ]
        for at, (one, piece) in enumerate(pieces):
            for other, piece2 in pieces[:at]:
                assert one == other or not on_each_other(piece, piece2)


def on_each_other(one, other):
    """Whether two pieces share more than a point."""
    (x, y), (x2, y2) = one
    (a, b), (a2, b2) = other
    if x == x2 == a == a2:
        return max(min(y, y2), min(b, b2)) < min(max(y, y2), max(b, b2))
    if y == y2 == b == b2:
        return max(min(x, x2), min(a, a2)) < min(max(x, x2), max(a, a2))
    return False


def test_dashes_of_lines_that_meet_lie_on_each_other():
    """The dashes of two objections to one claim are counted from the end that they share."""
    picture = drawn(ArgumentMap(title="Many", thesis="t", nodes=[*claims("t"), *reasons(6, attack_every=1)]))
    lengths = [arrow.length for arrow in picture.arrows()]
    pieces = [line for _, _, line in segments(picture)]
    assert lengths == [sum(abs(x2 - x) + abs(y2 - y) for (x, y), (x2, y2) in line) for line in pieces]
    svg = render(picture.tree.argument_map, format="svg")
    assert all(f'stroke-dashoffset="{-length % 130 / 10:g}"' in svg for length in lengths)


def test_an_undercut_ends_at_its_header():
    """At the left end of the bar of the step that it is aimed at, under the line that leaves it."""
    nodes = [*claims(*"tabu"), Inference("i", ("a", "b"), supports="t"), Inference("x", "u", attacks="i")]
    picture = drawn(ArgumentMap(title="Undercut", thesis="t", nodes=nodes))
    (thesis, _, (leaves, *_)), (step, undercut, pieces) = segments(picture)
    (x, y), box = picture.corners[step], picture.boxes[step]
    assert (0, Step.UNDERCUT) == (thesis, picture.tree.cards[undercut].step)
    assert pieces[-1][1][0] == x + PAD - 5
    assert y + PAD < leaves[0][1] < pieces[-1][1][1] < y + PAD + box.bar


def test_a_deep_map_of_few_cards_fills_a_screen():
    """What hangs from a card may stand to its right: lines then come from there, to the cell or the header's end."""
    nodes = claims("t", *(f"c{at}" for at in range(9)))
    nodes += [
        Inference(
            f"i{at}",
            f"c{at}",
            **({"attacks": f"i{at - 1}"} if at % 3 == 2 else {"supports": f"c{at - 1}" if at else "t"}),
        )
        for at in range(9)
    ]
    argument_map = ArgumentMap(title="Deep", thesis="t", nodes=nodes)
    down, turned = drawn(argument_map), drawn(argument_map, sideways=True)
    assert down.height > 2 * down.width
    assert turned.width > turned.height
    beside = [(parent, child, pieces) for parent, child, pieces in segments(turned) if is_beside(turned, parent, child)]
    assert beside
    for parent, child, pieces in beside:
        (x, _), box = turned.corners[parent], turned.boxes[parent]
        assert x + box.width // 2 < pieces[-1][1][0] < pieces[0][0][0] == turned.corners[child][0] + PAD
    assert [] == clashes(turned)
    assert [] == list(attached(turned))


def test_a_question_stands_over_its_answers():
    """As the thesis it is the crown, with a plain line down to each answer."""
    question = Question("q", "Why?", answers=("a", "b", "c"))
    picture = drawn(ArgumentMap(title="Why", thesis="q", nodes=claims(*"abc"), questions=[question]))
    assert [Step.THESIS, Step.OPTION, Step.OPTION, Step.OPTION] == [card.step for card in picture.tree.cards]
    assert [] == clashes(picture)
    assert 1 == len({pieces[-1][1] for _, _, pieces in segments(picture)})


def test_what_no_thesis_reaches_stands_apart_under_its_heading():
    """Below everything else."""
    nodes = [*claims(*"tabc"), Inference("i", "a", supports="t"), Inference("j", "c", supports="b")]
    picture = drawn(ArgumentMap(title="Apart", thesis="t", nodes=nodes))
    (heading,) = picture.headings
    placed = cards(picture)
    above = [card for at, card in enumerate(placed) if at not in {*picture.tree.groups[1].roots, 3}]
    assert "Not connected to a thesis" == heading.text
    assert max(card[3] for card in above) < heading.y < min(placed[at][1] for at in picture.tree.groups[1].roots)


@pytest.mark.parametrize(("shapes", "wide"), [(((4, 1),), True), (((1, 4),), False)])
def test_theses_stand_side_by_side_where_type_is_larger_so(shapes, wide):
    """In a broad picture beside each other, in a tall one below."""
    nodes = [*claims("t", "u"), *reasons(3), *(attrs.evolve(node, id=f"x{node.id}") for node in claims("a", "b"))]
    nodes += [Inference("y1", "xa", supports="u"), Inference("y2", "xb", supports="u")]
    picture = drawn(ArgumentMap(title="Two", thesis=("t", "u"), nodes=nodes), shapes)
    first, second = (picture.corners[root] for root in picture.tree.groups[0].roots)
    assert (first[1] == second[1]) is wide


def bushy(seed, count=60):
    """A map of steps of all kinds to claims and to steps, with premises that are shared, and questions."""
    chance = random.Random(seed)
    nodes, steps = claims("t"), []
    for at in range(count):
        premises = [f"c{at}-{slot}" for slot in range(chance.choice([1, 1, 2, 3]))]
        nodes += [Claim(id_, f"Claim {id_} says {'a word or two ' * chance.randrange(9)}more.") for id_ in premises]
        known = [node.id for node in nodes[: -len(premises)]][-chance.choice([3, 12, 400]) :]
        target = chance.choice(steps) if steps and chance.random() < 0.25 else chance.choice(known)
        if chance.random() < 0.1:
            premises.append(chance.choice(known))
        answers = {"position": chance.choice(known)} if chance.random() < 0.2 else {}
        way = chance.choice(["supports", "supports", "attacks"])
        nodes.append(Inference(f"i{at}", premises, **{way: target}, scheme="expert-opinion", answers=answers))
        steps.append(f"i{at}")
    asked = Question("q", "Which of them?", answers=("c1-0", "c2-0", "c9-0"), exclusive=True)
    return ArgumentMap(
        title="A bushy map", thesis=chance.choice([("t",), ("t", "c3-0"), ("q",)]), nodes=nodes, questions=[asked]
    )


@pytest.mark.parametrize("seed", range(24))
def test_nothing_lies_on_anything_in_a_large_map(seed):
    """Where lines of all kinds meet, on a screen and on a sheet."""
    for shapes in SHAPES[:2]:
        picture = drawn(bushy(seed), shapes, sideways=seed % 2 == 0)
        assert [] == clashes(picture)
        assert [] == list(attached(picture))


@pytest.mark.parametrize("seed", range(8))
def test_nothing_lies_on_anything_in_a_small_map_set_tighter(seed):
    """Where the type of a few cards would be too small, they are folded into columns that lines join."""
    picture = drawn(bushy(seed, 12), TOO_SMALL, sideways=True)
    assert [] == clashes(picture)
    assert [] == list(attached(picture))


def test_a_long_chain_is_folded_where_its_type_would_be_too_small():
    """It goes on at the top of the next column, joined to the foot of the one before."""
    nodes = claims("t", *(f"c{at}" for at in range(14)))
    nodes += [Inference(f"i{at}", f"c{at}", supports=f"c{at - 1}" if at else "t") for at in range(14)]
    chain = ArgumentMap(title="A chain", thesis="t", nodes=nodes)
    down, tight = drawn(chain), drawn(chain, sideways=True)
    assert SLIDE.type_of(down) < SLIDE.least <= SLIDE.type_of(tight)
    assert [at for at, _ in sorted(enumerate(tight.corners[1:]), key=lambda one: one[1])] == list(range(14))


def test_a_step_from_very_many_premises_is_measured_for_three_widths(monkeypatch):
    """It is one card, but no small map: nothing more is tried, however small its type."""
    nodes = claims("t", *(f"c{at}" for at in range(200)))
    nodes.append(Inference("i", [f"c{at}" for at in range(200)], supports="t"))
    tried = []
    monkeypatch.setattr("argmap.drawing.columns.scene.measure", lambda *a, **k: tried.append(k) or measure(*a, **k))
    drawn(ArgumentMap(title="Many", thesis="t", nodes=nodes), sideways=True)
    assert 3 == len(tried)


def test_a_chain_of_thousands_is_drawn_within_bounds():
    """No deeper than the machine's stack, and no wider than a few levels are."""
    count = 5000
    nodes = [*claims(*(f"c{at}" for at in range(count)))]
    nodes += [Inference(f"i{at}", f"c{at}", supports=f"c{at - 1}") for at in range(1, count)]
    picture = drawn(ArgumentMap(title="A chain", thesis="c0", nodes=nodes))
    assert picture.width < 7000
    assert count == len(picture.boxes)
    for _, child, pieces in segments(picture):
        assert all(point[0] >= 0 for piece in pieces for point in piece), child


def test_critical_questions_stand_under_the_header_in_words():
    """As the scheme asks them, with the number of the answer, in the part of the card that no line enters."""
    nodes = [*claims("t", "a", "b"), Inference("x", "b", attacks="a")]
    nodes.append(Inference("i", "a", supports="t", scheme="analogy", answers={"similar-case": "b", "own": "t"}))
    picture = drawn(ArgumentMap(title="Asked", thesis="t", nodes=nodes))
    said = " ".join(aside.text for aside in picture.boxes[1].asides)
    assert "Does it really hold in the case used for comparison? → 3.1 own → 1.1" == said
    assert [] == clashes(picture)


def test_many_theses_fill_rows_of_the_shape_that_is_asked_for():
    """Seven alike on a screen stand in two rows of four and three."""
    nodes = claims(*(f"{kind}{at}" for at in range(7) for kind in "ta"))
    nodes += [Inference(f"i{at}", f"a{at}", supports=f"t{at}") for at in range(7)]
    picture = drawn(ArgumentMap(title="Seven", thesis=tuple(f"t{at}" for at in range(7)), nodes=nodes))
    tops = [picture.corners[root][1] for root in picture.tree.groups[0].roots]
    assert [4, 3] == [tops.count(top) for top in dict.fromkeys(tops)]


def test_a_line_that_comes_from_nearly_below_goes_straight_up():
    """No jog just under the thesis; and two heads never meet."""
    for count in range(2, 9):
        for attack_every in (1, 2, 3):
            nodes = [*claims("t"), *reasons(count, attack_every=attack_every)]
            picture = drawn(ArgumentMap(title="Up", thesis="t", nodes=nodes))
            lines = [points for _, _, points in segments(picture)]
            heads = sorted({line[-1][1][0] for line in lines})
            assert all(other - one >= 120 for one, other in pairwise(heads))
            for kind in {line[-1][1] for line in lines}:
                jogs = [abs(a - b) for line in lines if line[-1][1] == kind for (a, y), (b, y2) in line[1:] if y == y2]
                assert not jogs or max(jogs) == 0 or max(jogs) >= 150 or len(jogs) > 1


def test_lines_of_two_kinds_to_a_thesis_cross_no_more_often_than_they_must():
    """A support and an objection below each other cross once, where the support turns to its header."""
    for ways in (("supports", "attacks"), ("supports", "supports", "attacks")):
        nodes = [
            *claims("t", *(f"c{at}" for at in range(len(ways)))),
            *(Inference(f"i{at}", f"c{at}", **{way: "t"}) for at, way in enumerate(ways)),
        ]
        picture = drawn(ArgumentMap(title="Cross", thesis="t", nodes=nodes), SHAPES[2])
        lines = {child: line for _, child, line in segments(picture)}
        for support in list(lines)[:-1]:
            pairs = [(one, other) for one in lines[support] for other in lines[len(ways)]]
            assert sum(cut(one, other) or cut(other, one) for one, other in pairs) == 1


def cut(level, upright):
    """Whether a level piece of a line crosses an upright one."""
    (x, y), (x2, y2) = level
    (a, b), (a2, b2) = upright
    return y == y2 and a == a2 and min(x, x2) < a < max(x, x2) and min(b, b2) < y < max(b, b2)
