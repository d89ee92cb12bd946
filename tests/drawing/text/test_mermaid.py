"""Flowcharts as Mermaid reads them, in Node, and draws them, in Chromium."""

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import DIRECTIONS, render
from argmap.drawing.cards.tree import card_tree
from argmap.model import ArgumentMap, Claim, Inference
from profiles import costly

PARSER = Path(__file__).with_name("mermaid_parse.mjs")
HOSTILE = [
    '"quoted" `tick` [b] (p) {c} <b>bold</b> |d|',
    '%% comment %%{init: {"theme": "dark"}}%%',
    'click n-c0 call alert("x")',
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "javascript:alert(1) [x](javascript:alert(1))",
    "end",
    "1. list",
    "- item",
    "# heading",
    "style x: #quot; #35; y: #z;",
    "classDef a:#b;",
    "**b** _i_ ~~s~~ $$x^2$$",
    "a --> b --- c & d:::thesis@{shape: doc}",
    "&lt; &amp; #lt;",
    "\\n \\",
    "fa:fa-car fab:fa-github",
    "www.example.org https://example.org a@example.org",
    "Việt Нам ελ",
]


def missing(what):
    """Skip, or fail where nothing may be missing."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {what}")
    pytest.skip(what)


@pytest.fixture(scope="module")
def packages():
    """The folder with Mermaid and jsdom."""
    folder = os.environ.get("ARGMAP_NODE_MODULES")
    if folder is None:
        missing("ARGMAP_NODE_MODULES names no folder with the npm packages mermaid and jsdom")
    return Path(folder)


@pytest.fixture(scope="module")
def parse(packages):
    """What Mermaid makes of a flowchart; it is an error of the test if Mermaid cannot parse it."""
    if shutil.which("node") is None:
        missing("node is not installed")
    command = ["node", str(PARSER), str(packages)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as node:

        def parsed(text):
            node.stdin.write(json.dumps(text) + "\n")
            node.stdin.flush()
            made = json.loads(node.stdout.readline())
            assert "error" not in made, f"{made['error']}\n{text}"
            return made

        yield parsed
        node.stdin.close()


def shown(label):
    """A label as Mermaid shows it: its codes are characters again."""
    codes = re.sub(r"ﬂ°°(\d+)¶ß", lambda found: chr(int(found[1])), label)
    return re.sub("[\u2060\u2066-\u2069]", "", codes.replace("<br>", " "))


def unspaced(text):
    """A text without spaces: long words are broken."""
    return re.sub(r"[\s\u2060]", "", text)


def hostile_map():
    nodes = [Claim(f"c{at}", text) for at, text in enumerate(HOSTILE)]
    ids = [node.id for node in nodes]
    nodes += [
        Inference("end", ids[1:6], supports="c0", scheme=HOSTILE[0]),
        Inference("a--b.-c-", ids[6:12], attacks="c0", scheme=HOSTILE[3]),
        Inference("style", ids[12:], attacks="end", answers={HOSTILE[3]: "x"}, scheme=HOSTILE[6]),
    ]
    return ArgumentMap(title=" ".join(HOSTILE), thesis="c0", nodes=nodes)


def test_a_step_is_a_node_that_linked_premises_share(pond, parse):
    """Arrows lead to what a step speaks to; attacks are dashed and end in a cross; a shared premise is one node."""
    made = parse(render(pond, format="mmd"))
    assert "flowchart-v2" == made["type"]
    edges = [tuple(edge) for edge in made["edges"]]
    assert edges[:4] == [
        ("n-principle", "i-because", "arrow_open", "normal"),
        ("n-cheap", "i-because", "arrow_open", "normal"),
        ("n-trial", "i-because", "arrow_open", "normal"),
        ("i-because", "n-duty", "arrow_point", "normal"),
    ]
    assert ("i-bad-trial", "n-trial", "arrow_cross", "dotted") in edges
    assert ("i-not-alike", "i-pond-case", "arrow_cross", "dotted") in edges
    assert ("i-sound", "i-pond-case", "arrow_point", "normal") in edges
    assert ("n-principle", "i-again", "arrow_open", "normal") in edges


def test_every_kind_of_node_has_a_class(pond, parse):
    """And says in words what the class says by colour."""
    nodes = {id_: (shown(label), classes) for id_, label, classes in parse(render(pond, format="mmd"))["nodes"]}
    assert ("We ought to give. 1.1 · Singer 1972, p. 231", ["thesis"]) == nodes["n-duty"]
    assert ("Giving costs little. 2.2 · unstated", ["unstated"]) == nodes["n-cheap"]
    evidence = "Nets save lives. 2.3 · evidence · Binka n.d., in Pryce, Richardson & Lengeler 2018, p. 3"
    assert (evidence, ["evidence"]) == nodes["n-trial"]
    assert ("+ because · modus ponens", ["support"]) == nodes["i-because"]
    assert ("× step fails", ["attack"]) == nodes["i-not-alike"]


def test_reasons_stand_where_they_are_asked_for(pond, parse):
    """Below, or to the right."""
    assert "BT" == parse(render(pond, format="mmd"))["direction"]
    assert "RL" == parse(render(pond, format="mmd", direction="right"))["direction"]


def test_parts_and_standing_show(pond, parse):
    """What is left out is counted in a note, and what falls bears a badge and a class."""
    made = parse(render(pond, format="mmd", depth=1, standing=True))
    nodes = {id_: (shown(label), classes) for id_, label, classes in made["nodes"]}
    assert nodes["note"][0].startswith("Part of the map: 1 level. Not shown: ")
    assert "✕ not established" in nodes["n-cheap"][0]
    assert ["unstated", "falls"] == nodes["n-cheap"][1]


def test_what_is_apart_stands_in_a_group(parse):
    """With the heading of the picture, and its nodes alone."""
    nodes = [Claim("a", "A."), Claim("b", "B."), Inference("i", ("c", "a"), supports="b")]
    made = parse(render(ArgumentMap(title="", thesis="a", nodes=nodes), format="mmd"))
    assert [["Not connected to a thesis", ["n-b", "i-i", "x-2-0"]]] == [
        [title, sorted(ids, key=["n-b", "i-i", "x-2-0"].index)] for title, ids in made["groups"]
    ]


def test_hostile_texts_come_out_as_they_went_in(parse):
    """Neither the grammar nor the passes before it take a text for more than text."""
    nodes = {
        id_: (shown(label), classes) for id_, label, classes in parse(render(hostile_map(), format="mmd"))["nodes"]
    }
    for at, text in enumerate(HOSTILE):
        label, classes = nodes[f"n-c{at}"]
        assert unspaced(text) == unspaced(label.rpartition(" ")[0])
        assert ["claim" if at else "thesis"] == classes
    assert len(HOSTILE) + 3 == len(nodes)


@costly
@given(argument_map=strategies.maps(), direction=st.sampled_from(DIRECTIONS), standing=st.booleans())
def test_any_map_is_a_flowchart(parse, argument_map, direction, standing):
    """Faulty, circular, in any script: each statement is one node, and each step another."""
    made = parse(render(argument_map, format="mmd", direction=direction, standing=standing))
    ids = [id_ for id_, _, _ in made["nodes"] if not id_.startswith(("x-", "note"))]
    cards = card_tree(argument_map)
    steps = sum(card.framed and card.asked is None for card in cards.cards)
    assert len(cards.numbers) + steps == len(ids)


def test_a_map_too_large_for_github_says_so():
    """In a comment, since other programs may draw it."""

    def wide(count):
        nodes = [Claim("t", "T."), *(Claim(f"c{at}", "So it is.") for at in range(count))]
        nodes += [Inference(f"i{at}", f"c{at}", supports="t") for at in range(count)]
        return render(ArgumentMap(title="t", thesis="t", nodes=nodes), format="mmd")

    assert "%%" not in wide(250)
    assert "%% GitHub draws no flowchart of more than 500 lines" in wide(251)
    long = ArgumentMap(title="t", thesis="t", nodes=[Claim("t", "Long. " * 10_000)])
    assert "%%" not in render(long, format="mmd")


PAGE = """<!doctype html><meta charset="utf-8"><pre id="map">{text}</pre><script src="{mermaid}"></script><script>
window.alert = () => {{ document.title = "alert"; }};
const drawn = mermaid.render("g", document.getElementById("map").textContent);
drawn.then(({{svg}}) => {{ document.body.innerHTML = svg; }}, (error) => {{ document.title = String(error); }});
</script>"""


def test_hostile_texts_execute_nothing(packages, tmp_path):
    """Drawn by Mermaid in Chromium as GitHub has it set: the texts show, there is no script, link or picture."""
    chromium = shutil.which("chromium") or missing("chromium is not installed")
    script = (packages / "node_modules" / "mermaid" / "dist" / "mermaid.min.js").as_uri()
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(text=html.escape(render(hostile_map(), format="mmd")), mermaid=script), "utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command = [chromium, *options, "--virtual-time-budget=30000", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert [] == re.findall(r"<title>[^<]*(?:alert|Error)", done.stdout.partition("<body>")[0])
    drawn = done.stdout.partition("<svg")[2]
    assert [] == re.findall(r"<(?:script|img|a|iframe|math|i|em|strong|code)\b[^>]*>", drawn)
    told = re.search(r"<desc[^>]*>([^<]*)</desc>", drawn)[1]
    assert f"Argument map. Thesis: {HOSTILE[0]} {len(HOSTILE)} statements" in re.sub("\u2060", "", html.unescape(told))
    labels = [html.unescape(re.sub(r"<[^>]+>", "", one)) for one in drawn.split("<foreignObject")[1:]]
    text = unspaced("".join(labels))
    assert [] == [one for one in HOSTILE if unspaced(one) not in text]
