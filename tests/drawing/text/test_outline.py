import re

import pytest
from hypothesis import given

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.tree import card_tree
from argmap.model import ArgumentMap, Claim, Inference, Source


def chain(count):
    nodes = [Claim(f"c{at}", "So it is.") for at in range(count)]
    nodes += [Inference(f"i{at}", (f"c{at}",), supports=f"c{at - 1}") for at in range(1, count)]
    return ArgumentMap(title="t", thesis="c0", nodes=nodes)


def test_the_text_outline(pond):
    """Numbers and signs are those of the picture; steps about a step follow its premises."""
    assert render(pond, format="txt").splitlines() == [
        "The pond",
        "",
        "1.1 We ought to give. [Singer 1972, p. 231]",
        "  + because: modus ponens",
        "    2.1 Prevent what is bad at little cost.",
        "      + because",
        "        3.1 You ought to save the child. [assumed]",
        "        × step fails",
        "          4.1 The child is near.",
        "            − however",
        "              5.1 Distance does not matter.",
        "                + because",
        "                  see 2.1: Prevent what is bad at little cost.",
        "        + because: backs the step · expert opinion",
        "          4.2 We judge the pond case soundly.",
        "    2.2 Giving costs little. [unstated]",
        "    2.3 Evidence: Nets save lives. [Binka n.d., in Pryce, Richardson & Lengeler 2018, p. 3]",
        "      − however",
        "        3.2 The trial was badly run.",
    ]


def test_what_is_apart_has_a_heading():
    """The heading is that of the picture."""
    nodes = [Claim("a", "A."), Claim("b", "B.")]
    text = render(ArgumentMap(title="t", thesis="a", nodes=nodes), format="txt")
    assert "t\n\n1.1 A.\n\nNot connected to a thesis\n\n1.2 B.\n" == text


@given(strategies.maps())
def test_every_number_is_in_the_outline_once(argument_map):
    """Each statement has one line, in text and in Markdown."""
    numbers = sorted(card_tree(argument_map).numbers.values())
    text, markdown = (render(argument_map, format=name) for name in ("txt", "md"))
    assert numbers == sorted(re.findall(r"^ *(\d+\.\d+) ?", text.partition("\n")[2], re.MULTILINE))
    assert numbers == sorted(re.findall(r"^ *- \*\*(\d+\.\d+)\*\*", markdown, re.MULTILINE))


@given(strategies.maps())
def test_the_text_outline_holds_no_control_characters(argument_map):
    """Nothing of a map can steer a terminal or turn a line round: what argmap isolates ends on its line."""
    bare = re.sub("[\u2067\u2068]([^\u2066-\u2069\n]*)\u2069", r"\1", render(argument_map, format="txt"))
    assert [] == re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", bare)


def test_deep_outlines_stay_linear_and_say_where_they_are():
    """Past the deepest indentation the steps name their targets."""
    text = render(chain(50_000), format="txt")
    assert len(text) < 200 * 50_000
    assert "+ because → 49999.1" in text


HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1)) ![i](https://example.org/i.png)",
    "**b** _i_ ~~s~~ `c` $m$ |t|",
    "<https://example.org> &copy; \\",
    "# heading",
    "- item",
    "1. item",
    "---",
    "```",
    "> quote",
    "a\u2028# b\n\n# c",
    "",
    "    code",
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_markdown_of_hostile_texts_is_only_lists(hostile):
    """What the map says never becomes markup, HTML or a link."""
    markdown_it = pytest.importorskip("markdown_it")
    nodes = [
        Claim("a", hostile, source="s", locator=hostile),
        Claim("b", hostile),
        Inference("i", ("b", "c" + hostile), supports="a", scheme=hostile, answers={hostile: hostile}),
    ]
    argument_map = ArgumentMap(title=hostile, thesis="a", nodes=nodes, sources=[Source("s", hostile, url=hostile)])
    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tags = set(re.findall(r"<(/?\w+)", parser.render(render(argument_map, format="md"))))
    assert {tag.strip("/") for tag in tags} <= {"h1", "h2", "ul", "li", "strong", "em", "p"}


def test_markdown_links_to_sources():
    """A source with a web address is a link, whatever signs the address has."""
    markdown_it = pytest.importorskip("markdown_it")
    source = Source("s", "[S]", url="https://example.org/a_(b)*c?d=1&e=2")
    argument_map = ArgumentMap(title="t", thesis="a", nodes=[Claim("a", "A.", source="s")], sources=[source])
    html = markdown_it.MarkdownIt("commonmark").render(render(argument_map, format="md"))
    assert '(<a href="https://example.org/a%5F%28b%29%2Ac?d=1&amp;e=2">[S]</a>)' in html
