"""The map of the essay: clean, as full as it says, and with the verdicts that a seminar would argue about."""

import re
from pathlib import Path

import pytest

import argmap

PATH = Path(__file__).parents[1] / "maps" / "radchenko_vietnam.yaml"


@pytest.fixture(scope="module")
def essay():
    return argmap.load(PATH)


def test_clean(essay):
    """No default rule finds anything."""
    assert [] == list(argmap.check(essay))


def test_it_covers_the_essay(essay):
    """Paragraphs 1 to 17 are all cited."""
    cited = set()
    for node in (*essay.claims.values(), *essay.evidence.values()):
        for first, last in re.findall(r"(\d+)(?:[-–](\d+))?", node.locator or ""):
            cited |= set(range(int(first), int(last or first) + 1))
    assert set(range(1, 18)) == cited


def test_it_argues_from_both_sides(essay):
    """There are steps for and against, undercuts among these, and original voices that carry evidence."""
    attacks = [step for step in essay.inferences.values() if step.attacks is not None]
    assert len(essay.claims) >= 12
    assert len(essay.evidence) >= 20
    assert len(essay.inferences) - len(attacks) >= 14
    assert len(attacks) >= 5
    assert any(step.attacks in essay.inferences for step in attacks)
    voices = {author for source in essay.sources.values() for author in source.authors}
    for name in ("Nixon", "Giap", "Vinh", "Le Duan", "Brezhnev", "Kosygin", "Mao"):
        assert any(name in voice for voice in voices)
    assert {source.id for source in essay.sources.values()} >= {
        item.via for item in essay.evidence.values() if item.via
    }


def test_the_theses_stand_and_the_rivals_are_overturned(essay):
    """What the map expects, and why: each thesis rests on evidence, each rival is taken down by an attack."""
    standing = argmap.evaluate(essay)
    assert {"stands"} == {standing[thesis] for thesis in essay.thesis}
    overturned = [id_ for id_, expected in essay.expect.items() if expected == "overturned"]
    assert len(overturned) >= 3
    for rival in overturned:
        assert argmap.Verdict.OVERTURNED is standing.verdict(rival)


def test_one_question_has_one_answer(essay):
    """The rivals are answers to one question, and no attack on the first thesis; the thesis alone answers it."""
    (question,) = essay.questions.values()
    standing = argmap.evaluate(essay)
    assert essay.thesis[0] == question.answers[0] == standing.answer(question.id)
    assert 4 == len([id_ for id_ in question.answers if standing.verdict(id_) is argmap.Verdict.OVERTURNED])
    assert [] == list(essay.attacks(essay.thesis[0]))


def test_a_motive_that_was_there_is_not_yet_the_chief_one(essay):
    """The motives stand and their steps to the chief one are lighter; without undercuts the thesis still outweighs them."""
    standing = argmap.evaluate(essay)
    undercuts = [step.id for step in essay.inferences.values() if step.attacks in essay.inferences]
    for motive in ("geopolitics", "ideology", "china"):
        assert argmap.Standing.STANDS is standing[f"{motive}-mattered"]
        (step,) = essay.supports(f"rival-{motive}")
        assert step.weight == 0.5
        own = [id_ for id_ in undercuts if essay[id_].attacks == step.id]
        assert argmap.Standing.STANDS is argmap.evaluate(essay, own)[essay.thesis[0]]


def test_every_weight_and_every_attack_on_a_step_says_why(essay):
    """A weight is a judgement, and an undercut disputes one: each has a note, and so has the question."""
    judged = [step for step in essay.inferences.values() if step.weight is not None or step.attacks in essay.inferences]
    assert len(judged) >= 14
    assert [] == [judgement.id for judgement in (*judged, *essay.questions.values()) if not judgement.note]


def test_without_its_undercut_detente_ties(essay):
    """What answers the step to détente is an undercut; without it the question has no answer that stands."""
    (undercut,) = essay.attacks("detente-preferred")
    standing = argmap.evaluate(essay, [undercut.id])
    assert {"contested"} == {standing["detente-first"], standing[essay.thesis[0]]}


def test_the_first_thesis_rests_on_no_single_line(essay):
    """Without any one line of support the first thesis still stands; without all of them it does not."""
    thesis = essay.thesis[0]
    lines = [step.id for step in essay.supports(thesis)]
    assert len(lines) >= 7
    assert {"stands"} == {argmap.evaluate(essay, [line])[thesis] for line in lines}
    assert argmap.Standing.STANDS is not argmap.evaluate(essay, lines)[thesis]


def test_the_picture_shows_every_node(essay):
    """Every claim and piece of evidence is drawn once at home, in both themes, the same on every run."""
    for theme in ("light", "dark"):
        svg = argmap.render(essay, format="svg", theme=theme)
        assert svg == argmap.render(essay, format="svg", theme=theme)
        for id_ in (*essay.claims, *essay.evidence):
            assert 1 == svg.count(f'id="n-{id_}"')
