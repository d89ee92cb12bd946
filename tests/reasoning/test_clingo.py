"""Standing under `unanswered`, without questions, against clingo, an independent solver.

Where the program of a map is stratified, it has one stable model. Any other has the well-founded model in all its
stable models (Van Gelder, Ross & Schlipf 1991). Weights above 0 change nothing, and what weighs 0 is not there.
"""

import os

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slow_standing import disputes

from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reasoning import Standing, evaluate

if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
    import clingo
else:
    clingo = pytest.importorskip("clingo", reason="clingo is not installed")


@st.composite
def stratified_maps(draw):
    """Maps whose attacks all start from later layers than they hit; supports may run in circles within a layer."""
    nodes, layers = [], []
    for layer in range(3):
        ids = [f"l{layer}c{n}" for n in range(3)]
        nodes += [Claim(id_, "T", assumed=draw(st.booleans())) for id_ in ids]
        nodes.append(Evidence(f"l{layer}e", "T"))
        statements = [*ids, f"l{layer}e"]
        targets = [id_ for earlier in layers for id_ in earlier]
        for n in range(draw(st.integers(0, 5))):
            premises = draw(st.lists(st.sampled_from(statements), min_size=1, max_size=2, unique=True))
            weight = draw(st.sampled_from((None, 0.0, 0.2, 1.0)))
            if targets and draw(st.booleans()):
                step = Inference(f"l{layer}i{n}", premises, attacks=draw(st.sampled_from(targets)), weight=weight)
            else:
                step = Inference(f"l{layer}i{n}", premises, supports=draw(st.sampled_from(ids)), weight=weight)
            nodes.append(step)
        layers.append([*statements, *(node.id for node in nodes if node.id.startswith(f"l{layer}i"))])
    return ArgumentMap(title="T", thesis="l0c0", nodes=nodes)


def rules(argument_map):
    """The program of a map in clingo's language, written from its definition."""
    for node in argument_map.nodes:
        if isinstance(node, Evidence) or (isinstance(node, Claim) and node.assumed):
            yield f"in({node.id}) :- not defeated({node.id})."
        if isinstance(node, Inference):
            body = ", ".join(f"in({premise})" for premise in node.premises)
            yield f"in({node.id}) :- {body}, not defeated({node.id})."
            if node.weight == 0:
                continue
            if node.supports in argument_map.claims:
                yield f"in({node.supports}) :- in({node.id}), not defeated({node.supports})."
            elif node.attacks is not None:
                yield f"defeated({node.attacks}) :- in({node.id})."


def stable_models(argument_map):
    """What holds in each stable model of the program of a map."""
    control = clingo.Control(["0", "--warn=none"])
    control.add("base", [], "\n".join(["#show in/1.", *rules(argument_map)]))
    control.ground([("base", [])])
    models = []
    control.solve(on_model=lambda model: models.append({str(symbol)[3:-1] for symbol in model.symbols(shown=True)}))
    return models


@given(stratified_maps())
def test_agrees_with_clingo(argument_map):
    """Nothing is contested, and what stands is the one stable model."""
    standing = evaluate(argument_map, standard="unanswered")
    assert [{id_ for id_ in standing if standing[id_] is Standing.STANDS}] == stable_models(argument_map)
    assert Standing.CONTESTED not in standing.values()


@given(disputes(standards=("unanswered",)))
def test_what_clingo_finds_in_every_dispute(argument_map):
    """What stands is in all stable models, and what falls in none, cycles and undercuts of all kinds included."""
    bare = argument_map.replace(questions=())
    standing = evaluate(bare)
    for model in stable_models(bare):
        assert {id_ for id_ in bare if standing[id_] is Standing.STANDS} <= model
        assert not {id_ for id_ in bare if standing[id_] is Standing.FALLS} & model


@given(disputes(standards=("unanswered",)))
def test_weights_and_the_other_standards_apart(argument_map):
    """Under `unanswered`, without questions, weights above 0 change nothing."""
    bare = argument_map.replace(questions=())
    even = [attrs.evolve(node, weight=None) if getattr(node, "weight", None) else node for node in bare.nodes]
    sure = [attrs.evolve(node, confidence=None) if isinstance(node, Claim) else node for node in even]
    assert dict(evaluate(bare.replace(nodes=sure))) == dict(evaluate(bare))
