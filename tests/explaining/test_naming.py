"""How nodes are named: number, id in quotes, text, and what a step leads from and to."""

import pytest

from argmap import ArgumentMap, Claim, Evidence, Inference
from argmap.explaining.naming import Names, listed, shortened

MAP = ArgumentMap(
    title="T",
    thesis="a",
    nodes=[
        Claim("a", "A.\nB."), Claim("b", "B."), Evidence("e", "E."),
        Inference("for", ["b", "e"], supports="a"), Inference("against", ["e"], attacks="b"),
        Inference("undercut", ["b"], attacks="for"), Inference("backing", ["e"], supports="for"),
        Inference("on-evidence", ["b"], attacks="e"),
        Inference("lost", ["b", "nowhere"], supports="a"), Inference("to-nowhere", ["b"], supports="x"),
        Inference("from-nothing", [], supports="a"),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "full", "incoming"),
    [
        ("a", "Claim 1.1 'a' (“A. B.”)", "1.1 'a'"),
        ("e", "Evidence 2.2 'e' (“E.”)", "2.2 'e'"),
        ("for", "Inference 'for' (2.1 and 2.2 for 1.1)", "'for' (from 2.1 and 2.2)"),
        ("against", "Rebuttal 'against' (2.2 against 2.1)", "'against' (from 2.2)"),
        ("undercut", "Undercut 'undercut' (2.1 against the inference 'for')", "'undercut' (from 2.1)"),
        ("backing", "Backing 'backing' (2.2 for the inference 'for')", "'backing' (from 2.2)"),
        ("on-evidence", "Attack on evidence 'on-evidence' (2.1 against 2.2)", "'on-evidence' (from 2.1)"),
        ("lost", "Inference 'lost'", "'lost'"),
        ("to-nowhere", "Inference 'to-nowhere'", "'to-nowhere' (from 2.1)"),
        ("from-nothing", "Inference 'from-nothing'", "'from-nothing'"),
    ],
)
def test_nodes(id_, full, incoming):
    """In full as a subject, by where it comes from beside its target, and by its course in a list."""
    names = Names(MAP)
    assert full == names.full(id_)
    assert incoming == names.incoming(id_)
    short = full.split(" (“")[0]
    assert short.endswith(names.short(id_))


def test_what_the_map_does_not_have():
    """An unknown id is quoted, as a source is; a part of a map keeps the numbers of the whole."""
    names = Names(MAP)
    assert ["'x'"] * 3 == [names.brief("x"), names.short("x"), names.incoming("x")]
    assert "7.7 'a'" == Names(MAP, {"a": "7.7"}).brief("a")


def test_lists():
    """Short ones in full; of long ones how many more there are."""
    assert ["", "'a'", "'a' and 'b'", "'a', 'b' and 'c'"] == [listed("abc"[:n]) for n in range(4)]
    assert "'a', 'b', 'c', 'd', 'e', 'f', 'g' and 'h'" == listed("abcdefgh")
    assert "'a', 'b', 'c', 'd', 'e', 'f', 'g' and 2 more" == listed("abcdefghi")


def test_texts():
    """On one line; a long one is cut at a word."""
    assert "a b" == shortened(" a\n\tb ")
    assert "x" * 160 == shortened("x" * 160)
    assert f"{'word ' * 30}word…" == shortened("word " * 40)
    assert f"{'x' * 159}…" == shortened("x" * 161)
    assert f"{'字' * 159}…" == shortened("字" * 500)
