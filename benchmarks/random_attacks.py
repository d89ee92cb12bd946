"""Random attacks between arguments, as a map and as facts for solvers."""

from __future__ import annotations

import random

GROUNDED = """\
{ in(X) } :- arg(X).
out(X) :- att(Y,X), in(Y).
:- in(X), att(Y,X), not out(Y).
:- arg(X), not in(X), out(Y) : att(Y,X).
#show in/1.
"""  # the complete extensions: what all of them hold is the grounded one


def attacks(n: int) -> list[tuple[int, int]]:
    """Random attacks between n arguments, two for each, none of them on its own argument."""
    chance = random.Random(n)
    found: dict[tuple[int, int], None] = {}
    while len(found) < min(2 * n, n * (n - 1)):
        by, on = chance.randrange(n), chance.randrange(n)
        if by != on:
            found[by, on] = None
    return list(found)


def attacked_map(n: int) -> str:
    """The attacks as a map: every argument is a statement that is assumed."""
    head = f"argmap: 1\ntitle: A map of {n} arguments\nthesis: a0\nclaims:\n"
    claims = (f"  a{at}: {{text: Argument number {at}., assumed: true}}\n" for at in range(n))
    found = (f"  i{at}: {{premises: [a{by}], attacks: a{on}}}\n" for at, (by, on) in enumerate(attacks(n)))
    return "".join([head, *claims, "inferences:\n", *found])


def framework(n: int) -> str:
    """The attacks as facts for a solver."""
    return "".join([
        *(f"arg(a{at}).\n" for at in range(n)), *(f"att(a{by},a{on}).\n" for by, on in attacks(n)), GROUNDED,
    ])  # fmt: skip
