import os
import subprocess
import sys

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing.text.outline import text_outline
from argmap.exercises import KINDS, worksheet
from argmap.exercises.as_markdown import worksheet_markdown
from argmap.exercises.randomness import SeededRandom
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question
from profiles import costly

SEEDS = st.integers(0, 50)


@costly
@given(strategies.maps(), SEEDS, st.sets(st.sampled_from(list(KINDS)), min_size=1))
def test_tasks_can_be_answered(argument_map, seed, kinds):
    """Whatever the map: each task has right answers and wrong ones, no two of them alike, and says why."""
    sheet = worksheet(argument_map, seed=seed, kinds=kinds)
    assert {task.kind.name for task in sheet.tasks} | {*sheet.impossible} == kinds
    for task in sheet.tasks:
        question = task.question
        assert len({*question.options}) == len(question.options)
        assert 1 <= len(question.right) < len(question.options)
        assert question.several or len(question.right) == 1
        assert question.ask
        assert question.hint
        assert question.why


@pytest.mark.parametrize("seed", range(20))
def test_every_kind_is_found_in_the_essay(essay, seed):
    """The map of the essay has two tasks of each kind, with other texts for other seeds."""
    sheet = worksheet(essay, seed=seed)
    assert [name for name in KINDS for _ in range(2)] == [task.kind.name for task in sheet.tasks]
    assert [*range(1, 11)] == [task.number for task in sheet.tasks]
    assert () == sheet.impossible


@pytest.mark.parametrize("seed", range(20))
def test_tasks_do_not_give_each_other_away(essay, seed):
    """No picture shows a hidden premise, a loose statement, or the scheme of a step that is asked for."""
    sheet = worksheet(essay, seed=seed)
    pictures = [text_outline(sheet.tree), *(text_outline(task.tree) for task in sheet.tasks)]
    for task in sheet.tasks:
        if task.kind.name == "premise":
            secret = task.question.options[task.question.right[0]]
        elif task.kind.name == "place":
            secret = task.question.ask.partition("“")[2].partition("”")[0]
        else:
            continue
        assert secret in {node.text for node in essay.nodes if not isinstance(node, Inference)}
        assert not [picture for picture in pictures if secret in picture]
    for task in sheet.tasks:
        if task.kind.name == "scheme":
            step = task.tree.cards[-1].inference
            assert step.scheme is None
            assert [None] == [
                card.inference.scheme for card in sheet.tree.cards if card.inference and card.inference.id == step.id
            ]


def test_unstated_premises_are_hidden_first(essay):
    """As long as there are premises that the author left unstated, these are asked for."""
    for seed in range(10):
        for task in worksheet(essay, seed=seed, kinds=["premise"]).tasks:
            hidden = task.question.options[task.question.right[0]]
            assert [True] == [claim.unstated for claim in essay.claims.values() if claim.text == hidden]


LINKED = ArgumentMap(
    title="Rain",
    thesis="wet",
    nodes=[
        Claim("wet", "The street is wet."),
        Evidence("rain", "It rained."),
        Claim("open", "The street is open to the sky.", assumed=True),
        Evidence("shine", "The street shines."),
        Inference("by-rain", ("rain", "open"), supports="wet", scheme="cause-to-effect"),
        Inference("by-shine", ("shine",), supports="wet", scheme="sign"),
    ],
)


def test_linked_and_separate_are_told_apart():
    """A linked premise belongs to the others of its card, and to take it for a reason of its own is an answer too."""
    seen = set()
    for seed in range(20):
        (task,) = worksheet(LINKED, seed=seed, kinds=["place"], number=1).tasks
        question = task.question
        loose = question.ask.partition("“")[2].partition("”")[0]
        (right,) = question.right
        if loose == "The street shines.":
            assert "By itself it is a reason for 1.1." == question.options[right]
        else:
            other = "2.2" if loose == "It rained." else "2.1"
            assert f"Together with {other} it makes a reason for 1.1." == question.options[right]
            assert "By itself it is a reason for 1.1." in question.options
        seen.add(loose)
    assert {"It rained.", "The street is open to the sky."} == seen


def test_withdrawal_goes_by_standing():
    """What changes when the one premise of a reason goes is what the map rests on it, and nothing else."""
    chain = ArgumentMap(
        title="Chain",
        thesis="top",
        nodes=[
            Claim("top", "Top."),
            Claim("middle", "Middle."),
            Evidence("low", "Low."),
            Evidence("other", "Other."),
            Evidence("aside", "Aside."),
            Inference("one", ("middle", "other", "aside"), supports="top"),
            Inference("two", ("low",), supports="middle"),
        ],
    )
    for seed in range(10):
        (task,) = worksheet(chain, seed=seed, kinds=["withdrawal"], number=1).tasks
        assert "Suppose that 3.1 is withdrawn." in task.question.ask
        right = [task.question.options[at] for at in task.question.right]
        assert ["1.1 Top.", "2.1 Middle."] == right
        assert 4 == len(task.question.options)


def test_a_map_without_steps_has_nothing_to_ask():
    """A map of a single claim has no tasks, and each kind is named as impossible."""
    sheet = worksheet(ArgumentMap(title="One", nodes=[Claim("a", "A.", assumed=True)]))
    assert () == sheet.tasks
    assert tuple(KINDS) == sheet.impossible


def test_another_seed_gives_other_tasks(essay):
    """Seeds matter, and so does the checksum by which a worksheet knows its key."""
    checksums = {worksheet(essay, seed=seed).checksum for seed in range(10)}
    assert 10 == len(checksums)


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_same_seed_gives_the_same_worksheet(essay, hash_seed):
    """Neither the process nor Python's hashing of texts makes a difference."""
    code = f"import argmap\nfrom argmap.exercises import worksheet\nprint(worksheet(argmap.load({essay.path!r}), seed=5).checksum)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert worksheet(essay, seed=5).checksum == run.stdout.strip()


def test_lots_are_those_that_python_promises():
    """The choices of a seed are fixed for all time: last year's worksheets can be made again."""
    rng = SeededRandom(1, "example")
    assert [84, 12, 38, 4, 49, 75] == [rng.below(100) for _ in range(6)]
    assert ["d", "c", "e", "b", "a", "f"] == SeededRandom(1, "example").shuffled("abcdef")


@costly
@given(st.lists(st.integers(), max_size=12), st.integers(0, 15), SEEDS)
def test_some_keep_their_order(items, number, seed):
    """Some of the items are as many as asked for, and in their order."""
    places = list(enumerate(items))
    some = SeededRandom(seed).some(places, number)
    assert min(number, len(items)) == len(some)
    assert sorted(some) == some


def rivals(**fields):
    """A question with two answers, whose reasons have weights, and an objection to one of them."""
    return ArgumentMap(
        title="The harbour",
        thesis="end",
        nodes=[
            Claim("silt", "It silted up."), Claim("war", "It was given up in the war."),
            Evidence("mud", "There is mud."), Evidence("ash", "There is ash."), Evidence("late", "The ash is younger."),
            Inference("by-mud", ["mud"], supports="silt", weight=0.5),
            Inference("by-ash", ["ash"], supports="war", weight=0.8), Inference("too-late", ["late"], attacks="by-ash"),
        ],
        questions=[Question("end", "Why did the harbour end?", ["silt", "war"])],
        **fields,
    )  # fmt: skip


def test_withdrawal_asks_about_rivals():
    """A question with its answers is a part like any other; the worksheet says what rivals and weights do."""
    (task,) = worksheet(rivals(), kinds=["withdrawal"], number=1).tasks
    assert (
        "At most one of 2.1 and 2.2 can hold: the reasons for each are objections to the others. " in task.question.ask
    )
    assert "Suppose that 4.1 is withdrawn." in task.question.ask
    right = [task.question.options[at] for at in task.question.right]
    assert ["2.1 It silted up.", "2.2 It was given up in the war. (falls at present)"] == right
    assert (
        "The case against 2.1 now weighs more than the case for it. "
        "A reason for 2.2 holds, and nothing that weighs as much is left against it." == task.question.why
    )
    outline = worksheet_markdown(worksheet(rivals(), kinds=["withdrawal"], number=1))
    assert 2 == outline.count("weight 0.5")
    assert "the weightiest reason for a claim and the weightiest objection to it decide" in outline


def test_withdrawal_names_the_standard():
    """Another standard than the usual one is explained, that of the map and that of single claims."""
    for standard, words in [
        ("unanswered", "Here a claim stands if one reason for it holds and no objection does, whatever they weigh. "),
        ("preponderance", "Here a claim falls if both sides weigh the same. "),
        (
            "beyond-reasonable-doubt",
            "weighs more than 0.5, and outweighs the weightiest objection, which weighs less than",
        ),
    ]:
        chain = ArgumentMap(
            title="T",
            thesis="a",
            standard=standard,
            nodes=[
                Claim("a", "A"), Claim("b", "B"), Evidence("c", "C"), Evidence("d", "D"), Claim("e", "E", assumed=True),
                Inference("i", ["b"], supports="a"), Inference("j", ["c"], supports="b"),
                Inference("k", ["d", "e"], supports="a"),
            ],
        )  # fmt: skip
        found = worksheet(chain, kinds=["withdrawal"], number=1).tasks
        assert found
        assert words in found[0].question.ask
        mixed = chain.replace(
            nodes=[attrs.evolve(node, standard="scintilla") if node.id == "b" else node for node in chain.nodes]
        )
        (task, *_) = [one for one in worksheet(mixed, kinds=["withdrawal"]).tasks if "b" in one.tree.homes]
        own = "For 2.1 another standard applies: a claim stands if one reason for it holds, whatever the objections."
        assert own in task.question.ask
    assert "Here a claim" not in worksheet(rivals(), kinds=["withdrawal"]).tasks[0].question.ask
