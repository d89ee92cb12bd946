"""Whether the evidence for a thesis has one origin."""

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Inference


def single(steps, **evidence):
    """The theses with one origin; evidence is `source` or `source<via`, steps are `premises>claim`."""
    nodes = [Claim("t", "T"), Claim("u", "U"), Claim("c", "C")]
    for id_, origin in evidence.items():
        source, _, via = origin.partition("<")
        nodes.append(Evidence(id_, "E", source=source or None, via=via or None))
    for at, step in enumerate(steps.split()):
        premises, target = step.split(">")
        nodes.append(Inference(f"i{at}", premises.split("+"), supports=target))
    report = check(ArgumentMap(title="T", thesis=("t", "u"), nodes=nodes), select=["AM303"])
    return [one.message for one in report if one.code == "AM303"]


@pytest.mark.parametrize(
    ("steps", "evidence", "origin"),
    [
        ("a+b>t", {"a": "x", "b": "x"}, "x"),
        ("a+b>t", {"a": "x", "b": "y<x"}, "x"),
        ("a+b>t", {"a": "y<x", "b": "z<x"}, "x"),
        ("a>c b+c>t", {"a": "x", "b": "x"}, "x"),
        ("a>c c>t t>c b>t", {"a": "x", "b": "x"}, "x"),
        ("a>t", {"a": "x"}, None),
        ("a>c c>t a>t", {"a": "x"}, None),
        ("a+b>t", {"a": "x", "b": "y"}, None),
        ("a+b>t", {"a": "x", "b": "x<y"}, None),
        ("a+b>t", {"a": "", "b": ""}, None),
        ("a+b>t", {"a": "x", "b": ""}, None),
        ("a+b>c", {"a": "x", "b": "x"}, None),
    ],
)
def test_single_origin(steps, evidence, origin):
    """`via` counts before `source`, through steps and circles; one piece of evidence, and unknown origins, do not."""
    expected = [] if origin is None else [f"all evidence for the thesis 't' comes from {origin!r}"]
    assert expected == single(steps, **evidence)


def test_each_thesis_by_itself():
    """One thesis may have a single origin, and the other two."""
    assert ["all evidence for the thesis 'u' comes from 'x'"] == single("a+b>u a+d>t", a="x", b="x", d="y")
