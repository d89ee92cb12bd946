"""Circles of support and attacks that defeat themselves, against the definitions."""

import pytest
from hypothesis import given

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Inference
from argmap.strategies import maps
from larger import larger_maps


def found(argument_map, code):
    return [one for one in check(argument_map, select=[code]) if one.code == code]


def follows_from(argument_map):
    """Each node with every node that its support leads to: premises to steps, steps to the claims they support."""
    arrows = {id_: set() for id_ in argument_map}
    for step in argument_map.inferences.values():
        claim = argument_map.conclusion(step)
        if claim is not None:
            arrows[step.id].add(claim)
            for premise in step.premises:
                if premise in arrows:
                    arrows[premise].add(step.id)
    while True:
        more = {id_: to.union(*(arrows[one] for one in to)) for id_, to in arrows.items()}
        if more == arrows:
            return arrows
        arrows = more


@given(maps() | larger_maps())
def test_circular_support(argument_map):
    """There is one finding for each set of two claims or more that support each other, round whatever circle."""
    leads_to = follows_from(argument_map)
    circles = {
        frozenset(other for other in argument_map.claims if other in leads_to[id_] and id_ in leads_to[other])
        for id_ in argument_map.claims
    }
    assert len([one for one in circles if len(one) > 1]) == len(found(argument_map, "AM202"))


def chain(*more):
    """Rain makes wet makes slippery, and further steps."""
    return ArgumentMap(
        title="T",
        thesis="slippery",
        nodes=[
            Claim("rain", "It rained.", assumed=True), Claim("wet", "It is wet."), Claim("slippery", "It is slippery."),
            Inference("i", ["rain"], supports="wet"), Inference("j", ["wet"], supports="slippery"), *more,
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (Inference("k", ["slippery"], supports="wet"), 1),
        (Inference("k", ["slippery"], supports="i"), 0),
        (Inference("k", ["slippery"], attacks="wet"), 0),
        (Inference("k", ["slippery"], attacks="i"), 0),
        (Inference("k", ["slippery"], supports="wet", attacks="rain"), 0),
    ],
    ids=["support", "backing", "rebuttal", "undercut", "both"],
)
def test_only_support_runs_in_circles(step, expected):
    """A conclusion that backs or attacks a step to one of its grounds supports none of them."""
    assert expected == len(found(chain(step), "AM202"))


def needs(argument_map, id_, ground):
    """Whether a node loses all support if another, which its support runs through, is gone; by rounds."""
    if id_ not in follows_from(argument_map).get(ground, ()):
        return False
    fallen = {ground}
    while True:
        more = {
            step.id for step in argument_map.inferences.values() if fallen & set(step.premises)
        } | {
            claim.id
            for claim in argument_map.claims.values()
            if not claim.assumed
            and argument_map.supports(claim.id)
            and all(step.id in fallen for step in argument_map.supports(claim.id))
        }  # fmt: skip
        if more <= fallen:
            return id_ in fallen
        fallen |= more


@given(maps() | larger_maps())
def test_self_defeating_attacks(argument_map):
    """An attack defeats itself if a premise needs its target, or if its target needs all its premises."""
    expected = []
    for step in argument_map.inferences.values():
        known = [premise for premise in step.premises if premise in argument_map]
        is_attack = step.attacks is not None and step.target in argument_map
        if not is_attack or step.target in (*step.premises, step.id):
            continue
        saws_off = any(needs(argument_map, premise, step.target) for premise in known)
        if saws_off or (known and all(needs(argument_map, step.target, premise) for premise in known)):
            expected.append(step.id)
    assert sorted(expected) == sorted(one.message.split("'")[1] for one in found(argument_map, "AM209"))
