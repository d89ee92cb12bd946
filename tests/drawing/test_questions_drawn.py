"""Questions in every format: a card over its answers, the headline where it is the thesis, and what of it parts show."""

import json
import re
import xml.etree.ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing import render
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.marks import Mark, marking
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.palette import LIGHT
from argmap.drawing.printing import documents, handout
from argmap.drawing.printing.overview import overview
from argmap.drawing.scene.boxes import CAPTION_LINE
from argmap.drawing.sheets.split import split
from argmap.drawing.tidy.scene import scene
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question
from argmap.reasoning import evaluate
from asking import asking_maps
from profiles import costly
from shown import overlaps


def town(thesis="why", **fields):
    """A question with three answers: one stands, one is outweighed, one falls by an undercut."""
    nodes = [
        Claim("trade", "Grain passed through its harbour.", title="Grain trade", tags=("sea",)),
        Claim("rail", "The railway came."),
        Claim("mill", "The mill gave work."),
        Evidence("ledger", "The ledgers list 412 ships."),
        Claim("station", "A station opened.", assumed=True),
        Claim("late", "It took no freight.", assumed=True),
        Claim("census", "900 worked at the mill.", assumed=True),
        Inference("by-ledger", "ledger", supports="trade", weight=0.8),
        Inference("by-station", "station", supports="rail"),
        Inference("too-late", "late", attacks="by-station"),
        Inference("by-census", "census", supports="mill", weight=0.5),
    ]
    question = Question("why", "Why did it grow?", ("trade", "rail", "mill"), **fields)
    return ArgumentMap(title="Town", thesis=thesis, nodes=nodes, questions=[question])


def outline(argument_map, **how):
    """The lines of the outline under its title."""
    return render(argument_map, format="txt", **how).splitlines()[2:]


def changed(argument_map, id_, **fields):
    """The map with fields of one node changed."""
    return argument_map.replace(
        nodes=[attrs.evolve(node, **fields) if node.id == id_ else node for node in argument_map.nodes]
    )


def by_id(picture):
    root = ET.fromstring(picture)
    return {element.get("id"): element for element in root.iter() if element.get("id")}


def test_a_thesis_that_is_a_question_is_the_headline():
    """Over its answers, each a statement with reasons of its own."""
    tree = card_tree(town())
    assert [Step.THESIS, Step.OPTION, Step.OPTION, Step.OPTION] == [card.step for card in tree.cards[:4]]
    assert [None, 0, 0, 0] == [card.parent for card in tree.cards[:4]]
    assert [
        "1.1 ? rival answers: Why did it grow?",
        "  2.1 Grain trade: Grain passed through its harbour.",
        "    + because",
        "      3.1 Evidence: The ledgers list 412 ships.",
        "  2.2 The railway came.",
        "    + because",
        "      3.2 A station opened. [assumed]",
        "      × step fails",
        "        4.1 It took no freight. [assumed]",
        "  2.3 The mill gave work.",
        "    + because",
        "      3.3 900 worked at the mill. [assumed]",
    ] == outline(town())


def test_a_question_hangs_from_the_first_answer_that_is_reached():
    """Its other answers stand below it; the one that it hangs from is only named there."""
    lines = outline(town(thesis="rail"))
    assert [
        "1.1 The railway came.",
        "  + because",
        "    2.1 A station opened. [assumed]",
        "    × step fails",
        "      3.1 It took no freight. [assumed]",
        "  2.2 ? rival answers: Why did it grow?",
        "    3.2 Grain trade: Grain passed through its harbour.",
        "      + because",
        "        4.1 Evidence: The ledgers list 412 ships.",
        "    see 1.1: The railway came.",
        "    3.3 The mill gave work.",
    ] == lines[:11]


def test_a_question_that_no_thesis_reaches_stands_apart():
    """Under the heading of what is not connected, with its answers."""
    argument_map = town(thesis="wet").add(Claim("wet", "It rains.", assumed=True))
    lines = outline(argument_map)
    assert [
        "1.1 It rains. [assumed]",
        "",
        "Not connected to a thesis",
        "",
        "1.2 ? rival answers: Why did it grow?",
    ] == lines[:5]


@pytest.mark.parametrize(("exclusive", "head"), [(True, "? rival answers"), (False, "? question")])
@pytest.mark.parametrize("format_", ["svg", "html", "dot", "mmd", "md", "txt"])
@pytest.mark.parametrize("thesis", ["why", "trade", ()])
def test_every_format_says_how_many_answers_can_hold(thesis, format_, exclusive, head):
    """By a sign and words, not by colour alone."""
    picture = render(town(thesis, exclusive=exclusive), format=format_)
    assert head in picture
    assert "Why did it grow?" in re.sub(r"<[^>]*>|\\n", " ", picture).replace("did  it", "did it")


def test_the_legend_explains_questions_where_there_are_some():
    """And maps without questions look as ever."""
    assert "? rival answers: at most one can hold" in render(town(), format="svg")
    assert "? question: several answers can hold" in render(town(exclusive=False), format="svg")
    bare = town().replace(questions=[], thesis="trade")
    assert "question" not in render(bare, format="svg")


def test_lines_join_answers_to_their_question():
    """Plain ones, without a head, which no step has."""
    edges = [e for e in ET.fromstring(render(town("trade"), format="svg")).iter() if "edge" in (e.get("class") or "")]
    kinds = {edge.get("class"): (edge.get("marker-end"), edge.get("stroke")) for edge in edges}
    assert (None, LIGHT.quiet) == kinds["edge option"] == kinds["edge question"]
    assert kinds["edge support"][0] == "url(#head-arrow)"


def test_an_answer_that_several_use_is_one_node_of_the_graph():
    """A line leads from the question to where it is; none to the one that the question hangs from."""
    source = render(town("trade"), format="dot")
    lines = [line.split(" [")[0].strip() for line in source.splitlines() if " -> " in line]
    assert 1 == sum(line.startswith('"n-trade"') and line.endswith('"n-why":bar:n') for line in lines)
    assert not any(line.endswith('"n-trade"') for line in lines)
    both = render(town(("why", "trade")), format="dot")
    assert re.search(r'"n-why":a\d:s -> "n-trade"', both)
    flowchart = render(town("trade"), format="mmd")
    assert ["n-mill --- n-why", "n-rail --- n-why", "n-trade --- n-why"] == sorted(
        line.strip() for line in flowchart.splitlines() if line.endswith("--- n-why")
    )


def test_marks_say_how_questions_and_answers_fare():
    """Answered, open or without an answer; an answer that is outweighed says so, with both weights where there is room."""
    found = marking(evaluate(town()), frozenset())
    assert (Mark.ANSWERED,) == found.marks["why"]
    assert (Mark.STANDS,) == found.marks["trade"]
    assert (Mark.OUTWEIGHED,) == found.marks["mill"]
    assert {"mill": "0.5 for it and 0.8 for a rival"} == found.sides
    lines = [line.strip() for line in outline(town(), standing=True)]
    assert "1.1 ? rival answers: Why did it grow? [answered]" in lines
    assert "2.3 The mill gave work. [outweighed: 0.5 for it and 0.8 for a rival]" in lines
    assert "+ because: weight 0.8" in lines
    label = by_id(render(town(), format="svg", standing=True))["n-mill"].get("aria-label")
    assert "2.3 The mill gave work. — outweighed: 0.5 for it and 0.8 for a rival" == label


def test_a_balance_of_reasons_is_told():
    """Neither side is passed over in silence."""
    nodes = [Claim("wet", "It is wet."), *(Claim(id_, f"{id_}.", assumed=True) for id_ in "abc")]
    nodes += [Inference("one", "a", supports="wet"), Inference("two", "b", supports="wet")]
    argument_map = ArgumentMap(title="Rain", thesis="wet", nodes=[*nodes, Inference("no", "c", attacks="wet")])
    said = "contested: 2 reasons for it, and 1 against it that weighs as much"
    assert f"1.1 It is wet. [{said}]" == outline(argument_map, standing=True)[0]
    assert said.partition(": ")[2] in render(argument_map, format="html", standing=True)
    strict = argument_map.replace(standard="preponderance")
    assert (
        "[below standard: 1 for it and 1 against it; preponderance requires more than a tie]"
        in (outline(strict, standing=True)[0])
    )
    open_ = argument_map.replace(questions=[Question("q", "Is it?", ("wet", "a"), exclusive=False)], thesis="q")
    assert (Mark.ANSWERED,) == marking(evaluate(open_), frozenset()).marks["q"]
    both = argument_map.add(Claim("dry", "It is dry.")).replace(
        questions=[Question("q", "Is it?", ("wet", "dry"))], thesis="q"
    )
    assert (Mark.OPEN,) == marking(evaluate(both), frozenset()).marks["q"]
    none = town().replace(questions=[Question("why", "Why?", ("rail", "lost"))])
    assert (Mark.UNANSWERED,) == marking(evaluate(none), frozenset()).marks["why"]


def test_weights_are_shown_where_standing_is():
    """They decide it; a picture without marks stays bare."""
    assert "weight 0.8" in render(town(), format="svg", standing=True)
    assert "weight 0.8" not in render(town(), format="svg")


@pytest.mark.parametrize(
    ("how", "first", "rest"),
    [
        ({"depth": 1}, "1.1 ? rival answers: Why did it grow?", "2.3 The mill gave work. [1 more below]"),
        ({"focus": "1.1", "depth": 1}, "1.1 ? rival answers: Why did it grow?", "2.2 The railway came. [2 more below]"),
        ({"focus": "mill"}, "2.3 The mill gave work.", "1.1 ? rival answers: Why did it grow?"),
        (
            {"focus": "mill", "depth": 1},
            "2.3 The mill gave work. [5 more below]",
            "3.3 900 worked at the mill. [assumed]",
        ),
        ({"only": "sea"}, "1.1 ? rival answers: Why did it grow?", "2.2 The railway came. [2 more below]"),
    ],
)
def test_parts_keep_questions_with_their_answers(how, first, rest):
    """A question that is left out is counted; the rivals of a claim bear on it, a level below its question."""
    lines = [line.strip() for line in render(town(), format="txt", **how).splitlines()]
    assert first in lines[1:4]
    assert rest in lines


def test_a_part_counts_the_questions_that_it_leaves_out():
    """And hides what stands below them at the claim that they hang from."""
    reduced, part = submap(town("trade"), depth=1)
    assert {} == dict(reduced.questions)
    assert "why" in part.left_out
    assert part.note.endswith("Not shown: 5 of 7 statements, 3 of 4 steps and 1 of 1 questions.")


def test_a_question_may_be_tagged():
    """What has the tag is drawn with all its answers, though none of their reasons."""
    lines = [line.strip() for line in render(town(tags=("growth",)), format="txt", only="growth").splitlines()]
    assert [
        "1.1 ? rival answers: Why did it grow?",
        "2.1 Grain trade: Grain passed through its harbour. [1 more below]",
        "2.2 The railway came. [2 more below]",
        "2.3 The mill gave work. [1 more below]",
    ] == lines[3:7]


def test_a_page_knows_its_questions():
    """With number, answers and what becomes of it; deep links and details go by its place among the nodes."""
    page = render(town("trade"), format="html")
    data = json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)[1])
    at, question = next((at, node) for at, node in enumerate(data["nodes"]) if node["kind"] == "question")
    assert ("why", "Why did it grow?", "2.2", "stands") == tuple(
        question[key] for key in ("id", "text", "number", "standing")
    )
    assert ["trade", "rail", "mill"] == [data["nodes"][one]["id"] for one in question["claims"]]
    assert question["reason"].startswith("is answered: ")
    assert 1 == sum(cell.get("node") == at for card in data["cards"] for cell in card["cells"])
    asked = render(town(), format="html")
    assert '<i class="kind">? rival answers:</i> ' in asked


def test_a_handout_tells_what_becomes_of_a_question(monkeypatch):
    """The outline has its kind, and its answers are named by what they fare."""
    monkeypatch.setattr(handout, "typeset", lambda data, _, **__: data["handout"])
    monkeypatch.setattr(handout, "maps", lambda *_, **__: {})
    monkeypatch.setattr(documents, "fonts", lambda _: [])
    text = render(town(), format="pdf", handout=True)
    (thesis,) = text["theses"]
    assert ("1.1", "Why did it grow?") == (thesis["number"], thesis["text"])
    assert "On this map it is answered: 2.1 stands, 2.2 and 2.3 fall." == thesis["standing"]
    assert ["? rival answers", "", "", "Evidence."] == [line["kind"] for line in text["outline"][:4]]
    assert "Grain trade" == text["outline"][1]["title"]


def test_an_overview_lists_the_answers():
    """Where a map takes several sheets: with the pages of each answer."""
    made = split(card_tree(town()), lambda sheet: len(sheet.cards) <= 3)
    ((group,), (first, *_)) = overview(made), made.sheets
    (root,) = group["roots"]
    assert ["answer"] * 3 == [reason["head"] for reason in root["reasons"]]
    assert root["source"] == "? rival answers"
    assert 0 in first.cards


@pytest.mark.parametrize("format_", ["svg", "dot", "mmd"])
def test_titles_stand_over_texts_or_alone(format_):
    """Alone on stills where they are asked for, or the text is long; outlines have both."""
    short, long = "Grain passed through its harbour.", "Grain passed through its harbour, year after year. " * 4
    argument_map = town()
    bare = {"source": False} if format_ == "svg" else {}
    drawn = re.sub(
        r"<br/>|<[^>]*>|\s+",
        " ",
        re.sub(r'aria-label="[^"]*"|tooltip="[^"]*"', "", render(argument_map, format=format_)),
    )
    assert "Grain trade" in drawn
    assert "Grain passed" in drawn
    for how, shown in (({"labels": "title"}, argument_map), ({}, changed(argument_map, "trade", text=long))):
        alone = re.sub(r'aria-label="[^"]*"|tooltip="[^"]*"', "", render(shown, format=format_, **bare, **how))
        assert "Grain trade" in re.sub(r"<br/>|<[^>]*>|\s+", " ", alone)
        assert "Grain passed" not in re.sub(r"<br/>|<[^>]*>|\s+", " ", alone)
    assert f"Grain trade: {short}" in render(argument_map, format="txt")


def test_the_title_of_a_step_stands_in_its_header():
    """Before its scheme."""
    argument_map = changed(town(), "by-ledger", title="From ledgers", scheme="sign")
    assert "+ because: From ledgers · sign" in render(argument_map, format="txt")


@given(asking_maps(), st.sampled_from(["svg", "html", "md", "txt", "mmd", "dot"]), st.booleans())
def test_any_map_with_questions_can_be_drawn(argument_map, format_, standing):
    """Faulty maps too: each question and each statement is shown once, and no id stands twice."""
    picture = render(argument_map, format=format_, standing=standing)
    tree = card_tree(argument_map)
    assert {*argument_map.questions} == {card.cells[0].id for card in tree.cards if card.asked is not None}
    homes = [cell.id for card in tree.cards for cell in card.cells if cell.home]
    assert len(homes) == len(set(homes))
    if format_ == "svg":
        ids = re.findall(r'\bid="([^"]*)"', picture)
        assert len(ids) == len(set(ids))


@given(asking_maps(), st.integers(1, 3))
def test_parts_of_maps_with_questions_are_drawn(argument_map, depth):
    """Every root and every node of a part, and nothing else."""
    for how in ({"depth": depth}, {"focus": "asked-0"}, {"focus": "asked-0", "depth": depth}):
        reduced, part = submap(argument_map, **how)
        tree = card_tree(reduced, part=part)
        drawn = {cell.id for card in tree.cards for cell in card.cells if cell.node is not None}
        assert {*reduced.claims, *reduced.evidence, *reduced.questions} == drawn


@given(asking_maps(), st.sampled_from(["down", "right"]))
def test_cards_of_maps_with_questions_do_not_overlap(argument_map, direction):
    """Bare answers take their room too."""
    picture = scene(attrs.evolve(card_tree(argument_map), direction=direction))
    placed = [(*corner, box.width, box.height) for corner, box in zip(picture.corners, picture.boxes, strict=True)]
    assert [] == overlaps(placed)
    assert len(picture.boxes) - sum(card.parent is None for card in picture.tree.cards) == len(list(picture.arrows()))


@given(asking_maps(), st.integers(1, 4))
def test_maps_with_questions_can_be_split(argument_map, most):
    """Every card is on one sheet."""
    tree = card_tree(argument_map)
    made = split(tree, lambda sheet: len(sheet.cards) <= most)
    assert sorted(at for sheet in made.sheets for at in sheet.cards) == list(range(len(tree.cards)))
    for sheet in made.sheets:
        scene(made.part(sheet))


@pytest.mark.usefixtures("needs_dot")
@costly
@given(argument_map=asking_maps())
def test_dot_accepts_any_map_with_questions(needs_dot, argument_map):
    """Lines to answers that are drawn elsewhere too."""
    assert "</svg>" in render(argument_map, format="svg", layout="graphviz", standing=True)


def test_a_sheet_says_where_an_answer_goes_on():
    """At its foot, since a bare statement has no foot for it."""
    made = split(card_tree(town()), lambda sheet: len(sheet.cards) <= 2)
    told = [said for sheet in made.sheets for said, _ in made.continued(sheet)]
    cut = [
        (sheet, at)
        for sheet in made.sheets
        for at in sheet.cards
        if not made.tree.cards[at].framed and {*made.tree.children[at]} - {*sheet.cards}
    ]
    assert cut
    numbers = {said.split(" ")[0] for said in told}
    assert {made.tree.cards[at].cells[0].number for _, at in cut} == numbers


def army():
    """A question about the first of two linked premises, whose step is undercut: it is listed after the undercut."""
    nodes = [
        Claim("late", "It came late."),
        Claim("pass", "It took the pass."),
        Claim("snow", "The pass is closed until June.", assumed=True),
        Claim("coast", "It took the coast road."),
        *(Claim(id_, f"{id_}.", assumed=True) for id_ in ("chronicle", "coins", "thaw", "records")),
        Inference("closed", ("pass", "snow"), supports="late"),
        Inference("told", "chronicle", supports="pass"),
        Inference("thawed", "thaw", attacks="closed"),
        Inference("found", "coins", supports="coast"),
        Inference("recorded", "records", supports="snow"),
    ]
    return ArgumentMap(
        title="March", thesis="late", nodes=nodes, questions=[Question("way", "Which way?", ("pass", "coast"))]
    )


@pytest.mark.parametrize("direction", ["down", "right"])
def test_the_line_to_a_question_ends_beside_the_arrows(direction):
    """Where it met the arrowhead of a reason, the question seemed to support the answer."""
    root = ET.fromstring(render(army(), format="svg", direction=direction))
    edges = [e for e in root.iter() if "edge" in (e.get("class") or "").split() and "option" not in e.get("class")]
    ends = [tuple(re.findall(r"-?[\d.]+", edge.get("d"))[-3:]) for edge in edges]
    assert len(set(ends)) == len(ends) == 6


def test_a_question_stands_under_its_answer_and_not_past_the_next():
    """What hangs from a cell comes before what hangs from the cell to its right, so that no lines cross."""
    drawn = scene(card_tree(army()))
    across = {box.cells[0].cell.id: x for box, (x, _) in zip(drawn.boxes, drawn.corners, strict=True)}
    assert across["chronicle"] < across["way"] < across["records"]


def test_arrows_to_a_cell_end_apart_in_a_graph():
    """Each at a corner of its own; the one that is alone in the middle."""
    source = render(army(), format="dot")
    assert ["c0:sw", "c1:s", "c0:se"] == re.findall(r'^\s*"?r-closed"?:(c\d:\w+) -> ', source, re.MULTILINE)
    rightward = render(army(), format="dot", direction="right")
    assert ["c0:ne", "c1:e", "c0:se"] == re.findall(r'^\s*"?r-closed"?:(c\d:\w+) -> ', rightward, re.MULTILINE)


@pytest.mark.parametrize("format_", ["svg", "html", "dot", "mmd"])
def test_stills_say_how_both_sides_weigh(format_):
    """Under the badge, once: not where the statement is only named."""
    picture = render(town(("why", "rail")), format=format_, standing=True)
    text = re.sub(r"<br ?/>|<br [^>]*>|&#160;", " ", re.sub(r' aria-label="[^"]*"', "", picture.partition("<nav")[0]))
    assert 1 == text.count("0.5 for it and 0.8 for a rival")


def test_lines_about_both_sides_stay_in_their_boxes():
    """Neither over the badges nor under the edge, in cards and in a headline."""
    nodes = [Claim("wet", "It is wet."), *(Claim(id_, f"{id_}.", assumed=True) for id_ in "ab")]
    nodes += [Inference("i", "a", supports="wet", weight=0.4), Inference("j", "b", attacks="wet")]
    for argument_map in (town(), ArgumentMap(title="Rain", thesis="wet", nodes=nodes)):
        root = ET.fromstring(render(argument_map, format="svg", standing=True))
        for group in root.iter():
            lines = [e for e in group if "for it and" in (e.text or "") and e.tag.endswith("}text")]
            for line in lines:
                badges = [e.get("transform") for e in group if (e.get("class") or "").startswith("badge")]
                foot = max(float(re.findall(r"[\d.]+", place)[1]) for place in badges) + 15
                box = next(float(e.get("height")) for e in group if e.tag.endswith("}rect"))
                assert foot + 8 < float(line.get("y")) < box - 5


def test_lines_on_a_card_stand_over_its_cells():
    """Arrows lead to the feet of the cells: what stood there was crossed out."""
    steps = [
        attrs.evolve(node, answers={"season": "records"}) if node.id == "closed" else node for node in army().nodes
    ]
    boxes = scene(card_tree(army().replace(nodes=steps))).boxes
    (box,) = [box for box in boxes if box.asides]
    assert box.below_bar + CAPTION_LINE * len(box.asides) <= min(cell.y for cell in box.cells)
