"""arguebuf's JSON, and arguebuf itself as a reader and a writer of what we write and read."""

import importlib.util
import json

import pytest
from hypothesis import given

from argmap import strategies
from argmap.notations import convert, read_format
from argmap.reading import loads
from argmap.writing import dumps

MAP = """\
argmap: 1
title: Bell Street
thesis: close
claims:
  close: Bell Street should be closed to cars.
  hurt: {text: Fewer people would be hurt., assumed: true}
  cars: {text: Most accidents there involve cars., assumed: true}
  shops: {text: Shops would lose customers., assumed: true}
  delft: {text: In Delft they gained some., assumed: true, tags: [elsewhere]}
inferences:
  safety: {premises: [hurt, cars], supports: close, scheme: expert-opinion, weight: 0.5}
  trade: {premises: shops, attacks: close}
  other: {premises: delft, attacks: trade}
"""
GRAPH = {
    "nodes": {
        "a": {"atom": {"text": "Bell Street should be closed to cars."}, "metadata": {"created": "2024-05-01T10:00:00Z"}},
        "b": {
            "atom": {
                "text": "Fewer people would be hurt.",
                "participant": "p",
                "reference": {"resource": "r", "offset": 3, "text": "fewer hurt"},
            }
        },
        "c": {"atom": {"text": "Nobody should drive there."}},
        "s": {"scheme": {"support": "SUPPORT_SIGN", "premiseDescriptors": ["finding"]}},
        "x": {"scheme": {"attack": "ATTACK_DEFAULT"}, "userdata": {"colour": "red"}},
        "m": {"scheme": {"rephrase": "REPHRASE_DEFAULT"}},
        "d": {"atom": {"text": "Shops would lose customers."}},
        "n": {"scheme": {}},
    },
    "edges": {
        str(at): {"source": one[0], "target": one[1]} for at, one in enumerate(["bs", "sc", "cm", "ma", "dx", "xs", "dn", "nb"])
    },
    "resources": {"r": {"title": "Counts", "source": "https://example.org/counts", "text": "So fewer hurt."}},
    "participants": {"p": {"name": "Ann Lee"}},
    "majorClaim": "a",
    "schemaVersion": 1,
}  # fmt: skip


@pytest.fixture(scope="module")
def arguebuf():
    if importlib.util.find_spec("arguebuf") is None:
        from conftest import _missing

        _missing("arguebuf")
    import arguebuf

    return arguebuf


def shape(graph):
    """The texts of the atoms of a graph, the schemes of the others, and what leads to what."""
    said = {one.id: getattr(one, "plain_text", None) or str(one.scheme) for one in graph.nodes.values()}
    return sorted(said.values()), sorted((said[one.source.id], said[one.target.id]) for one in graph.edges.values())


def test_a_graph():
    """Atoms, schemes, rephrases, resources and participants are read, each at its place; all of it comes back."""
    text = json.dumps(GRAPH, indent=1)
    m, found = read_format(text, "arguebuf", "a.json")
    assert [("AM701", '"b"'), ("AM702", '"n"')] == sorted(
        (one.code, one.location.written) for one in located(found, text)
    )
    assert (("a",), ["a", "b", "d"]) == (m.thesis, [*m.claims])
    assert [("s", "sign", ("b",), "a"), ("x", None, ("d",), "s"), ("n", None, ("d",), "b")] == [
        (one.id, one.scheme, one.premises, one.target) for one in m.inferences.values()
    ]
    assert ("Counts", "https://example.org/counts") == (m.sources["counts"].title, m.sources["counts"].url)
    assert ("counts", ("ann-lee",)) == (m["b"].source, m["b"].extra["x-sources"])
    again, _ = convert(m, "arguebuf")
    assert m == read_format(again, "arguebuf", "a.json")[0] == loads(dumps(m))
    back = json.loads(again)
    for id_ in ("a", "b", "c", "s", "m"):
        assert {**GRAPH["nodes"][id_], "userdata": ...} == {**back["nodes"][id_], "userdata": ...}
    assert {(one["source"], one["target"]) for one in GRAPH["edges"].values()} == {
        (one["source"], one["target"]) for one in back["edges"].values()
    }
    assert (GRAPH["resources"], GRAPH["participants"], "a") == (
        back["resources"],
        back["participants"],
        back["majorClaim"],
    )


def located(found, text):
    """Findings whose places know what stands there."""
    from types import SimpleNamespace

    for one in found:
        span = one.location.span
        yield SimpleNamespace(code=one.code, location=SimpleNamespace(written=text[span.start : span.end]))


@pytest.mark.parametrize("notation", ["aif", "arguebuf", "sadface"])
def test_arguebuf_reads_what_we_write(arguebuf, notation):
    """It finds the same statements, schemes and edges whichever way they come."""
    text, _ = convert(loads(MAP), notation)
    data = json.loads(text)
    graph = arguebuf.load.sadface(data) if notation == "sadface" else arguebuf.load.dict(data)
    assert 5 == len(graph.atom_nodes)
    kinds = sorted(type(one.scheme).__name__ for one in graph.scheme_nodes.values())
    assert ["Attack", "Attack", "NoneType" if notation == "sadface" else "Support"] == kinds
    edges = {(one.source.id, one.target.id) for one in graph.edges.values()}
    assert {("hurt", "safety"), ("cars", "safety"), ("safety", "close"), ("other", "trade")} <= edges
    if notation == "arguebuf":
        assert "close" == graph.major_claim.id
        assert "Expert Opinion" == graph.nodes["safety"].scheme.value


@pytest.mark.parametrize("notation", ["aif", "arguebuf"])
def test_what_arguebuf_writes(arguebuf, notation):
    """We read what it writes of our file as the same argument, and it reads that again as the same graph."""
    m = loads(MAP)
    graph = arguebuf.load.dict(json.loads(convert(m, notation)[0]))
    form = arguebuf.dump.Format.AIF if notation == "aif" else arguebuf.dump.Format.ARGUEBUF
    dumped = arguebuf.dump.dict(graph, arguebuf.dump.Config(format=form))
    again, found = read_format(json.dumps(dumped), notation)
    assert () == found
    assert {one.text for one in m.claims.values()} == {one.text for one in again.claims.values()}
    assert {(one.premises, one.target) for one in m.inferences.values()} == {
        (one.premises, one.target) for one in again.inferences.values()
    }
    assert (m["safety"].scheme, m.thesis) == (again["safety"].scheme, again.thesis)
    if notation == "arguebuf":
        assert ("Bell Street", ("elsewhere",), 0.5) == (again.title, again["delft"].tags, again["safety"].weight)
    assert shape(graph) == shape(arguebuf.load.dict(json.loads(convert(again, notation)[0])))


@given(argument_map=strategies.sound_maps())
def test_arguebuf_reads_any_map(arguebuf, argument_map):
    """Every node of a map arrives there, and every premise and target."""
    steps = argument_map.inferences.values()
    edges = {(one, step.id) for step in steps for one in step.premises} | {(step.id, step.target) for step in steps}
    for notation in ("aif", "arguebuf"):
        graph = arguebuf.load.dict(json.loads(convert(argument_map, notation)[0]))
        assert {*argument_map} == {*graph.nodes}
        assert edges == {(one.source.id, one.target.id) for one in graph.edges.values()}


@pytest.mark.parametrize("text", ["[]", "{}", '{"nodes": []}', '{"nodes": 1, "schemaVersion": 1}'])
def test_other_json(text):
    """What has no table of nodes is not arguebuf's; a graph without nodes leaves the table out."""
    m, (one,) = read_format(text, "arguebuf")
    assert (None, "AM703") == (m, one.code)
    assert () == read_format('{"schemaVersion": 1}', "arguebuf")[1]
