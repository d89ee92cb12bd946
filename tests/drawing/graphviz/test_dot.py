import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import DIRECTIONS, render
from argmap.drawing.graphviz.labels import quoted
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source
from profiles import costly

HOSTILE = [
    "\\N \\G",
    "\\",
    "<b>",
    "</td>",
    '"',
    "]]>",
    "]",
    "&#92;N",
    "a\x00b\u2028",
    "--><img src='x.png'/>",
    "",
    " ",
    "W" * 9000,
    "<i>x</i>",
]


def hostile_map(text):
    nodes = [
        Claim("a", text, source="s", locator=text),
        Evidence(text or "e", text, source="s"),
        Claim("b", text, unstated=True),
        Inference("i", (text or "e", "b", "gone" + text), supports="a", scheme=text, answers={text: text}),
        Inference("j", ("b",), attacks="i"),
        Inference("k:s", ("k:s",), supports="lost" + text),
    ]
    return ArgumentMap(
        title=text, thesis=("a", text), nodes=nodes, sources=[Source("s", text, url="https://example.org/\\N")]
    )


def test_backslashes_are_doubled_in_labels():
    """Graphviz expands `\\N` even inside HTML-like labels."""
    assert "\\\\N &lt;b&gt; &amp;" == quoted("\\N <b> &")


def test_the_title_has_the_author_and_the_legend_below(pond):
    """Who made the map and when, and what its signs mean: those that occur, and no others."""
    label = re.search(r"label=<(.*?)> labelloc", render(pond.replace(date="2026-05"), format="dot"), re.DOTALL)[1]
    told = re.findall(r">([^<>]+)<", label.replace("\u00a0", ""))
    assert ["The pond", "Ann Example · May 2026"] == told[:2]
    assert ["+ supports · backs the step", "− opposes the claim", "× opposes the step"] == told[2:5]
    assert "drawn in full at its number" not in told
    marked = render(pond, format="dot", standing=True)
    assert all(words in marked for words in ("✕ not established", "falls even if every attack and rival is withdrawn"))


def test_a_step_is_one_node_with_its_premises_in_it(pond):
    """Unshared premises are cells; the shared one is a node of its own with a line to each card that uses it."""
    source = render(pond, format="dot")
    nodes = [line.split(" [")[0].strip() for line in source.splitlines() if line.startswith("\t") and "label=" in line]
    assert '"n-principle"' in nodes
    assert '"n-cheap"' not in nodes
    assert 2 == source.count('-> "n-principle" [')
    assert '"r-because":c1:s' not in source
    assert '"r-pond-case":bar:e -> "r-not-alike":bar:n' in source


def test_reasons_can_stand_to_the_right(pond):
    """Ranks run from left to right, and arrows from the left side of a card to the right side of what it speaks to."""
    source = render(pond, format="dot", direction="right")
    assert "rankdir=LR" in source
    assert '"r-because":c2:e -> "r-bad-trial":bar:w' in source
    assert '"n-duty":a0:e -> "r-because":bar:w' in source


def test_only_web_addresses_become_links():
    """Graphviz would pass `javascript:` through."""

    def source(url):
        nodes = [Claim("t", "T"), Claim("a", "A", source="s"), Inference("i", ("a",), supports="t")]
        return render(
            ArgumentMap(title="t", thesis="t", nodes=nodes, sources=[Source("s", "S", url=url)]), format="dot"
        )

    assert "javascript" not in source("javascript:alert(1)")
    assert 'href="https://example.org"' in source("https://example.org")


@pytest.mark.usefixtures("needs_dot")
@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_dot_accepts_hostile_texts(hostile):
    """Neither the parser of DOT nor that of labels stumbles, and the picture is well-formed."""
    assert len(ET.fromstring(render(hostile_map(hostile), format="svg", layout="graphviz").encode()))


@pytest.mark.usefixtures("needs_dot")
def test_backslash_letters_come_out_as_they_went_in():
    """`\\N` is not replaced by the name of the node."""
    assert ">say \\N here<" in render(hostile_map("say \\N here"), format="svg", layout="graphviz").replace(
        "&#45;", "-"
    )


@costly
@given(argument_map=strategies.maps(), direction=st.sampled_from(DIRECTIONS))
def test_dot_accepts_any_map(needs_dot, argument_map, direction):
    """Faulty, circular, in any script: `dot` makes a well-formed picture without a complaint."""
    assert len(ET.fromstring(render(argument_map, format="svg", layout="graphviz", direction=direction).encode()))


def test_a_search_for_crossings_ends_soon():
    """Where many premises are shared the search is limited, elsewhere not."""
    nodes = [Claim(f"c{at}", "So it is.") for at in range(60)]
    nodes += [Inference(f"i{at}", f"c{at}", supports=f"c{at - 1}") for at in range(1, 60)]
    argument_map = ArgumentMap(title="t", thesis="c0", nodes=nodes)
    more = [Inference(f"j{at}", (f"c{at}", f"c{at + 1}"), supports=f"c{at - 2}") for at in range(2, 59)]
    assert "nslimit" not in render(argument_map, format="dot")
    assert "nslimit=2" in render(argument_map.add(*more), format="dot")


@costly
@given(argument_map=strategies.maps())
def test_dot_text_is_the_same_each_time(argument_map):
    """No order of sets shows."""
    assert render(argument_map, format="dot") == render(argument_map, format="dot")


def test_texts_from_right_to_left_are_aligned_right():
    """Their lines are isolated, so that a full stop stands at the left end; others stay as they are."""
    hebrew = "הנהר יבש, והשדות כולם יבשים גם הם השנה."
    nodes = [Claim("a", "The fields are dry."), Claim("b", hebrew), Inference("i", "b", supports="a")]
    text = render(ArgumentMap(title="T", thesis="a", nodes=nodes), format="dot")
    lines = re.findall('(\u2067[^<]*\u2069)<br align="right"/>', text)
    assert hebrew == " ".join(line.strip("\u2067\u2069") for line in lines)
    assert '<td align="right" valign="top" balign="right">' in text
    assert "\u2067The" not in text
