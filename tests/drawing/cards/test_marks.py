import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.marks import UNMARKED, Mark, Marking, More, Sign, marking
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.scene import badges
from argmap.drawing.scene.boxes import CAPTION, CELL_SIDE, HEADER, HEADER_SIDE, NUMBER, PAD, WORD
from argmap.drawing.tidy.scene import scene
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reasoning import evaluate
from argmap.words import ENGLISH, LANGUAGES, of
from profiles import costly
from shown import overlaps

NOTE, INCOMPLETE = ENGLISH("marks.note"), ENGLISH("marks.incomplete")

SVG = "{http://www.w3.org/2000/svg}"
PAIRS = [
    (),
    *((mark,) for mark in Mark),
    *((mark, Mark.LOAD_BEARING) for mark in Mark if mark is not Mark.LOAD_BEARING),
]


@pytest.fixture
def vase():
    """Two claims that attack each other, a thesis with one reason that it cannot do without, and all ways to fall."""
    nodes = [
        Claim("cat", "The cat broke it."),
        Claim("glue", "We should glue it."),
        Claim("only", "Only the cat can have broken it.", assumed=True),
        Claim("dog", "The dog broke it.", assumed=True),
        Evidence("seen", "All pieces are there."),
        Claim("cheap", "Glue is cheap."),
        Claim("dry", "Glue never dries."),
        Evidence("tried", "It dried."),
        Evidence("tube", "The tube says so."),
        Inference("from-only", "only", supports="cat"),
        Inference("not-cat", "dog", attacks="only"),
        Inference("not-dog", "only", attacks="dog"),
        Inference("from-seen", "seen", supports="glue"),
        Inference("from-cheap", "cheap", supports="glue", scheme="practical-reasoning"),
        Inference("from-dry", "dry", attacks="from-seen"),
        Inference("label", "tube", supports="dry"),
        Inference("no", "tried", attacks="dry"),
    ]
    return ArgumentMap(title="The vase", thesis=("cat", "glue"), nodes=nodes, standard="unanswered")


def parsed(argument_map, **how):
    return ET.fromstring(render(argument_map, format="svg", standing=True, **how).encode())


def by_id(root):
    return {element.get("id"): element for element in root.iter() if element.get("id")}


def worn(element):
    """The words of the badges right in an element."""
    groups = [child for child in element if (child.get("class") or "").startswith("badge ")]
    return ["".join(group.itertext()) for group in groups]


def test_each_node_has_its_marks(vase):
    """Theses say how they fare; else what falls, is contested, or bears load is marked, and what stands is not."""
    found = marking(evaluate(vase), frozenset({"seen", "from-seen"})).marks
    assert {
        "cat": (Mark.CONTESTED,),
        "glue": (Mark.STANDS,),
        "only": (Mark.CONTESTED,),
        "dog": (Mark.CONTESTED,),
        "seen": (Mark.LOAD_BEARING,),
        "cheap": (Mark.NOT_ESTABLISHED,),
        "dry": (Mark.OVERTURNED,),
        "from-only": (Mark.CONTESTED,),
        "not-cat": (Mark.CONTESTED,),
        "not-dog": (Mark.CONTESTED,),
        "from-seen": (Mark.LOAD_BEARING,),
        "from-cheap": (Mark.NOT_ESTABLISHED,),
        "from-dry": (Mark.OVERTURNED,),
    } == found


def test_the_note_admits_an_unfinished_search(vase):
    """Where not all single points were found, the picture says so."""
    assert [NOTE, f"{NOTE} {INCOMPLETE}"] == [
        marking(evaluate(vase), frozenset(), complete=complete).note for complete in (True, False)
    ]


def test_badges_and_lines_say_the_standing(vase):
    """A badge, and a line that differs without colour: dotted, dash-dotted, thick."""
    found = by_id(parsed(vase))
    badges_ = {id_: worn(found[f"n-{id_}"]) for id_ in ("glue", "cat", "only", "seen", "cheap", "dry", "tube")}
    assert {
        "glue": ["stands"],
        "cat": ["contested"],
        "only": ["contested"],
        "seen": ["load-bearing"],
        "cheap": ["not established"],
        "dry": ["overturned"],
        "tube": [],
    } == badges_
    lines = {id_: next(e for e in found[f"n-{id_}"] if e.get("stroke")) for id_ in ("only", "seen", "dry", "tube")}
    assert [
        ("10 3 2 3", "1.8"),
        (None, "3"),
        ("0.1 3.4", "1.7"),
        (None, "1.2"),
    ] == [(line.get("stroke-dasharray"), line.get("stroke-width")) for line in lines.values()]


def test_fallen_steps_are_hollow_and_their_arrows_thin(vase):
    """The badge stands in the header bar; the arrow stays there, in its own dash and head."""
    found = by_id(parsed(vase))
    bars = {
        id_: next(e.get("class") for e in found[f"r-{id_}"] if (e.get("class") or "").startswith("bar"))
        for id_ in ("from-dry", "from-seen")
    }
    assert {"from-dry": "bar hollow", "from-seen": "bar"} == bars
    assert [["overturned"], ["load-bearing"], []] == [
        worn(found[f"r-{id_}"]) for id_ in ("from-dry", "from-seen", "label")
    ]
    arrows = {id_: found[f"e-{id_}"] for id_ in ("from-dry", "from-cheap", "from-seen")}
    assert ["1.2", "1.2", None] == [arrow.get("stroke-width") for arrow in arrows.values()]
    assert ("2 4.5", "url(#head-cross)") == (
        arrows["from-dry"].get("stroke-dasharray"),
        arrows["from-dry"].get("marker-end"),
    )


def test_labels_say_the_standing_in_words(vase):
    """Who cannot see the badges hears them, and how they are meant."""
    found = by_id(parsed(vase))
    assert [
        "Thesis 1.2 We should glue it. — stands",
        "2.2 (evidence) All pieces are there. — load-bearing",
        "because: practical reasoning, supports 1.2 — not established",
        "see 2.1: Only the cat can have broken it. — contested",
    ] == [found[id_].get("aria-label") for id_ in ("n-glue", "n-seen", "r-from-cheap", "x-not-dog-0")]
    assert found["map-desc"].text.endswith(NOTE)


def test_the_legend_explains_the_marks_that_occur(vase):
    """And the line under it says how to take them."""
    root = parsed(vase)
    shown = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert {
        Mark.STANDS.meaning(ENGLISH),
        Mark.OVERTURNED.meaning(ENGLISH),
        Mark.CONTESTED.meaning(ENGLISH),
        Mark.LOAD_BEARING.meaning(ENGLISH),
    } <= set(shown)
    assert NOTE == shown[-1]
    alone = ArgumentMap(title="t", thesis="a", nodes=[Claim("a", "Alone.", assumed=True)])
    texts = ["".join(text.itertext()) for text in parsed(alone).iter(f"{SVG}text")]
    *others, first, last = texts
    assert ["stands", "stands", Mark.STANDS.meaning(ENGLISH), NOTE] == [*others[-3:], f"{first} {last}"]


def test_outlines_say_the_standing(vase):
    """In brackets after the text, in text and in Markdown, with the note at the end."""
    text = render(vase, format="txt", standing=True)
    assert {
        "1.1 The cat broke it. [contested]",
        "+ because: practical reasoning [not established]",
        "2.2 Evidence: All pieces are there. [load-bearing]",
        "see 2.1: Only the cat can have broken it. [contested]",
        NOTE,
    } <= {line.strip() for line in text.splitlines()}
    markdown = render(vase, format="md", standing=True)
    assert "- **1.2** We should glue it. \\[stands\\]\n" in markdown
    assert markdown.endswith(f"\n\n{NOTE}\n")


def test_dot_says_the_standing(vase):
    """Words in the labels, lines and thin arrows, and the note under the title."""
    source = render(vase, format="dot", standing=True)
    lines = {line.split(" [")[0].strip(): line for line in source.splitlines()}
    assert all(
        word in lines[node]
        for node, word in [
            ('"n-glue"', "✓ stands"),
            ('"r-from-dry"', "✕ overturned"),
            ('"r-from-cheap"', "✕ not established"),
            ('"n-only"', "? contested"),
            ('"r-from-seen"', "◆ load-bearing"),
        ]
    )
    (arrow,) = re.findall(r'.*-> "r-from-cheap":.*', source)
    assert "penwidth=1.1" in arrow
    assert NOTE in source


@pytest.mark.usefixtures("needs_dot")
@costly
@given(argument_map=strategies.maps())
def test_dot_accepts_any_marked_map(needs_dot, argument_map):
    """The badges give labels that Graphviz can read."""
    assert "</svg>" in render(argument_map, format="svg", layout="graphviz", standing=True)


@st.composite
def marked(draw):
    """A tree whose nodes bear any marks at all, those together too that never go together."""
    argument_map = draw(strategies.maps())
    ids = [*argument_map.claims, *argument_map.evidence, *argument_map.inferences]
    marks = draw(st.lists(st.sampled_from(PAIRS), min_size=len(ids), max_size=len(ids)))
    return card_tree(argument_map, Marking({id_: some for id_, some in zip(ids, marks, strict=True) if some}))


@given(marked())
def test_every_badge_is_in_its_box_and_clear_of_its_texts(cards):
    """Badges neither leave their boxes nor overlap one another or a line of text; and each mark has one."""
    for box in scene(cards).boxes:
        assert [*box.card.marks] == [badge.mark.what for badge in box.badges]
        bar = (70, 70, box.width - 70, 70 + box.bar)
        assert [] == clashes(box.badges, bar, _header_lines(box) if box.framed else [])
        for cell in box.cells:
            assert [*cell.cell.marks] == [badge.mark.what for badge in cell.badges]
            assert [] == clashes(cell.badges, (0, 0, cell.width, cell.height), _cell_lines(box, cell))


def _header_lines(box):
    """The lines of a header bar as (left, top, right, bottom)."""
    end = 170 + WORD.width(box.card.head)
    first, *rest = box.detail or ("",)
    lines = [(170, 125, end + (70 + HEADER.width(first) if first else 0), 250)]
    return lines + [
        (170, 125 + 150 * order, 170 + HEADER.width(line), 250 + 150 * order) for order, line in enumerate(rest, 1)
    ]


def _cell_lines(box, cell):
    """The lines of a caption, and the whole block of the text over it."""
    if box.card.step is Step.THESIS:
        large, small = (cell.heading, cell.lines.lines) if cell.heading else (cell.lines.lines, ())
        top = 350 + 150 * bool(cell.head) + 221 * len(large) + 177 * len(small) - 90
        return [(0, 0, cell.width, top + 137 * max(0, len(cell.caption) - 1))]
    last = 90 + 112 + 177 * (max(1, len(cell.heading) + len(cell.lines.lines)) - 1) + 30
    lines = [(0, 0, cell.width, last)]
    number = NUMBER.width(cell.cell.number) + 60 if cell.cell.home else 0
    base = cell.height - 90 - cell.foot
    for order, line in enumerate(reversed(cell.caption or ("",))):
        shift = number if order == max(0, len(cell.caption) - 1) else 0
        if cell.cell.home:
            lines.append((110, base - 137 * order - 80, 110 + shift + CAPTION.width(line), base - 137 * order + 36))
    return lines


def clashes(found, frame, lines):
    """The badges out of their frame, and the pairs that overlap."""
    boxes = [(badge.x, badge.y, badge.x + badge.width, badge.y + badges.HEIGHT) for badge in found]
    outside = [box for box in boxes if box[0] < frame[0] or box[1] < frame[1] or box[2] > frame[2] or box[3] > frame[3]]
    others = [*lines, *boxes]
    return outside + [
        (one, other)
        for one in boxes
        for other in others
        if one is not other and one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


@pytest.mark.parametrize("marks", PAIRS)
@pytest.mark.parametrize(
    "place",
    ["", "paras. 2018, para. 3", "para. 12, in the second half of it", "p. 1, p. 2, p. 3, p. 4, p. 5, p. 6, p. 78"],
)
def test_badges_stand_at_the_foot_of_cells_in_a_row(marks, place):
    """Beside a caption that leaves room for them, else under it; where a neighbour is taller they go down with the caption."""
    nodes = [
        Claim("t", "T"),
        Evidence("short", "Short.", source="radchenko-2018", locator=place),
        Claim("long", "A longer text. " * 12),
        Claim("why", "Why?"),
        Inference("i", ("short", "long"), supports="t"),
        Inference("j", ("why",), supports="long"),
    ]
    cards = card_tree(
        ArgumentMap(title="t", thesis="t", nodes=nodes), Marking({"short": marks, "long": marks, "i": marks})
    )
    box = scene(cards).boxes[1]
    assert len({cell.height for cell in box.cells}) == 1
    for cell in box.cells:
        assert [] == clashes(cell.badges, (0, 0, cell.width, cell.height), _cell_lines(box, cell))
        assert cell.height - 45 == max((badge.y + badges.HEIGHT for badge in cell.badges), default=cell.height - 45)


@given(marked())
def test_marked_cards_do_not_overlap(cards):
    """Boxes grow for their badges, and the layout with them."""
    picture = scene(cards)
    placed = [(*corner, box.width, box.height) for corner, box in zip(picture.corners, picture.boxes, strict=True)]
    assert [] == overlaps(placed)
    assert all(cell.y + cell.height <= box.height for box in picture.boxes for cell in box.cells)
    assert all(word.y <= picture.height for word in picture.note)


@given(strategies.maps(), st.sampled_from(["light", "dark"]))
def test_any_marked_map_gives_well_formed_xml(argument_map, theme):
    """Faulty maps too, and twice the same."""
    ids = [element.get("id") for element in parsed(argument_map, theme=theme).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    first, second = (render(argument_map, format="svg", theme=theme, standing=True) for _ in range(2))
    assert first == second


@given(strategies.maps(), st.sampled_from(["svg", "dot", "md", "txt"]))
def test_nothing_of_standing_shows_unasked(argument_map, name):
    """Boxes without marks are as large as ever, and no badge, line or note is there."""
    plain = card_tree(argument_map)
    assert UNMARKED == plain.marking
    assert [] == [box for box in scene(plain).boxes if box.badges or box.foot]
    picture = render(argument_map, format=name)
    assert NOTE not in picture
    assert not re.search(r'class="(badge |mark-line|bar hollow)', picture)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_are_wide_enough_for_any_badge(language):
    """No word of a mark is wider than the text of a cell, in no language."""
    signs = [Sign(what, what.word(of(language))) for what in (*Mark, More(88_888))]
    assert [] == [sign.word for sign in signs if badges.width(sign) > 1820 - 2 * CELL_SIDE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_bars_are_wide_enough_for_the_word_of_any_step(language):
    """And for that of a question whose answers are rivals."""
    words = of(language)
    heads = [*(f"{step.sign} {step.word(words)}" for step in Step), f"? {words('step.rivals')}"]
    assert [] == [head for head in heads if WORD.room(head) > 1960 - HEADER_SIDE - PAD]
