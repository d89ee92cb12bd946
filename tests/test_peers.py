"""The benchmarks beside other programs: one map in every notation, honest statistics, and failures that are shown."""

import importlib
import json
import re
import statistics
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

import argmap
from argmap.notations import read_format
from argmap.reasoning.standing import Standing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.wait4")
ROOT = Path(__file__).parents[1]


@pytest.fixture
def part(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    return lambda name: importlib.import_module(f"benchmarks.{name}")


@pytest.mark.parametrize("size", [1, 2, 6, 40])
def test_the_same_statements_are_in_every_notation(part, tmp_path, size):
    part("same_map").write(tmp_path, size)
    texts = {node.text for node in argmap.load(tmp_path / "map.yaml").statements.values()}
    read = {"argdown": "map.argdown", "aif": "map.aif.json", "kialo": "map.kialo.txt", "arguebuf": "map.arguebuf.json"}
    for notation, name in read.items():
        there, _ = read_format((tmp_path / name).read_text("utf-8"), notation)
        assert texts == {node.text for node in there.statements.values()}, notation
    assert size == len(texts)
    assert texts == {node["text"] for node in yaml.safe_load((tmp_path / "map.gsn.yaml").read_text("utf-8")).values()}
    assert texts == set(_carneades(tmp_path / "map.carneades.yaml")["statements"].values())
    assert size == (tmp_path / "map.dot").read_text("utf-8").count("label=")


@pytest.mark.parametrize("size", [2, 40])
def test_arguebuf_reads_what_it_is_given(part, tmp_path, size):
    """Each file as the benchmark has it read, with all its statements, and the steps between them."""
    arguebuf = pytest.importorskip("arguebuf")
    part("same_map").write(tmp_path, size)
    with (tmp_path / "map.arguebuf.json").open() as own, (tmp_path / "map.kialo.txt").open() as kialo:
        graphs = [arguebuf.load.json(own), arguebuf.load.kialo(kialo)]
    graphs.append(arguebuf.load.aif(json.loads((tmp_path / "map.aif.json").read_text("utf-8"))))
    argument_map = argmap.load(tmp_path / "map.yaml")
    steps = len(argument_map.inferences)
    assert [(size, steps), (size, size - 1), (size, steps)] == [
        (len(graph.atom_nodes), len(graph.scheme_nodes)) for graph in graphs
    ]


def _carneades(path):
    """What is in a file for Carneades, once whatever it refers to is found to be there."""
    there = yaml.safe_load(path.read_text("utf-8"))
    for argument in there.get("arguments", {}).values():
        named = [argument["conclusion"], *argument["premises"], *filter(None, [argument.get("undercutter")])]
        assert set(named) <= there["statements"].keys()
    assert set(there.get("assumptions", ())) <= there["statements"].keys()
    return there


def test_every_shape_is_a_map_and_in_the_notations_that_can_say_it(part, tmp_path):
    """What supports and attacks what is the same in Argdown; what is supported by what is the same for gsn2x."""
    shapes = part("shapes").SHAPES
    part("same_map").write_shapes(tmp_path, 40)
    for shape in shapes:
        folder = tmp_path / shape / "40"
        m = argmap.load(folder / "map.yaml")
        assert 40 == len(m.statements) + len(m.questions), shape
        if (folder / "map.argdown").exists():
            there, _ = read_format((folder / "map.argdown").read_text("utf-8"), "argdown")
            assert _relations(m) == _relations(there), shape
        if (folder / "map.gsn.yaml").exists():
            elements = yaml.safe_load((folder / "map.gsn.yaml").read_text("utf-8"))
            pairs = {(below, name) for name, one in elements.items() for below in one.get("supportedBy", ())}
            assert len(_relations(m)) == len(pairs), shape
        if (folder / "map.carneades.yaml").exists():
            _carneades(folder / "map.carneades.yaml")
    said = {name: [shape for shape in shapes if (tmp_path / shape / "40" / name).exists()] for name in NOTATIONS}
    assert {
        "map.argdown": ["tree", "prose", "DAG", "tangle", "chain", "fan", "attacks"],
        "map.gsn.yaml": ["tree", "prose", "DAG", "chain", "fan"],
        "map.carneades.yaml": ["tree", "prose", "DAG", "chain", "fan", "attacks"],
    } == said


NOTATIONS = ("map.argdown", "map.gsn.yaml", "map.carneades.yaml")


def _relations(m):
    """Which text is for or against which other."""
    return {
        (m[premise].text, bool(step.supports), m[step.target].text)
        for step in m.inferences.values()
        for premise in step.premises
        if premise != step.target or step.attacks
    }


def test_the_parser_of_argdown_reads_every_shape(part, tmp_path):
    """The program ends well on each, and not on what is no Argdown."""
    peers, run = part("peers"), part("processes").run
    program = peers._argdown_parse()
    if not program.command:
        pytest.skip("@argdown/core is missing")
    part("same_map").write_shapes(tmp_path, 40)
    folders = [path.parent for path in sorted(tmp_path.rglob("map.argdown"))]
    assert [""] * 7 == [run(program.command, folder, env=peers.environment()).failure for folder in folders]
    (folders[0] / "map.argdown").write_text("[a]: A\n   + [b\n  +   <\n")
    assert "fails: exit status 1" == run(program.command, folders[0], env=peers.environment()).failure


FAKE = """\
#!{python}
import pathlib, sys
if "--version" in sys.argv or not sys.argv[1:]:
    print("fake 9.8.7")
else:
    given = pathlib.Path(sys.argv[-1])
    with open({notes!r}, "a") as notes:
        print(*sys.argv[1:], given.exists(), given.parent == pathlib.Path(), sep=" ", file=notes)
"""


def test_programs_that_are_named_by_a_path_are_run_as_their_help_says(part, tmp_path, capsys, monkeypatch):
    """Each on its own notation, in the folder of the map, wherever the command was started."""
    notes = tmp_path / "notes"
    for name in ("gsn2x", "carneades"):
        (tmp_path / name).write_text(FAKE.format(python=sys.executable, notes=str(notes)))
        (tmp_path / name).chmod(0o755)
    monkeypatch.chdir(tmp_path)
    only = [part for work in ("check", "standing", "picture", "AIF", "shape: DAG") for part in ("--only", work)]
    given = ["--gsn2x", "./gsn2x", "--carneades", "carneades", "--json", "out.json"]
    part("__main__").main([*only, *given, "--sizes", "20", "--rounds", "1"])
    assert {
        "-c map.gsn.yaml True True",
        "map.gsn.yaml True True",
        "check map.carneades.yaml True True",
        "eval -t yaml -o out.yaml attacks.carneades.yaml True True",
        "check -f aif map.aif.json True True",
    } == set(notes.read_text().splitlines())
    results = json.loads((tmp_path / "out.json").read_text())
    assert ("9.8.7", "9.8.7") == (results["machine"]["gsn2x"], results["machine"]["Carneades"])
    rows = [row for row in results["rows"] if row["program"] in {"gsn2x", "Carneades"} and row["size"] == 20]
    assert 7 == len(rows)
    assert {""} == {row["failure"] for row in rows}
    assert "| gsn2x | 0.0" in capsys.readouterr().out


@pytest.mark.parametrize("size", [10, 25, 60])
def test_solvers_and_argmap_find_the_same_arguments_standing(part, tmp_path, size):
    """What all complete extensions hold, by another solver, is what stands in the map."""
    clingo = pytest.importorskip("clingo")
    maps = part("random_attacks")
    control = clingo.Control(["--enum-mode=cautious"])
    control.add("base", [], maps.framework(size))
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        found = [{str(symbol.arguments[0]) for symbol in model.symbols(shown=True)} for model in models][-1]
    argument_map = argmap.loads(maps.attacked_map(size))
    standing = argmap.evaluate(argument_map)
    assert found == {id_ for id_ in argument_map.claims if standing[id_] is Standing.STANDS}


def test_a_program_that_fails_or_takes_too_long_is_shown_as_such(part, tmp_path):
    measuring, peers, results, plot = part("measuring"), part("peers"), part("results"), part("plot")
    for size in (10, 20):
        (tmp_path / str(size)).mkdir()
    programs = [
        peers.Program("argmap", (sys.executable, "-c", "sum(range(10**5))")),
        peers.Program("wrong", (sys.executable, "-c", "raise SystemExit(3)")),
        peers.Program("late", (sys.executable, "-c", "import time; time.sleep(60)")),
        peers.Program("absent", (), "a thing"),
        peers.Program("broken", (str(tmp_path / "nowhere"),)),
    ]
    rows = measuring.rows_of("load", programs, [10, 20], tmp_path, measuring.Effort(2, 1.5))
    failures = {row.program: row.failure for row in rows if row.size == 20}
    assert {
        "argmap": "",
        "wrong": "fails: exit status 3",
        "late": "over 1.5 s",
        "absent": "needs a thing",
        "broken": "does not start: No such file or directory",
    } == failures
    shown = {
        "sizes": [10, 20],
        "rounds": 2,
        "limit": 1.5,
        "budget": 20,
        "floor": 10,
        "machine": measuring.machine(peers.versions()),
        "rows": [vars(row) for row in rows],
    }
    for text in (results.page(shown), plot.plot(shown)):
        assert all(failure in text for failure in failures.values())
    ET.fromstring(plot.plot(shown))


def test_what_a_process_takes_is_its_own(part, tmp_path):
    """Time on the clock is not counted, and memory that it held is, whether or not it still holds it."""
    run = part("processes").run
    idle = run([sys.executable, "-c", "import time; time.sleep(1)"], tmp_path)
    large = run([sys.executable, "-c", "x = b'1' * 200_000_000; del x"], tmp_path)
    assert ("", True, True) == (idle.failure, idle.seconds < 1, large.memory > 180)


def test_a_child_that_outlives_the_limit_ends_with_its_parent(part, tmp_path):
    script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    assert "over 1 s" == part("processes").run([sys.executable, "-c", script], tmp_path, limit=1).failure


@pytest.mark.parametrize("power", [1, 1.5, 2])
def test_slopes_are_exponents(part, power):
    found = part("processes").slope({size: 0.001 * size**power for size in (10, 1_000, 10_000)})
    assert power == pytest.approx(found)


def test_a_slope_needs_two_times(part):
    assert (None, None) == (part("processes").slope({10: 1}), part("processes").slope({10: 0, 20: 3}))


def test_ratios_are_those_of_rounds(part):
    """A round in which everything is slow says nothing about either program."""
    assert (2, 2, 3) == part("processes").ratios([2, 20, 3], [1, 10, 1])
    assert statistics.median([2, 20, 3]) == 3


def test_what_a_command_measured_can_be_shown_again(part, tmp_path, capsys):
    main, results = part("__main__").main, part("results")
    out, again = tmp_path / "runs.json", tmp_path / "again.json"
    main(["--only", "start", "--only", "shape: fan", "--sizes", "20", "--rounds", "1", "--json", str(out)])
    first = capsys.readouterr().out
    main(["--again", str(out), "--json", str(again)])
    assert (first, out.read_text("utf-8")) == (capsys.readouterr().out, again.read_text("utf-8"))
    found = json.loads(out.read_text("utf-8"))
    assert {row["work"] for row in found["rows"]} == {"start", "shape: fan"}
    page = results.page(found)
    assert all(part in page for part in ("| Python alone |", "\n| fan | ", "beyond Python alone, milliseconds | 30 |"))
    assert str(ROOT) not in page


def test_nothing_is_recorded_without_the_figures_of_the_readme(part, tmp_path):
    """What the docs show stays as it is, and the message says what was not measured."""
    out, recorded = tmp_path / "runs.json", ROOT / "benchmarks" / "measured.json"
    before = recorded.read_bytes()
    with pytest.raises(SystemExit, match=r"check: Argdown, parse alone, .*standing: clingo"):
        part("__main__").main(["--only", "start", "--sizes", "20", "--rounds", "1", "--json", str(out), "--record"])
    assert (before, True) == (recorded.read_bytes(), out.exists())


def _rows(part, work, program, times):
    return [vars(part("rows").Row(work, program, size, seconds)) for size, seconds in times.items()]


def test_growth_is_that_beyond_the_start(part):
    """Sizes at which there is nearly nothing but the start say nothing; nor does one size alone."""
    rows = part("rows")
    times = {10: [0.1], 1_000: [0.11], 10_000: [0.3], 100_000: [2.1]}
    of = [rows.Row("load", "argmap", size, seconds) for size, seconds in times.items()]
    assert (1, None, None) == (pytest.approx(rows.growth(of)), rows.growth(of[:3]), rows.growth(of[1:]))


def test_targets_say_by_how_much_they_are_missed_and_why(part):
    """The start is left out where the work is compared."""
    targets, rows = part("targets"), part("rows")
    records = [
        *_rows(part, "load", "argmap", {10: [0.1], 10_000: [0.7], 100_000: [8.8]}),
        *_rows(part, "load", targets.LOADER, {10: [0.2], 10_000: [1.2], 100_000: [30.2]}),
    ]
    section = targets.targets(rows.rows_of_work({"rows": records}))
    assert "| loading 10,000 statements beside CSafeLoader, work | 0.4 | 0.60 | **missed** by 50% |" in section
    assert "| loading 100,000 statements beside CSafeLoader, work | 0.3 | 0.29 | met, 3% below |" in section
    assert "- growth above 1.1: load (1.16). The" in section
    assert "Argdown" not in section
    assert "" == targets.targets({})


def test_the_figures_of_the_readme_stand_in_the_page(part):
    """All of them, and both are of the runs that are recorded."""
    recorded = json.loads((ROOT / "benchmarks" / "measured.json").read_text("utf-8"))
    said = re.search(
        r"<!-- generated: benchmarks readme -->\n(.*?)<!-- end -->", (ROOT / "README.md").read_text(), re.DOTALL
    )
    figures = re.findall(r"\d+\.\d{3}", said[1])
    page = (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
    assert 6 == len(figures)
    assert all(f"| {figure} |" in page for figure in figures)
    assert part("results").page(recorded) == page


@pytest.mark.parametrize("script", ["sleep 60 & wait", "head -c 100000 /dev/urandom", "echo; exit 1", "printf '\\377'"])
def test_a_program_may_say_what_it_likes_of_its_version(part, tmp_path, monkeypatch, script):
    """Or nothing, for as long as it likes: then none is shown."""
    peers = part("peers")
    monkeypatch.setattr(peers, "_PATIENCE", 0.5)
    (tmp_path / "gsn2x").write_text(f"#!/bin/sh\n{script}\n")
    (tmp_path / "gsn2x").chmod(0o755)
    found = peers.versions(peers.Binaries(gsn2x=str(tmp_path / "gsn2x"))).get("gsn2x", "")
    assert re.fullmatch(r"[\d.]*", found)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        *(("--rounds", value, "--rounds") for value in ("0", "-1", "x")),
        *((option, value, option) for option in ("--limit", "--budget") for value in ("0", "-1", "nan", "inf", "x")),
        ("--again", "nowhere.json", "'nowhere.json' is not what --json has written"),
        ("--again", "pyproject.toml", "'pyproject.toml' is not what --json has written"),
        ("--again", "docs/argmap.schema.json", "'docs/argmap.schema.json' is not what --json has written"),
        ("--json", "nowhere/x.json", "there is no such folder"),
    ],
)
def test_options_that_mean_nothing_are_refused_first(part, option, value, said, capsys, monkeypatch):
    """Before anything is measured."""
    monkeypatch.chdir(ROOT)
    with pytest.raises(SystemExit) as ended:
        part("__main__").main([option, value, "--only", "start"])
    assert (2, True) == (ended.value.code, said in capsys.readouterr().err)


@pytest.mark.parametrize("sizes", ["5", "x", "1000,0", "99999999"])
def test_sizes_that_cannot_be_measured_are_named(part, sizes, capsys):
    with pytest.raises(SystemExit):
        part("__main__").main(["--sizes", sizes])
    assert "expected numbers" in capsys.readouterr().err
