"""What maps, reports and results are to whoever looks at them: short in a shell, tables for a data frame."""

import argmap

FOUND = argmap.loads(
    "argmap: 1\ntitle: Rain\nthesis: wet\nclaims: {wet: The street is wet., dry: It is dry.}\n"
    "evidence: {rain: {text: It rained.}}\ninferences: {so: {premises: rain, supports: wet}}\n"
)
STANDING = argmap.evaluate(FOUND)


def test_a_map_is_a_mapping():
    """From id to node, in author order; it is true also when it has no nodes."""
    assert (4, ["wet", "dry", "rain", "so"]) == (len(FOUND), list(FOUND.keys()))
    assert [FOUND["wet"], FOUND["so"]] == [next(iter(FOUND.values())), dict(FOUND.items())["so"]]
    assert ["wet", "dry", "rain"] == list(FOUND.statements)
    assert argmap.ArgumentMap(title="Empty")
    assert (None, "none") == (FOUND.get("so what"), FOUND.get("so what", "none"))


def test_short_in_a_shell():
    """None of them takes more than a line."""
    shown = [
        FOUND,
        argmap.ArgumentMap(title="Empty"),
        argmap.check(FOUND),
        argmap.check(FOUND, select="AM508"),
        STANDING,
        argmap.strengths(FOUND),
        argmap.load_bearing(FOUND),
        argmap.positions(FOUND),
    ]
    assert [
        "<ArgumentMap 'Rain': 2 claims, 1 evidence, 1 inference>",
        "<ArgumentMap 'Empty': no nodes>",
        "<Report: 3 warnings>",
        "<Report: 1 remark>",
        "<Standings of 'Rain': 3 stands, 1 falls>",
        "<Strengths of 'Rain': 4 nodes, quadratic-energy, converged>",
        "<LoadBearing of 'wet': 2 single points, 2 cuts>",
        "<Positions: 1 preferred>",
    ] == list(map(repr, shown))


def test_rows():
    """Each is a dictionary of plain values under the same keys."""
    report = argmap.check(FOUND)
    assert {"path": "<text>", "line": 4, "column": 35, "code": "AM204", "name": "unsupported-claim"} == {
        key: value for key, value in report.rows()[0].items() if key not in {"severity", "message"}
    }
    assert {"path": "<map>", "line": None, "column": None} == {
        key: argmap.check(argmap.ArgumentMap(title="T")).rows()[0][key] for key in ("path", "line", "column")
    }
    assert {
        "id": "dry", "kind": "claim", "text": "It is dry.", "standing": "falls", "verdict": "not-established",
        "reason": "unsupported",
    } == STANDING.rows()[1]  # fmt: skip
    strengths = argmap.strengths(FOUND)
    assert {"id": "so", "kind": "inference", "text": None, "strength": strengths["so"]} == strengths.rows()[3]
    assert [
        {"target": "wet", "kind": "cut", "size": 1, "units": "rain"},
        {"target": "wet", "kind": "cut", "size": 1, "units": "so"},
    ] == argmap.load_bearing(FOUND).rows()


def test_report_in_notebooks():
    """A table in which what the map says is no markup, and how many findings there are."""
    m = argmap.loads("argmap: 1\ntitle: T\nthesis: a\nclaims: {a: A., b: B.}\n")
    lines = argmap.check(m)._repr_markdown_().splitlines()
    assert ["| Place | Rule | Finding |", "|---|---|---|"] == lines[:2]
    assert r"| \<text\>:3:9 | AM501 | the thesis 'a' is not established: nothing supports it |" == lines[2]
    assert ["", "*1 error, 3 warnings*"] == lines[-2:]
    assert "*no findings*" == argmap.Report().markdown()
