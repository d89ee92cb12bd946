"""Arguments of the wrong kind: the functions of the face say at once what they expect, and what to do."""

import datetime as dt
import pickle
from fractions import Fraction
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
    with pytest.raises(TypeError, match=r"^expected str, not 204; name rules by texts"):
        argmap.check(MAP, select=[204])


A, B = argmap.Claim("a", "A."), argmap.Claim("b", "B.", assumed=True)
STEP = argmap.Inference("i", ["b"], supports="a")
SOURCE = argmap.Source("s", "A book")
WHOLE = argmap.ArgumentMap(title="T", thesis="a", nodes=[A, B, STEP], sources=[SOURCE])
STANDING = argmap.evaluate(WHOLE)
STRENGTHS = argmap.strengths(WHOLE)

WRONG = {
    # nouns
    "text is None": (lambda: argmap.Claim("c", None), TypeError, "Claim 'c': 'text' must be a text, not None"),
    "text is a number": (lambda: argmap.Evidence("e", 7), TypeError, "'text' must be a text, not 7; write '7'"),
    "id is a number": (lambda: argmap.Claim(1, "C."), TypeError, "Claim: 'id' must be an id, not 1; write '1'"),
    "date is a number": (
        lambda: argmap.Source("s", date=1965),
        TypeError,
        "'date' must be a text, not 1965; write '1965'",
    ),
    "date is a date": (lambda: argmap.Source("s", date=dt.date(1965, 2, 1)), TypeError, "; write '1965-02-01'"),
    "flag is a text": (lambda: argmap.Claim("c", "C.", assumed="yes"), TypeError, "'assumed' must be true or false"),
    "premises are None": (lambda: argmap.Inference("i", None, supports="a"), TypeError, "'premises' must be an id or"),
    "answers are None": (lambda: argmap.Question("q", "Q?", None), TypeError, "'answers' must be an id or a list"),
    "authors are a number": (lambda: argmap.Source("s", authors=3), TypeError, "'authors' must be a name or a list"),
    "a name is a number": (lambda: argmap.LiteralName(3), TypeError, "expected str, not 3"),
    "extra is a number": (
        lambda: argmap.Claim("c", "C.", extra=3),
        TypeError,
        "expected Mapping, not 3; `extra` holds",
    ),
    "weight is a fraction": (
        lambda: argmap.Inference("i", "a", weight=Fraction(1, 2)),
        TypeError,
        "not Fraction(1, 2); write 0.5",
    ),
    "weight is a text": (lambda: argmap.Inference("i", "a", weight="high"), TypeError, "must be a number from 0 to 1"),
    "premise is a number": (lambda: argmap.Inference("i", ["a", 1]), TypeError, "'premises' must be an id or a list"),
    "premises are a set": (lambda: argmap.Inference("i", {"a", "b"}), TypeError, "; a set has no order: write a list"),
    "roles are a list": (
        lambda: argmap.Inference("i", "a", roles=["x"]),
        TypeError,
        "'roles' must be names, each with",
    ),
    "answers are a number": (lambda: argmap.Question("q", "Q?", 3), TypeError, "Question 'q': 'answers' must be"),
    "authors are numbers": (lambda: argmap.Source("s", authors=[1]), TypeError, "'authors' must be a name or a list"),
    "questions of a scheme": (lambda: argmap.Scheme("s", questions="Why?"), TypeError, "'questions' must be names"),
    "no such field": (lambda: argmap.Claim("c", "C.", txt="D."), TypeError, "unexpected keyword argument 'txt'"),
    # the map
    "title is None": (lambda: argmap.ArgumentMap(title=None), TypeError, "ArgumentMap: 'title' must be a text"),
    "nodes of another id": (
        lambda: argmap.ArgumentMap(title="T", nodes={"x": A}),
        TypeError,
        "nodes: 'x' is not the id of what it stands for, 'a'",
    ),
    "nodes are texts": (lambda: argmap.ArgumentMap(title="T", nodes=["a"]), TypeError, "expected Claim or Evidence or"),
    "nodes are a text": (
        lambda: argmap.ArgumentMap(title="T", nodes="a"),
        TypeError,
        "nodes: expected a list, not 'a'",
    ),
    "a source among nodes": (
        lambda: argmap.ArgumentMap(title="T", nodes=[SOURCE]),
        TypeError,
        "not Source; it goes into 'sources'",
    ),
    "a claim among sources": (
        lambda: argmap.ArgumentMap(title="T", sources=[A]),
        TypeError,
        "expected Source, not Claim; it goes into 'nodes'",
    ),
    "item of a map": (lambda: WHOLE["bb"], argmap.UnknownIdError, "the map has no node 'bb'"),
    "item by number": (lambda: WHOLE[0], TypeError, "expected an id, or a node, question or source, not 0"),
    "get by number": (lambda: WHOLE.get(0), TypeError, "expected an id"),
    "supports": (lambda: WHOLE.supports("zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "attacks": (lambda: WHOLE.attacks("zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "uses": (lambda: WHOLE.uses(None), TypeError, "expected an id"),
    "incoming": (lambda: WHOLE.incoming("s"), argmap.UnknownIdError, "the map has no node 's'"),
    "conclusion": (lambda: WHOLE.conclusion("i"), TypeError, "expected Inference, not 'i'"),
    "add a list": (lambda: WHOLE.add([argmap.Claim("c", "C.")]), TypeError, "write `add(*nouns)`"),
    "add what is there": (
        lambda: WHOLE.add(A),
        argmap.DuplicateIdError,
        "has 'a' already; `update('a', …)` changes it",
    ),
    "add twice": (
        lambda: WHOLE.add(argmap.Claim("c", "C."), argmap.Question("c", "C?", "a")),
        ValueError,
        "has 'c' already",
    ),
    "update nobody": (
        lambda: WHOLE.update("ab", text="X"),
        argmap.UnknownIdError,
        "no node, question, source or scheme",
    ),
    "update no field": (
        lambda: WHOLE.update("a", txt="X"),
        TypeError,
        "Claim has no field 'txt'; did you mean 'text'?",
    ),
    "update the id": (lambda: WHOLE.update("a", id="b"), TypeError, "an id cannot be changed"),
    "update with a number": (lambda: WHOLE.update("a", text=1), TypeError, "'text' must be a text, not 1"),
    "replace claims": (lambda: WHOLE.replace(claims=[A]), TypeError, "replaced together, as 'nodes'"),
    "remove nobody": (lambda: WHOLE.remove("zz"), argmap.UnknownIdError, "source or scheme 'zz'"),
    "remove a number": (lambda: WHOLE.remove(1), TypeError, "expected an id"),
    "replace no field": (lambda: WHOLE.replace(titel="X"), TypeError, "did you mean 'title'?"),
    "submap": (lambda: WHOLE.submap(["a", "zz"]), argmap.UnknownIdError, "the map has no node 'zz'"),
    "where nobody stands": (lambda: WHOLE.where("zz"), argmap.UnknownIdError, "the map has no node"),
    "where no field is": (lambda: WHOLE.where("a", "txt"), argmap.OptionError, "unknown field of Claim 'txt'"),
    "from a text": (lambda: argmap.ArgumentMap.from_dict("x.yaml"), TypeError, "`argmap.load(path)` reads a file"),
    "from other types": (lambda: argmap.ArgumentMap.from_dict({"title": b"T"}), TypeError, "title: expected a text"),
    "from a truth value": (
        lambda: argmap.ArgumentMap.from_dict({"title": True}),
        TypeError,
        "title: expected a text, not True",
    ),
    "from other keys": (
        lambda: argmap.ArgumentMap.from_dict({"claims": {1: "A."}}),
        TypeError,
        "claims: a key must be a text",
    ),
    # checking
    "unknown rule": (lambda: argmap.check(WHOLE, select="AM999"), argmap.UnknownRuleError, "unknown rule 'AM999'"),
    "selectors are a number": (lambda: argmap.check(WHOLE, select=3), TypeError, "expected Iterable or None, not 3"),
    "rules are texts": (
        lambda: argmap.check(WHOLE, rules=["AM204"]),
        TypeError,
        "`argmap.rule` makes one of a function",
    ),
    "code of a rule": (
        lambda: argmap.rule("X1", "a-rule", argmap.Severity.INFO, failing="", passing=""),
        argmap.OptionError,
        "'X1' cannot be the code of a rule",
    ),
    "severity of a rule": (
        lambda: argmap.rule("MY001", "a-rule", "warning", failing="", passing=""),
        TypeError,
        "expected Severity, not 'warning'",
    ),
    "a finding without words": (lambda: argmap.Finding(3), TypeError, "expected str, not 3; `message` says what"),
    "a finding at an id": (
        lambda: argmap.Finding("found", "a"),
        TypeError,
        "expected Place or Location, not 'a'; write `Place(id)`",
    ),
    "a place by number": (lambda: argmap.Place(3), TypeError, "expected str or None, not 3; a place is the id"),
    "a field by number": (lambda: argmap.Place("a", 3), TypeError, "expected str or None, not 3; a place is the id"),
    "rules are a number": (lambda: argmap.check(WHOLE, rules=3), TypeError, "expected Iterable or Rule, not 3"),
    "a rule as selector": (lambda: argmap.check(WHOLE, select=[argmap.rules()[0]]), TypeError, "their `code`"),
    "no such option": (
        lambda: argmap.rules()[0].configured(length=3),
        argmap.OptionError,
        "unknown option of AM000 'length'",
    ),
    "schemes of no language": (lambda: argmap.catalogue(3), TypeError, "expected str, not 3"),
    "texts is a folder": (
        lambda: argmap.check(WHOLE, texts="texts"),
        TypeError,
        "`argmap.texts_beside(path)` gives one",
    ),
    "check a map's file": (lambda: argmap.check_file(WHOLE), TypeError, "ArgumentMap"),
    "no such file": (lambda: argmap.check_file("never.yaml"), FileNotFoundError, "there is no file 'never.yaml'"),
    # reasoning
    "without nobody": (
        lambda: argmap.evaluate(WHOLE, without="zz"),
        argmap.UnknownIdError,
        "no node, question or source 'zz'",
    ),
    "without a number": (lambda: argmap.evaluate(WHOLE, without=[1]), TypeError, "expected an id"),
    "without True": (lambda: argmap.evaluate(WHOLE, without=True), TypeError, "expected an id or several, not True"),
    "unknown standard": (
        lambda: argmap.evaluate(WHOLE, standard="balanced"),
        argmap.OptionError,
        "did you mean 'balance'?",
    ),
    "standing of nobody": (lambda: STANDING["zz"], KeyError, "the map has no node 'zz'"),
    "standing by number": (lambda: STANDING[1], TypeError, "expected an id"),
    "reason of nobody": (lambda: STANDING.reason("zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "verdict of nobody": (lambda: STANDING.verdict("zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "cycle of nobody": (lambda: STANDING.cycle("zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "answers of a claim": (lambda: STANDING.answers("a"), argmap.UnknownIdError, "the map has no question 'a'"),
    "strength of nobody": (lambda: STRENGTHS["zz"], argmap.UnknownIdError, "the map has no node 'zz'"),
    "unknown semantics": (lambda: argmap.strengths(WHOLE, "quad"), argmap.OptionError, "unknown semantics 'quad'"),
    "explain nobody": (lambda: argmap.explain(WHOLE, "zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "depth is a text": (
        lambda: argmap.explain(WHOLE, "a", depth="3"),
        TypeError,
        "depth: expected a whole number, not '3'",
    ),
    "depth below 0": (lambda: argmap.explain(WHOLE, "a", depth=-1), argmap.OptionError, "must be 0 or more, not -1"),
    "load-bearing of nobody": (lambda: argmap.load_bearing(WHOLE, "zz"), argmap.UnknownIdError, "no node 'zz'"),
    "unknown units": (
        lambda: argmap.load_bearing(WHOLE, units="source"),
        argmap.OptionError,
        "did you mean 'sources'?",
    ),
    "largest is too large": (lambda: argmap.load_bearing(WHOLE, largest=7), argmap.OptionError, "from 1 to 3, not 7"),
    "contributions to nobody": (lambda: argmap.contributions(WHOLE, "zz"), argmap.UnknownIdError, "no node 'zz'"),
    "positions of a kind": (lambda: argmap.positions(WHOLE, "stables"), argmap.OptionError, "did you mean 'stable'?"),
    "no positions": (lambda: argmap.positions(WHOLE, limit=0), argmap.OptionError, "a number from 1, not 0"),
    # drawing and the rest
    "unknown theme": (lambda: argmap.render(WHOLE, theme="drak"), argmap.OptionError, "did you mean 'dark'?"),
    "unknown format": (lambda: argmap.render(WHOLE, format="svgg"), argmap.OptionError, "did you mean 'svg'?"),
    "unknown option": (lambda: argmap.render(WHOLE, themes="dark"), TypeError, "did you mean 'theme'?"),
    "focus on nobody": (lambda: argmap.render(WHOLE, focus="zz"), argmap.UnknownIdError, "the map has no node 'zz'"),
    "focus on a number": (lambda: argmap.render(WHOLE, focus=11), TypeError, "focus: expected an id, not 11"),
    "worksheet of a file": (lambda: argmap.worksheet("x.yaml"), TypeError, "expected ArgumentMap, not 'x.yaml'"),
    "unknown exercises": (
        lambda: argmap.worksheet(WHOLE, kinds=["sceme"]),
        argmap.OptionError,
        "did you mean 'scheme'?",
    ),
    "depth is true": (lambda: argmap.explain(WHOLE, "a", depth=True), TypeError, "depth: expected a whole number"),
    "limit is true": (lambda: argmap.positions(WHOLE, limit=True), TypeError, "limit: expected a whole number"),
    "largest is true": (lambda: argmap.load_bearing(WHOLE, largest=True), TypeError, "largest: expected a whole"),
    "depth of a picture is true": (lambda: argmap.render(WHOLE, depth=True), TypeError, "depth: expected a whole"),
    "standing is a text": (
        lambda: argmap.render(WHOLE, standing="no"),
        TypeError,
        "standing: expected True or False, not 'no'",
    ),
    "standing is an evaluation": (lambda: argmap.render(WHOLE, standing=STANDING), TypeError, "expected True or False"),
    "theme is a number": (lambda: argmap.render(WHOLE, theme=3), TypeError, "theme: expected one of light, dark"),
    "tags are numbers": (lambda: argmap.render(WHOLE, only=[3]), TypeError, "only: expected a text or several"),
    "aspect is a number": (lambda: argmap.render(WHOLE, aspect=1.5), TypeError, "not 1.5; write '1.5'"),
    "several formats": (lambda: argmap.render(WHOLE, format=["svg"]), TypeError, "expected str or None, not ['svg']"),
    "format in capitals": (lambda: argmap.render(WHOLE, format="SVG"), argmap.OptionError, "did you mean 'svg'?"),
    "format as path": (lambda: argmap.render(WHOLE, "svg"), argmap.OptionError, "'svg' has no suffix that says"),
    "picture to bytes": (lambda: argmap.render(WHOLE, b"a.svg"), TypeError, "expected str or PathLike or None, not"),
    "worksheet's seed": (lambda: argmap.worksheet(WHOLE, seed="3"), TypeError, "seed: expected a whole number, not"),
    "worksheet's number": (lambda: argmap.worksheet(WHOLE, number=1.5), TypeError, "number: expected a whole number"),
    "no exercises": (lambda: argmap.worksheet(WHOLE, number=0), argmap.OptionError, "a number from 1, not 0"),
    "exercises of None": (lambda: argmap.worksheet(WHOLE, kinds=None), TypeError, "name kinds by texts"),
    "load bytes": (lambda: argmap.load(b"x.yaml"), TypeError, "expected str or PathLike, not b'x.yaml'"),
    "read None": (lambda: argmap.read(None), TypeError, "; `argmap.loads(text)` reads a text"),
    "check bytes": (lambda: argmap.check_file(b"x.yaml"), TypeError, "expected str or PathLike, not b'x.yaml'"),
    "dump as a picture": (
        lambda: argmap.dump(WHOLE, "map.SVG"),
        argmap.OptionError,
        "name 'map.SVG' with the suffix '.yaml'; `argmap.render` draws a map",
    ),
    "dump as JSON": (lambda: argmap.dump(WHOLE, Path("map.json")), ValueError, "and `to_dict` gives it for JSON"),
    "dump the other way round": (
        lambda: argmap.dump("x.yaml", WHOLE),
        TypeError,
        "expected ArgumentMap, not 'x.yaml'",
    ),
    "dump nowhere": (lambda: argmap.dump(WHOLE, None), TypeError, "expected str or PathLike, not None"),
    "load a map": (lambda: argmap.load(WHOLE), TypeError, "ArgumentMap"),
    "read a map": (lambda: argmap.read(WHOLE), TypeError, "ArgumentMap"),
    "load a text": (lambda: argmap.load("argmap: 1\n"), argmap.OptionError, "`argmap.loads(text)` reads a text"),
    "texts beside nothing": (lambda: argmap.texts_beside(None), TypeError, "expected str or PathLike, not None"),
    "a text that is a number": (lambda: argmap.SourceText(3), TypeError, "expected str, not 3"),
    "a claim that is not there": (lambda: WHOLE.claims["aa"], argmap.UnknownIdError, "no claim 'aa': did you mean 'a'"),
    "a claim among evidence": (lambda: WHOLE.evidence[A], argmap.UnknownIdError, "the map has no noun 'a'"),
}


@pytest.mark.parametrize("case", WRONG)
def test_misuse(case, tmp_path, monkeypatch):
    """What cannot be meant raises at once, and says what was expected."""
    monkeypatch.chdir(tmp_path)
    do, error, said = WRONG[case]
    with pytest.raises(error) as raised:
        do()
    assert said in str(raised.value)
    assert [] == list(tmp_path.iterdir())


NODES_FOR_IDS = {
    "premises and target": (
        lambda one: argmap.Inference("j", [one(B)], supports=one(A), roles={"r": one(B)}, answers={"q": one(B)})
    ),
    "one premise": lambda one: argmap.Inference("j", one(B), attacks=one(STEP)),
    "source": lambda one: argmap.Evidence("e", "E.", source=one(SOURCE), via=one(SOURCE)),
    "answers": lambda one: argmap.Question("q", "Q?", [one(A), one(B)]),
    "thesis": lambda one: argmap.ArgumentMap(title="T", thesis=one(A), nodes=[A], expect={one(A): "stands"}),
    "item": lambda one: WHOLE[one(A)],
    "item of a section": lambda one: (WHOLE.claims[one(A)], WHOLE.statements[one(B)], WHOLE.sources[one(SOURCE)]),
    "get": lambda one: WHOLE.get(one(A)),
    "in": lambda one: (one(A) in WHOLE, one(A) in STANDING, one(A) in STRENGTHS),
    "steps": lambda one: (WHOLE.supports(one(A)), WHOLE.attacks(one(A)), WHOLE.uses(one(B)), WHOLE.incoming(one(A))),
    "remove": lambda one: WHOLE.remove(one(A), one(SOURCE)),
    "update": lambda one: WHOLE.update(one(A), title="The a"),
    "submap": lambda one: WHOLE.submap([one(A), one(B)]),
    "place": lambda one: argmap.Place(one(A), "text"),
    "where": lambda one: MAP.where(one(MAP["ab"]), "text"),
    "without": lambda one: dict(argmap.evaluate(WHOLE, without=one(B))),
    "without several": lambda one: dict(argmap.evaluate(WHOLE, without={one(B), one(A)})),
    "standing": lambda one: (
        STANDING[one(A)],
        STANDING.reason(one(A)),
        STANDING.rests_on(one(A)),
        STANDING.pro(one(A)),
    ),
    "strength": lambda one: STRENGTHS[one(A)],
    "strengths without": lambda one: dict(argmap.strengths(WHOLE, without=one(B))),
    "explain": lambda one: str(argmap.explain(WHOLE, one(A), without=[one(B)])),
    "load-bearing": lambda one: argmap.load_bearing(WHOLE, one(A), without=one(B)),
    "contributions": lambda one: argmap.contributions(WHOLE, one(A)),
    "render": lambda one: argmap.render(WHOLE, format="txt", focus=one(A)),
}


@pytest.mark.parametrize("case", NODES_FOR_IDS)
def test_nodes_for_ids(case):
    """Where an id is wanted the node does as well."""
    do = NODES_FOR_IDS[case]
    assert do(lambda node: node.id) == do(lambda node: node)


def test_nodes_by_id():
    """Nodes may be given as a mapping from their ids, as a map gives them."""
    assert WHOLE == WHOLE.replace(nodes=dict(WHOLE), sources=WHOLE.sources)
    assert WHOLE.replace(nodes=[B]) == WHOLE.replace(nodes={"b": B})


def test_what_is_not_a_list_after_one_that_is():
    """A value that is nothing is refused, whatever was built before."""
    assert argmap.Inference("i", [], supports="a").premises == ()
    for _ in range(2):
        with pytest.raises(TypeError, match="'premises' must be"):
            argmap.Inference("i", None, supports="a")


def test_one_rule_one_help_one_edit():
    """One in place of several is a list of one."""
    found = argmap.Finding("found", help="write it", fix=argmap.Fix("cut it", argmap.Edit(0, 1, "")))
    assert found.help == ("write it",)
    assert found.fix is not None
    assert found.fix.edits == (argmap.Edit(0, 1, ""),)
    (one,) = [one for one in argmap.rules() if one.code == "AM204"]
    assert argmap.check(MAP, rules=one) == argmap.check(MAP, rules=[one])


def test_load_error_from_another_process():
    """The error survives pickling with its findings."""
    with pytest.raises(argmap.LoadError) as raised:
        argmap.loads("")
    again = pickle.loads(pickle.dumps(raised.value))
    assert (str(again), again.diagnostics) == (str(raised.value), raised.value.diagnostics)
