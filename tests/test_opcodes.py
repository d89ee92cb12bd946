"""The guard of the work that small jobs do: it counts the same each time, and a twentieth more is caught."""

import importlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def guard(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    return importlib.import_module("benchmarks.opcodes")


@pytest.fixture
def work(tmp_path, guard, monkeypatch):
    """A loop of so many turns, in code that is taken for argmap's own."""
    monkeypatch.setattr(guard, "OWN", str(tmp_path))
    path = tmp_path / "loop.py"
    path.write_text("def turn(times):\n    for at in range(times):\n        at * at\n")
    names = {}
    exec(compile(path.read_text(), str(path), "exec"), names)
    return names["turn"]


def test_the_count_is_the_same_each_time(guard, work):
    assert guard.counted(lambda: work(1_000)) == guard.counted(lambda: work(1_000)) > 1_000


def test_a_twentieth_more_is_caught_and_a_fiftieth_is_not(guard, work):
    before = {"loop": guard.counted(lambda: work(1_000))}
    found = guard.compared({"loop": guard.counted(lambda: work(1_050))}, before)
    assert [
        f"loop: {guard.counted(lambda: work(1_050)):,} instructions, +5.0% of the {before['loop']:,} recorded"
    ] == found
    assert guard.compared({"loop": guard.counted(lambda: work(1_020))}, before) == []


def test_a_gain_is_recorded_too(guard):
    """Otherwise what was won could be lost again unnoticed."""
    assert guard.compared({"loop": 90}, {"loop": 100}) == ["loop: 90 instructions, -10.0% of the 100 recorded"]


def test_jobs_without_a_record_are_named(guard):
    assert guard.compared({"new": 1}, {}) == ["new: not recorded"]


def test_code_of_others_is_not_counted(guard):
    assert guard.counted(lambda: json.loads("[1, 2]")) == 0


def test_every_job_is_recorded(guard):
    for recorded in json.loads(guard.RECORD.read_text("utf-8")).values():
        assert list(guard.JOBS) == list(recorded)


def test_a_job_that_fails_says_what_argmap_says(guard, tmp_path):
    with pytest.raises(SystemExit, match=r"argmap check absent\.yaml fails:\n.*absent\.yaml"):
        guard.fresh(["check", "absent.yaml"], tmp_path)
