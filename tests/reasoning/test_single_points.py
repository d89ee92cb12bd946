"""Single points of maps without attacks, where premises are shared: against withdrawal, and without sets for trees."""

import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source, Standard
from argmap.reasoning import Standing, evaluate, single_points
from argmap.reasoning.load_bearing import load_bearing, load_bearings


def tangle(seed, size):
    """Claims for one to three reasons each, from premises that a few claims share; some are assumed besides."""
    chance = random.Random(seed)
    sources = [f"s{n}" for n in range(chance.randint(1, 4))]
    nodes, statements = [], []
    for n in range(size):
        near, id_ = statements[-6:], f"c{n}"
        if n < 2 or chance.random() < 0.2:
            nodes.append(Evidence(id_, "T", source=chance.choice(sources), via=chance.choice([None, *sources])))
        else:
            assumed = chance.random() < 0.2
            nodes.append(Claim(id_, "T", assumed=assumed, source=chance.choice(sources) if assumed else None))
            for step in range(chance.choice([1, 1, 2, 2, 3])):
                premises = chance.sample(near, min(len(near), chance.choice([1, 1, 2, 3])))
                weight = chance.choice([None, 0.4, 0.9])
                nodes.append(Inference(f"i{n}.{step}", premises, supports=id_, weight=weight))
        statements.append(id_)
    standard = chance.choice(list(Standard))
    return ArgumentMap(
        title="T", thesis=statements[-1], nodes=nodes, sources=[Source(id_) for id_ in sources], standard=standard
    )


def alone(argument_map, units):
    """The units without which the thesis no longer stands, by withdrawing each."""
    (thesis,) = argument_map.thesis
    return tuple(one for one in units if evaluate(argument_map, [one])[thesis] is not Standing.STANDS)


@given(st.builds(tangle, st.integers(0, 2**32), st.integers(3, 14)), st.sampled_from([1, 16, 1 << 28]))
def test_agrees_with_withdrawal(m, room):
    """By nodes and by sources, however few sets are kept at a time."""
    if evaluate(m)[m.thesis[0]] is not Standing.STANDS:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(single_points, "_ROOM", room)
        nodes, sources = (load_bearing(m, units=units, largest=1) for units in ("nodes", "sources"))
    givens = [id_ for id_ in m if id_ in m.evidence or id_ in m.inferences or m.claims[id_].assumed]
    assert alone(m, givens) == nodes.single_points
    assert alone(m, [id_ for id_ in m.sources if id_ not in sources.common]) == sources.single_points


def test_a_support_below_the_standard_carries_no_assumption():
    """Without the assumption the claim has a reason left, but not one that its standard accepts."""
    m = ArgumentMap(
        title="T",
        thesis="t",
        standard="clear-and-convincing",
        nodes=[
            Claim("t", "T"),
            Claim("c", "T", assumed=True),
            Evidence("e", "T"),
            Inference("weak", ["e"], supports="c", weight=0.4),
            Inference("i", ["c"], supports="t"),
        ],
    )
    assert ("c", "i") == load_bearing(m).single_points


SHAPES = {
    "tree": lambda n: [(f"c{k}", [f"c{4 * k + one}" for one in range(1, 5)]) for k in range(n)],
    "chain": lambda n: [(f"c{k}", [f"c{k + 1}"]) for k in range(n)],
    "star": lambda n: [("c0", [f"c{k}"]) for k in range(1, n)],
    "a ladder of single reasons": lambda n: [(f"c{k}", [f"c{k + 1}", f"c{k + 2}"]) for k in range(n)],
}


def from_steps(steps):
    """A map with these steps, in which what nothing supports is given."""
    argued = {to for to, _ in steps}
    ids = dict.fromkeys(id_ for to, premises in steps for id_ in (to, *premises))
    nodes = [Claim(id_, "T", assumed=id_ not in argued) for id_ in ids]
    nodes += [Inference(f"i{k}", premises, supports=to) for k, (to, premises) in enumerate(steps)]
    return ArgumentMap(title="T", thesis="c0", nodes=nodes)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_sets_where_none_are_needed(shape, monkeypatch):
    """Where each use decides by itself, no set is kept at all."""
    monkeypatch.setattr(single_points, "_felling", lambda *_: pytest.fail("a set was kept"))
    steps = SHAPES[shape](50)
    is_star = shape == "star"
    assert (0 if is_star else len(from_steps(steps).inferences)) <= len(load_bearing(from_steps(steps)).single_points)


def test_sets_are_kept_for_shared_premises_alone(monkeypatch):
    """A long chain above and below two lines from one premise: one bit, for the nodes between."""
    kept = []
    felling = single_points._felling

    def counting(above, ends, target, some):
        kept.append((len(above), len(some)))
        return felling(above, ends, target, some)

    monkeypatch.setattr(single_points, "_felling", counting)
    chain = [(f"c{k}", [f"c{k + 1}"]) for k in range(200)]
    steps = [("c0", ["left"]), ("c0", ["right"]), ("left", ["c1"]), ("right", ["c1"]), *chain[1:]]
    found = load_bearing(from_steps(steps)).single_points
    assert [(8, 1)] == kept
    assert 200 == len(found)
    assert "i0" not in found


def test_too_many_sets_are_not_looked_at(monkeypatch):
    """What would take too many passes is not looked for, and that is said."""
    monkeypatch.setattr(single_points, "_WORK", 3)
    monkeypatch.setattr("argmap.reasoning.load_bearing._SINGLES", 3)
    steps = [("c0", ["left"]), ("c0", ["right"]), ("left", ["c1"]), ("right", ["c1"])]
    assert 0 == load_bearing(from_steps(steps)).searched


def peak(argument_map):
    """The most memory that is held at a time while it is found what the thesis rests on, in bytes."""
    standing = evaluate(argument_map)
    tracemalloc.start()
    try:
        list(load_bearings(standing, ["c0"]))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_grows_with_the_map():
    """Four times the map needs about four times the memory; a set for each unit would need sixteen times as much."""
    small, large = (peak(from_steps(SHAPES["tree"](n))) for n in (1_000, 4_000))
    assert large < 5 * small
