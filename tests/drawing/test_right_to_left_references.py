"""What runs from right to left after words that do not: its full stop stands at its left end, wherever it is drawn."""

import re
from html import unescape

import pytest

import argmap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.palette import LIGHT
from argmap.drawing.printing import handout
from argmap.drawing.printing.overview import _statement
from argmap.model import ArgumentMap, Claim, Evidence, Inference

SHORT = "הגשם ירד."
LONG = "הגשם ירד כל הלילה ואיש לא יצא מן הבית עד הבוקר."
START, END = "\u2067", "\u2069"


def twice(text, language="en", **more):
    """A map that refers to a statement a second time."""
    nodes = [
        Claim("wet", "The street is wet."),
        Claim("rain", text),
        Claim("hail", text[::-1]),
        Inference("a", "rain", supports="wet"),
        Inference("b", "hail", supports="wet"),
        Inference("c", "rain", supports="hail", **more),
    ]
    return ArgumentMap(title="Rain", language=language, thesis="wet", nodes=nodes)


def _reference(drawn, word="see"):
    """What is written of the reference, on one line."""
    said = re.sub(r"\\([.\-])", r"\1", unescape(re.sub(r"<[^>]*>|&nbsp;", " ", drawn)))
    return re.search(f"{word} 2.1.*", said)[0].strip()


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("name", ["txt", "md", "html"])
def test_outlines(name, text):
    """As text, as Markdown and on the page: isolated as a whole."""
    drawn = argmap.render(twice(text), format=name)
    drawn = drawn[drawn.index('role="tree"') :] if name == "html" else drawn
    assert f"see 2.1: {START}{text}{END}" == _reference(drawn)


@pytest.mark.parametrize("layout", ["tidy", "columns"])
@pytest.mark.parametrize("text", [SHORT, LONG, f"{LONG} {LONG}"], ids=["short", "long", "cut"])
def test_pictures(text, layout):
    """In each line of its box, also where it goes on in the next."""
    svg = argmap.render(twice(text), layout=layout)
    box = re.search(r'<g [^>]*class="cell see".*?</g>', svg, re.DOTALL)[0]
    lines = [unescape(line) for line in re.findall(r"<tspan[^>]*>([^<]+)</tspan>", box)]
    assert [] == [line for line in lines if line.count("\u2067") + line.count("\u2068") != line.count(END)]
    inner = [re.sub("^\u2068|\u2069$", "", line) for line in lines]
    assert inner[0].startswith(f"see 2.1: {START}")
    assert all(re.fullmatch(f"(see 2.1: )?{START}[^{START}{END}]*{END}", line) for line in inner)
    whole = re.sub("[\u2067\u2069]", "", " ".join(inner)).removeprefix("see 2.1: ")
    assert whole in (text, f"{text[: len(whole) - 1]}…")


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
def test_what_is_typeset(monkeypatch, text):
    """The outline of a handout, and the overview of a map that takes several sheets."""
    given = []
    monkeypatch.setattr(handout, "typeset", lambda data, *_, **__: given.append(data) or b"")
    tree = card_tree(twice(text))
    handout.handout(tree, LIGHT, "a4")
    [said] = [one["text"] for one in given[0]["handout"]["outline"] if "see 2.1" in one["text"]]
    [cell] = [cell for card in tree.cards for cell in card.cells if cell.is_reference]
    for told in (said, _statement(cell, "en")["text"]):
        assert f"see 2.1: {START}" in told
        assert re.search(rf"\.{END}+$", told)
        assert told.count(START) + told.count("\u2068") == told.count(END)


def test_references_in_a_graph():
    """A box that refers runs from left to right, as its first word does."""
    from argmap.drawing.graphviz.labels import Labels

    tree = card_tree(twice(SHORT))
    [cell] = [cell for card in tree.cards for cell in card.cells if cell.is_reference]
    label = Labels(tree, LIGHT).cell(cell)
    assert f"see 2.1: {START}{SHORT}{END}" in label
    assert f"{START}see" not in label
    assert '<td align="left"' in label


@pytest.mark.parametrize("name", ["txt", "md", "mmd", "html"])
def test_headers_and_kinds(name):
    """The title of a step, and what stands after the word for evidence."""
    argument_map = ArgumentMap(
        title="Rain",
        thesis="wet",
        nodes=[
            Claim("wet", "The street is wet."),
            Evidence("rain", SHORT),
            Inference("a", "rain", supports="wet", title=SHORT),
        ],
    )
    drawn = argmap.render(argument_map, format=name)
    if name == "html":
        assert f'<span dir="auto">{SHORT}</span>' in drawn
        assert f'<span class="text" dir="auto">{SHORT}</span>' in drawn
    else:
        said = re.sub(r"#46;|\\\.", ".", drawn)
        assert re.search(f"because(\\*|:\\*?| ·)? {START}{re.escape(SHORT)}{END}", said)
        assert said.count(f"{START}{SHORT}{END}") == 2


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_texts_that_run_as_their_words_do_stay_as_they_are(language):
    """No sign is written that is not needed."""
    argument_map = twice("It rained: all night.", language)
    for name in ("txt", "md", "svg", "mmd", "dot", "html"):
        how = {"layout": "tidy"} if name == "svg" else {}
        bare = re.sub(r"<script.*", "", argmap.render(argument_map, format=name, **how), flags=re.DOTALL)
        assert not re.search("[\u2066-\u2069]", bare)


def test_no_map_can_bring_such_signs_into_a_terminal():
    """What texts hold of them is dropped, wherever they stand."""
    sign = "\u2067x\u2068y\u2066z\u202e"
    argument_map = ArgumentMap(
        title=sign,
        description=sign,
        authors=[sign],
        thesis="wet",
        nodes=[
            Claim("wet", sign, title=sign, standard=sign, tags=[sign]),
            Evidence("rain", sign, kind=sign, source=sign, locator=sign, quote=sign),
            Inference("a", ("rain", f"gone{sign}"), supports="wet", title=sign, scheme=sign, answers={sign: "rain"}),
            Inference("b", "rain", attacks="a", answers={sign: sign}),
        ],
    )  # fmt: skip
    for how in ({}, {"standing": True}, {"focus": "a", "depth": 1}):
        assert not re.search("[\u2066-\u2069\u202e]", argmap.render(argument_map, format="txt", **how))
