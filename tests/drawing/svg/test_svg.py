import re
import xml.etree.ElementTree as ET

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import DIRECTIONS, THEMES, render
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.names import name
from argmap.drawing.scene import boxes
from argmap.drawing.scene.boxes import BODY, CAPTION, HEADER, NUMBER, THESIS, WORD
from argmap.drawing.scene.headline import TITLE
from argmap.drawing.tidy.scene import scene
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source
from shown import overlaps

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    '"><image href="https://example.org/x.png"/>',
    "a\u2028b\x00c\x1b[0m",
    "\\N \\G \\",
    "javascript:alert(1)",
    "\u202eoverride\u2066",
    "\ud800",
    "&amp;&#x0;",
    "W" * 10_000,
    "",
]


def parsed(argument_map, **how):
    return ET.fromstring(render(argument_map, format="svg", **how).encode())


def words(root):
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def test_the_picture_is_described(pond):
    """Who cannot see it gets the title, the thesis, and how much there is."""
    root = parsed(pond)
    by_id = {element.get("id"): element for element in root.iter()}
    title, description = (by_id[id_].text for id_ in root.get("aria-labelledby").split())
    assert "The pond" == title
    assert (
        "Argument map. Thesis: We ought to give. 9 statements, 4 supporting and 3 opposing inferences." == description
    )
    assert "graphics-document document" == root.get("role")


def test_every_statement_is_labelled(pond):
    """A statement's label gives its number, kind, text and source; arrows are hidden."""
    root = parsed(pond)
    labels = {e.get("id"): e.get("aria-label") for e in root.iter() if e.get("role") == "graphics-symbol"}
    assert (
        "2.3 (evidence) Nets save lives. [Binka n.d., in Pryce, Richardson & Lengeler 2018, p. 3]" == labels["n-trial"]
    )
    assert "2.2 (unstated) Giving costs little." == labels["n-cheap"]
    assert "Thesis 1.1 We ought to give. [Singer 1972, p. 231]" == labels["n-duty"]
    assert "see 2.1: Prevent what is bad at little cost." == labels["x-again-0"]
    assert all(e.get("aria-hidden") for e in root.iter(f"{SVG}g") if e.get("class") in {"edges", "legend"})


def test_colour_is_not_the_only_cue(pond):
    """Words, dashes and heads tell the steps apart, and the legend explains those that occur."""
    root = parsed(pond)
    edges = {e.get("id"): (e.get("stroke-dasharray"), e.get("marker-end")) for e in root.iter(f"{SVG}path")}
    assert (None, "url(#head-arrow)") == edges["e-because"]
    assert ("8 5", "url(#head-bar)") == edges["e-bad-trial"]
    assert ("2 4.5", "url(#head-cross)") == edges["e-not-alike"]
    shown = words(root)
    assert {"+ because modus ponens", "− however", "× step fails"} <= set(shown)
    assert {"+ supports · backs the step", "− opposes the claim", "× opposes the step", "evidence"} <= set(shown)


def test_each_sample_of_the_legend_looks_otherwise(pond):
    """What is drawn alike has one sample, and an unstated premise in the legend is as white as on the map."""
    legend = next(group for group in parsed(pond).iter(f"{SVG}g") if group.get("class") == "legend")
    lines = [tuple(path.get(key) for key in ("stroke", "stroke-dasharray", "marker-end")) for path in legend[::2]]
    assert len(set(lines)) == len(lines) > 3
    box = next(group for group in parsed(pond).iter(f"{SVG}g") if "unstated" in group.get("class", "").split())
    [unstated] = [rect for rect in legend.iter(f"{SVG}rect") if rect.get("stroke-dasharray") == "5 3"]
    assert box.find(f"{SVG}rect").get("fill") == unstated.get("fill")


def test_the_word_of_a_badge_stands_in_the_middle_of_the_room_after_its_sign(pond):
    """So that room for broader letters is left on both sides of it."""
    root = parsed(pond, standing=True)
    for badge in (group for group in root.iter(f"{SVG}g") if group.get("class", "").startswith("badge")):
        width, word = float(badge.find(f"{SVG}rect").get("width")), badge.find(f"{SVG}text")
        assert ("middle", pytest.approx((16.5 + width - 6) / 2, abs=0.1)) == (
            word.get("text-anchor"),
            float(word.get("x")),
        )


def test_captions_say_number_kind_and_source(pond):
    """Under each text stand the number and where it comes from."""
    shown = words(parsed(pond))
    assert {"2.2 unstated", "3.1 assumed", "1.1 · Singer 1972, p. 231"} <= set(shown)


def test_the_legend_keeps_to_what_occurs():
    """A single claim needs no legend at all."""
    root = parsed(ArgumentMap(title="t", thesis="a", nodes=[Claim("a", "Alone.")]))
    assert [] == [e for e in root.iter(f"{SVG}g") if e.get("class") == "legend"]


def test_arrows_into_one_claim_end_apart():
    """Three reasons have three points of attachment, in order."""
    nodes = [Claim(id_, id_) for id_ in "abcd"]
    nodes += [Inference(f"i{id_}", (id_,), supports="a") for id_ in "bcd"]
    root = parsed(ArgumentMap(title="t", thesis="a", nodes=nodes))
    paths = [e.get("d") for e in root.iter(f"{SVG}path") if (e.get("id") or "").startswith("e-")]
    ends = [float(path.split("C")[1].split()[2]) if "C" in path else float(path[1:].split()[0]) for path in paths]
    assert 3 == len(set(ends))
    assert sorted(ends) == ends


def ends(argument_map, id_):
    """Where the arrow of an inference starts and ends, in a picture that grows to the right."""
    path = next(e.get("d") for e in parsed(argument_map, direction="right").iter() if e.get("id") == f"e-{id_}")
    x, y = map(float, re.match(r"M(\S+) ([\d.-]+)", path).groups())
    end_x = re.search(r"H([\d.-]+)$", path)
    end_y = re.search(r"V([\d.-]+)$", path)
    return (x, y), (float(end_x[1]) if end_x else None, float(end_y[1]) if end_y else None)


def test_reasons_can_stand_to_the_right(pond):
    """Arrows then run from the left of a card to the right of what it speaks to; undercutters stand above, and point down."""
    picture = scene(attrs.evolve(card_tree(pond), direction="right"))
    places = {
        box.card.inference.id: (x, y, box)
        for (x, y), box in zip(picture.corners, picture.boxes, strict=True)
        if box.card.inference
    }
    because, case, undercut = (places[id_] for id_ in ("because", "pond-case", "not-alike"))
    (x, y), (end_x, _) = ends(pond, "pond-case")
    assert (case[0] / 10, (case[1] + case[2].height // 2) / 10) == (x, y)
    assert because[0] + because[2].width - 70 < end_x * 10 < case[0]
    (x, _), (_, end_y) = ends(pond, "not-alike")
    assert undercut[0] / 10 == x
    assert undercut[1] + undercut[2].height < case[1] < end_y * 10 < case[1] + 70
    assert len({cell.x for cell in because[2].cells}) == 1


def test_only_web_addresses_become_links():
    """A caption links to its source, never to a script."""

    def links(url):
        node = Claim("a", "Alone.", source="s")
        root = parsed(ArgumentMap(title="t", thesis="a", nodes=[node], sources=[Source("s", "S", url=url)]))
        return [e.get("href") for e in root.iter(f"{SVG}a")]

    assert ["https://example.org/?a=1&b=2"] == links("https://example.org/?a=1&b=2")
    assert [] == links("javascript:alert(1)")


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_stay_texts(hostile):
    """In every field that is shown, markup, controls and endless words leave a well-formed picture without elements of theirs."""
    source = Source("s", hostile, authors=(hostile,), date=hostile, url=hostile)
    nodes = [
        Claim("a", hostile, source="s", locator=hostile, note=hostile),
        Evidence("e", hostile, source=hostile, quote=hostile, via="s"),
        Claim(hostile, hostile),
        Inference("i", ("e", hostile, hostile + "?"), supports="a", scheme=hostile, answers={hostile: hostile}),
        Inference(hostile + "!", ("a",), attacks="i"),
    ]
    argument_map = ArgumentMap(
        title=hostile,
        thesis=("a", hostile),
        nodes=nodes,
        sources=[source],
        language=hostile,
        authors=(hostile,),
        date=hostile,
    )
    kinds = {element.tag.removeprefix(SVG) for element in parsed(argument_map).iter()}
    drawn = {"svg", "title", "desc", "metadata", "defs", "marker", "path", "g", "circle", "rect", "text", "tspan"}
    assert set() == kinds - drawn


@given(strategies.maps(), st.sampled_from([*THEMES]), st.sampled_from(DIRECTIONS))
def test_any_map_gives_well_formed_xml_with_unique_ids(argument_map, theme, direction):
    """Faulty maps too; and every statement is there once, under its id."""
    root = parsed(argument_map, theme=theme, direction=direction)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {name("n", id_) for id_ in [*argument_map.claims, *argument_map.evidence]} <= set(ids)
    assert {name(kind, id_) for id_ in argument_map.inferences for kind in "re"} <= set(ids)


@pytest.mark.usefixtures("needs_dot")
@pytest.mark.parametrize("layout", ["tidy", "graphviz"])
def test_pictures_with_prefixes_of_their_own_share_no_id(pond, layout):
    """Two on one page do not clash, and each refers to its own parts alone."""
    made = {prefix: render(pond, format="svg", layout=layout, prefix=prefix) for prefix in ("", "a-", "b-")}
    pictures = {prefix: picture.replace("&#45;", "-") for prefix, picture in made.items()}
    ids = {prefix: re.findall(r'\sid="([^"]*)"', picture) for prefix, picture in pictures.items()}
    assert not {*ids["a-"]} & {*ids["b-"]}
    assert {*ids[""]} == {id_.replace("a-", "", 1) for id_ in ids["a-"]}
    referred = re.findall(r'url\(#(.*?)\)|aria-labelledby="(\S+) (\S+)"', pictures["a-"])
    assert {id_ for found in referred for id_ in found if id_} <= {*ids["a-"]}


@example("é", "_e9_")
@example("a_5f_b", "a_b")
@given(st.text(max_size=5), st.text(max_size=5))
def test_names_are_xml_names_and_never_collide(one, other):
    """Ids that differ have names that differ, in letters that any document allows."""
    assert (one == other) == (name("n", one) == name("n", other))
    assert all(character.isascii() and (character.isalnum() or character in "-._") for character in name("n", one))


@given(strategies.maps())
def test_the_same_map_gives_the_same_bytes(argument_map):
    """No clock, no chance, no order of sets."""
    assert render(argument_map, format="svg") == render(argument_map, format="svg")


@given(strategies.maps(), st.sampled_from(DIRECTIONS))
def test_no_two_cards_overlap(argument_map, direction):
    """Not even those of different trees."""
    picture = scene(attrs.evolve(card_tree(argument_map), direction=direction))
    boxes = [(*corner, box.width, box.height) for corner, box in zip(picture.corners, picture.boxes, strict=True)]
    assert [] == overlaps(boxes)


def test_many_loose_claims_are_set_in_rows():
    """What is apart takes several rows rather than one endless line, and the rows do not overlap."""
    nodes = [Claim(f"c{at}", "Loose. " * (at % 7 + 1)) for at in range(60)]
    picture = scene(card_tree(ArgumentMap(title="t", thesis="c0", nodes=nodes)))
    feet: dict[int, int] = {}
    for (_, top), box in zip(picture.corners[1:], picture.boxes[1:], strict=True):
        feet[top] = max(feet.get(top, 0), top + box.height)
    assert len(feet) > 2
    assert picture.width <= 20_000
    assert all(foot < top for foot, top in zip(feet.values(), list(feet)[1:], strict=False))


@given(strategies.maps(), st.sampled_from(DIRECTIONS))
def test_no_text_leaves_its_box(argument_map, direction):
    """By our metrics, an upper bound of the fonts, each line ends inside its cell, and the lines end above the foot."""
    picture = scene(attrs.evolve(card_tree(argument_map), direction=direction))
    for box in picture.boxes:
        thesis = box.card.step is Step.THESIS
        body = THESIS if thesis else BODY
        bar = WORD.width(box.card.head) + 240
        for order, line in enumerate(box.detail):
            assert HEADER.width(line) + (170 if order else bar) <= box.width - 70
        assert all(CAPTION.width(aside.text) + 110 <= box.width for aside in box.asides)
        for cell in box.cells:
            number = 0 if thesis else NUMBER.width(cell.cell.number) + 60
            kinds = [(line, THESIS if thesis else boxes.TITLE) for line in cell.heading]
            kinds += [(line, BODY if cell.heading else body) for line in cell.lines.lines]
            assert all(kind.width(line) + 220 <= cell.width for line, kind in kinds)
            assert all(CAPTION.width(line) + number + 220 <= cell.width for line in cell.caption)
            assert cell.y + cell.height <= box.height
            large = len(cell.heading or cell.lines.lines) if thesis else 0
            text = large * 221 + (len(kinds) - large) * 177
            assert text + len(cell.caption) * 137 < cell.height
    assert all(TITLE.width(line.text) <= picture.width for line in picture.title)
    assert all(
        x >= 0 and y >= 0 and x + box.width <= picture.width and y + box.height <= picture.height
        for (x, y), box in zip(picture.corners, picture.boxes, strict=True)
    )


def test_right_to_left_texts_run_from_the_right():
    """Arabic is anchored at its end and isolated, and its neighbours are not."""
    nodes = [
        Claim("a", "T"),
        Claim("b", "السماء تمطر"),
        Claim("c", "It rains."),
        Inference("i", ("b", "c"), supports="a"),
    ]
    texts = {
        "".join(e.itertext()): e.get("text-anchor")
        for e in parsed(ArgumentMap(title="t", thesis="a", nodes=nodes)).iter(f"{SVG}text")
    }
    assert "end" == texts["\u2067السماء تمطر\u2069"]
    assert texts["It rains."] is None


def test_a_chain_of_twenty_thousand_is_drawn():
    """Depth is no limit."""
    count = 20_000
    nodes = [Claim(f"c{at}", "So it is.") for at in range(count)]
    nodes += [Inference(f"i{at}", (f"c{at}",), attacks=f"c{at - 1}") for at in range(1, count)]
    picture = render(ArgumentMap(title="t", thesis="c0", nodes=nodes), format="svg")
    assert count - 1 == picture.count('class="edge attack"')
