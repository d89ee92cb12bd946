"""Tasks of different kinds on one worksheet: whatever each takes out, covers or spoils, the others can be worded."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import strategies
from argmap.exercises import FORMATS, KINDS, worksheet
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source

PAIRS = list(itertools.combinations(KINDS, 2))
TEXTUAL = ("yaml", "md", "html")
NUMBER = re.compile(r"(?<![\d.])\d+\.\d+")


def sound(sheet):
    """Each task has answers to choose from, and names only what its picture shows."""
    for task in sheet.tasks:
        question = task.question
        assert 1 <= len(question.right) < len(question.options)
        if task.kind.name in {"fault", "place"}:
            named = {number for option in question.options for number in NUMBER.findall(option)}
            assert named <= {task.tree.numbers[id_] for id_ in task.tree.homes}
        if task.kind.name == "premise":
            assert 3 <= len(question.options)
    return sheet


SHIPS = ArgumentMap(
    title="Ships",
    thesis="sailed",
    sources=[Source("report", "A report"), Source("diary", "A diary")],
    nodes=[
        Claim("sailed", "The fleet sailed in May."),
        Evidence("entry", "The harbourmaster notes that it left.", source="report"),
        Evidence("sails", "A sailor saw its sails.", source="diary"),
        Inference("by-entry", ("entry",), supports="sailed"),
        Inference("by-sails", ("sails",), supports="sailed"),
    ],
)


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_pairs_on_a_small_map(pair):
    """Where there is little to ask about, the tasks of two kinds are about the same statements."""
    for seed in range(40):
        for number in (1, 2, 5):
            sound(worksheet(SHIPS, seed=seed, kinds=pair, number=number))


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_pairs_on_the_essay(essay, pair):
    """The same on a large map, with as many tasks as there may be."""
    for seed in range(15):
        sound(worksheet(essay, seed=seed, kinds=pair, number=5))


def test_many_seeds(essay):
    """All kinds together, for many seeds.

    Now and then the other tasks show every statement that could be taken out and put back.
    """
    without_place = 0
    seeds = range(settings.default.max_examples // 2)
    for seed in seeds:
        sheet = sound(worksheet(essay, seed=seed, number=5))
        kinds = {task.kind.name for task in sheet.tasks}
        assert {*KINDS} == kinds | {"place"}
        without_place += "place" not in kinds
        if not seed % 20:
            assert all(FORMATS[format_](sheet, "sheet.key")[0] for format_ in TEXTUAL)
    assert without_place < len(seeds) / 10


@given(
    strategies.maps(),
    st.sampled_from([*PAIRS, tuple(KINDS)]),
    st.integers(0, 10**9),
    st.integers(1, 5),
    st.sampled_from(TEXTUAL),
)
def test_any_map(argument_map, kinds, seed, number, format_):
    """Whatever the map, sound or faulty: a worksheet can be made of it and written in every format."""
    sheet = sound(worksheet(argument_map, seed=seed, kinds=kinds, number=number))
    assert FORMATS[format_](sheet, "sheet.key")[0]


def test_on_paper(essay, needs_typst):
    """The same as PDF."""
    for argument_map in (essay, SHIPS):
        content, key = FORMATS["pdf"](worksheet(argument_map, seed=32, number=5), "sheet.key.pdf")
        assert content.startswith(b"%PDF-")
        assert key.startswith(b"%PDF-")


LINKED = ArgumentMap(
    title="Rain",
    thesis="wet",
    nodes=[
        Claim("wet", "The street is wet."),
        Evidence("rain", "It rained."),
        Claim("open", "The street is open to the sky.", assumed=True),
        Evidence("shine", "The street shines."),
        Evidence("steps", "Steps splash."),
        Inference("by-rain", ("rain", "open"), supports="wet"),
        Inference("by-shine", ("shine",), supports="wet"),
        Inference("by-steps", ("steps",), supports="wet"),
    ],
)


def test_a_premise_has_others_to_choose_from():
    """Statements that another task takes out of the map stand among the answers where there are no others."""
    for seed in range(40):
        for task in sound(worksheet(LINKED, seed=seed, kinds=["premise", "place"], number=5)).tasks:
            assert task.question.options


def test_any_number_of_tasks(essay):
    """A number that no machine counts to is as good as all."""
    assert worksheet(essay, number=10**30).tasks == worksheet(essay, number=1000).tasks
