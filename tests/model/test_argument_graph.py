"""The argument by numbers says what the look-ups by id say."""

from hypothesis import given

from argmap.strategies import maps


def named(graph, arrows):
    """The arrows by ids, those of each node in order."""
    return {id_: [graph.ids[head] for head in arrows[at]] for at, id_ in enumerate(graph.ids)}


@given(maps())
def test_arrows(argument_map):
    """Premises feed their steps, steps the claims that they support; attacks and backings stand apart."""
    m, graph = argument_map, argument_map.graph
    assert tuple(m) == graph.ids
    assert {id_: at for at, id_ in enumerate(m)} == graph.number
    fed_by = {
        id_: [one for one in dict.fromkeys(m[id_].premises) if one in m]
        if id_ in m.inferences
        else [step.id for step in m.supports(id_) if id_ in m.claims]
        for id_ in m
    }
    assert fed_by == named(graph, graph.fed_by)
    assert {id_: [step.id for step in m.attacks(id_)] for id_ in m} == named(graph, graph.attacked_by)
    backed = {id_: [step.id for step in m.supports(id_)] if id_ in m.inferences else [] for id_ in m}
    assert backed == named(graph, graph.backed_by)
    for forward, backward in ((graph.feeds, graph.fed_by), (graph.attacks, graph.attacked_by)):
        pairs = {(tail, head) for tail in range(len(graph.ids)) for head in forward[tail]}
        assert pairs == {(tail, head) for head in range(len(graph.ids)) for tail in backward[head]}


@given(maps())
def test_steps(argument_map):
    """A step is whole if it starts from statements of the map alone, and has a conclusion if it supports a claim."""
    m, graph = argument_map, argument_map.graph
    for at, id_ in enumerate(graph.ids):
        step = m.inferences.get(id_)
        conclusion = graph.ids[graph.conclusion[at]] if graph.conclusion[at] >= 0 else None
        premises = () if step is None else step.premises
        assert (step is not None) == graph.is_inference[at]
        assert (bool(premises) and all(p in {**m.claims, **m.evidence} for p in premises)) == graph.is_whole[at]
        assert (None if step is None else m.conclusion(step)) == conclusion


@given(maps())
def test_supporting(argument_map):
    """The arrows of support lead along the steps that support a claim, and along no other."""
    m, graph = argument_map, argument_map.graph
    expected = {
        (tail, head)
        for step in m.inferences.values()
        if (claim := m.conclusion(step)) is not None
        for tail, head in [(step.id, claim), *((p, step.id) for p in step.premises if p in m)]
    }
    assert expected == {(id_, head) for id_, heads in named(graph, graph.supporting).items() for head in heads}
