import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.exercises import worksheet
from argmap.exercises.charges import charges
from argmap.exercises.fault import accused, findings, planted, without_schemes
from argmap.exercises.flaws import FLAWS, Site, idle_premise
from argmap.exercises.linkage import Doubt, apart, bearing_on, leads_to, tied
from argmap.exercises.parts import parts
from argmap.exercises.randomness import SeededRandom
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Relation

DEBATE = ArgumentMap(
    title="Debate",
    thesis="top",
    nodes=[
        Claim("top", "Bridges need paint."),
        Claim("left", "Rust weakens steel."),
        Claim("right", "Whatever is weakened needs care.", assumed=True, unstated=True),
        Evidence("record", "Surveyors found holes."),
        Evidence("photo", "Cameras filmed decay."),
        Evidence("letter", "Engineers wrote letters."),
        Claim("doubt", "Paint hides cracks.", assumed=True),
        Claim("reply", "Cracks show through.", assumed=True),
        Claim("slow", "Holes came from bolts.", assumed=True),
        Claim("far", "Ferries carry lorries.", assumed=True, unstated=True),
        Evidence("boats", "Ferries sail hourly."),
        Claim("ferry", "Lorries avoid bridges."),
        Claim("sum", "Towns thrive."),
        Inference("because", ("left", "right"), supports="top", scheme="cause-to-effect"),
        Inference("shown", ("record", "photo"), supports="left", scheme="sign"),
        Inference("also", ("letter",), supports="top", scheme="expert-opinion"),
        Inference("however", ("doubt",), attacks="top"),
        Inference("answered", ("reply",), attacks="doubt"),
        Inference("unless", ("slow",), attacks="shown"),
        Inference("aboard", ("boats", "far"), supports="ferry"),
        Inference("first", ("top",), supports="sum"),
        Inference("second", ("ferry",), supports="sum"),
    ],
).replace(thesis="sum")


def site_of(argument_map, root, *, most=20):
    """The part below a claim as a place for flaws."""
    (part,) = [one for one in parts(argument_map, SeededRandom(0), least=1, most=most) if one.thesis == (root,)]
    return Site(part=without_schemes(part), whole=argument_map, hidden=frozenset(), rng=SeededRandom(0))


@pytest.mark.parametrize("plant", FLAWS, ids=lambda plant: plant.__name__)
def test_each_flaw_can_be_planted(plant):
    """In a map that has room for it, each kind of flaw can be planted, with false charges beside it."""
    site = site_of(DEBATE, "top")
    assert {"AM503"} >= {code for code, _ in findings(site.part)}
    flaws = list(plant(site))
    assert flaws
    assert any(len(accused(site, flaw)) > 1 for flaw in flaws)


def undone(flaw, part):
    """The steps of a flawed copy with the flaw put right, going by its words alone."""
    one, rest = flaw.groups.get("one", ()), flaw.groups.get("rest", ())
    (target,) = flaw.groups.get("target", ("",))
    steps = [(step.premises, step.relation, step.target) for step in flaw.copy.inferences.values()]
    if flaw.name == "split":
        steps = [step for step in steps if not {*step[0]} & {*one, *rest} or step[2] != target]
        return {*map(flat, steps), flat(((*one, *rest), Relation.SUPPORT, target))}
    if flaw.name == "joined":
        steps = [step for step in steps if {*step[0]} != {*one, *rest} or step[2] != target]
        return {*map(flat, steps), *(flat((some, Relation.SUPPORT, target)) for some in (one, rest))}
    if flaw.name in {"rebuttal", "undercut"}:
        (step,) = [
            id_ for id_, step in part.inferences.items() if {*step.premises} == {*rest} and step.target == target
        ]
        wrong, right = (target, step) if flaw.name == "rebuttal" else (step, target)
        moved = [step for step in steps if {*step[0]} == {*one} and step[1:] == (Relation.ATTACK, wrong)]
        return {*map(flat, [step for step in steps if step not in moved]), flat((one, Relation.ATTACK, right))}
    if flaw.name == "gap":
        return {
            flat(((*some, flaw.missing) if {*some} == {*rest} and to == target else some, does, to))
            for some, does, to in steps
        }
    assert flaw.name == "idle"
    return {
        flat((tuple(id_ for id_ in some if id_ not in one) if to == target else some, does, to))
        for some, does, to in steps
    }


def flat(step):
    """A step without order."""
    premises, does, target = step
    return frozenset(premises), does, target


def is_true(charge, site, copy):
    """Whether a charge says something true of a copy, told by other means than it was laid."""
    one, rest = ({*charge.groups.get(name, ())} for name in ("one", "rest"))
    (target,) = charge.groups.get("target", ("",))
    whole = site.whole
    steps = [step for step in copy.inferences.values() if step.target == target]
    if charge.name == "split":
        drawn = [step.id for step in steps if {*step.premises} in (one, rest)]
        return (
            not all(apart(whole, whole[a], whole[b]) < Doubt.MUCH for a in drawn for b in drawn if a < b)
            or len(drawn) < 2
        )
    if charge.name in {"joined", "idle"}:
        drawn = [step.id for step in steps if {*step.premises} == one | rest]
        return not drawn or any(tied(whole, whole[id_]) == Doubt.MUCH for id_ in drawn)
    if charge.name == "gap":
        return not any({*step.premises} >= one | rest and all(copy[id_].unstated for id_ in one) for step in steps)
    if charge.name in {"rebuttal", "undercut"}:
        at = {target} if charge.name == "rebuttal" else {step.id for step in steps if {*step.premises} == rest}
        return not any(
            {*step.premises} == one and step.attacks in at and whole[step.id].attacks in at
            for step in copy.inferences.values()
        )
    (id_,) = one
    if charge.name == "circle":
        below, queue = set(), list(charge.groups["other"])
        while queue:
            low = queue.pop()
            if low not in below:
                below.add(low)
                queue += [premise for step in copy.supports(low) for premise in step.premises]
        return id_ in below
    codes = {"begging": "AM203", "twice": "AM207", "bare": "AM204", "unanswered": "AM503"}
    return (codes[charge.name], id_) in findings(copy) or codes[charge.name] in {code for code, _ in findings(copy)}


def check_drafts(argument_map, seed):
    """Every flaw that may be planted, and every charge that may be laid beside it, is what it claims to be."""
    rng, seen = SeededRandom(seed), set()
    for part in map(without_schemes, parts(argument_map, rng, least=3, most=6)):
        if any(code != "AM503" for code, _ in findings(part)):
            continue
        site = Site(part=part, whole=argument_map, hidden=frozenset(), rng=rng)
        original = {flat((step.premises, step.relation, step.target)) for step in part.inferences.values()}
        for plant in FLAWS:
            for flaw in planted(plant, site):
                seen.add(flaw.name)
                if flaw.code is None:
                    assert original == undone(flaw, part)
                    assert "idle" != flaw.name or not {*flaw.groups["one"]} & {node.id for node in part.nodes}
                else:
                    assert [flaw.code] == [
                        code for code, _ in findings(flaw.copy) if code != "AM503"
                    ] or flaw.code == "AM503"
                for charge in accused(site, flaw):
                    assert charge.name != flaw.name
                    assert all(id_ in flaw.copy for ids in charge.groups.values() for id_ in ids)
                    assert not is_true(charge, site, flaw.copy)
    return seen


@given(strategies.sound_maps(), st.integers(0, 20))
def test_just_one_answer_is_right(argument_map, seed):
    """Whatever the map: what the right answer names, put right, gives the map back; the other answers are false."""
    check_drafts(argument_map, seed)


def test_just_one_answer_is_right_of_the_essay(essay):
    """The same of a large map, on which every kind of flaw can be planted."""
    seen = set().union(*(check_drafts(essay, seed) for seed in range(3)), check_drafts(DEBATE, 0))
    assert {"split", "joined", "rebuttal", "undercut", "gap", "idle", "circle", "begging", "twice", "bare"} <= seen


@pytest.mark.parametrize("seed", range(6))
def test_headers_give_nothing_away(essay, seed):
    """The steps of a flawed copy tell neither scheme nor weight, and no two tasks have the same kind of flaw."""
    tasks = worksheet(essay, seed=seed, kinds=["fault"], number=20).tasks
    assert len(tasks) > 6
    for task in tasks:
        assert not [card for card in task.tree.cards if card.scheme or card.weight]
    whys = [task.question.why for task in tasks]
    assert len({*whys}) == len(whys)


def linked(*, unstated=False, scheme=None, roles=None):
    nodes = [Claim("a", "A."), Evidence("b", "B."), Claim("c", "C.", assumed=True, unstated=unstated)]
    step = Inference("s", ("b", "c"), supports="a", scheme=scheme, roles=roles or {})
    return ArgumentMap(title="T", thesis="a", nodes=[*nodes, step]), step


def test_premises_are_linked_where_the_map_says_so():
    """An unstated premise, or roles of a scheme, leave no doubt; a scheme with a claim leaves little."""
    assert tied(*linked(unstated=True)) is Doubt.NONE
    assert tied(*linked(roles={"x": "b", "y": "c"})) is Doubt.NONE
    assert tied(*linked(scheme="sign")) is Doubt.LITTLE
    assert tied(*linked()) is Doubt.MUCH


def test_a_premise_that_serves_twice_is_no_matter_for_a_task():
    """Where a premise reaches the conclusion by itself as well, one could argue about the answer."""
    argument_map, step = linked(unstated=True)
    assert tied(argument_map.add(Inference("t", ("b",), supports="a")), step) is Doubt.MUCH
    other = Inference("t", ("d",), supports="a", scheme="example")
    several = argument_map.add(Evidence("d", "D."), other)
    first = attrs.evolve(step, scheme="sign")
    assert apart(several, first, other) is Doubt.NONE
    assert apart(several, step, other) is Doubt.MUCH
    common = several.add(Inference("u", ("d",), attacks="c"))
    assert apart(common, first, other) is Doubt.MUCH


def test_an_idle_premise_leads_nowhere_near(essay):
    """From a premise that has nothing to do with a step, no chain of steps leads to a statement of the part."""
    found = 0
    for part in parts(essay, SeededRandom(3), least=3, most=6):
        site = Site(part=without_schemes(part), whole=essay, hidden=frozenset(), rng=SeededRandom(3))
        for flaw in idle_premise(site):
            reached, queue = set(), list(flaw.groups["one"])
            while queue:
                id_ = queue.pop()
                reached.add(id_)
                target = essay.inferences[id_].target if id_ in essay.inferences else None
                above = [target] if target else [step.id for step in essay.uses(id_)]
                queue += [one for one in above if one not in reached]
            assert not reached & {node.id for node in part.nodes}
            found += 1
    assert found


def test_charges_keep_off_the_flaw():
    """No false charge speaks of the statements that the flaw touches."""
    site = site_of(DEBATE, "top")
    for plant in FLAWS:
        for flaw in plant(site):
            assert all(not charge.about & flaw.touched for charge in charges(site, flaw))


def test_unknown_ids_bear_on_nothing():
    """Answers to critical questions and to questions that the map does not have are skipped."""
    step = Inference("i", ["a"], supports="t", answers={"scope": "nobody"})
    question = Question("q", "Which?", answers=["t", "nowhere"])
    nodes = [Claim("t", "It rained."), Claim("a", "The street is wet.", assumed=True), step]
    whole = ArgumentMap(title="Rain", thesis="t", nodes=nodes, questions=[question])
    assert {"t", "i", "a"} == bearing_on(whole, ["t"])
    assert {"t", "i", "a"} == leads_to(whole, ["a"])
