import subprocess

import pytest
from hypothesis import HealthCheck, given, settings

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.dot import quoted
from argmap.drawing.graphviz_layout import dot_svg
from argmap.errors import RenderError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source

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
SMALL = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


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


def test_a_step_is_one_node_with_its_premises_in_it(pond):
    """Unshared premises are cells; the shared one is a node of its own with a line to each card that uses it."""
    source = render(pond, format="dot")
    nodes = [line.split(" [")[0].strip() for line in source.splitlines() if line.startswith("\t") and "label=" in line]
    assert '"n-principle"' in nodes
    assert '"n-cheap"' not in nodes
    assert 2 == source.count('-> "n-principle" [')
    assert '"r-because":c1:s' not in source
    assert '"r-pond-case":bar:e -> "r-not-alike":bar:n' in source


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
    """Neither the parser of DOT nor that of labels stumbles, and the text comes out as it went in."""
    assert "</svg>" in render(hostile_map(hostile), format="svg", layout="graphviz")


@pytest.mark.usefixtures("needs_dot")
def test_backslash_letters_come_out_as_they_went_in():
    """`\\N` is not replaced by the name of the node."""
    assert ">say \\N here<" in render(hostile_map("say \\N here"), format="svg", layout="graphviz").replace(
        "&#45;", "-"
    )


@SMALL
@given(argument_map=strategies.maps())
def test_dot_accepts_any_map(needs_dot, argument_map):
    """Faulty, circular, in any script: `dot` makes a picture without a complaint."""
    assert "</svg>" in render(argument_map, format="svg", layout="graphviz")


@SMALL
@given(argument_map=strategies.maps())
def test_dot_text_is_the_same_each_time(argument_map):
    """No order of sets shows."""
    assert render(argument_map, format="dot") == render(argument_map, format="dot")


def test_a_missing_dot_is_explained(monkeypatch, pond):
    """The message says what to install and what works without it."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RenderError, match="install Graphviz; layout 'tidy' needs no program"):
        render(pond, format="svg", layout="graphviz")


@pytest.mark.usefixtures("needs_dot")
def test_a_complaint_of_dot_is_an_error():
    """A label that Graphviz cannot read is refused, not drawn as something else."""
    with pytest.raises(RenderError, match="dot failed"):
        dot_svg("digraph { a [label=<<b>unclosed>] }")


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (subprocess.CompletedProcess([], 0, b"<svg/>", b"Error: not well-formed"), "not well-formed"),
        (subprocess.CompletedProcess([], -11, b"", b""), r"exit status -11\): no message"),
        (subprocess.TimeoutExpired("dot", 60), "longer than 60 s"),
    ],
    ids=["complaint", "crash", "time-out"],
)
def test_every_failure_of_dot_is_a_render_error(monkeypatch, outcome, message):
    """An error on the error stream, a crash and a time-out all stop the picture."""

    def run(*_, **__):
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr("shutil.which", lambda _: "dot")
    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(RenderError, match=message):
        dot_svg("digraph {}")
