"""AIF: what its files hold, how they are bent, and what comes back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Source
from argmap.notations import convert, read_format
from argmap.reading import loads
from argmap.writing import dumps

DEBATE = {
    "nodes": [
        {"nodeID": "1", "text": "The street should be closed to cars.", "type": "I", "timestamp": "2024-05-01 10:00:00"},
        {"nodeID": "2", "text": "Fewer people would be hurt.", "type": "I"},
        {"nodeID": "3", "text": "Most accidents there involve cars.", "type": "I"},
        {"nodeID": "4", "text": "Expert Opinion", "type": "RA", "scheme": "ExpertOpinion", "schemeID": "10"},
        {"nodeID": "5", "text": "Shops would lose customers.", "type": "I"},
        {"nodeID": "6", "text": "Default Conflict", "type": "CA"},
        {"nodeID": "7", "text": "Those who come by bus buy more.", "type": "I"},
        {"nodeID": "8", "text": "Default Conflict", "type": "CA"},
        {"nodeID": "9", "text": "We ought to close the street.", "type": "I"},
        {"nodeID": "10", "text": "Default Rephrase", "type": "MA"},
        {"nodeID": "11", "text": "Ann Lee : we ought to close the street", "type": "L"},
        {"nodeID": "12", "text": "Asserting", "type": "YA"},
        {"nodeID": "13", "text": "Bo Ray : close it", "type": "L"},
        {"nodeID": "14", "text": "Asserting", "type": "YA"},
    ],
    "edges": [
        *([2, 4], [3, 4], [4, 1], [5, 6], [6, 9], [7, 8], [8, 6], [9, 10], [10, 1]),
        *([11, 12], [12, 9], [13, 14], [14, 1]),
    ],
    "locutions": [{"nodeID": "11", "personID": "7", "start": "2024-05-01 09:00:00", "source": None}],
}  # fmt: skip

I = [("a", "I", "A holds."), ("b", "I", "B holds."), ("c", "I", "C holds.")]  # noqa: E741
RA, CA = ("r", "RA", "Default Inference"), ("q", "CA", "Default Conflict")


def document(nodes=(), edges=(), **more):
    """A file with nodes given as id, type and text, and edges as pairs."""
    listed = [
        one if not isinstance(one, tuple) else dict(zip(("nodeID", "type", "text"), one, strict=True)) for one in nodes
    ]
    pairs = [
        one if not isinstance(one, tuple | list) else {"edgeID": str(at), "fromID": str(one[0]), "toID": str(one[1])}
        for at, one in enumerate(edges)
    ]
    return json.dumps({"nodes": listed, "edges": pairs, "locutions": [], **more}, indent=1)


def read(nodes=(), edges=(), **more):
    m, found = read_format(document(nodes, edges, **more), "aif", "a.json")
    return m, [(one.code, one.message) for one in found]


def there_and_back(text):
    """The map of a file, that of the file which is written of it, and both files."""
    m, _ = read_format(text, "aif", "a.json")
    again, _ = convert(m, "aif")
    return m, read_format(again, "aif", "a.json")[0], json.loads(text), json.loads(again)


def parts(data):
    """Its nodes by id, and its edges."""
    data = data.get("AIF", data)
    nodes = {str(one["nodeID"]): (one["type"], one["text"]) for one in data["nodes"]}
    return nodes, {(str(one["fromID"]), str(one["toID"])) for one in data["edges"]}


TEXT = document(DEBATE["nodes"], DEBATE["edges"], locutions=DEBATE["locutions"])


def test_a_debate():
    """Linked premises, conflicts, an undercut, a scheme, a rephrase that is one claim with two wordings, two speakers."""
    m, found = read_format(TEXT, "aif", "bell.json")
    assert ["AM701"] == [one.code for one in found]
    assert ("bell", ("1",)) == (m.title, m.thesis)
    assert ["1", "2", "3", "5", "7"] == [*m.claims]
    assert [("4", ("2", "3"), "1", "expert-opinion")] == [
        (s.id, s.premises, s.target, s.scheme) for s in m.supports("1")
    ]
    assert [("6", ("5",))] == [(s.id, s.premises) for s in m.attacks("1")]
    assert ["8"] == [s.id for s in m.attacks("6")]
    assert [False, True, True, True, True] == [one.assumed for one in m.claims.values()]
    wording = m["1"].extra["x-aif"]["wordings"][0]
    assert ("9", "We ought to close the street.") == (wording["nodeID"], wording["text"])
    ann, bo = m.sources["ann-lee"], m.sources["bo-ray"]
    assert (("Ann Lee",), "2024-05-01", ("Bo Ray",), "undated") == (ann.authors, ann.date, bo.authors, bo.date)
    assert ("bo-ray", ("ann-lee",)) == (m["1"].source, m["1"].extra["x-sources"])
    assert '"1"' == m.where("1").written
    assert '"Fewer people would be hurt."' == m.where("2", "text").written


def test_a_debate_comes_back():
    """All nodes, texts, schemes and edges are those of the file, the map is the same, and YAML carries it too."""
    m, again, before, after = there_and_back(TEXT)
    assert (m, parts(before)) == (again, parts(after))
    assert m == loads(dumps(m))
    schemes = {one["nodeID"]: one.get("scheme") for one in after["nodes"]}
    assert "ExpertOpinion" == schemes["4"]
    assert DEBATE["locutions"] == after["locutions"]
    assert "2024-05-01 10:00:00" == after["nodes"][0]["timestamp"]


def test_what_a_person_changes_wins():
    """The text and the scheme of the map are written, whatever the file had before; a removed claim leaves no edges."""
    m, _ = read_format(TEXT, "aif")
    changed = m.update("2", text="Nobody would be hurt.").update("4", scheme="analogy").remove("5", "6", "8")
    text, _ = convert(changed, "aif")
    nodes, edges = parts(json.loads(text))
    assert (("I", "Nobody would be hurt."), ("RA", "Analogy")) == (nodes["2"], nodes["4"])
    assert {pair for pair in edges if "6" in pair} == set()
    assert all(start in nodes and end in nodes for start, end in edges)


def test_a_step_of_two_targets():
    """It is two inferences, and one node again unless one of them says something of its own."""
    m, _ = read_format(document([*I, RA], [("a", "r"), ("r", "b"), ("r", "c")]), "aif")
    assert {"r": "b", "r-2": "c"} == {one.id: one.supports for one in m.inferences.values()}
    assert 4 == len(json.loads(convert(m, "aif")[0])["nodes"])
    noted = m.update("r-2", note="Weaker.")
    text, _ = convert(noted, "aif")
    assert noted == read_format(text, "aif", m.origin.texts[0].path)[0]


def test_a_step_of_too_many_targets():
    """Where all its inferences together would have too many premises, the first target counts, and the others are kept."""
    names = [f"s{at}" for at in range(150)]
    edges = [*((one, "r") for one in names), *(("r", one) for one in names)]
    text = document([*((one, "I", "X.") for one in names), RA], edges)
    m, again, before, after = there_and_back(text)
    assert (["r"], m, parts(before)) == ([*m.inferences], again, parts(after))
    assert ["the inference r leads to 150 targets"] == [one.message for one in read_format(text, "aif")[1]]


def test_a_list_in_a_list():
    """The nodes of a list that stands in the list are nodes."""
    m, found = read_format('{"nodes": [[{"nodeID": 1, "type": "I", "text": "A."}]], "edges": []}', "aif")
    assert (["1"], ["a list in 'nodes'"]) == ([*m.claims], [one.message for one in found])


def test_xaif():
    """Ids as numbers, null lists, participants by name, and what stands beside the graph."""
    graph = {
        "nodes": [
            *({"nodeID": 0, "text": "It is late.", "type": "L"}, {"nodeID": 1, "text": "It is late.", "type": "I"}),
            *({"nodeID": 2, "text": "Asserting", "type": "YA"}, {"nodeID": 3, "text": "We should go.", "type": "I"}),
            {"nodeID": 4, "text": "Default Inference", "type": "RA"},
        ],
        "edges": [{"edgeID": at, "fromID": a, "toID": b} for at, (a, b) in enumerate([(0, 2), (2, 1), (1, 4), (4, 3)])],
        "schemefulfillments": None,
        "locutions": [{"nodeID": 0, "personID": 5}],
        "participants": [{"participantID": 5, "firstname": "Cy", "surname": "Dee"}],
    }
    text = json.dumps({"AIF": graph, "dialog": True, "text": {"txt": "It is late."}, "OVA": []})
    m, again, before, after = there_and_back(text)
    assert m == again
    assert (["1", "3"], ("Cy Dee",)) == ([*m.claims], m.sources[m["1"].source].authors)
    assert parts(before) == parts(after)
    assert ({"txt": "It is late."}, True, [0, 1]) == (
        after["text"],
        after["dialog"],
        sorted(n["nodeID"] for n in after["AIF"]["nodes"])[:2],
    )
    assert graph["locutions"] == after["AIF"]["locutions"]


@pytest.mark.parametrize(
    ("nodes", "edges", "said"),
    [
        ([*I, RA], [("r", "a")], ["the inference r has no premises"]),
        ([*I, RA], [("a", "r")], ["the inference r leads to nothing"]),
        ([*I, RA, CA], [("a", "r"), ("r", "q"), ("q", "b")], ["the inference r leads to nothing", "the conflict q has no premises"]),
        ([*I, RA], [("a", "r"), ("r", "b"), ("r", "c")], ["the inference r leads to 2 targets"]),
        (I, [("a", "b")], ["the edge from a to b leads from a statement to a statement"]),
        (I, [("a", "a")], ["an edge leads from a to itself"]),
        (I, [("a", "z"), ({}, "a")], ["an edge leads to or from z, which is not there", "an edge leads to or from {}, which is not there"]),
        ([*I, RA], [("a", "r"), ("r", "b"), ("r", "b")], ["the edge from r to b is listed twice"]),
        ([*I, I[0]], [], ["the node a is listed twice"]),
        ([*I, ("a", "I", "Another.")], [], ["another node has the id a too"]),
        ([*I, {"text": "No id.", "type": "I"}], [], ["a node has no id"]),
        ([*I, "d", 3], [], ["'d' in 'nodes' is not an object", "3 in 'nodes' is not an object"]),
        ([*I, ("m", "MA", "")], [("a", "m")], ["the rephrase m does not join two statements"]),
        ([*I, ("x", "XX", "")], [("a", "x"), ("x", "b")], ["the node x joins statements, and its type is unknown"]),
        ([*I, ("l", "L", "X : A"), RA], [("l", "r"), ("r", "a")], ["the locution l is a premise or a target"]),
        ([("a", "I", "R &amp; D<br>pays")], [], ["the text of a has HTML"]),
        ([("a", "I", "it\x92s \x07so")], [], ["the text of a has control characters"]),
    ],
)  # fmt: skip
def test_bent_files(nodes, edges, said):
    """Each bend is a finding at its place; nothing is lost, and what is written is read as the same map."""
    text = document(nodes, edges)
    m, found = read_format(text, "aif", "a.json")
    assert [("AM702", one) for one in said] == [(one.code, one.message) for one in found]
    assert all(one.location.span.line > 2 for one in found)
    again, _ = convert(m, "aif")
    assert m == read_format(again, "aif", "a.json")[0]
    assert m == loads(dumps(m))
    before, after = (
        parts(json.loads(again)),
        parts(json.loads(convert(read_format(again, "aif", "a.json")[0], "aif")[0])),
    )
    assert before == after


@pytest.mark.parametrize(
    ("nodes", "edges"),
    [
        ((), ()),
        (I, ()),
        ([*I, RA, CA], [("a", "r"), ("r", "b"), ("c", "q"), ("q", "r")]),
        ([*I, RA, ("s", "RA", "")], [("a", "r"), ("r", "s"), ("b", "s"), ("s", "c")]),
        ([*I, CA, ("s", "CA", "")], [("a", "q"), ("q", "b"), ("c", "s"), ("s", "q")]),
        ([*I, RA], [("a", "r"), ("r", "a")]),
        ([*I, RA, ("m", "MA", "")], [("a", "r"), ("b", "r"), ("r", "c"), ("a", "m"), ("m", "b")]),
        ([*I, ("m", "MA", ""), ("n", "MA", "")], [("a", "m"), ("m", "b"), ("b", "n"), ("n", "a")]),
        ([*I, ("p", "PA", "Default Preference"), ("x", "", "?"), ("y", "EN", "")], [("a", "p"), ("p", "b")]),
        ([*I, ("r", "RA", "Some New Scheme")], [("a", "r"), ("r", "b")]),
        ([("a b", "I", "A."), ("a-b", "I", "B."), RA], [("a b", "r"), ("r", "a-b")]),
    ],
)
def test_odd_files(nodes, edges):
    """What AIF allows is read without a word, and comes back to the node and the edge."""
    m, again, before, after = there_and_back(document(nodes, edges))
    assert () == read_format(document(nodes, edges), "aif")[1]
    assert (m, parts(before)) == (again, parts(after))
    assert m == loads(dumps(m))


def test_what_is_made_of_them():
    """Several roots are theses, isolated nodes are neither theses nor granted, new schemes are those of the map."""
    m, _ = read(
        [*I, ("d", "I", "D."), ("r", "RA", "Some New Scheme"), CA], [("a", "r"), ("r", "b"), ("a", "q"), ("q", "c")]
    )
    assert (("b", "c"), False) == (m.thesis, m["d"].assumed)
    assert ("some-new-scheme", "Some New Scheme") == (m["r"].scheme, m.schemes["some-new-scheme"].title)
    m, found = read([("a", "I", "R &amp; <b>D</b><br/>pays"), ("b", "I", "1 < 2 &c. <tag>")])
    assert ["R & D pays", "1 < 2 &c. <tag>"] == [one.text for one in m.claims.values()]
    assert [("AM702", "the text of a has HTML")] == found


@pytest.mark.parametrize("text", ["{}", "[]", '"nodes"', '{"nodes": 3}', '{"AIF": {"nodes": null}}'])
def test_other_json(text):
    """What has no nodes is not AIF."""
    m, (one,) = read_format(text, "aif")
    assert (None, "AM703") == (m, one.code)


def test_no_file_is_named_by_a_file():
    """A file of somebody else names neither a map nor a text that argmap would read; writing says so."""
    m = ArgumentMap(
        title="T",
        thesis="a",
        nodes=[Claim("a", "A.", source="s", assumed=True)],
        sources=[Source("s", "S", text="texts/s.txt")],
        imports={"b": "b.yaml"},
    )
    text, found = convert(m, "aif")
    assert ["AIF does not carry imports of the map", "AIF does not carry texts of sources (1: 's')"] == [
        one.message for one in found
    ]
    assert "s.txt" not in text
    assert "b.yaml" not in text
    data = json.loads(text)
    data["x-argmap"] |= {"imports": {"b": "b.yaml"}, "sources": [{"id": "s", "text": "texts/s.txt"}]}
    again, found = read_format(json.dumps(data), "aif")
    assert ({}, None, ["AM702", "AM702"]) == (again.imports, again.sources["s"].text, [one.code for one in found])


KINDS = st.sampled_from(["I", "I", "I", "RA", "RA", "CA", "MA", "PA", "L", "YA", "TA", ""])
NAMES = st.sampled_from(
    ["Default Inference", "RA", "", "ExpertOpinion", "New &amp; odd", "Ann : yes", "<b>B</b>", "x\x80"]
)


@given(
    st.lists(st.tuples(KINDS, NAMES), max_size=9),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=14),
)
def test_any_graph(nodes, edges):
    """Whatever leads where, a map comes of it, and back; without a finding the graph is the same."""
    text = document([(str(at), *one) for at, one in enumerate(nodes)], edges)
    m, again, before, after = there_and_back(text)
    assert m == again
    assert m == loads(dumps(m))
    if not read_format(text, "aif")[1]:
        assert parts(before) == parts(after)
