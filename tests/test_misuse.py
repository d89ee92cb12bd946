"""Arguments of the wrong kind: the functions of the face say at once what they expect, and what to do."""

from pathlib import Path

import pytest

import argmap

MAP = argmap.loads("argmap: 1\ntitle: T\nthesis: ab\nclaims: {ab: {text: A., assumed: true}, c: C.}\n")
TAKE_A_MAP = {
    "check": argmap.check,
    "evaluate": argmap.evaluate,
    "explain": lambda one: argmap.explain(one, "ab"),
    "load_bearing": argmap.load_bearing,
    "strengths": argmap.strengths,
    "contributions": lambda one: argmap.contributions(one, "ab"),
    "dumps": argmap.dumps,
    "dump": lambda one: argmap.dump(one, "never.yaml"),
    "render": argmap.render,
}


@pytest.mark.parametrize("wrong", ["map.yaml", Path("map.yaml"), None, b"argmap: 1", {"argmap": 1}])
@pytest.mark.parametrize("name", TAKE_A_MAP)
def test_something_else_than_a_map(name, wrong, tmp_path, monkeypatch):
    """A path, or a text, is not a map yet; nothing is written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TypeError) as raised:
        TAKE_A_MAP[name](wrong)
    assert f"expected ArgumentMap, not {wrong!r}; `argmap.load(path)` reads a map" == str(raised.value)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("wrong", [None, 3, Path("map.yaml"), MAP])
def test_something_else_than_a_text(wrong):
    """What is read is a text or bytes."""
    with pytest.raises(TypeError, match=r"^expected str or bytes, not .*; `argmap.load\(path\)` reads a file$"):
        argmap.loads(wrong)


def test_something_else_than_a_noun():
    """Nothing is left out without a word."""
    with pytest.raises(
        TypeError, match=r"^expected Claim or Evidence or Inference or Question or Source or Scheme, not 'c'$"
    ):
        MAP.add(argmap.Claim("d", "D."), "c")


def test_one_in_place_of_several():
    """A single text where a list of texts is asked for is a list of one, not one of its letters."""
    assert argmap.check(MAP, select=["AM204"]) == argmap.check(MAP, select="AM204")
    assert argmap.check(MAP, ignore=["AM204"]) == argmap.check(MAP, ignore="AM204")
    assert argmap.check(MAP, extend_select=["AM508"]) == argmap.check(MAP, extend_select="AM508")
    assert dict(argmap.evaluate(MAP, without=["ab"])) == dict(argmap.evaluate(MAP, without="ab"))
    assert str(argmap.explain(MAP, "ab", without=["ab"])) == str(argmap.explain(MAP, "ab", without="ab"))
    assert argmap.load_bearing(MAP, without=["c"]) == argmap.load_bearing(MAP, without="c")


def test_something_else_than_a_selector():
    """Rules are named by texts."""
    with pytest.raises(TypeError, match=r"^expected str, not 204$"):
        argmap.check(MAP, select=[204])
