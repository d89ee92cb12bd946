"""What no thesis reaches stands under its own heading, in every layout: that, all of it, and nothing else."""

import json
import re
from collections import defaultdict
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.graphviz.layout import dot_picture
from argmap.drawing.names import name
from argmap.errors import UnknownIdError
from argmap.graph import reachable
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.numbering import asked
from profiles import costly

BASE = [Claim("a", "A."), Claim("b", "B."), Claim("shared", "Shared.", assumed=True)]
SHARED_PREMISE = [*BASE, Inference("i", "shared", supports="a"), Inference("j", "shared", supports="b")]
SEVERAL = {
    "a shared premise": SHARED_PREMISE,
    "a shared premise beside another": [
        *BASE,
        Claim("c", "C.", assumed=True),
        Inference("i", ("shared", "c"), supports="a"),
        Inference("j", ("c", "shared"), supports="b"),
    ],
    "premises of an attack": [*BASE, Inference("i", "shared", attacks="a"), Inference("j", "shared", attacks="b")],
    "the thesis as a premise": [*BASE, Inference("i", "shared", supports="a"), Inference("j", "a", supports="b")],
    "an undercut by a connected claim": [
        *BASE,
        Claim("c", "C.", assumed=True),
        Inference("i", "shared", supports="a"),
        Inference("j", "c", supports="b"),
        Inference("k", "shared", attacks="j"),
    ],
    "two theses apart that share with each other and with the thesis": [
        *BASE,
        Claim("d", "D."),
        Evidence("e", "E."),
        Inference("i", "shared", supports="a"),
        Inference("j", ("shared", "e"), supports="b"),
        Inference("k", ("e", "shared"), supports="d"),
    ],
    "a circle that no thesis reaches": [
        *BASE,
        Claim("d", "D."),
        Inference("i", "shared", supports="a"),
        Inference("j", ("b", "shared"), supports="d"),
        Inference("k", ("d", "shared"), supports="b"),
    ],
    "a circle of steps": [*BASE, Inference("i", "shared", attacks="j"), Inference("j", "shared", attacks="i")],
    "a step to nowhere": [*BASE, Inference("i", "shared", supports="a"), Inference("j", "shared", supports="gone")],
    "a claim whose only step goes nowhere": [*BASE, Inference("i", ("shared", "b"), supports="gone")],
}


def connected(argument_map):
    """What has a way to a thesis: a premise, a step, its target; a step by its answers; questions and their answers.

    A step is no answer to a question, and does not connect it.
    """
    speaking, questions = defaultdict(list), asked(argument_map)
    for step in argument_map.inferences.values():
        speaking[step.target].append(step.id)
    for question in questions.values():
        for id_ in question.answers:
            if id_ not in argument_map.inferences:
                speaking[id_].append(question.id)
    known = {*argument_map, *questions}

    def below(id_):
        step = argument_map.inferences.get(id_)
        here = () if step is None else (*step.premises, *step.answers.values())
        answers = (
            [one for one in questions[id_].answers if one not in argument_map.inferences] if id_ in questions else ()
        )
        return [other for other in (*here, *answers, *speaking[id_]) if other in known]

    return set(reachable([id_ for id_ in argument_map.thesis if id_ in known], below))


def in_cluster(source):
    """The names of the nodes that Graphviz draws inside the frame of what is apart."""
    objects = json.loads(dot_picture(source, "json")).get("objects", [])
    inside = [number for one in objects if one["name"] == "cluster_apart" for number in one.get("nodes", ())]
    return {one["name"] for one in objects if one["_gvid"] in inside and "nodes" not in one}


def in_subgraph(source):
    """The names of the nodes that Mermaid draws inside it."""
    _, _, rest = source.partition("subgraph apart[")
    inside = rest.partition("\n  end\n")[0].splitlines()[1:]
    return {re.split(r"[(\[]", line.strip(), maxsplit=1)[0] for line in inside}


def nodes_apart(argument_map, prefixes):
    """The names of the nodes of a map that have no way to a thesis; unless none has, for then there is no heading."""
    reached = connected(argument_map)
    if not argument_map.thesis:
        return set()
    steps = argument_map.inferences
    known = (*argument_map, *asked(argument_map))
    return {name(prefixes[id_ in steps], id_) for id_ in known if id_ not in reached}


def holds(argument_map, apart, drawn, prefixes):
    """What stands apart has no way to a thesis, and what has none stands apart where it is a node of its own."""
    inside = {one for one in apart if not one.startswith("x-")}
    expected = nodes_apart(argument_map, prefixes)
    assert inside == expected & drawn


def names_in(source):
    return {one["name"] for one in json.loads(dot_picture(source, "json")).get("objects", []) if "nodes" not in one}


@pytest.mark.usefixtures("needs_dot")
@pytest.mark.parametrize("direction", ["down", "right"])
@pytest.mark.parametrize("case", SEVERAL)
def test_graphviz_frames_what_is_apart(case, direction):
    """A premise that a connected step shares with one apart stands outside the frame, with a line into it."""
    argument_map = ArgumentMap(title="T", thesis="a", nodes=SEVERAL[case])
    source = render(argument_map, format="dot", direction=direction)
    holds(argument_map, in_cluster(source), names_in(source), ("n", "r"))


@pytest.mark.usefixtures("needs_dot")
def test_nothing_else_lies_inside_the_frame():
    """Not even where the shared premise stands lower than all."""
    source = render(ArgumentMap(title="T", thesis="a", nodes=SHARED_PREMISE), format="dot")
    picture = json.loads(dot_picture(source, "json"))
    frame = next(one for one in picture["objects"] if one["name"] == "cluster_apart")
    left, low, right, high = map(float, frame["bb"].split(","))
    within = {
        one["name"]
        for one in picture["objects"]
        if "pos" in one
        for x, y in [map(float, one["pos"].split(","))]
        if left <= x <= right and low <= y <= high
    }
    assert {"n-b", "r-j"} == within


@pytest.mark.parametrize("case", SEVERAL)
def test_mermaid_frames_what_is_apart(case):
    """The same in flowcharts."""
    argument_map = ArgumentMap(title="T", thesis="a", nodes=SEVERAL[case])
    source = render(argument_map, format="mmd")
    everything = {name(kind, id_) for id_ in argument_map for kind in "ni"}
    apart = {one for one in in_subgraph(source) if not one.startswith(("x-", "a-"))}
    assert nodes_apart(argument_map, "ni") & everything == apart


def argued(argument_map):
    """The map without theses that are steps: what leads to a step is not drawn as leading to its claim."""
    return argument_map.replace(thesis=[id_ for id_ in argument_map.thesis if id_ not in argument_map.inferences])


def viewed(argument_map, data):
    """The map, or a part of it by a focus, a depth or a tag."""
    ids, tags = list(argument_map), sorted({tag for node in argument_map.nodes for tag in node.tags})
    how = data.draw(st.sampled_from(["whole", "focus", "depth", "only"]))
    make = {
        "whole": partial(submap, argument_map),
        "focus": lambda: submap(argument_map, focus=data.draw(st.sampled_from(ids))),
        "depth": lambda: submap(argument_map, depth=data.draw(st.integers(1, 3))),
        "only": lambda: submap(argument_map, only=[data.draw(st.sampled_from(tags))] if tags else []),
    }[how]
    try:
        return make()
    except UnknownIdError:
        return submap(argument_map)


@given(strategies.maps(), st.data())
def test_every_layout_goes_by_the_same_groups(argument_map, data):
    """A statement has its place under the heading if and only if nothing leads from it to a root of the picture."""
    argument_map, part = viewed(argued(argument_map), data)
    drawn = card_tree(argument_map, part=part)
    apart = {root for group in drawn.groups if group.heading for root in group.roots}
    reached = connected(argument_map.replace(thesis=part.roots or argument_map.thesis))
    roots = []
    for at, card in enumerate(drawn.cards):
        roots.append(at if card.parent is None else roots[card.parent])
        for cell in card.cells:
            if cell.home and len(drawn.groups) > 1:
                assert (cell.id in reached) is (roots[at] not in apart)


@given(strategies.maps())
@costly
def test_graphviz_frames_no_more_and_no_less(needs_dot, argument_map):
    """Whatever the map."""
    argument_map = argued(argument_map)
    source = render(argument_map, format="dot")
    holds(argument_map, in_cluster(source), names_in(source), ("n", "r"))
