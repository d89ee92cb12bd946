"""The benchmarks beside other programs: one map in every notation, honest statistics, and failures that are shown."""

import importlib
import json
import statistics
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

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
    maps = part("same_map")
    maps.write(tmp_path, size)
    texts = {maps.text_of(at) for at in range(size)}
    for notation, name in {"argdown": "map.argdown", "aif": "map.aif.json", "kialo": "map.kialo.txt"}.items():
        read, _ = read_format((tmp_path / name).read_text("utf-8"), notation)
        found = {node.text for node in (*read.claims.values(), *read.evidence.values())}
        assert texts == found, notation
    assert texts == {claim.text for claim in argmap.load(tmp_path / "map.yaml").claims.values()}
    assert size == (tmp_path / "map.gsn.yaml").read_text("utf-8").count("text:")
    assert size == (tmp_path / "map.dot").read_text("utf-8").count("label=")


@pytest.mark.parametrize("size", [10, 25, 60])
def test_solvers_and_argmap_find_the_same_arguments_standing(part, tmp_path, size):
    """What all complete extensions hold, by another solver, is what stands in the map."""
    clingo = pytest.importorskip("clingo")
    maps = part("same_map")
    control = clingo.Control(["--enum-mode=cautious"])
    control.add("base", [], maps.framework(size))
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        found = [{str(symbol.arguments[0]) for symbol in model.symbols(shown=True)} for model in models][-1]
    argument_map = argmap.loads(maps.attacked_map(size))
    standing = argmap.evaluate(argument_map)
    assert found == {id_ for id_ in argument_map.claims if standing[id_] is Standing.STANDS}


def test_a_program_that_fails_or_takes_too_long_is_shown_as_such(part, tmp_path):
    measuring, peers, results = part("measuring"), part("peers"), part("results")
    for size in (10, 20):
        (tmp_path / str(size)).mkdir()
    programs = [
        peers.Program("argmap", (sys.executable, "-c", "sum(range(10**5))")),
        peers.Program("wrong", (sys.executable, "-c", "raise SystemExit(3)")),
        peers.Program("late", (sys.executable, "-c", "import time; time.sleep(60)")),
        peers.Program("absent", (), "a thing"),
        peers.Program("broken", (str(tmp_path / "nowhere"),)),
    ]
    rows = measuring.rows_of("load", programs, [10, 20], tmp_path, rounds=2, limit=1.5)
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
        "floor": 10,
        "machine": measuring.machine(),
        "rows": [vars(row) for row in rows],
    }
    for text in (results.page(shown), results.plot(shown)):
        assert all(failure in text for failure in failures.values())
    ET.fromstring(results.plot(shown))


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
    main = part("__main__").main
    out = tmp_path / "runs.json"
    main(["--only", "start", "--sizes", "20", "--rounds", "1", "--json", str(out)])
    first = capsys.readouterr().out
    main(["--again", str(out), "--out", str(tmp_path)])
    assert first == capsys.readouterr().out
    assert {row["work"] for row in json.loads(out.read_text("utf-8"))["rows"]} == {"start"}
    page = (tmp_path / "benchmarks.md").read_text("utf-8")
    assert "| Python alone |" in page
    assert str(ROOT) not in page


@pytest.mark.parametrize("sizes", ["5", "x", "1000,0", "99999999"])
def test_sizes_that_cannot_be_measured_are_named(part, sizes, capsys):
    with pytest.raises(SystemExit):
        part("__main__").main(["--sizes", sizes])
    assert "expected numbers" in capsys.readouterr().err
