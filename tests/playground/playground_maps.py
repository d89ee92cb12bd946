"""Small maps that the playground is tried with."""

RAIN = """argmap: 1
title: Rain
thesis: rained
claims: {rained: It has rained., wet: {text: "😀 The street is wet.", assumed: true}}
inferences: {as-seen: {premises: wet, supports: rained}}
"""
ARGDOWN = "[Rain]: It has rained.\n  + <Street>: The street is wet.\n  - <Sprinkler>: A sprinkler did it.\n"


def chain(steps):
    """A map in which each claim rests on the next."""
    claims = [f"  c{at}: Statement {at}." for at in range(steps)]
    inferences = [f"  i{at}: {{premises: c{at + 1}, supports: c{at}}}" for at in range(steps)]
    last = f"  c{steps}: {{text: The last., assumed: true}}"
    return "\n".join(
        ["argmap: 1", "title: A chain", "thesis: c0", "claims:", *claims, last, "inferences:", *inferences, ""]
    )
