import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import strategies
from argmap.exercises import worksheet
from argmap.exercises.fault import findings
from argmap.exercises.faults import FAULTS
from argmap.exercises.lots import Lots
from argmap.exercises.parts import parts
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from profiles import costly

STRUCTURE = ("AM1", "AM2", "AM503")

DEBATE = ArgumentMap(
    title="Debate",
    thesis="top",
    nodes=[
        Claim("top", "Top."),
        Claim("left", "Left."),
        Claim("right", "Right.", assumed=True),
        Evidence("record", "Record."),
        Evidence("letter", "Letter."),
        Claim("doubt", "Doubt.", assumed=True),
        Claim("reply", "Reply.", assumed=True),
        Inference("because", ("left", "right"), supports="top"),
        Inference("shown", ("record", "letter"), supports="left"),
        Inference("also", ("letter",), supports="top"),
        Inference("however", ("doubt",), attacks="left"),
        Inference("answered", ("reply",), attacks="doubt"),
    ],
)


@pytest.mark.parametrize("plant", FAULTS, ids=lambda plant: plant.__name__)
def test_each_fault_can_be_planted(plant):
    """In a map that has room for it, each kind of fault has a copy with its finding and no other."""
    assert [] == findings(DEBATE)
    exact = [fault for fault in plant(DEBATE) if [fault.code] == [code for code, _ in findings(fault.copy)]]
    assert exact


@costly
@given(strategies.sound_maps(), st.integers(0, 20))
def test_the_key_is_what_check_finds(argument_map, seed):
    """`check` finds the planted fault in the copy and nothing of the kind in the part as it was."""
    lots = Lots(seed)
    for untitled in parts(argument_map, lots, least=2, most=8):
        part = untitled.replace(title="Part")
        if findings(part):
            continue
        assert [] == [one for one in argmap.check(part, select=STRUCTURE) if one.severity != "info"]
        for fault in (fault for plant in FAULTS for fault in plant(part)):
            if [code for code, _ in findings(fault.copy)] == [fault.code]:
                found = [one for one in argmap.check(fault.copy, select=STRUCTURE) if one.severity != "info"]
                assert [fault.code] == [one.code for one in found]


@pytest.mark.parametrize("seed", range(10))
def test_only_the_right_answer_is_true(essay, seed):
    """The reason names the rule that finds the fault; the copy that is shown has that finding alone."""
    for task in worksheet(essay, seed=seed, kinds=["fault"], number=4).tasks:
        found = [code for code, _ in findings(task.tree.argument_map)]
        assert 1 == len(found)
        assert task.question.why.startswith(f"argmap check finds {found[0]} ")
