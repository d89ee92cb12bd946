"""Maps of twenty to sixty nodes: larger than Hypothesis builds them piece by piece, drawn from a seed."""

import random

from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Inference


def larger_map(seed, claims, steps, attacks):
    """A map of so many claims and steps; attacks are as likely as given, and every other step leads upwards."""
    chance = random.Random(seed)
    statements = [f"c{n}" for n in range(claims)]
    evidence = [f"e{n}" for n in range(claims // 3)]
    inferences = []
    for n in range(steps):
        against = chance.random() < attacks
        above = chance.randrange(claims - 1)
        pool = [*statements[above + 1 :], *evidence] if chance.random() < 0.9 else statements
        targets = [statements[above], *([step.id for step in inferences] if against or chance.random() < 0.2 else [])]
        targets += evidence if against else []
        premises = chance.sample(pool, min(len(pool), chance.choice([1, 1, 2, 3])))
        target = {"attacks" if against else "supports": chance.choice(targets)}
        inferences.append(Inference(f"i{n}", premises, **target))
    return ArgumentMap(
        title="T",
        thesis="c0",
        nodes=[
            *(Claim(id_, "T", assumed=chance.random() < 0.25) for id_ in statements),
            *(Evidence(id_, "T") for id_ in evidence),
            *inferences,
        ],
    )


def larger_maps(*, attacks=(0, 0.15, 0.35)):
    """Maps of eight to fifteen claims and some evidence, with twelve to forty steps between them."""
    return st.builds(
        larger_map, st.integers(0, 2**32), st.integers(8, 15), st.integers(12, 40), st.sampled_from(attacks)
    )
