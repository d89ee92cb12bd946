"""SADFace: documents of both ages, and what comes back."""

import json

import pytest

from argmap.notations import convert, read_format
from argmap.reading import loads
from argmap.writing import dumps

CORE = {
    "id": "7", "title": "Bell Street", "description": "A quarrel.", "notes": "Unfinished.", "version": "0.2",
    "analyst_name": "Ann Lee", "analyst_email": "ann@example.org", "created": "2024-05-01T10:11:12", "edited": "2024-05-02T10:00:00",
}  # fmt: skip
DOCUMENT = {
    "metadata": {"core": CORE, "mine": {"colour": "red"}},
    "resources": [{"id": "r", "content": "https://example.org/counts", "type": "text", "metadata": {"core": {}}}],
    "nodes": [
        {"id": "a", "type": "atom", "text": "Bell Street should be closed.", "sources": [], "metadata": {"core": {}}},
        {"id": "b", "type": "atom", "text": "Fewer would be hurt.", "sources": [{"resource_id": "r", "offset": 1}], "metadata": {}},
        {"id": "c", "type": "atom", "text": "Shops would lose.", "sources": [], "metadata": {"core": {}, "mine": {"x": 1}}},
        {"id": "s", "type": "inference", "name": "Expert Opinion", "metadata": {"core": {}}},
        {"id": "x", "type": "scheme", "name": "conflict", "metadata": {}},
        {"id": "y", "type": "conflict", "name": "disagreement", "metadata": {"core": {}}},
    ],
    "edges": [
        {"id": str(at), "source_id": one[0], "target_id": one[1]} for at, one in enumerate(["bs", "sa", "cx", "xa", "cy", "ys"])
    ],
}  # fmt: skip


def test_a_document():
    """Atoms, both ways to say what a scheme node is, sources, and what the metadata say of the map."""
    m, found = read_format(json.dumps(DOCUMENT, indent=1), "sadface", "a.json")
    assert () == found
    assert ("Bell Street", "A quarrel.", ("Ann Lee",), ("a",)) == (m.title, m.description, m.authors, m.thesis)
    assert [("s", "expert-opinion", "a", None), ("x", None, None, "a"), ("y", None, None, "s")] == [
        (one.id, one.scheme, one.supports, one.attacks) for one in m.inferences.values()
    ]
    assert "https://example.org/counts" == m.sources[m["b"].source].url
    assert '"Fewer would be hurt."' == m.where("b", "text").written


def test_a_document_comes_back():
    """The map is the same, in YAML too, and the document is, but for empty metadata and the ids of edges."""
    m, _ = read_format(json.dumps(DOCUMENT), "sadface", "a.json")
    text, found = convert(m, "sadface")
    assert () == found
    assert m == read_format(text, "sadface", "a.json")[0] == loads(dumps(m))
    back = json.loads(text)
    assert (CORE, {"colour": "red"}) == (back["metadata"]["core"], back["metadata"]["mine"])
    assert DOCUMENT["resources"] == back["resources"]
    for before, after in zip(DOCUMENT["nodes"], back["nodes"], strict=True):
        assert {**before, "metadata": ...} == {**after, "metadata": ...}
    assert {(one["source_id"], one["target_id"]) for one in DOCUMENT["edges"]} == {
        (one["source_id"], one["target_id"]) for one in back["edges"]
    }


def test_a_map_as_a_document():
    """Every key that readers of documents ask for is there."""
    m = loads(
        "argmap: 1\ntitle: T\nthesis: a\nauthors: [Bo]\ndate: 2024-05-01\nclaims: {a: {text: A., assumed: true}}\n"
    )
    core = json.loads(convert(m, "sadface")[0])["metadata"]["core"]
    assert ("T", "Bo", "2024-05-01T00:00:00", {*CORE}) == (
        core["title"],
        core["analyst_name"],
        core["created"],
        {*core},
    )


@pytest.mark.parametrize("text", ["[]", "{}", '{"nodes": {}}'])
def test_other_json(text):
    """What has no list of nodes is not SADFace."""
    m, (one,) = read_format(text, "sadface")
    assert (None, "AM703") == (m, one.code)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (json.dumps(DOCUMENT), "sadface"),
        ('{"nodes": [{"nodeID": 1}]}', "aif"),
        ('{"AIF": {}}', "aif"),
        ('{"nodes": {"a": {}}}', "arguebuf"),
        ('{"a": 1}', None),
    ],
)
def test_which_it_is(head, name):
    """Files of one suffix are told apart by what is in them."""
    from argmap.notations import NOTATIONS
    from argmap.notations.recognising import recognised

    found = recognised("a.json", head, NOTATIONS)
    assert name == (found and found.name)
